// Ids and what refers to them: the part of FieldReader that needs the rest of the map.
#include "format/field_reader.h"

#include <unordered_set>

namespace journey {

std::optional<std::string_view> FieldReader::id_text(std::string_view key) {
    const Json* member = take(key);
    if (member == nullptr) return std::nullopt;
    if (member->kind == JsonKind::text) return member->text;
    return text_at(*member, at(key));
}

std::string FieldReader::own_id(std::string_view key, IdSpace* space) {
    return m_reading.own_id(id_text(key), at(key), space);
}

void FieldReader::map_id(std::string_view key, MapId& value) {
    // The one id that may be left out (format.md, Map): making one is no repair.
    const bool said = find_member(m_object, key) != nullptr;
    value.value = said ? own_id(key, nullptr) : m_reading.own_id(m_reading.fresh_id(), at(key), nullptr);
}

void FieldReader::signal_id(std::string_view key, std::string& value) {
    value = m_reading.signal_id(id_text(key), at(key));
}

/// The text of a reference; absent when nothing is referred to.
std::optional<std::string_view> FieldReader::reference(std::string_view key) {
    const Json* member = take(key);
    if (member == nullptr || member->kind == JsonKind::null) return std::nullopt;
    const std::optional<std::string_view> text = text_at(*member, at(key));
    if (!text || text->empty()) return std::nullopt;
    return text;
}

void FieldReader::phase(std::string_view key, PhaseId& value) {
    const std::optional<std::string_view> said = reference(key);
    if (!said) return;
    if (auto known = m_reading.phases.resolve(*said)) {
        value.value = std::move(*known);
    } else {
        m_reading.problems.add(Word::problem_no_phase, at(key), {shown(*said)});
    }
}

void FieldReader::stage(std::string_view key, StageId& value) {
    const std::optional<std::string_view> said = reference(key);
    if (said) {
        if (auto known = m_reading.stages.resolve(*said)) {
            value.value = std::move(*known);
            return;
        }
    }
    const Stage& found = m_reading.stage_for_found();
    value = found.id;
    if (said) {
        m_reading.problems.add(Word::problem_no_stage, at(key), {shown(*said), found.name});
    } else {
        m_reading.problems.add(Word::problem_stage_missing, at(key), {found.name});
    }
}

void FieldReader::lane(std::string_view key, LaneId& value) {
    const std::optional<std::string_view> said = reference(key);
    if (said) {
        if (auto known = m_reading.lanes.resolve(*said)) {
            value.value = std::move(*known);
            return;
        }
    }
    const Lane& found = m_reading.lane_for_found();
    value = found.id;
    if (said) {
        m_reading.problems.add(Word::problem_no_lane, at(key), {shown(*said), found.name});
    } else {
        m_reading.problems.add(Word::problem_lane_missing, at(key), {found.name});
    }
}

void FieldReader::personas(std::string_view key, std::vector<PersonaId>& values) {
    const Where list_at = at(key);
    const std::vector<Json>* elements = list_elements(key, no_limit);
    if (elements == nullptr) return;
    std::unordered_set<std::string> met;
    for (std::size_t i = 0; i < elements->size(); ++i) {
        const Where where(list_at, i);
        const std::optional<std::string_view> said = text_at((*elements)[i], where);
        if (!said) continue;
        auto known = m_reading.personas.resolve(*said);
        if (!known) {
            m_reading.problems.add(Word::problem_no_persona, where, {shown(*said)});
        } else if (!met.insert(*known).second) {
            m_reading.problems.add(Word::problem_persona_twice, where, {shown(*said)});
        } else {
            values.push_back({std::move(*known)});
        }
    }
}

void FieldReader::path_end(std::string_view key, StageId& value, Word missing) {
    const Json* said_so = find_member(m_object, key);
    const bool is_null = said_so != nullptr && said_so->kind == JsonKind::null;
    const std::optional<std::string_view> said = reference(key);
    if (!said) {
        if (!is_null) m_reading.problems.add(missing, at(key));
        return;
    }
    if (auto known = m_reading.stages.resolve(*said)) {
        value.value = std::move(*known);
    } else {
        value.value = *said;
        m_reading.problems.add(Word::problem_path_dangling, at(key), {shown(*said)});
    }
}

}  // namespace journey
