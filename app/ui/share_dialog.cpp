// What others are given of the map: as what, which part of it, and how it looks. Left the kinds, right what there is to
// choose of the one that is chosen, below what makes it.
#include "ui/dialog.h"
#include "ui/inspector_rows.h"
#include "ui/panels.h"
#include "ui/share_options.h"

#include <algorithm>
#include <array>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float widest = 680;
constexpr float tallest = 560;
constexpr float foot_height = 64;
constexpr float kinds_width = 204;
constexpr float two_columns_from = 520;  // narrower: the kinds are a menu
constexpr float column_gap = 24;
constexpr float kind_height = 34;
constexpr float kind_padding = 10;
constexpr float ring_room = 2;  // around a row, so that its focus ring is whole
constexpr int text_lines = 5;

struct Kind {
    ShareKind kind{};
    std::string_view key;
    Icon icon{};
    Word name{};
    Word text{};
    CommandId runs{};
    std::optional<CommandId> also{};
};
constexpr std::array kinds{
    Kind{ShareKind::map_file, "file", Icon::file_json, Word::share_file, Word::share_file_text, CommandId::share_file},
    Kind{ShareKind::link, "link", Icon::link, Word::share_link, Word::share_link_text, CommandId::copy_link},
    Kind{ShareKind::png, "png", Icon::image, Word::share_png, Word::share_png_text, CommandId::save_png,
         CommandId::copy_picture},
    Kind{ShareKind::svg, "svg", Icon::spline, Word::share_svg, Word::share_svg_text, CommandId::save_svg},
    Kind{ShareKind::sales_sheet, "sheet", Icon::handshake, Word::share_sheet, Word::share_sheet_text,
         CommandId::save_sales_sheet},
    Kind{ShareKind::cards_csv, "cards", Icon::file_spreadsheet, Word::share_cards, Word::share_cards_text,
         CommandId::save_cards_csv},
    Kind{ShareKind::stages_csv, "stages", Icon::file_spreadsheet, Word::share_stages, Word::share_stages_text,
         CommandId::save_stages_csv},
    Kind{ShareKind::markdown, "markdown", Icon::file_text, Word::share_markdown, Word::share_markdown_text,
         CommandId::copy_markdown, CommandId::save_markdown},
    Kind{ShareKind::mermaid, "mermaid", Icon::git_branch, Word::share_mermaid, Word::share_mermaid_text,
         CommandId::copy_mermaid, CommandId::save_mermaid},
};

const Kind& chosen_kind(const Frame& frame) {
    const ShareKind chosen = frame.session.sharing.kind;
    return *std::ranges::find(kinds, chosen, &Kind::kind);
}

void choose(Frame& frame, ShareKind kind) {
    Sharing changed = frame.session.sharing;
    changed.kind = kind;
    frame.act(action::SetSharing{std::move(changed)});
}

/// One tab stop for the list; the arrows choose, and the focus follows what is chosen.
void kind_row(Frame& frame, const Rect& rect, std::size_t at) {
    const Kind& kind = kinds.at(at);
    const bool on = kind.kind == frame.session.sharing.kind;
    const std::string_view name = frame.word(kind.name);
    const NodeState state = NodeState::can_press | (on ? NodeState::pressed | NodeState::cursor : NodeState::none);
    const Response response =
        interactive(frame, kind.key, rect, {.role = Role::radio, .name = std::string(name), .state = state});
    const Color ground = on ? frame.theme.accent_subtle : frame.theme.surface_hover.faded(hover_glow(frame, response));
    fill_rect(frame, rect, ground, metric::radius_md);
    const Color ink = on ? frame.theme.accent_text : frame.theme.text_primary;
    draw_icon(frame, {rect.x + kind_padding, rect.y + (rect.height - metric::icon_md) / 2}, kind.icon, metric::icon_md,
              on ? ink : frame.theme.text_secondary);
    const float text_x = rect.x + 2 * kind_padding + metric::icon_md;
    draw_text_fitting(frame, {text_x, rect.y, rect.right() - kind_padding - text_x, rect.height}, name,
                      on ? style::body_strong : style::body, ink);
    if (response.focused) focus_ring(frame, rect, metric::radius_md, 0);
    if (response.pressed && !on) choose(frame, kind.kind);
    if (frame.input.focused != response.id) return;
    // From the one that is chosen: a quick second stroke comes before the focus has moved.
    const Kind& chosen = chosen_kind(frame);
    const auto moved = static_cast<int>(&chosen - kinds.data()) + frame.input.steps;
    const bool is_there = moved >= 0 && static_cast<std::size_t>(moved) < kinds.size();
    if (frame.input.steps != 0 && is_there)
        choose(frame, kinds.at(static_cast<std::size_t>(moved)).kind);
    else if (!on && !response.pressed)
        frame.out.focus = ImGui::GetID(chosen.key.data(), chosen.key.data() + chosen.key.size());
}

