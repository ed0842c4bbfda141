#include "ui/write_form.h"

#include <array>

namespace journey::ui {
namespace {

std::string_view name_of(FormControl control) {
    constexpr std::array<std::string_view, 11> names{"heading",  "sentence", "text", "lines",  "number", "choice",
                                                     "segments", "colors",   "box",  "slider", "button"};
    return names[static_cast<std::size_t>(control)];
}

void write_if(JsonLine& json, std::string_view key, std::string_view text) {
    if (!text.empty()) json.text_of(key, text);
}

void write_row(JsonLine& json, const FormRow& row) {
    json.object([&] {
        json.text_of("control", name_of(row.control));
        json.text_of("name", row.name);
        json.text_of("id", row.id);
        json.text_of("label", row.label);
        json.text_of("value", row.value);
        write_if(json, "detail", row.detail);
        write_if(json, "hint", row.hint);
        write_if(json, "choices", row.choices);
        write_if(json, "other", row.other);
        write_if(json, "none", row.none);
        if (row.control != FormControl::slider) return;
        json.text_of("shown", row.shown);
        json.number_of("now", row.range.now);
        json.number_of("min", row.range.min);
        json.number_of("max", row.range.max);
        json.number_of("step", row.range.step);
    });
}

void write_item(JsonLine& json, const FormItem& item) {
    json.object([&] {
        json.text_of("id", item.id);
        json.text_of("title", item.title);
        json.text_of("meta", item.meta);
        write_form(json, item.form);
    });
}

}  // namespace

void write_form(JsonLine& json, const Form& form) {
    json.list_of("form", [&] {
        for (const FormRow& row : form) write_row(json, row);
    });
}

void write_sections(JsonLine& json, std::span<const FormSection> sections) {
    json.list_of("sections", [&] {
        for (const FormSection& section : sections)
            json.object([&] {
                json.text_of("id", section.id);
                json.text_of("title", section.title);
                write_form(json, section.form);
                json.list_of("items", [&] {
                    for (const FormItem& item : section.items) write_item(json, item);
                });
                if (section.add_verb.empty()) return;
                json.object_of("add", [&] {
                    json.text_of("verb", section.add_verb);
                    json.text_of("subject", section.add_subject);
                    json.text_of("label", section.add_label);
                });
            });
    });
}

}  // namespace journey::ui
