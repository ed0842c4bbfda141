// Reads the fields of fields.h from one JSON object into one thing of the map, mends what can be mended and reports
// it. Must not know: which fields there are.
#pragma once

#include "format/fields.h"
#include "format/json.h"
#include "format/map_reading.h"
#include "model/names.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

class FieldReader {
public:
    FieldReader(Json& object, MapReading& reading, const Where& where);

    void header();
    void id(std::string_view key, PersonaId& value) { value.value = own_id(key, &m_reading.personas); }
    void id(std::string_view key, PhaseId& value) { value.value = own_id(key, &m_reading.phases); }
    void id(std::string_view key, StageId& value) { value.value = own_id(key, &m_reading.stages); }
    void id(std::string_view key, LaneId& value) { value.value = own_id(key, &m_reading.lanes); }
    void id(std::string_view key, CardId& value) { value.value = own_id(key, nullptr); }
    void id(std::string_view key, PathId& value) { value.value = own_id(key, nullptr); }
    void map_id(std::string_view key, MapId& value);
    void signal_id(std::string_view key, std::string& value);

    void text(std::string_view key, std::string& value, std::string_view usual = "",
              const TextKind& kind = text_kinds::any);
    void texts(std::string_view key, std::vector<std::string>& values);
    void number(std::string_view key, double& value, double usual, const Range& range);
    void number(std::string_view key, std::optional<double>& value, const Range& range);
    void always_number(std::string_view key, double& value, const Range& range) { number(key, value, value, range); }
    void moved_on(std::string_view key, Measured& measured);
    void flag(std::string_view key, bool& value);

    template <class E>
    void choice(std::string_view key, Open<E>& value, E usual) {
        if (const auto name = text_of_choice(key)) value = from_name(*name, usual);
    }
    template <class E>
    void always_choice(std::string_view key, Open<E>& value, E usual) {
        choice(key, value, usual);
    }
    void place(std::string_view key, Touch& touch);

    void phase(std::string_view key, PhaseId& value);
    void stage(std::string_view key, StageId& value);
    void lane(std::string_view key, LaneId& value);
    void personas(std::string_view key, std::vector<PersonaId>& values);
    void path_end(std::string_view key, StageId& value, Word missing);
    void reasons(std::string_view key, std::vector<SetAside>& values);

    template <class T>
    void part(std::string_view key, std::optional<T>& value) {
        Json* member = take(key);
        if (member == nullptr || member->kind == JsonKind::null) return;
        if (is_object(*member, at(key))) object(*member, at(key), value.emplace());
    }

    template <class T>
    void list(std::string_view key, std::vector<T>& values, std::size_t limit) {
        const Where list_at = at(key);
        std::vector<Json>* elements = list_elements(key, limit);
        if (elements == nullptr) return;
        values.reserve(elements->size());
        for (std::size_t i = 0; i < elements->size() && !m_reading.refusal(); ++i) {
            const Where element_at(list_at, i);
            if (is_object((*elements)[i], element_at)) append((*elements)[i], element_at, values);
        }
    }

    void unknown(UnknownFields& fields);

private:
    [[nodiscard]] Where at(std::string_view key) const { return {m_where, key}; }
    /// The member with this name, which is understood from now on; null when there is none.
    [[nodiscard]] Json* take(std::string_view key);
    [[nodiscard]] bool is_object(const Json& json, const Where& where);
    /// The elements of a list, null when there is none; more than `limit` refuses the file.
    [[nodiscard]] std::vector<Json>* list_elements(std::string_view key, std::size_t limit);
    /// A text over the limit refuses the file.
    void limit_length(std::string_view text, const Where& where);
    /// What stands there as text, absent when it is none.
    [[nodiscard]] std::optional<std::string_view> text_at(const Json& json, const Where& where);
    [[nodiscard]] std::optional<std::string_view> text_of_choice(std::string_view key);
    [[nodiscard]] std::optional<std::string_view> reference(std::string_view key);
    [[nodiscard]] std::optional<std::string_view> id_text(std::string_view key);
    [[nodiscard]] std::string own_id(std::string_view key, IdSpace* space);
    /// A number within `range`, absent when there is none that can be used.
    [[nodiscard]] std::optional<double> number_at(const Json& json, const Range& range, const Where& where);
    [[nodiscard]] std::optional<double> within(std::string_view digits, const Range& range, const Where& where);

    template <class T>
    void object(Json& json, const Where& where, T& value) {
        FieldReader fields(json, m_reading, where);
        visit_fields(fields, value);
    }
    template <class T>
    void append(Json& json, const Where& where, std::vector<T>& values) {
        object(json, where, values.emplace_back());
    }
    template <class T>
    void append(Json& json, const Where& where, std::vector<Box<T>>& values) {
        T value;
        object(json, where, value);
        values.emplace_back(std::move(value));
    }

    Json& m_object;
    MapReading& m_reading;
    const Where& m_where;
    std::uint64_t m_key_marks = 0;  // a bit for each key by its look: most absent keys are known without a search
    std::size_t m_next = 0;  // files are mostly in our order: the next member is mostly the one that follows
};

}  // namespace journey
