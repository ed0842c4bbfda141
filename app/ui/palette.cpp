// The palette (Ctrl K): find something on the map or do something, by typing (design/components.png). It lies over the
// page without dimming it.
#include "ui/palette_hits.h"

#include "layout/reading_order.h"
#include "ui/key_cap.h"
#include "ui/panels.h"
#include "ui/search_text.h"
#include "ui/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float palette_width = 560;
constexpr float top_share = 0.12F;  // of the window's height, above it
constexpr float query_height = 52;
constexpr float list_padding = 6;
constexpr float row_height = 36;
constexpr float heading_height = 27;
constexpr float footer_height = 36;
constexpr float padding_x = 16;
constexpr float none_height = 64;
constexpr float hit_inset = 10;  // around what stands in a row

void close(Frame& frame) {
    frame.act(action::EndText{.keep = false});
    frame.act(action::ShowOverlay{Overlay::none});
}

// ---- what a hit does ----

struct Chooser {
    Frame& frame;

    void operator()(const CardId& id) const { select(CardsSelected{{id}}); }
    void operator()(const StageId& id) const { select(StageSelected{id}); }
    /// Where a finding is unfolded it can be mended.
    void operator()(const FindingKey& key) const {
        show_panel(frame.state, PanelWish::findings);
        select(place_of(key));
        frame.act(action::ShowFinding{key});
    }
    void operator()(CommandId id) const { frame.act(action::Run{id, true}); }
    void operator()(const MapId& id) const { frame.act(action::OpenLibraryMap{id}); }

private:
    void select(Selection selection) const {
        frame.state.board.reveal = selection;
        frame.state.board_wants_focus = true;
        frame.state.focus_before_overlay = 0;
        frame.act(action::Select{std::move(selection)});
    }
};

void choose(Frame& frame, const PaletteHit& hit) {
    if (hit.why_disabled) return;
    close(frame);
    std::visit(Chooser{frame}, hit.target);
}

// ---- the field ----

/// Opens the field with the palette, and closes the palette with the field (Escape), but not for a press on a row.
void follow_field(Frame& frame, const Rect& rect) {
    PaletteMemory& memory = frame.state.palette;
    const auto& edit = frame.session.text_edit;
    const bool is_open = edit && std::holds_alternative<text_target::PaletteQuery>(edit->target);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_inside = rect.contains({mouse.x, mouse.y});
    const bool is_pressed = ImGui::IsMouseDown(0) || ImGui::IsMouseReleased(0);
    if (frame.input.escape || (ImGui::IsMouseClicked(0) && !is_inside)) return close(frame);
    if (is_open) {
        memory.field_was_open = true;
        return;
    }
    if (memory.field_was_open && !(is_inside && is_pressed)) return close(frame);
    frame.act(action::BeginText{text_target::PaletteQuery{}});
}

/// Returns the id of the field.
WidgetId query_field(Frame& frame, const Rect& rect) {
    constexpr float icon_size = 18;
    constexpr float gap = 6;
    const float middle = rect.y + rect.height / 2;
    draw_icon_centered(frame, {rect.x + padding_x + icon_size / 2, middle}, Icon::search, icon_size,
                       frame.theme.text_tertiary);
    const float cap = key_cap(frame, rect.right() - padding_x, middle, frame.word(Word::key_escape));
    const float x = rect.x + padding_x + icon_size + gap;
    text_field(frame, "query", {x, rect.y, rect.right() - padding_x - cap - gap - x, rect.height},
               text_target::PaletteQuery{},
               {.label = frame.word(Word::top_find),
                .placeholder = frame.word(Word::top_find),
                .text = style::lead,
                .bare = true,
                .boxless = true,
                .leads_list = true});
    return ImGui::GetID("query");
}

/// Moves the highlight with the arrow keys. What was typed highlights the best hit; with nothing typed, nothing is, so
/// that Enter alone does nothing.
void move_highlight(Frame& frame, std::string_view query, std::size_t count) {
    const int first = query.empty() ? -1 : 0;
    int& at = frame.state.palette.highlighted;
    if (frame.state.palette.query != query) {
        frame.state.palette.query = query;
        at = first;
    }
    at = std::clamp(at + frame.input.steps, first, std::max(static_cast<int>(count) - 1, first));
}

// ---- the list ----

/// Where the key that runs the hit stands, and what is left for its texts.
float room_for_texts(const Frame& frame, const PaletteHit& hit, float row_width) {
    const std::string_view key = hit.shortcut.empty() ? frame.word(Word::key_enter) : std::string_view(hit.shortcut);
    return row_width - 4 * hit_inset - metric::icon_md - key_cap_width(frame, key);
}

/// Why it cannot be done now stands below what cannot be done, where it has no room behind it.
bool has_two_lines(const Frame& frame, const PaletteHit& hit, float row_width) {
    if (!hit.why_disabled) return false;
    const float needed =
        width_of(frame, hit.title, style::body_medium) + hit_inset + width_of(frame, hit.context, style::cell);
    return needed > room_for_texts(frame, hit, row_width);
}

