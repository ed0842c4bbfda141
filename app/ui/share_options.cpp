#include "ui/share_options.h"

#include "format/told_map.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

constexpr float label_width = 108;
constexpr float part_gap = 16;

/// The label of a row, and the place beside it.
Rect named_row(Column& column, Word label, float height) {
    Rect row = column.take(height);
    draw_text_fitting(column.frame, {row.x, row.y, label_width - row_size::label_gap, row.height},
                      column.frame.word(label), style::cell, column.frame.theme.text_secondary);
    return {row.x + label_width, row.y, row.width - label_width, row.height};
}

void set(Frame& frame, Sharing changed) { frame.act(action::SetSharing{std::move(changed)}); }

/// Two or three choices of one value.
template <class Value, std::size_t count>
struct ValueRow {
    std::string_view key;
    Word label{};
    std::array<SegmentItem, count> items;
    std::array<Value, count> values;
};

template <class Value, std::size_t count>
void value_row(Column& column, const ValueRow<Value, count>& row, Value now, Value Sharing::* member) {
    const Rect place = named_row(column, row.label, row_size::segments);
    const auto at = static_cast<int>(std::ranges::find(row.values, now) - row.values.begin());
    const auto chosen = segments(column.frame, row.key, place, column.frame.word(row.label), row.items, at);
    if (!chosen) return;
    Sharing changed = column.frame.session.sharing;
    changed.*member = row.values.at(static_cast<std::size_t>(*chosen));
    set(column.frame, std::move(changed));
}

void box_row(Column& column, std::string_view key, Word text, bool Sharing::* member) {
    Sharing changed = column.frame.session.sharing;
    const bool on = changed.*member;
    if (!checkbox(column.frame, key, column.take(metric::control_md, 4), column.frame.word(text), on)) return;
    changed.*member = !on;
    set(column.frame, std::move(changed));
}

void color_row(Column& column) {
    Frame& frame = column.frame;
    const ValueRow<std::optional<bool>, 2> row{"colors",
                                               Word::share_colors,
                                               {SegmentItem{"light", frame.word(Word::share_light), Icon::sun, {}},
                                                SegmentItem{"dark", frame.word(Word::share_dark), Icon::moon, {}}},
                                               {false, true}};
    const bool dark = frame.session.sharing.dark.value_or(frame.session.dark());
    value_row(column, row, std::optional(dark), &Sharing::dark);
}

void size_row(Column& column) {
    const ValueRow<int, 3> row{"size",
                               Word::share_size,
                               {SegmentItem{"1", "1×", Icon::none, {}}, SegmentItem{"2", "2×", Icon::none, {}},
                                SegmentItem{"3", "3×", Icon::none, {}}},
                               {1, 2, 3}};
    value_row(column, row, column.frame.session.sharing.scale, &Sharing::scale);
}

void separator_row(Column& column) {
    Frame& frame = column.frame;
    const ValueRow<char, 2> row{"separator",
                                Word::share_separator,
                                {SegmentItem{"semicolon", frame.word(Word::share_semicolon), Icon::none, {}},
                                 SegmentItem{"comma", frame.word(Word::share_comma), Icon::none, {}}},
                                {';', ','}};
    value_row(column, row, frame.session.sharing.separator, &Sharing::separator);
}

void link_row(Column& column) {
    Frame& frame = column.frame;
    const std::optional<int> length = frame.session.link_length;
    if (!length) return;
    const bool is_long = *length > longest_safe_link;
    const std::string text = fill(frame.language(), is_long ? Word::share_link_long : Word::share_link_length,
                                  {number_text(frame.language(), *length, 0)});
    sentence(column, "length", text, is_long ? Icon::triangle_alert : Icon::info,
             is_long ? frame.theme.push_text : frame.theme.text_secondary);
}

// ---- the part of the map ----

