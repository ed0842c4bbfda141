// The map itself, in the list view: what it is, what a customer is worth, its personas; and what a lane is.
#include "ui/outline_form.h"

#include "format/enum_words.h"
#include "model/names.h"

#include <array>

namespace journey::ui {
namespace {

using enum FormControl;

constexpr FormField description_field{lines, "map-description", Word::inspect_description,
                                      Word::inspect_description_meaning};
constexpr std::array value_fields{
    FormField{number, "map-buyers", Word::inspect_buyers, Word::inspect_buyers_meaning},
    FormField{number, "map-order", Word::inspect_order, Word::inspect_order_meaning},
    FormField{number, "map-orders", Word::inspect_orders, Word::inspect_orders_meaning},
    FormField{number, "map-margin", Word::inspect_margin, Word::inspect_margin_meaning},
    FormField{number, "map-entrants", Word::inspect_entrants, Word::inspect_entrants_meaning},
    FormField{text, "map-currency", Word::inspect_currency, Word::inspect_currency_meaning}};
constexpr std::array persona_fields{
    FormField{text, "persona-name", Word::inspect_persona_name, Word::inspect_persona_name_meaning},
    FormField{text, "persona-role", Word::inspect_role, Word::inspect_role_meaning},
    FormField{lines, "persona-summary", Word::inspect_summary, Word::inspect_summary_meaning},
    FormField{lines, "persona-goals", Word::inspect_goals, Word::inspect_goals_meaning},
    FormField{lines, "persona-frustrations", Word::inspect_frustrations, Word::inspect_frustrations_meaning}};

FormSection map_section(Language language, const Map& map) {
    FormSection section{.id = "map", .title = std::string(text_of(language, Word::list_about_map))};
    FormMaker form(language, map);
    form.field({}, description_field);
    FormRow& state = form.control(segments, "state", {}, Word::inspect_state, Word::inspect_state_meaning);
    state.choices = "state";
    state.value = name_of(map.state);
    FormRow& tongue = form.control(choice, "language", {}, Word::inspect_language, Word::inspect_language_meaning);
    tongue.choices = "language";
    tongue.value = map.language;
    tongue.other = "map-language";
    form.sentence(std::string(form.text(Word::inspect_model)) + ": " +
                  std::string(words_for_model(language, map.model)));
    form.heading(Word::inspect_value);
    form.fields({}, value_fields);
    section.form = form.take();
    return section;
}

FormItem persona_item(Language language, const Map& map, const Persona& persona) {
    FormItem item{.id = persona.id.value, .title = persona.name, .meta = persona.role};
    if (item.title.empty()) item.title = text_of(language, Word::inspect_unnamed);
    FormMaker form(language, map);
    form.fields(item.id, persona_fields);
    FormRow& color = form.control(colors, "persona-color", item.id, Word::inspect_color, Word::inspect_color_meaning);
    color.choices = color.name;
    color.value = persona.color;
    form.control(button, "persona-remove", item.id, form.text(Word::inspect_remove_persona));
    item.form = form.take();
    return item;
}

FormSection persona_section(Language language, const Document& document) {
    const Map& map = document.map;
    FormSection section{.id = "personas", .title = std::string(text_of(language, Word::inspect_personas))};
    if (!map.personas.empty()) {
        FormMaker form(language, map);
        FormRow& shown = form.control(choice, "show-persona", {}, form.text(Word::persona_menu));
        shown.choices = shown.name;
        shown.none = form.text(Word::persona_everybody);
        shown.value = document.persona().value;
        section.form = form.take();
    }
    for (const Persona& persona : map.personas) section.items.push_back(persona_item(language, map, persona));
    section.add_verb = "add-persona";
    section.add_label = text_of(language, Word::inspect_add_persona);
    return section;
}

}  // namespace

Form lane_form(Language language, const Map& map, const Lane& lane) {
    FormMaker form(language, map);
    form.field(lane.id.value, {text, "lane-name", Word::inspect_lane_name, Word::inspect_lane_name});
    FormRow& kind =
        form.control(choice, "lane-kind", lane.id.value, Word::inspect_lane_kind, Word::inspect_lane_kind_meaning);
    kind.choices = kind.name;
    kind.value = name_of(lane.kind);
    return form.take();
}

std::vector<FormSection> map_sections(Language language, const Document& document) {
    return {map_section(language, document.map), persona_section(language, document),
            findings_section(language, document)};
}

}  // namespace journey::ui
