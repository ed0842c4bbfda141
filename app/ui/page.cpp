// The whole page: which parts are there, and where (design/ui.md 2 and 8). Knows nothing of what is in them.
#include "ui/mode_tabs.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float panel_min = 280;
constexpr float panel_max = 480;
constexpr float arrow_step = 8;

// ---- the card of the map ----

/// Covers what was drawn beyond a round corner of the card with the page's colour: triangles from the corner to the
/// arc. Their edge is hidden under the card's line.
void mask_corner(Frame& frame, Point corner, Point center, float from) {
    constexpr float quarter = 1.57079633F;
    constexpr unsigned int steps = 8;
    constexpr unsigned int corners_of_triangle = 3;
    const ImU32 color = frame.theme.surface_app.abgr;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    ImDrawList& draw = *frame.draw;
    draw.PrimReserve(static_cast<int>(corners_of_triangle * steps), static_cast<int>(steps + 2));
    const ImDrawIdx first = draw._VtxCurrentIdx;
    for (ImDrawIdx i = 0; i < steps; ++i) {
        draw.PrimWriteIdx(first);
        draw.PrimWriteIdx(first + 1 + i);
        draw.PrimWriteIdx(first + 2 + i);
    }
    draw.PrimWriteVtx({corner.x, corner.y}, white, color);
    for (unsigned int i = 0; i <= steps; ++i) {
        const float angle = from + quarter * static_cast<float>(i) / static_cast<float>(steps);
        draw.PrimWriteVtx(
            {center.x + metric::radius_xl * std::cos(angle), center.y + metric::radius_xl * std::sin(angle)}, white,
            color);
    }
}

void mask_corners(Frame& frame, const Rect& rect) {
    constexpr float half_turn = 3.14159265F;
    constexpr float quarter = half_turn / 2;
    constexpr float r = metric::radius_xl;
    mask_corner(frame, {rect.x, rect.y}, {rect.x + r, rect.y + r}, half_turn);
    mask_corner(frame, {rect.right(), rect.y}, {rect.right() - r, rect.y + r}, -quarter);
    mask_corner(frame, {rect.right(), rect.bottom()}, {rect.right() - r, rect.bottom() - r}, 0);
    mask_corner(frame, {rect.x, rect.bottom()}, {rect.x + r, rect.bottom() - r}, quarter);
}

enum class StatusBar { shown, hidden };

void draw_map_card(Frame& frame, const Rect& rect, StatusBar status) {
    const float status_height = status == StatusBar::shown ? metric::status_bar : 0;
    fill_rect(frame, rect, frame.theme.surface_canvas, metric::radius_xl);
    draw_board(frame, {rect.x, rect.y, rect.width, rect.height - status_height});
    if (status == StatusBar::shown)
        draw_status_bar(frame, {rect.x, rect.bottom() - status_height, rect.width, status_height});
    mask_corners(frame, rect);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_xl);
}

// ---- beside the map: a panel with an edge to drag ----

Described edge_described(const Frame& frame, Word name, float now, float min, float max) {
    return {.role = Role::separator, .name = std::string(frame.word(name)), .now = now, .min = min, .max = max};
}

void draw_panel_edge(Frame& frame, const Rect& rect) {
    constexpr float line_width = 2;
    constexpr float line_inset = 12;
    float& width = frame.state.inspector_width;
    const Response response = interactive(frame, "panel edge", rect,
                                          edge_described(frame, Word::page_panel_width, width, panel_min, panel_max));
    if (response.hovered || response.held) frame.out.cursor = Cursor::resize_x;
    const float glow = response.held || response.focused ? 1 : hover_glow(frame, response);
    fill_rect(frame,
              {rect.x + (rect.width - line_width) / 2, rect.y + line_inset, line_width, rect.height - 2 * line_inset},
              frame.theme.border_strong.faded(glow), line_width / 2);
    if (std::optional<float> own = width;
        (response.held || response.released) && calls_off_edge(frame, response, own)) {
        width = own.value_or(width);
        return;
    }
    if (response.held) width = frame.input.width - metric::gutter / 2 - ImGui::GetIO().MousePos.x - rect.width;
    if (frame.input.focused == response.id) width -= static_cast<float>(frame.input.steps) * arrow_step;
    width = std::round(std::clamp(width, panel_min, panel_max));
}