struct Range {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// From the first to the last stage that is chosen.
Range chosen_range(const Sharing& sharing, const Map& map) {
    Range range{0, map.stages.size() - 1};
    if (sharing.stages.empty()) return range;
    const auto is_chosen = [&](const Box<Stage>& stage) {
        return std::ranges::find(sharing.stages, stage->id) != sharing.stages.end();
    };
    while (range.from < range.to && !is_chosen(map.stages[range.from])) ++range.from;
    while (range.to > range.from && !is_chosen(map.stages[range.to])) --range.to;
    return range;
}

void choose_range(Frame& frame, const Map& map, const Range& range) {
    Sharing changed = frame.session.sharing;
    changed.stages.clear();
    if (range.from > 0 || range.to + 1 < map.stages.size())
        for (std::size_t at = range.from; at <= range.to; ++at) changed.stages.push_back(map.stages[at]->id);
    set(frame, std::move(changed));
}

std::optional<std::size_t> stage_row(Column& column, std::string_view key, Word label, const Map& map,
                                     std::size_t now) {
    std::vector<ChoiceItem> items;
    for (const Box<Stage>& stage : map.stages)
        items.push_back({.text = stage->name, .hint = readiness_words(column.frame.language(), *stage)});
    const Rect place = named_row(column, label, column.control);
    const auto chosen = choice(column.frame, key, place, column.frame.word(label), items, static_cast<int>(now));
    return chosen ? std::optional(static_cast<std::size_t>(*chosen)) : std::nullopt;
}

void stage_rows(Column& column, const Map& map) {
    const Range now = chosen_range(column.frame.session.sharing, map);
    if (const auto from = stage_row(column, "from", Word::share_from, map, now.from))
        choose_range(column.frame, map, {*from, std::max(*from, now.to)});
    if (const auto to = stage_row(column, "to", Word::share_to, map, now.to))
        choose_range(column.frame, map, {std::min(*to, now.from), *to});
}

/// The last lane that is chosen stays: a map without lanes is nothing to share.
void lane_boxes(Column& column, const Map& map) {
    Frame& frame = column.frame;
    const Rect heading = column.take(style::cell.line_px, 4);
    draw_text_in(frame, heading, frame.word(Word::share_lanes), style::cell, frame.theme.text_secondary);
    const MirrorGroup group(frame, "lanes", Role::group, std::string(frame.word(Word::share_lanes)), heading);
    const std::vector<LaneId>& chosen = frame.session.sharing.lanes;
    const auto is_on = [&](const LaneId& id) {
        return chosen.empty() || std::ranges::find(chosen, id) != chosen.end();
    };
    for (const Lane& lane : map.lanes) {
        const IdScope scope("lane", lane.id.value);
        const Rect place = column.take(metric::control_md, 0);
        if (!checkbox(frame, "box", place, lane_title(frame.language(), lane), is_on(lane.id))) continue;
        std::vector<LaneId> now;
        for (const Lane& each : map.lanes)
            if (is_on(each.id) != (each.id == lane.id)) now.push_back(each.id);
        if (now.empty()) continue;
        Sharing changed = frame.session.sharing;
        changed.lanes = now.size() == map.lanes.size() ? std::vector<LaneId>() : std::move(now);
        set(frame, std::move(changed));
    }
}

}  // namespace

void share_options(Column& column) {
    Frame& frame = column.frame;
    const ShareKind kind = frame.session.sharing.kind;
    const bool is_picture = kind == ShareKind::svg || kind == ShareKind::png;
    if (is_picture) color_row(column);
    if (kind == ShareKind::png) size_row(column);
    if (kind == ShareKind::cards_csv || kind == ShareKind::stages_csv) separator_row(column);
    if (is_picture) box_row(column, "with map", Word::share_with_map, &Sharing::with_map);
    if (kind == ShareKind::svg) box_row(column, "with font", Word::share_with_font, &Sharing::with_font);
    if (kind == ShareKind::link) link_row(column);
    const Map& map = frame.session.document->map;
    if (map.stages.empty()) return;
    horizontal_line(frame, column.x, column.y, column.width, frame.theme.border_subtle);
    column.y += part_gap;
    stage_rows(column, map);
    lane_boxes(column, map);
}

void plain_option(Frame& frame, const Rect& rect) {
    Sharing changed = frame.session.sharing;
    const Rect place{rect.x, rect.y + (rect.height - metric::control_md) / 2, rect.width, metric::control_md};
    if (!checkbox(frame, "plain", place, frame.word(Word::share_plain), changed.plain)) return;
    changed.plain = !changed.plain;
    set(frame, std::move(changed));
}

}  // namespace journey::ui
