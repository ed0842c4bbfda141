#include "layout/arcs.h"

#include "layout/text_style.h"
#include "model/lookup.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace journey {
namespace {

constexpr float track_top = 12;
constexpr float track_step = 18;
constexpr std::size_t tracks = 3;
constexpr float near_px = 6;     // of a point to a line
constexpr float entry_top = 34;  // an entry or exit and its share take this much above the foot
constexpr float least_name = 20;

std::size_t span_of(const Arc& arc) {
    return arc.from && arc.to ? std::max(*arc.from, *arc.to) - std::min(*arc.from, *arc.to) : 0;
}

/// A track is used again where the brackets do not meet.
void assign_tracks(std::vector<Arc>& arcs) {
    std::ranges::stable_sort(arcs, std::greater{}, span_of);
    std::array<std::vector<const Arc*>, tracks> taken;
    for (Arc& arc : arcs) {
        if (!arc.from || !arc.to) continue;
        const auto [low, high] = std::minmax(*arc.from, *arc.to);
        const auto free = [&](const std::vector<const Arc*>& track) {
            return std::ranges::none_of(track, [&](const Arc* other) {
                const auto [other_low, other_high] = std::minmax(*other->from, *other->to);
                return low <= other_high && high >= other_low;
            });
        };
        while (arc.track + 1 < tracks && !free(taken[arc.track])) ++arc.track;
        taken[arc.track].push_back(&arc);
    }
}

float column_at(const ArcBand& band, std::size_t stage, float share) {
    const StageColumn& column = band.layout.columns[stage];
    return band.left + column.x + column.width * share;
}

bool is_wide(const BoardLayout& layout, std::size_t stage) {
    return layout.columns[stage].width >= ArcSizes::names_from;
}

bool is_reading(const ArcBand& band, std::size_t stage) {
    return band.layout.columns[stage].density == Density::reading;
}

std::optional<ArcText> loop_text(const ArcBand& band, const ArcLine& line, const ArcWords& words) {
    const float left = std::max(std::min(line.in, line.out), band.rect.x);
    const float right = std::min(std::max(line.in, line.out), band.rect.right());
    if (right <= left) return std::nullopt;
    const float span = std::abs(line.in - line.out);
    const bool named = span > ArcSizes::named_from && words.name > 0;
    const float room = span - 2 * (ArcSizes::corner + ArcSizes::label_padding) - words.share - ArcSizes::name_gap;
    const float name = named ? std::min(words.name, room) : 0;
    const float name_width = named ? name + ArcSizes::name_gap : 0;
    const float width = name_width + words.share + 2 * ArcSizes::label_padding;
    const float x =
        std::clamp((left + right) / 2 - width / 2, band.rect.x, std::max(band.rect.x, band.rect.right() - width));
    const float top = line.top - style::caption.line_px / 2;
    const float text_x = x + ArcSizes::label_padding;
    return ArcText{.ground = {x, line.top - ArcSizes::label_height / 2, width, ArcSizes::label_height},
                   .name = {text_x, top},
                   .name_room = name,
                   .share = {text_x + name_width, top}};
}

ArcText entry_text(const ArcBand& band, const Arc& arc, const ArcLine& line, const ArcWords& words) {
    constexpr float beside = 8;  // the words stand this far right of the arrow
    constexpr float margins = 24;
    constexpr float share_above = 16;
    const float top = line.base - ArcSizes::entry;
    if (!is_wide(band.layout, *arc.to)) return {.share = {line.in - words.share / 2, top - share_above}};
    const ArcEnds ends = arc_ends_at(band.arcs, *arc.to);
    const float room = band.layout.columns[*arc.to].width - margins - words.share - beside;
    const bool named = !ends.exit && !ends.arrives && room > least_name;
    return {.name = {line.in + beside, top}, .name_room = named ? room : 0, .share = {line.in + beside, top}};
}

/// Where a bracket goes up that leaves the stage beside its exit.
std::optional<float> out_of_loop_at(const ArcBand& band, std::size_t stage) {
    const auto loop = std::ranges::find_if(band.arcs, [&](const Arc& arc) { return arc.to && arc.from == stage; });
    return loop == band.arcs.end() ? std::nullopt : std::optional(arc_line(band, *loop).out);
}

ArcText exit_text(const ArcBand& band, const Arc& arc, const ArcLine& line, const ArcWords& words) {
    constexpr float above = 16;
    constexpr float beside = 6;
    constexpr float margins = 44;
    const Point share{line.out - beside - words.share, line.base - above};
    const ArcEnds ends = arc_ends_at(band.arcs, *arc.from);
    float room = band.layout.columns[*arc.from].width - margins - words.share;
    if (const auto bracket = out_of_loop_at(band, *arc.from))
        room = std::min(room, share.x - ArcSizes::name_gap - *bracket - beside);
    if (ends.entry || ends.arrives || room < least_name || words.name <= 0) return {.share = share};
    const float name = std::min(room, words.name + 1);
    return {.name = {share.x - ArcSizes::name_gap - name, share.y}, .name_room = name, .share = share};
}

}  // namespace

