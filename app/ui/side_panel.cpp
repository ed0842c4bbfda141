// What stands beside or below the map: the inspector and, under it or in its place, the findings.
#include "ui/findings.h"
#include "ui/panels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float least_part = 120;
constexpr float findings_share = 0.38F;  // of the panel, until the user drags the edge
constexpr float arrow_step = 8;
constexpr float line_width = 2, line_inset = 12;
constexpr float tabs_top = 16, tabs_height = 30, tabs_width = 240, tabs_inset = 14;
constexpr float tabs_only = 86;       // less than this shows the tabs and nothing else
constexpr float raised_share = 0.36F;  // of the window

float findings_height(const Frame& frame, const Rect& rect) {
    const float wanted = frame.state.findings.height.value_or(std::round(rect.height * findings_share));
    return std::clamp(wanted, least_part, std::max(least_part, rect.height - metric::gutter - least_part));
}

/// The edge between the two; it drags, and the arrows move it.
void draw_splitter(Frame& frame, const Rect& rect, const Rect& panel, float height) {
    const float most = std::max(least_part, panel.height - metric::gutter - least_part);
    const Response response = interactive(frame, "findings edge", rect,
                                          {.role = Role::separator,
                                           .name = std::string(frame.word(Word::findings_height)),
                                           .now = height,
                                           .min = least_part,
                                           .max = most});
    if (response.hovered || response.held) frame.out.cursor = Cursor::resize_y;
    const float glow = response.held || response.focused ? 1 : hover_glow(frame, response);
    fill_rect(frame,
              {rect.x + line_inset, rect.y + (rect.height - line_width) / 2, rect.width - 2 * line_inset, line_width},
              frame.theme.border_strong.faded(glow), line_width / 2);
    std::optional<float>& own = frame.state.findings.height;
    const bool in_hand = response.held || response.released;
    if (in_hand && calls_off_edge(frame, response, own)) return;
    if (response.held) own = panel.bottom() - ImGui::GetIO().MousePos.y - rect.height / 2;
    if (frame.input.focused == response.id && frame.input.steps != 0)
        own = height + static_cast<float>(frame.input.steps) * arrow_step;
    if (own) own = std::round(std::clamp(*own, least_part, most));
}

/// "Fund 7": those of the list that are not set aside.
std::string findings_tab_text(const Frame& frame) {
    std::string text(frame.word(Word::findings_title));
    if (!frame.session.document) return text;
    const std::size_t count = active_findings(*frame.session.document);
    return text.append(" ").append(number_text(frame.language(), static_cast<double>(count), 0));
}

/// Which of the two a narrow window shows.
void draw_tabs(Frame& frame, const Rect& sheet) {
    bool& shows_findings = frame.state.findings.in_sheet;
    const std::string findings = findings_tab_text(frame);
    const std::array items{SegmentItem{"inspector", frame.word(Word::page_panel), Icon::none, {}},
                           SegmentItem{"findings", findings, Icon::none, {}}};
    const Rect place{sheet.x + tabs_inset, sheet.y + tabs_top, std::min(tabs_width, sheet.width - 2 * tabs_inset),
                     tabs_height};
    const auto chosen =
        segments(frame, "sheet tabs", place, frame.word(Word::findings_or_panel), items, shows_findings ? 1 : 0);
    if (!chosen) return;
    shows_findings = *chosen == 1;
    // A tab of a sheet that only peeks out raises it.
    if (sheet.height < tabs_only) frame.state.sheet_height = std::round(frame.input.height * raised_share);
}

/// A panel on a card of its own.
void draw_card(Frame& frame, const Rect& rect, void (*content)(Frame&, const Rect&)) {
    fill_rect(frame, rect, frame.theme.surface_panel, metric::radius_xl);
    content(frame, rect);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_xl);
}

void draw_sheet(Frame& frame, const Rect& rect) {
    const float top = tabs_top + tabs_height;
    draw_tabs(frame, rect);
    if (rect.height < tabs_only) return;
    const Rect below{rect.x, rect.y + top, rect.width, rect.height - top};
    if (frame.state.findings.in_sheet)
        draw_findings(frame, below);
    else
        draw_inspector(frame, below);
}

}  // namespace

void draw_side_panel(Frame& frame, const Rect& rect) {
    const float height = findings_height(frame, rect);
    const Rect findings{rect.x, rect.bottom() - height, rect.width, height};
    const Rect edge{rect.x, findings.y - metric::gutter, rect.width, metric::gutter};
    const Rect inspector{rect.x, rect.y, rect.width, edge.y - rect.y};
    draw_card(frame, inspector, draw_inspector);
    draw_splitter(frame, edge, rect, height);
    draw_card(frame, findings, draw_findings);
}

void show_panel(UiState& state, PanelWish wish) {
    state.inspector_open = wish != PanelWish::toggle || !state.inspector_open;
    state.sheet_asked = state.inspector_open;
    if (wish == PanelWish::toggle) return;
    state.findings.in_sheet = wish == PanelWish::findings;
    // A sheet that only peeks out comes up.
    state.sheet_height.reset();
}

void draw_sheet_panel(Frame& frame, const Rect& rect) {
    shadow(frame, rect, metric::radius_xl, Elevation::e2);
    draw_card(frame, rect, draw_sheet);
}

}  // namespace journey::ui
