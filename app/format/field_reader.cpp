#include "format/field_reader.h"

#include "format/json_number.h"
#include "format/json_writer.h"
#include "model/lookup.h"
#include "model/utf8.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace journey {
namespace {

/// One of 64 bits that keys with the same length and first letter share.
std::uint64_t mark_of(std::string_view key) {
    const auto first = key.empty() ? 0U : static_cast<unsigned>(static_cast<unsigned char>(key.front()));
    return std::uint64_t{1} << ((key.size() * 7 + first) & 63U);
}

}  // namespace

FieldReader::FieldReader(Json& object, MapReading& reading, const Where& where)
    : m_object(object), m_reading(reading), m_where(where) {
    for (const Json& member : object.items) m_key_marks |= mark_of(member.key);
}

Json* FieldReader::take(std::string_view key) {
    if ((m_key_marks & mark_of(key)) == 0) return nullptr;
    std::vector<Json>& members = m_object.items;
    const auto wanted = [&](const Json& member) { return member.key == key && !member.taken; };
    const auto next = members.begin() + static_cast<std::ptrdiff_t>(m_next);
    auto found = std::find_if(next, members.end(), wanted);
    if (found == members.end()) {
        found = std::find_if(members.begin(), next, wanted);
        if (found == next) return nullptr;
    }
    m_next = static_cast<std::size_t>(found - members.begin()) + 1;
    found->taken = true;
    return &*found;
}

void FieldReader::header() {
    // Both were understood before the fields are read (read_map.cpp).
    static_cast<void>(take("format"));
    static_cast<void>(take("version"));
}

void FieldReader::unknown(UnknownFields& fields) {
    for (const Json& member : m_object.items)
        if (!member.taken) fields.push_back({std::string(member.key), compact_json(member)});
}

bool FieldReader::is_object(const Json& json, const Where& where) {
    if (json.kind == JsonKind::object) return true;
    m_reading.problems.add(Word::problem_object_dropped, where);
    return false;
}

std::vector<Json>* FieldReader::list_elements(std::string_view key, std::size_t limit) {
    Json* member = take(key);
    if (member == nullptr) return nullptr;
    if (member->kind != JsonKind::list) {
        m_reading.problems.add(Word::problem_list_dropped, at(key));
        return nullptr;
    }
    const std::size_t count = member->items.size();
    if (count > limit) {
        m_reading.refuse(Word::problem_too_many, at(key), {std::to_string(count), std::to_string(limit)});
        return nullptr;
    }
    return &member->items;
}

// --- texts

void FieldReader::limit_length(std::string_view text, const Where& where) {
    if (text.size() <= Limits::text_characters) return;  // a character has at least one byte: no need to count
    const std::size_t length = character_count(text);
    if (length > Limits::text_characters)
        m_reading.refuse(Word::problem_text_too_long, where,
                         {std::to_string(length), std::to_string(Limits::text_characters)});
}

std::optional<std::string_view> FieldReader::text_at(const Json& json, const Where& where) {
    if (json.kind == JsonKind::number || json.kind == JsonKind::boolean) {
        m_reading.problems.add(Word::problem_not_text, where, {shown(json.text)});
    } else if (json.kind != JsonKind::text) {
        m_reading.problems.add(Word::problem_text_dropped, where);
        return std::nullopt;
    }
    limit_length(json.text, where);
    return json.text;
}

void FieldReader::text(std::string_view key, std::string& value, std::string_view usual, const TextKind& kind) {
    const Json* member = take(key);
    if (member == nullptr) return;
    const Where where = at(key);
    const std::optional<std::string_view> text = text_at(*member, where);
    // Nothing is no text of a kind, but nothing to complain about either.
    if (!text || text->empty()) return;
    if (kind.accepts(*text)) {
        value = *text;
    } else {
        value = usual;
        m_reading.problems.add(kind.complaint, where, {shown(*text)});
    }
}