void draw_side_by_side(Frame& frame, const Rect& rect) {
    if (!frame.state.inspector_open) return draw_map_card(frame, rect, StatusBar::shown);
    const float width = std::clamp(frame.state.inspector_width, panel_min, panel_max);
    const Rect panel{rect.right() - width, rect.y, width, rect.height};
    const Rect edge{panel.x - metric::gutter, rect.y, metric::gutter, rect.height};
    draw_map_card(frame, {rect.x, rect.y, edge.x - rect.x, rect.height}, StatusBar::shown);
    draw_panel_edge(frame, edge);
    draw_side_panel(frame, panel);
}

// ---- below the map: a sheet to pull up ----

/// The heights at which a sheet rests.
struct SheetStops {
    float peek = 56;
    float half = 0;
    float full = 0;
    bool leaves_cards = true;  // at half height the map still shows some below its header
    [[nodiscard]] float nearest(float height) const {
        const std::array stops{peek, half, full};
        return *std::ranges::min_element(stops, {}, [&](float stop) { return std::abs(stop - height); });
    }
};

SheetStops sheet_stops(const Rect& rect) {
    constexpr float half_share = 0.36F;
    constexpr float map_left = 120;
    constexpr float half_min = 200;
    constexpr float header_and_card = 280;  // a window of 1280 × 1024 at a zoom of 200 % has less
    const float full = std::max(rect.height - map_left, half_min);
    const float half = std::clamp(rect.height * half_share, half_min, full);
    return {.half = half, .full = full, .leaves_cards = rect.height - metric::gutter - half >= header_and_card};
}

void draw_sheet_handle(Frame& frame, const Rect& sheet, const SheetStops& stops) {
    constexpr float hit_width = 96;
    constexpr float hit_height = 16;
    constexpr float bar_width = 36;
    constexpr float bar_height = 4;
    const Rect hit{sheet.x + (sheet.width - hit_width) / 2, sheet.y, hit_width, hit_height};
    const Response response =
        interactive(frame, "sheet handle", hit,
                    edge_described(frame, Word::page_panel_height, sheet.height, stops.peek, stops.full));
    if (response.hovered || response.held) frame.out.cursor = Cursor::resize_y;
    const Rect bar{hit.x + (hit_width - bar_width) / 2, hit.y + (hit_height - bar_height) / 2, bar_width, bar_height};
    fill_rect(frame, bar, response.held ? frame.theme.text_secondary : frame.theme.border_strong, bar_height / 2);
    if (response.focused) focus_ring(frame, bar, bar_height / 2);

    std::optional<float>& height = frame.state.sheet_height;
    if ((response.held || response.released) && calls_off_edge(frame, response, height)) return;
    if (response.dragging)
        height = std::clamp(sheet.bottom() - ImGui::GetIO().MousePos.y, stops.peek, stops.full);
    else if (response.pressed)
        height = sheet.height > stops.peek ? stops.peek : stops.half;
    else if (response.released)
        height = stops.nearest(sheet.height);
    if (frame.input.focused == response.id && frame.input.steps != 0)
        height = std::clamp(sheet.height + static_cast<float>(frame.input.steps) * arrow_step, stops.peek, stops.full);
}

void draw_stacked(Frame& frame, const Rect& rect) {
    if (!frame.state.inspector_open) return draw_map_card(frame, rect, StatusBar::hidden);
    const SheetStops stops = sheet_stops(rect);
    const bool is_idle = std::holds_alternative<NothingSelected>(frame.session.document->selection);
    const bool comes_up = !is_idle && (stops.leaves_cards || frame.state.sheet_asked);
    const float wanted = frame.state.sheet_height.value_or(comes_up ? stops.half : stops.peek);
    const float height = std::round(std::clamp(wanted, stops.peek, stops.full));
    const Rect sheet{rect.x, rect.bottom() - height, rect.width, height};
    draw_map_card(frame, {rect.x, rect.y, rect.width, sheet.y - metric::gutter - rect.y}, StatusBar::hidden);
    draw_sheet_panel(frame, sheet);
    draw_sheet_handle(frame, sheet, stops);
}

/// In a narrow window the sheet was put away to see the map; what is selected next brings it back.
void reopen_sheet(Frame& frame) {
    const Selection& selection = frame.session.document->selection;
    std::optional<Selection>& seen = frame.state.selection_seen;
    const bool is_new = seen && *seen != selection;
    seen = selection;
    if (!is_new) return;
    if (std::holds_alternative<NothingSelected>(selection)) {
        frame.state.sheet_asked = false;
        return;
    }
    frame.state.inspector_open = true;
    const auto& finding = frame.session.document->finding;
    if (!finding || selection != place_of(*finding)) frame.state.findings.in_sheet = false;
}