float height_of(const Frame& frame, const PaletteHit& hit, float row_width) {
    return has_two_lines(frame, hit, row_width) ? row_height + style::cell.line_px : row_height;
}

float list_height(const Frame& frame, const std::vector<PaletteHit>& hits, float row_width) {
    if (hits.empty()) return none_height;
    float height = 2 * list_padding;
    for (std::size_t i = 0; i < hits.size(); ++i)
        height +=
            height_of(frame, hits[i], row_width) + (i == 0 || hits[i].group != hits[i - 1].group ? heading_height : 0);
    return height;
}

/// The title with what was typed standing out. Returns where it ends.
float draw_title(Frame& frame, const Rect& rect, const PaletteHit& hit, Color color) {
    const std::string_view title = hit.title;
    const float y = rect.y + (rect.height - style::body_medium.line_px) / 2;
    const std::string_view before = title.substr(0, hit.match_begin);
    const std::string_view match = title.substr(hit.match_begin, hit.match_length);
    const float known = width_of(frame, before, style::body_medium) + width_of(frame, match, style::body_strong);
    const bool is_ours = std::holds_alternative<CommandId>(hit.target);
    if (is_ours && width_of(frame, title, style::body_strong) > rect.width)
        return rect.x + draw_text_fitting(frame, rect, title, style::body_medium, color);
    if (match.empty() || known > rect.width || has_right_to_left(title))
        return rect.x + draw_text_cut(frame, {rect.x, y}, rect.width, title, style::body_medium, color);
    float x = rect.x;
    x += draw_text(frame, {x, y}, before, style::body_medium, color);
    x += draw_text(frame, {x, y}, match, style::body_strong, hit.why_disabled ? color : frame.theme.accent_text);
    const std::string_view after = title.substr(hit.match_begin + hit.match_length);
    return x + draw_text_cut(frame, {x, y}, rect.right() - x, after, style::body_medium, color);
}

void draw_hit(Frame& frame, const Rect& rect, const PaletteHit& hit, bool is_highlighted) {
    constexpr float inset = hit_inset;
    constexpr float title_share = 0.66F;
    const Theme& theme = frame.theme;
    if (is_highlighted) fill_rect(frame, rect, theme.surface_hover, metric::radius_lg);
    const float middle = rect.y + rect.height / 2;
    const Point icon{rect.x + inset + metric::icon_md / 2, middle};
    if (hit.effect)
        effect_mark(frame, icon, metric::icon_md, *hit.effect,
                    is_highlighted ? theme.surface_hover : theme.surface_raised);
    else
        draw_icon_centered(frame, icon, hit.icon, metric::icon_md,
                           hit.why_disabled ? theme.text_disabled : theme.text_secondary);
    const bool takes_enter = is_highlighted && hit.shortcut.empty() && !hit.why_disabled;
    const std::string_view key = takes_enter ? frame.word(Word::key_enter) : std::string_view(hit.shortcut);
    const float cap = key_cap(frame, rect.right() - inset, middle, key);
    const float right = rect.right() - 2 * inset - cap;
    const float x = icon.x + metric::icon_md / 2 + inset;
    if (has_two_lines(frame, hit, rect.width)) {
        const float below = rect.y + row_height - inset / 2;
        draw_text_fitting(frame, {x, rect.y, right - x, row_height}, hit.title, style::body_medium,
                          theme.text_disabled);
        draw_text_fitting(frame, {x, below, right - x, style::cell.line_px}, hit.context, style::cell,
                          theme.text_tertiary);
        return;
    }
    const float room = hit.context.empty() ? right - x : (right - x) * title_share;
    const Color color = hit.why_disabled ? theme.text_disabled : theme.text_primary;
    const float context_x = draw_title(frame, {x, rect.y, room, rect.height}, hit, color) + inset;
    draw_text_in(frame, {context_x, rect.y, std::max(0.0F, right - context_x), rect.height}, hit.context, style::cell,
                 theme.text_tertiary);
}

std::string key_of(const PaletteHit& hit) {
    struct Namer {
        std::string operator()(const CardId& id) const { return "card " + id.value; }
        std::string operator()(const StageId& id) const { return "stage " + id.value; }
        std::string operator()(const FindingKey& key) const {
            return "finding " + std::string(name_of(key.kind)) + ' ' + key.stage.value + ' ' + key.card.value;
        }
        std::string operator()(CommandId id) const { return "command " + std::to_string(static_cast<int>(id)); }
        std::string operator()(const MapId& id) const { return "map " + id.value; }
    };
    return std::visit(Namer{}, hit.target);
}

