// The personas of the map: names, and one of them unfolded.
#include "ui/inspector.h"
#include "ui/persona_look.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

using text_target::PersonaField;

constexpr Label name_label{Word::inspect_persona_name, Word::inspect_persona_name_meaning};
constexpr Label role_label{Word::inspect_role, Word::inspect_role_meaning};
constexpr Label summary_label{Word::inspect_summary, Word::inspect_summary_meaning};
constexpr Label goals_label{Word::inspect_goals, Word::inspect_goals_meaning};
constexpr Label frustrations_label{Word::inspect_frustrations, Word::inspect_frustrations_meaning};
constexpr Label color_label{Word::inspect_color, Word::inspect_color_meaning};

constexpr float indent = 22;  // the fields of an unfolded persona stand under the name
constexpr float swatch = 20, swatch_gap = 8, swatch_check = 12;

/// All personas with one changed or, without `to`, taken out.
Edit with_persona(const Map& map, const PersonaId& id, std::optional<Persona> to) {
    std::vector<Persona> personas = map.personas;
    const auto found = std::ranges::find(personas, id, &Persona::id);
    if (found != personas.end()) {
        if (to)
            *found = std::move(*to);
        else
            personas.erase(found);
    }
    return ChangeMap{map_change::SetPersonas{std::move(personas)}};
}

/// What the first of the colours is called; takes it off the list.
std::string_view next_name(std::string_view& names) {
    const std::string_view name = names.substr(0, names.find(' '));
    names.remove_prefix(std::min(names.size(), name.size() + 1));
    return name;
}

/// One colour to choose; the chosen one has a tick.
bool color_swatch(Frame& frame, std::string_view name, const Rect& rect, Color color, bool chosen) {
    const NodeState state =
        NodeState::focusable | NodeState::can_press | (chosen ? NodeState::pressed : NodeState::none);
    const IdScope scope(hex_of(color));
    const Response response =
        interactive(frame, "swatch", rect, {.role = Role::radio, .name = std::string(name), .state = state});
    fill_rect(frame, rect, color, metric::radius_md);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    if (response.hovered) stroke_rect(frame, rect, frame.theme.border_strong, metric::radius_md);
    if (chosen)
        draw_icon_centered(frame, {rect.x + rect.width / 2, rect.y + rect.height / 2}, Icon::check, swatch_check,
                           light_colors.text_inverse);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    tooltip(frame, response, name);
    return response.pressed;
}

void color_row(Column& column, const Map& map, const Persona& persona) {
    Frame& frame = column.frame;
    const Rect rect = labelled_row(column, color_label);
    const MirrorGroup group(frame, "colors", Role::radiogroup, std::string(frame.word(color_label.name)), rect);
    Rect place{rect.x, rect.y + (rect.height - swatch) / 2, swatch, swatch};
    std::string_view names = frame.word(Word::inspect_color_names);
    for (const Color color : persona_colors) {
        const std::string hex = hex_of(color);
        if (color_swatch(frame, next_name(names), place, color, persona.color == hex)) {
            Persona changed = persona;
            changed.color = hex;
            frame.act(action::Commit{with_persona(map, persona.id, changed)});
        }
        place.x += swatch + swatch_gap;
    }
}

void persona_fields(Column& column, const Map& map, const Persona& persona) {
    Column inner = column;
    inner.x += indent;
    inner.y += row_size::unfolded_gap;
    inner.width -= indent;
    const auto field = [&](PersonaField which) { return text_target::PersonaText{persona.id, which}; };
    text_row(inner, "name", name_label, field(PersonaField::name), Word::inspect_unnamed);
    text_row(inner, "role", role_label, field(PersonaField::role));
    text_block(inner, "summary", summary_label, field(PersonaField::summary), Word::inspect_summary_empty);
    text_block(inner, "goals", goals_label, field(PersonaField::goals), Word::inspect_one_a_line);
    text_block(inner, "frustrations", frustrations_label, field(PersonaField::frustrations), Word::inspect_one_a_line);
    color_row(inner, map, persona);
    if (button_row(inner, "remove", Word::inspect_remove_persona, Icon::trash_2))
        column.frame.act(action::Commit{with_persona(map, persona.id, {})});
    column.y = inner.y;
}

/// Whether one of its fields is being typed in: a new persona opens with its name.
bool is_typed_in(const Frame& frame, const PersonaId& id) {
    if (!frame.session.text_edit) return false;
    const auto* target = std::get_if<text_target::PersonaText>(&frame.session.text_edit->target);
    return target && target->id == id;
}

void persona_row(Column& column, const Map& map, const Persona& persona) {
    Frame& frame = column.frame;
    const IdScope scope("persona", persona.id.value);
    std::string& open = frame.state.inspector_open_item;
    if (is_typed_in(frame, persona.id)) open = persona.id.value;
    const bool is_unfolded = open == persona.id.value;
    {
        const DisabledScope enabled(frame, {});
        const ListRow row{.icon = is_unfolded ? Icon::chevron_down : Icon::chevron_right,
                          .text = persona.name.empty() ? std::string(frame.word(Word::inspect_unnamed)) : persona.name,
                          .end = persona.role,
                          .dot = color_of(persona.color),
                          .state = NodeState::focusable | (is_unfolded ? NodeState::expanded : NodeState::none)};
        if (list_row(column, "fold", row)) open = is_unfolded ? std::string() : persona.id.value;
    }
    if (is_unfolded) persona_fields(column, map, persona);
}

}  // namespace

void personas_part(Column& column, const Map& map) {
    Frame& frame = column.frame;
    section(column, Word::inspect_personas, map.personas.size());
    for (const Persona& persona : map.personas) persona_row(column, map, persona);
    const ListRow add{.icon = Icon::plus, .text = std::string(frame.word(Word::inspect_add_persona)), .quiet = true};
    if (!frame.disabled && list_row(column, "add persona", add)) frame.act(action::AddPersona{});
    column.y += column.gap;
}

}  // namespace journey::ui
