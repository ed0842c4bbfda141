// Find and replace on the map (Ctrl F): a bar in the corner of the cells.
#include "ui/board_parts.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float bar_width = 420;
constexpr float padding = 8;
constexpr float gap = 6;
constexpr float row_height = 32;
constexpr float button_px = 28;
constexpr float count_width = 84;  // at least

const MapSearch& search_of(const Board& board) { return *board.document.search; }

bool is_open(const Frame& frame, const TextTarget& target) {
    return frame.session.text_edit && frame.session.text_edit->target == target;
}

std::string count_text(const Frame& frame, const MapSearch& search) {
    if (search.wanted.empty()) return {};
    if (search.found.empty()) return std::string(frame.word(Word::find_none));
    const auto number = [&](std::size_t value) { return number_text(frame.language(), static_cast<double>(value), 0); };
    return fill(frame.language(), Word::find_count,
                {search.at ? number(*search.at + 1) : number(0), number(search.found.size())});
}

/// Takes a square off the end of a row.
Rect take_button(Rect& row) {
    row.width -= button_px;
    return {row.right(), row.y + (row.height - button_px) / 2, button_px, button_px};
}

void close(Frame& frame) {
    frame.state.board_wants_focus = true;
    frame.act(action::CloseSearch{});
}

/// What keys mean in an open field: Enter goes on (Shift back), arrows too, Escape closes the bar.
void follow_keys(Frame& frame, WidgetId field, CommandId enter) {
    if (frame.input.escape) return close(frame);
    const bool backwards = ImGui::GetIO().KeyShift;
    if (frame.input.activated == field) frame.act(action::Run{backwards ? CommandId::find_previous : enter});
    if (frame.input.steps != 0)
        frame.act(action::Run{frame.input.steps > 0 ? CommandId::find_next : CommandId::find_previous});
}

/// A field of the bar, with what Enter means in it.
struct SearchField {
    std::string_view key;
    TextTarget target;
    Word name{};
    Icon icon{};
    CommandId enter{};
};

void search_field(Frame& frame, const Rect& rect, const SearchField& field) {
    const bool was_open = is_open(frame, field.target);
    const WidgetId id = ImGui::GetID(field.key.data(), field.key.data() + field.key.size());
    if (was_open && frame.state.text_origin != id) frame.state.text_origin = 0;  // opened by a command
    text_field(frame, field.key, rect, field.target,
               {.label = frame.word(field.name),
                .placeholder = frame.word(field.name),
                .leads_list = true,
                .icon = field.icon});
    if (was_open) follow_keys(frame, id, field.enter);
}

void find_row(const Board& board, Rect row) {
    Frame& frame = board.frame;
    const MapSearch& search = search_of(board);
    if (icon_button(frame, "close", take_button(row), Icon::x, frame.word(Word::find_close))) close(frame);
    if (!search.replaces && !board.read_only() &&
        icon_button(frame, "replaces", take_button(row), Icon::replace, frame.word(Word::find_show_replace)))
        frame.act(action::Run{CommandId::replace_on_map});
    command_button(frame, CommandId::find_next, take_button(row));
    command_button(frame, CommandId::find_previous, take_button(row));
    const std::string text = count_text(frame, search);
    const float count_room = std::max(count_width, width_of(frame, text, style::cell) + 2 * gap);
    row.width -= count_room;
    const Rect count{row.right(), row.y, count_room, row.height};
    const bool none = search.found.empty();
    draw_text_in(frame, {count.x + gap, count.y, count.width - 2 * gap, count.height}, text, style::cell,
                 none ? frame.theme.danger_text : frame.theme.text_secondary, Align::end);
    if (!text.empty()) note(frame, "count", Role::status, text, count);
    search_field(frame, row, {"find", text_target::FindOnMap{}, Word::find_what, Icon::search, CommandId::find_next});
}

void replace_row(const Board& board, Rect row) {
    Frame& frame = board.frame;
    for (const CommandId id : {CommandId::replace_all_found, CommandId::replace_found}) {
        const std::string_view text = frame.word(command(id).title);
        const ButtonLook look{.why_disabled = why_disabled(frame.session, id)};
        const float width = button_width(frame, text, look);
        row.width -= width;
        const IdScope scope("replace", id);
        if (button(frame, "run", {row.right(), row.y + (row.height - button_px) / 2, width, button_px}, text, look))
            frame.act(action::Run{id});
        row.width -= gap;
    }
    search_field(
        frame, row,
        {"replacement", text_target::ReplaceOnMap{}, Word::find_replacement, Icon::replace, CommandId::replace_found});
}

/// A press elsewhere, also on a button of the bar, leaves the field: the keys belong to what has the focus then.
void leave_with_pointer(Frame& frame) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_open_here = is_open(frame, text_target::FindOnMap{}) || is_open(frame, text_target::ReplaceOnMap{});
    const bool is_inside = frame.out.text_field && frame.out.text_field->rect.contains({mouse.x, mouse.y});
    if (is_open_here && ImGui::IsMouseClicked(0) && !is_inside) frame.act(action::EndText{.keep = true});
}

}  // namespace

void draw_find_bar(const Board& board) {
    Frame& frame = board.frame;
    const float rows = search_of(board).replaces ? 2 : 1;
    const float width = std::min(bar_width, board.area.width - 2 * padding);
    const float height = rows * row_height + (rows - 1) * gap + 2 * padding;
    const Rect rect{board.area.right() - padding - width, board.area.y + padding, width, height};
    const Layer layer(frame, "find bar", rect);
    const MirrorGroup group(frame, "bar", Role::region, std::string(frame.word(Word::find_what)), rect);
    shadow(frame, rect, metric::radius_lg, Elevation::e2);
    fill_rect(frame, rect, frame.theme.surface_raised, metric::radius_lg);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_lg);
    const Rect row{rect.x + padding, rect.y + padding, width - 2 * padding, row_height};
    find_row(board, row);
    if (search_of(board).replaces) replace_row(board, {row.x, row.y + row_height + gap, row.width, row_height});
    leave_with_pointer(frame);
}

}  // namespace journey::ui
