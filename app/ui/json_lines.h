// JSON in few words: keys with their values. Must not know: what is written.
#pragma once

#include "format/json_writer.h"

#include <string_view>
#include <utility>

namespace journey::ui {

class JsonLine : public JsonWriter {
public:
    JsonLine() : JsonWriter(JsonLayout::one_line) {}

    void text_of(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }
    void number_of(std::string_view name, double value) {
        key(name);
        number(value);
    }
    void flag_of(std::string_view name, bool value) {
        key(name);
        boolean(value);
    }
    template <class Write>
    void object_of(std::string_view name, Write&& write) {
        key(name);
        object(std::forward<Write>(write));
    }
    template <class Write>
    void object(Write&& write) {
        begin_object();
        write();
        end_object();
    }
    template <class Write>
    void list_of(std::string_view name, Write&& write) {
        key(name);
        begin_list();
        write();
        end_list();
    }
};

}  // namespace journey::ui
