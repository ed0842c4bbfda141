// Above the list of findings: how many, which of them, in which order.
#include "format/finding_words.h"
#include "model/lookup.h"
#include "ui/findings.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

constexpr float head_height = 40;
constexpr float padding_left = 14, padding_right = 8;
constexpr float count_gap = 8, count_padding = 6, count_height = 20;
constexpr float button_size = 28, button_gap = 2, chevron_gap = 4;
constexpr float filter_height = 30;
constexpr float hint_gap = 6, hint_lift = 3;  // the head above has air to spare

void choose(const FindingsList& list, FindingsView view) {
    if (view != list.document.findings_view) list.frame.act(action::SetFindingsView{std::move(view)});
}

/// A row of the filter's menu, and what is listed when it is chosen.
struct Filter {
    MenuRow row;
    FindingsView view;
};

/// Kinds and stages that have something to show.
std::vector<Filter> filters_of(const FindingsList& list) {
    const Frame& frame = list.frame;
    const Document& document = list.document;
    const FindingsView& now = document.findings_view;
    std::array<std::size_t, 10> kinds{};
    std::vector<std::size_t> stages(document.map.stages.size(), 0);
    for (const Finding& finding : document.journey.findings) {
        if (!is_worth_showing(finding)) continue;
        ++kinds[static_cast<std::size_t>(finding.kind)];
        if (finding.position < stages.size()) ++stages[finding.position];
    }
    std::vector<Filter> filters;
    const auto add = [&](std::string text, std::size_t count, bool checked, FindingsView view) {
        const std::string figure =
            count > 0 ? number_text(frame.language(), static_cast<double>(count), 0) : std::string();
        filters.push_back({{.text = std::move(text), .shortcut = figure, .checked = checked}, std::move(view)});
    };
    add(std::string(frame.word(Word::findings_all_kinds)), 0, !now.kind, {now.sort, {}, now.stage});
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto kind = static_cast<FindingKind>(i);
        if (kinds[i] > 0)
            add(std::string(finding_kind_text(frame.language(), kind)), kinds[i], now.kind == kind,
                {now.sort, kind, now.stage});
    }
    const std::size_t first_stage = filters.size();
    add(std::string(frame.word(Word::findings_all_stages)), 0, now.stage.empty(), {now.sort, now.kind, {}});
    filters[first_stage].row.separator_before = true;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const Stage& stage = *document.map.stages[i];
        if (stages[i] > 0)
            add(stage.name.empty() ? std::string(frame.word(Word::board_unnamed)) : stage.name, stages[i],
                now.stage == stage.id, {now.sort, now.kind, stage.id});
    }
    return filters;
}

void filter_button(const FindingsList& list, const Rect& rect) {
    Frame& frame = list.frame;
    const FindingsView& now = list.document.findings_view;
    const std::string_view name = frame.word(Word::findings_filter);
    const bool is_on = now.kind || !now.stage.empty();
    const Response response = interactive(
        frame, "filter", rect, {.name = std::string(name), .state = NodeState::focusable | NodeState::has_popup});
    const bool open = menu_is_open(frame, response.id);
    fill_rect(frame, rect,
              is_on ? frame.theme.accent_subtle
                    : frame.theme.surface_hover.faded(open ? 1 : hover_glow(frame, response)),
              metric::radius_md);
    draw_icon_centered(frame, {rect.x + rect.width / 2, rect.y + rect.height / 2}, Icon::list_filter, metric::icon_md,
                       is_on ? frame.theme.accent_text : frame.theme.text_secondary);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    if (response.pressed) open_menu(frame, response.id, rect);
    if (!open) return tooltip(frame, response, name);
    const std::vector<Filter> filters = filters_of(list);
    std::vector<MenuRow> rows;
    for (const Filter& filter : filters) rows.push_back(filter.row);
    if (const auto chosen = menu(frame, response.id, name, rows))
        choose(list, filters[static_cast<std::size_t>(*chosen)].view);
}

float order_width(const Frame& frame, std::string_view text) {
    return width_of(frame, text, style::cell) + chevron_gap + metric::icon_sm + 2 * count_padding;
}