void draw_kinds(Frame& frame, const Rect& rect) {
    ScrollArea area(frame, "kinds", rect);
    const MirrorGroup group(frame, "kinds", Role::radiogroup, std::string(frame.word(Word::share_kinds)), rect);
    float y = area.top() + ring_room;
    for (std::size_t at = 0; at < kinds.size(); ++at) {
        kind_row(frame, {rect.x + ring_room, y, rect.width - 2 * ring_room, kind_height}, at);
        y += kind_height + ring_room;
    }
    area.content_height(y - area.top());
}

void kinds_menu(Frame& frame, const Rect& rect) {
    std::vector<ChoiceItem> items;
    for (const Kind& kind : kinds) items.push_back({.text = std::string(frame.word(kind.name)), .icon = kind.icon});
    const auto now = static_cast<int>(&chosen_kind(frame) - kinds.data());
    if (const auto at = choice(frame, "kinds", rect, frame.word(Word::share_kinds), items, now))
        choose(frame, kinds.at(static_cast<std::size_t>(*at)).kind);
}

void draw_chosen(Frame& frame, const Rect& rect) {
    ScrollArea area(frame, "chosen", rect);
    Column column{frame, rect.x, area.top(), rect.width};
    const std::string_view text = frame.word(chosen_kind(frame).text);
    const float height = draw_text_wrapped(frame, {column.x, column.y}, column.width, text_lines, text, style::body,
                                           frame.theme.text_secondary);
    note(frame, "text", Role::text, std::string(text), column.take(height, 16));
    share_options(column);
    area.content_height(column.y - area.top());
}

void run_button(Frame& frame, Rect& room, CommandId id, ButtonKind kind) {
    const bool copies = command(id).icon == "clipboard" || id == CommandId::copy_link;
    const Word word = id == CommandId::copy_link ? Word::share_copy_link : copies ? Word::share_copy : Word::share_save;
    const std::string_view text = frame.word(word);
    const ButtonLook look{
        .kind = kind, .icon = copies ? Icon::copy : Icon::download, .why_disabled = why_disabled(frame.session, id)};
    const IdScope scope("run", id);
    const float width = button_width(frame, text, look);
    const Rect place{room.right() - width, room.y + (room.height - metric::control_lg) / 2, width, metric::control_lg};
    room.width -= width + metric::gutter;
    if (button(frame, "button", place, text, look)) frame.act(action::Run{id});
}

void draw_foot(Frame& frame, const Rect& rect) {
    horizontal_line(frame, rect.x, rect.y, rect.width, frame.theme.border_subtle);
    Rect room{rect.x + Dialog::padding, rect.y, rect.width - 2 * Dialog::padding, rect.height};
    const Kind& kind = chosen_kind(frame);
    run_button(frame, room, kind.runs, ButtonKind::primary);
    if (kind.also) run_button(frame, room, *kind.also, ButtonKind::normal);
    plain_option(frame, room);
}

}  // namespace

void draw_share_dialog(Frame& frame, const Rect& page) {
    if (!frame.session.document) return;
    const Dialog dialog(frame, page, {Overlay::share, "share", frame.word(Word::share_title), widest, tallest});
    const Rect body = dialog.body();
    Rect inside{body.x + Dialog::padding, body.y, body.width - 2 * Dialog::padding, body.height - foot_height};
    if (inside.width >= two_columns_from) {
        draw_kinds(frame, {inside.x - kind_padding, inside.y, kinds_width, inside.height});
        inside = {inside.x + kinds_width + column_gap - kind_padding, inside.y,
                  inside.width - kinds_width - column_gap + kind_padding, inside.height};
    } else {
        kinds_menu(frame, {inside.x, inside.y, inside.width, metric::control_lg});
        const float taken = metric::control_lg + metric::gutter;
        inside = {inside.x, inside.y + taken, inside.width, inside.height - taken};
    }
    draw_chosen(frame, inside);
    draw_foot(frame, {body.x, body.bottom() - foot_height, body.width, foot_height});
}

}  // namespace journey::ui
