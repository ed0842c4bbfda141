// Writes the fields of fields.h as canonical JSON. Must not know: which fields there are.
#pragma once

#include "format/fields.h"
#include "format/json_writer.h"
#include "model/lookup.h"
#include "model/names.h"

#include <optional>
#include <string_view>
#include <vector>

namespace journey {

inline constexpr std::string_view format_name = "journey-map";
inline constexpr int format_version = 1;

class FieldWriter {
public:
    explicit FieldWriter(JsonWriter& json) : m_json(json) {}

    void header() {
        always_text("format", format_name);
        always_number("version", format_version, ranges::positive);
    }

    template <class Tag>
    void id(std::string_view key, const Id<Tag>& value) {
        always_text(key, value.value);
    }
    void map_id(std::string_view key, const MapId& value) { always_text(key, value.value); }
    void signal_id(std::string_view key, std::string_view value) { always_text(key, value); }

    void text(std::string_view key, std::string_view value, std::string_view usual = "",
              const TextKind& = text_kinds::any) {
        if (value != usual) always_text(key, value);
    }

    void texts(std::string_view key, const std::vector<std::string>& values) {
        list_of(key, values, [&](const std::string& value) { m_json.text(value); });
    }

    void number(std::string_view key, double value, double usual, const Range& range) {
        if (value != usual) always_number(key, value, range);
    }

    void number(std::string_view key, const std::optional<double>& value, const Range& range) {
        if (value) always_number(key, *value, range);
    }

    void always_number(std::string_view key, double value, const Range&) {
        m_json.key(key);
        m_json.number(value);
    }

    void moved_on(std::string_view key, const Measured& measured) {
        always_number(key, measured.moved_on, ranges::not_negative);
    }

    void flag(std::string_view key, bool value) {
        if (!value) return;
        m_json.key(key);
        m_json.boolean(true);
    }

    template <class E>
    void choice(std::string_view key, const Open<E>& value, E usual) {
        if (value != Open<E>(usual)) always_text(key, name_of(value));
    }

    template <class E>
    void always_choice(std::string_view key, const Open<E>& value, E) {
        always_text(key, name_of(value));
    }

    void place(std::string_view key, const Touch& touch) {
        if (touch.place) choice(key, *touch.place, default_place(touch.channel));
    }

    void phase(std::string_view key, const PhaseId& value) { text(key, value.value); }
    void stage(std::string_view key, const StageId& value) { always_text(key, value.value); }
    void lane(std::string_view key, const LaneId& value) { always_text(key, value.value); }

    void personas(std::string_view key, const std::vector<PersonaId>& values) {
        list_of(key, values, [&](const PersonaId& value) { m_json.text(value.value); });
    }

    void path_end(std::string_view key, const StageId& value, Word) {
        if (!value.empty()) return always_text(key, value.value);
        m_json.key(key);
        m_json.null();
    }

    void reasons(std::string_view key, const std::vector<SetAside>& values) {
        if (values.empty()) return;
        m_json.key(key);
        m_json.begin_object();
        for (const SetAside& value : values) always_text(value.finding, value.reason);
        m_json.end_object();
    }

    template <class T>
    void part(std::string_view key, const std::optional<T>& value) {
        if (!value) return;
        m_json.key(key);
        object(*value);
    }

    template <class T>
    void list(std::string_view key, const std::vector<T>& values, std::size_t) {
        list_of(key, values, [&](const T& value) { object(value); });
    }

    void unknown(const UnknownFields& fields) {
        for (const UnknownField& field : fields) {
            m_json.key(field.key);
            m_json.compact(field.text);
        }
    }

private:
    void always_text(std::string_view key, std::string_view value) {
        m_json.key(key);
        m_json.text(value);
    }

    template <class T>
    void object(const T& value) {
        m_json.begin_object();
        visit_fields(*this, value);
        m_json.end_object();
    }

    template <class T>
    void object(const Box<T>& box) {
        object(*box);
    }

    template <class T, class WriteOne>
    void list_of(std::string_view key, const std::vector<T>& values, const WriteOne& write_one) {
        if (values.empty()) return;
        m_json.key(key);
        m_json.begin_list();
        for (const T& value : values) write_one(value);
        m_json.end_list();
    }

    JsonWriter& m_json;
};

}  // namespace journey
