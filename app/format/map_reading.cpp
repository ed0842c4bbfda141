#include "format/map_reading.h"

#include "format/random_id.h"
#include "model/validate.h"

#include <utility>

namespace journey {
namespace {

std::vector<std::string> owned(std::initializer_list<std::string_view> values) {
    return {values.begin(), values.end()};
}

}  // namespace

std::string shown(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return std::string(text);
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;  // not inside a character
    return std::string(text.substr(0, end)) + "…";
}

void ProblemList::add(Word what, const Where& where, std::initializer_list<std::string_view> values) {
    if (has_room()) m_problems.push_back({what, where.pointer(), owned(values)});
}

void ProblemList::add_at(std::string place, Word what, std::initializer_list<std::string_view> values) {
    if (has_room()) m_problems.push_back({what, std::move(place), owned(values)});
}

bool ProblemList::has_room() {
    constexpr std::size_t most_told = 20'000;
    if (m_problems.size() < most_told) return true;
    ++m_untold;
    return false;
}

std::vector<Problem> ProblemList::take() {
    if (m_untold > 0) m_problems.push_back({Word::problem_more, "", {std::to_string(m_untold)}});
    return std::move(m_problems);
}

std::optional<std::string> IdSpace::resolve(std::string_view reference) const {
    std::string id(reference);
    if (m_known.contains(id)) return id;
    const auto renamed = m_renamed.find(id);
    if (renamed == m_renamed.end()) return std::nullopt;
    return renamed->second;
}

void MapReading::refuse(Word what, const Where& where, std::initializer_list<std::string_view> values) {
    if (!m_refusal) m_refusal = Problem{what, where.pointer(), owned(values)};
}

std::string MapReading::own_id(std::optional<std::string_view> text, const Where& where, IdSpace* space) {
    std::string id = usable_id(text, where, m_ids, space);
    if (space != nullptr) space->add(id);
    return id;
}

std::string MapReading::signal_id(std::optional<std::string_view> text, const Where& where) {
    return usable_id(text, where, m_signal_ids, nullptr);
}

std::string MapReading::usable_id(std::optional<std::string_view> text, const Where& where,
                                  std::unordered_set<std::string>& used, IdSpace* space) {
    const bool valid = text && is_valid_id(*text);
    if (valid) {
        std::string id(*text);
        if (used.insert(id).second) return id;
        problems.add(Word::problem_id_twice, where, {id});
    } else if (text) {
        problems.add(Word::problem_id_invalid, where, {shown(*text)});
    } else {
        problems.add(Word::problem_id_missing, where);
    }
    std::string fresh = fresh_id();
    used.insert(fresh);
    // Those that refer to a repeated id mean the first; those that refer to an invalid one mean this.
    if (space != nullptr && text && !valid) space->rename(*text, fresh);
    return fresh;
}

std::string MapReading::fresh_id() {
    std::string id;
    do id = random_id(m_seed);
    while (m_ids.contains(id) || m_signal_ids.contains(id));
    return id;
}

std::string MapReading::name_for_found() const {
    const bool danish = m_map.language.starts_with("da");
    return std::string(text_of(danish ? Language::danish : Language::english, Word::found_in_file));
}

const Stage& MapReading::stage_for_found() {
    if (!m_found_stage) {
        if (m_map.stages.size() < Limits::stages) {
            Stage stage;
            stage.id.value = fresh_id();
            stage.name = name_for_found();
            m_ids.insert(stage.id.value);
            stages.add(stage.id.value);
            m_map.stages.emplace_back(std::move(stage));
        }
        m_found_stage = m_map.stages.size() - 1;
    }
    return *m_map.stages[*m_found_stage];
}

const Lane& MapReading::lane_for_found() {
    if (!m_found_lane) {
        if (m_map.lanes.size() < Limits::lanes) {
            Lane lane;
            lane.id.value = fresh_id();
            lane.name = name_for_found();
            m_ids.insert(lane.id.value);
            lanes.add(lane.id.value);
            m_map.lanes.push_back(std::move(lane));
        }
        m_found_lane = m_map.lanes.size() - 1;
    }
    return m_map.lanes[*m_found_lane];
}

}  // namespace journey