/// The page without the bar of tabs that a narrow window has at its bottom.
Rect above_mode_bar(const Frame& frame, const Rect& page) {
    const bool has_bar = page.width < metric::width_compact && frame.session.page != Page::home;
    return {page.x, page.y, page.width, page.height - (has_bar ? mode_bar_height : 0)};
}

/// Below the top bar and, where storage fails, its red bar.
void draw_document_page(Frame& frame, const Rect& page) {
    const bool is_compact = page.width < metric::width_compact;
    const bool is_map = frame.session.page == Page::map;
    if (is_map && is_compact) reopen_sheet(frame);
    draw_top_bar(frame, {page.x, page.y, page.width, metric::top_bar});
    const float bar = storage_bar_height(frame);
    const float width = page.width - 2 * metric::gutter;
    if (bar > 0)
        draw_storage_bar(frame, {page.x + metric::gutter, page.y + metric::top_bar, width, bar - metric::gutter});
    float top = page.y + metric::top_bar + bar;
    if (frame.session.document->reminder) {
        const float height = reminder_height(frame);
        draw_reminder(frame, {page.x + metric::gutter, top, width, height - metric::gutter});
        top += height;
    }
    const float bottom = above_mode_bar(frame, page).bottom();
    if (is_compact) draw_mode_bar(frame, {page.x, bottom, page.width, mode_bar_height});
    const Rect body{page.x + metric::gutter, top, width, bottom - metric::gutter - top};
    const MirrorGroup main(frame, "main", Role::main, {}, body);
    if (!is_map)
        return frame.session.page == Page::readiness ? draw_readiness_page(frame, body) : draw_score_page(frame, body);
    if (is_compact)
        draw_stacked(frame, body);
    else
        draw_side_by_side(frame, body);
}

// ---- what lies above ----

/// The focus goes back to where it was when an overlay closes, unless something else asks for it.
void draw_overlays(Frame& frame, const Rect& page) {
    const Overlay overlay = frame.session.overlay;
    UiState& state = frame.state;
    if (overlay != Overlay::none && state.overlay_seen == Overlay::none)
        state.focus_before_overlay = frame.input.focused;
    if (overlay == Overlay::palette)
        draw_palette(frame, page);
    else
        state.palette = {};
    if (overlay == Overlay::help) draw_help(frame, page);
    if (overlay == Overlay::models || overlay == Overlay::new_map) draw_models(frame, page);
    if (overlay == Overlay::storage) draw_storage_dialog(frame, page);
    if (overlay == Overlay::share) draw_share_dialog(frame, page);
    if (overlay == Overlay::import_cards) draw_import_dialog(frame, page);
    if (frame.session.notice || frame.session.toast || frame.input.files_hovering)
        draw_messages(frame, above_mode_bar(frame, page));
    if (overlay == Overlay::none && state.overlay_seen != Overlay::none && state.focus_before_overlay != 0) {
        if (!frame.out.focus) frame.out.focus = state.focus_before_overlay;
        state.focus_before_overlay = 0;
    }
    state.overlay_seen = overlay;
}

/// The presentation ended.
void give_focus_back(Frame& frame) {
    if (*frame.state.focus_before_slides != 0) frame.out.focus = frame.state.focus_before_slides;
    frame.state.focus_before_slides.reset();
    frame.state.slides = {};
}

}  // namespace

void draw_page(Frame& frame) {
    const Rect page{0, 0, frame.input.width, frame.input.height};
    UiState& state = frame.state;
    state.hovered_this_frame = false;
    if (frame.input.lets_go) let_go();
    if (!frame.session.text_edit) state.text_origin = 0;
    if (state.focus_before_slides && !frame.session.is_presenting()) give_focus_back(frame);
    {
        const Layer layer(frame, "page", page);
        frame.is_covered = frame.session.overlay != Overlay::none;
        fill_rect(frame, page, frame.theme.surface_app);
        if (frame.session.page == Page::home || !frame.session.document)
            draw_home(frame, page);
        else if (frame.session.is_presenting())
            draw_presentation(frame, page);
        else if (!frame.session.reads_map())
            draw_document_page(frame, page);
    }
    frame.is_covered = false;
    draw_overlays(frame, page);
    if (frame.out.cut) tooltip_of_cut(frame);
    if (frame.input.steps != 0) step_figures(frame);
    if (frame.input.focus_visible && frame.input.focused != 0)
        explain_focus(frame);
    else
        state.focus_tip = {};
    if (!state.hovered_this_frame) state.hovered = 0;
}

}  // namespace journey::ui