void order_button(const FindingsList& list, const Rect& rect, std::string_view text) {
    Frame& frame = list.frame;
    const FindingsView& now = list.document.findings_view;
    const std::string_view name = frame.word(Word::findings_order);
    const Response response = interactive(frame, "order", rect,
                                          {.role = Role::combobox,
                                           .name = std::string(name),
                                           .state = NodeState::focusable | NodeState::has_popup,
                                           .value = std::string(text)});
    const bool open = menu_is_open(frame, response.id);
    fill_rect(frame, rect, frame.theme.surface_hover.faded(open ? 1 : hover_glow(frame, response)), metric::radius_md);
    const float chevron = rect.right() - count_padding - metric::icon_sm;
    draw_text_in(frame, {rect.x + count_padding, rect.y, chevron - rect.x - count_padding, rect.height}, text,
                 style::cell, frame.theme.text_secondary);
    draw_icon(frame, {chevron, rect.y + (rect.height - metric::icon_sm) / 2}, Icon::chevron_down, metric::icon_sm,
              frame.theme.text_tertiary);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    if (response.pressed) open_menu(frame, response.id, rect);
    const std::array rows{
        MenuRow{.text = std::string(frame.word(Word::findings_by_buyers)), .checked = now.sort == FindingSort::buyers},
        MenuRow{.text = std::string(frame.word(Word::findings_by_points)), .checked = now.sort == FindingSort::points}};
    if (const auto chosen = menu(frame, response.id, name, rows))
        choose(list, {static_cast<FindingSort>(*chosen), now.kind, now.stage});
}

/// What is listed of them all, with the way back to all.
void filter_line(const FindingsList& list, const Rect& rect) {
    Frame& frame = list.frame;
    const FindingsView& now = list.document.findings_view;
    std::string text;
    if (now.kind) text = finding_kind_text(frame.language(), *now.kind);
    if (!now.stage.empty()) {
        const Stage* stage = find_stage(list.document.map, now.stage);
        text.append(text.empty() ? "" : " · ").append(stage ? stage->name : std::string());
    }
    const std::string_view all = frame.word(Word::findings_show_all);
    const float width = button_width(frame, all, {.kind = ButtonKind::quiet});
    const Rect place{rect.right() - width, rect.y + 1, width, rect.height - 2};
    note(frame, "shown", Role::text, text, rect);
    draw_text_fitting(frame, {rect.x, rect.y, place.x - rect.x - count_gap, rect.height}, text, style::cell,
                      frame.theme.text_secondary);
    if (button(frame, "all", place, all, {.kind = ButtonKind::quiet})) choose(list, {now.sort, {}, {}});
}

/// Where to begin, and what the figures are. Returns its height.
float hint_line(const FindingsList& list, Point at, float width) {
    constexpr int lines_max = 2;
    Frame& frame = list.frame;
    const bool by_buyers = list.document.findings_view.sort == FindingSort::buyers;
    const std::string_view text = frame.word(by_buyers ? Word::findings_hint : Word::findings_hint_points);
    const float height =
        draw_text_wrapped(frame, at, width, lines_max, text, style::caption, frame.theme.text_tertiary);
    note(frame, "hint", Role::text, std::string(text), {at.x, at.y, width, height});
    return height;
}

void count_chip(const FindingsList& list, Point at) {
    Frame& frame = list.frame;
    const std::string count = number_text(frame.language(), static_cast<double>(list.active), 0);
    const float width = width_of(frame, count, style::caption_medium) + 2 * count_padding;
    const Rect rect{at.x, at.y, std::max(width, count_height), count_height};
    fill_rect(frame, rect, frame.theme.surface_active, metric::radius_sm);
    draw_text_in(frame, rect, count, style::caption_medium, frame.theme.text_secondary, Align::center);
}

}  // namespace

Rect findings_head(const FindingsList& list, const Rect& rect) {
    Frame& frame = list.frame;
    const Rect head{rect.x + padding_left, rect.y, rect.width - padding_left - padding_right, head_height};
    const std::string_view title = frame.word(Word::findings_title);
    const std::string count = number_text(frame.language(), static_cast<double>(list.active), 0);
    note(frame, "heading", Role::heading, std::string(title) + " " + count, head);
    const float used = draw_text_in(frame, head, title, style::title, frame.theme.text_primary);
    count_chip(list, {head.x + used + count_gap, head.y + (head_height - count_height) / 2});
    const bool by_buyers = list.document.findings_view.sort == FindingSort::buyers;
    const std::string_view order = frame.word(by_buyers ? Word::findings_by_buyers : Word::findings_by_points);
    const float top = head.y + (head_height - button_size) / 2;
    const float width = order_width(frame, order);
    const Rect order_rect{head.right() - width, top, width, button_size};
    filter_button(list, {order_rect.x - button_gap - button_size, top, button_size, button_size});
    order_button(list, order_rect, order);
    float bottom = head.bottom();
    if (list.document.findings_view.kind || !list.document.findings_view.stage.empty()) {
        filter_line(list, {head.x, bottom, head.width, filter_height});
        bottom += filter_height;
    } else if (list.active > 0) {
        bottom += hint_line(list, {head.x, bottom - hint_lift}, head.width) + hint_gap;
    }
    horizontal_line(frame, rect.x, bottom, rect.width, frame.theme.border_subtle);
    return {rect.x, bottom + 1, rect.width, std::max(1.0F, rect.bottom() - bottom - 2)};
}

}  // namespace journey::ui