Described row_described(const PaletteHit& hit, bool is_highlighted) {
    Described row{.role = Role::option, .name = hit.title, .state = NodeState::none, .description = hit.context};
    if (!hit.shortcut.empty() && !hit.why_disabled) row.description = hit.shortcut;
    if (is_highlighted) row.state = row.state | NodeState::selected;
    if (hit.why_disabled) row.state = row.state | NodeState::disabled;
    return row;
}

void reveal(const Rect& rect, const Rect& list) {
    const float window_y = ImGui::GetWindowPos().y;
    if (rect.y < list.y) ImGui::SetScrollFromPosY(rect.y - window_y, 0);
    if (rect.bottom() > list.bottom()) ImGui::SetScrollFromPosY(rect.bottom() - window_y, 1);
}

/// Draws the rows; the one that was pressed.
std::optional<std::size_t> draw_list(Frame& frame, const Rect& rect, const std::vector<PaletteHit>& hits) {
    const MirrorGroup group(frame, "results", Role::listbox, std::string(frame.word(Word::palette_results)), rect);
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    const bool pointer_moves = moved.x != 0 || moved.y != 0;
    ScrollArea area(frame, "rows", rect);
    float y = area.top() + list_padding;
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (i == 0 || hits[i].group != hits[i - 1].group) {
            const Rect heading{rect.x + padding_x, y, rect.width - 2 * padding_x, heading_height};
            draw_text_in(frame, heading, frame.word(heading_of(hits[i].group)), style::caption_medium,
                         frame.theme.text_tertiary);
            y += heading_height;
        }
        const float row_width = rect.width - 2 * list_padding;
        const Rect row{rect.x + list_padding, y, row_width, height_of(frame, hits[i], row_width)};
        const bool is_highlighted = static_cast<int>(i) == frame.state.palette.highlighted;
        const Response response = interactive(frame, key_of(hits[i]), row, row_described(hits[i], is_highlighted));
        if (response.hovered && pointer_moves) frame.state.palette.highlighted = static_cast<int>(i);
        if (is_highlighted && frame.out.text_field) frame.out.text_field->highlighted = response.id;
        if (is_highlighted && frame.input.steps != 0) reveal(row, rect);
        if (response.hovered && hits[i].why_disabled) frame.out.cursor = Cursor::not_allowed;
        draw_hit(frame, row, hits[i], is_highlighted);
        if (response.pressed) pressed = i;
        y += row.height;
    }
    area.content_height(y + list_padding - area.top());
    return pressed;
}

void draw_none(Frame& frame, const Rect& rect) {
    draw_text_in(frame, rect, frame.word(Word::palette_none), style::body, frame.theme.text_secondary, Align::center);
    note(frame, "none", Role::status, std::string(frame.word(Word::palette_none)), rect);
}

}  // namespace

void draw_palette(Frame& frame, const Rect& page) {
    frame.state.text_origin = 0;  // the palette took over whatever field was open
    const std::string query(live_text(frame.session, text_target::PaletteQuery{}));
    const std::vector<PaletteHit> hits = palette_hits(frame.session, query);
    const float width = std::min(palette_width, page.width - 2 * metric::gutter);
    const float top = page.y + page.height * top_share;
    const float list_room = page.bottom() - metric::gutter - top - query_height - footer_height;
    const float list = std::min(list_height(frame, hits, width - 2 * list_padding), list_room);
    const Rect rect{page.x + (page.width - width) / 2, top, width, query_height + list + footer_height};
    const Layer layer(frame, "palette", rect);
    const MirrorGroup group(
        frame, "palette", rect,
        {.role = Role::dialog, .name = std::string(frame.word(Word::top_find)), .state = NodeState::modal});
    shadow(frame, rect, metric::radius_xl, Elevation::e3);
    fill_rect(frame, rect, frame.theme.surface_raised, metric::radius_xl);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_xl);

    move_highlight(frame, query, hits.size());
    const WidgetId field = query_field(frame, {rect.x, rect.y, width, query_height});
    const Rect body{rect.x, rect.y + query_height, width, list};
    horizontal_line(frame, rect.x, body.y, width, frame.theme.border_subtle);
    std::optional<std::size_t> chosen;
    if (hits.empty())
        draw_none(frame, body);
    else
        chosen = draw_list(frame, body, hits);
    horizontal_line(frame, rect.x, body.bottom(), width, frame.theme.border_subtle);
    draw_text_in(frame, {rect.x + padding_x, body.bottom(), width - 2 * padding_x, footer_height},
                 frame.word(Word::palette_hint), style::caption, frame.theme.text_tertiary);
    const int highlighted = frame.state.palette.highlighted;
    if (frame.input.activated == field && frame.session.text_edit && !hits.empty() && highlighted >= 0)
        chosen = static_cast<std::size_t>(highlighted);
    if (chosen) return choose(frame, hits[*chosen]);
    follow_field(frame, rect);
}

}  // namespace journey::ui
