#include "ui/top_bar_menus.h"

#include "format/enum_words.h"
#include "ui/key_cap.h"
#include "ui/paint.h"
#include "ui/persona_look.h"
#include "ui/widgets.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float name_gap = 6;
constexpr float name_padding = 8;
constexpr float name_widest = 110;

}  // namespace

float version_width(const Frame& frame) {
    constexpr float padding = 6;
    constexpr float icon_gap = 4;
    const std::string_view text = words_for(frame.language(), frame.session.document->map.state);
    return width_of(frame, text, style::caption_medium) + metric::icon_xs + icon_gap + 2 * padding;
}

void version_chip(Frame& frame, const Rect& rect) {
    constexpr MapState states[] = {MapState::current, MapState::target};
    const Open<MapState>& state = frame.session.document->map.state;
    const std::string_view text = words_for(frame.language(), state);
    const std::string_view name = frame.word(Word::top_version);
    const Response response = interactive(
        frame, "version", rect,
        {.name = std::string(name), .state = NodeState::focusable | NodeState::has_popup, .value = std::string(text)});
    chip(frame, {rect.x, rect.y}, text, Icon::git_branch);
    if (response.hovered) stroke_rect(frame, rect, frame.theme.border_strong, metric::radius_sm);
    if (response.focused) focus_ring(frame, rect, metric::radius_sm);
    tooltip(frame, response, name);
    if (response.pressed) open_menu(frame, response.id, rect);
    std::vector<MenuRow> rows;
    for (const MapState choice : states)
        rows.push_back({.text = std::string(words_for(frame.language(), Open<MapState>{choice})),
                        .checked = state.is_known() && state.value == choice});
    if (const auto chosen = menu(frame, response.id, name, rows))
        frame.act(action::Commit{ChangeMap{map_change::SetState{states[*chosen]}}});
}

float personas_width(const Frame& frame, float height, bool has_room) {
    const PersonaId persona = frame.session.document->persona();
    if (persona.empty() || !has_room) return height;
    const float name = width_of(frame, persona_name(frame, persona), style::cell_medium) + 1;
    return 2 * name_padding + metric::icon_md + name_gap + std::min(name, name_widest);
}

void personas_menu(Frame& frame, const Rect& rect) {
    const Map& map = frame.session.document->map;
    const PersonaId now = frame.session.document->persona();
    const std::string_view shown = now.empty() ? frame.word(Word::persona_everybody) : persona_name(frame, now);
    const std::string_view name = frame.word(Word::persona_menu);
    const Response response = interactive(frame, "personas", rect,
                                          {.name = std::string(name),
                                           .state = NodeState::focusable | NodeState::has_popup,
                                           .value = std::string(shown),
                                           .description = shortcut_of(frame.session, CommandId::next_persona)});
    const bool open = menu_is_open(frame, response.id);
    const Color ground = now.empty() ? frame.theme.surface_hover.faded(open ? 1 : hover_glow(frame, response))
                                     : frame.theme.accent_subtle;
    const Color ink = now.empty() ? frame.theme.text_secondary : frame.theme.accent_text;
    fill_rect(frame, rect, ground, metric::radius_md);
    const bool has_name = rect.width > rect.height;
    const float icon_x = has_name ? rect.x + name_padding : rect.x + (rect.width - metric::icon_md) / 2;
    draw_icon(frame, {icon_x, rect.y + (rect.height - metric::icon_md) / 2}, Icon::users, metric::icon_md, ink);
    const float text_x = icon_x + metric::icon_md + name_gap;
    if (has_name)
        draw_text_in(frame, {text_x, rect.y, rect.right() - name_padding - text_x + 1, rect.height}, shown,
                     style::cell_medium, ink);
    if (response.focused) focus_ring(frame, rect, metric::radius_md, 0);
    tooltip(frame, response, fill(frame.language(), Word::top_personas, {shown}),
            shortcut_of(frame.session, CommandId::next_persona));
    if (response.pressed) open_menu(frame, response.id, rect);
    if (!menu_is_open(frame, response.id)) return;
    std::vector<MenuRow> rows{{.text = std::string(frame.word(Word::persona_everybody)), .checked = now.empty()}};
    for (const Persona& persona : map.personas)
        rows.push_back({.text = std::string(persona_name(frame, persona.id)), .checked = persona.id == now});
    rows.push_back({.text = std::string(frame.word(Word::inspect_add_persona)),
                    .icon = Icon::plus,
                    .why_disabled = frame.session.document->access == Access::read_only
                                        ? std::optional(Word::not_now_read_only)
                                        : std::nullopt,
                    .separator_before = true});
    const auto chosen = menu(frame, response.id, name, rows);
    if (!chosen) return;
    const auto at = static_cast<std::size_t>(*chosen);
    if (at > map.personas.size()) return frame.act(action::AddPersona{});
    frame.act(action::ShowAs{at == 0 ? PersonaId{} : map.personas[at - 1].id});
}

}  // namespace journey::ui