std::vector<Arc> arcs_of(const Map& map) {
    std::vector<Arc> arcs;
    for (const Path& path : map.paths) {
        const auto from = stage_position(map, path.from);
        const auto to = stage_position(map, path.to);
        const bool dangling = (!path.from.empty() && !from) || (!path.to.empty() && !to);
        if (dangling || (!from && !to)) continue;
        arcs.push_back({&path, from, to});
    }
    assign_tracks(arcs);
    return arcs;
}

ArcEnds arc_ends_at(const std::vector<Arc>& arcs, std::size_t stage) {
    ArcEnds ends;
    for (const Arc& arc : arcs) {
        if (!arc.from && arc.to == stage) ends.entry = true;
        if (!arc.to && arc.from == stage) ends.exit = true;
        if (arc.from && arc.to == stage) ends.arrives = true;
    }
    return ends;
}

ArcLine arc_line(const ArcBand& band, const Arc& arc) {
    ArcLine line;
    line.base = band.rect.bottom() - ArcSizes::foot;
    line.top =
        arc.is_loop() ? band.rect.y + track_top + static_cast<float>(arc.track) * track_step : line.base - entry_top;
    if (!arc.from) {
        const ArcEnds ends = arc_ends_at(band.arcs, *arc.to);
        line.in = line.out = is_wide(band.layout, *arc.to)
                                 ? column_at(band, *arc.to, 0) + 16
                                 : column_at(band, *arc.to, 0.5F) - (ends.arrives ? 7.0F : 0.0F);
    } else if (!arc.to) {
        line.in = line.out = column_at(band, *arc.from, 1) - 20;
    } else {
        const ArcEnds arriving = arc_ends_at(band.arcs, *arc.to);
        const bool gives_way = is_reading(band, *arc.to) && arriving.entry && !arriving.exit;
        const bool leaves_aside = is_reading(band, *arc.from) && arc_ends_at(band.arcs, *arc.from).exit;
        line.out = column_at(band, *arc.from, leaves_aside ? 0.3F : 0.5F);
        line.in = column_at(band, *arc.to, gives_way ? 0.76F : 0.5F);
    }
    return line;
}

bool is_shown(const BoardLayout& layout, const Arc& arc) { return arc.to || is_wide(layout, *arc.from); }

Rect arc_rect(const ArcBand& band, const Arc& arc) {
    const ArcLine line = arc_line(band, arc);
    const float left = std::min(line.out, line.in) - near_px;
    const float right = std::max(line.out, line.in) + near_px;
    if (arc.is_loop()) return {left, line.top - near_px, right - left, 2 * near_px};
    return {left, line.base - entry_top / 2, right - left, entry_top / 2};
}

const Arc* arc_at(const ArcBand& band, Point at) {
    const Arc* nearest = nullptr;
    float best = near_px;
    for (const Arc& arc : band.arcs) {
        if (!is_shown(band.layout, arc)) continue;
        const ArcLine line = arc_line(band, arc);
        const float left = std::min(line.out, line.in);
        const float right = std::max(line.out, line.in);
        const float down = at.y >= line.top ? std::min(std::abs(at.x - line.out), std::abs(at.x - line.in)) : best;
        const float across = at.x >= left && at.x <= right && arc.is_loop() ? std::abs(at.y - line.top) : best;
        const float distance = std::min(down, across);
        if (distance >= best) continue;
        nearest = &arc;
        best = distance;
    }
    return nearest;
}

float arc_width(const Path& path) {
    constexpr float thinnest = 1.25F;  // tokens.json stroke.arc
    constexpr float thickest = 3;
    return std::min(thickest, thinnest + static_cast<float>(path.share) * 100 / 14);
}

std::optional<ArcText> arc_text(const ArcBand& band, const Arc& arc, const ArcWords& words) {
    const ArcLine line = arc_line(band, arc);
    if (arc.is_loop()) return loop_text(band, line, words);
    return arc.to ? entry_text(band, arc, line, words) : exit_text(band, arc, line, words);
}

float arcs_height(const Map& map, bool reading) {
    constexpr float normal = 68;  // ui.md 2
    constexpr float tall = 84;    // narrow columns, or brackets in all three tracks
    const bool any = std::ranges::any_of(map.paths, [&](const Path& path) {
        return (path.from.empty() || find_stage(map, path.from)) && (path.to.empty() || find_stage(map, path.to)) &&
               !(path.from.empty() && path.to.empty());
    });
    const auto loops = std::ranges::count_if(
        map.paths, [&](const Path& path) { return find_stage(map, path.from) && find_stage(map, path.to); });
    return !any ? 0 : reading && loops < static_cast<std::ptrdiff_t>(tracks) ? normal : tall;
}

}  // namespace journey