void FieldReader::texts(std::string_view key, std::vector<std::string>& values) {
    const Where list_at = at(key);
    const std::vector<Json>* elements = list_elements(key, no_limit);
    if (elements == nullptr) return;
    for (std::size_t i = 0; i < elements->size(); ++i)
        if (const auto text = text_at((*elements)[i], Where(list_at, i))) values.emplace_back(*text);
}

std::optional<std::string_view> FieldReader::text_of_choice(std::string_view key) {
    const Json* member = take(key);
    if (member == nullptr || member->kind == JsonKind::null) return std::nullopt;
    return text_at(*member, at(key));
}

void FieldReader::place(std::string_view key, Touch& touch) {
    const auto name = text_of_choice(key);
    if (!name || name->empty()) return;
    const Open<Place> place = from_name(*name, Place::online);
    // A place that the channel has anyway is not said, so that it follows when the channel changes.
    if (place != Open<Place>(default_place(touch.channel))) touch.place = place;
}

void FieldReader::reasons(std::string_view key, std::vector<SetAside>& values) {
    Json* member = take(key);
    const Where where = at(key);
    if (member == nullptr || !is_object(*member, where)) return;
    for (const Json& entry : member->items) {
        const Where entry_at(where, entry.key);
        limit_length(entry.key, where);
        if (const auto reason = text_at(entry, entry_at))
            values.push_back({std::string(entry.key), std::string(*reason)});
    }
}

// --- numbers

std::optional<double> FieldReader::within(std::string_view digits, const Range& range, const Where& where) {
    const double value = json_number_value(digits);
    if (range.contains(value)) return value == 0 ? 0 : value;  // no -0: it is written 0
    const bool too_low = value < range.low || (range.low_is_open && value == range.low);
    const double nearest = too_low ? range.low : range.high;
    const bool has_nearest = range.contains(nearest) && std::abs(nearest) < std::numeric_limits<double>::max();
    if (!has_nearest) {
        m_reading.problems.add(Word::problem_number_unusable, where, {shown(digits)});
        return std::nullopt;
    }
    m_reading.problems.add(too_low ? Word::problem_too_low : Word::problem_too_high, where,
                           {shown(digits), json_number(nearest)});
    return nearest;
}

std::optional<double> FieldReader::number_at(const Json& json, const Range& range, const Where& where) {
    if (json.kind == JsonKind::number) return within(json.text, range, where);
    const bool quoted_number =
        json.kind == JsonKind::text && !json.text.empty() && json_number_length(json.text) == json.text.size();
    if (!quoted_number) {
        m_reading.problems.add(Word::problem_number_dropped, where);
        return std::nullopt;
    }
    m_reading.problems.add(Word::problem_not_number, where, {shown(json.text)});
    return within(json.text, range, where);
}

void FieldReader::number(std::string_view key, double& value, double usual, const Range& range) {
    const Json* member = take(key);
    if (member != nullptr) value = number_at(*member, range, at(key)).value_or(usual);
}

void FieldReader::number(std::string_view key, std::optional<double>& value, const Range& range) {
    const Json* member = take(key);
    if (member == nullptr || member->kind == JsonKind::null) return;
    value = number_at(*member, range, at(key));
}

void FieldReader::moved_on(std::string_view key, Measured& measured) {
    number(key, measured.moved_on, measured.moved_on, ranges::not_negative);
    if (measured.moved_on <= measured.arrived) return;
    m_reading.problems.add(Word::problem_moved_on_more, at(key),
                           {json_number(measured.moved_on), json_number(measured.arrived)});
    measured.moved_on = measured.arrived;
}

void FieldReader::flag(std::string_view key, bool& value) {
    const Json* member = take(key);
    if (member == nullptr) return;
    if (member->kind == JsonKind::boolean) {
        value = member->text == "true";
    } else {
        m_reading.problems.add(Word::problem_bool_dropped, at(key));
    }
}

}  // namespace journey
