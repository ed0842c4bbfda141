// Arcs above the stages: how customers come in, leave and go back (format.md, Path). Loops are rounded brackets in
// tracks, the longest on top; entries point in, exits point out (ui.md 3).
#include "ui/board_arcs.h"

#include "model/lookup.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace journey::ui {
namespace {

constexpr float track_top = 12;
constexpr float track_step = 18;
constexpr std::size_t tracks = 3;
constexpr float near_px = 6;      // of the pointer to a line
constexpr float entry_top = 34;   // an entry or exit and its share take this much above the foot

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

float column_at(const Board& board, std::size_t stage, float share) {
    const StageColumn& column = board.layout().columns[stage];
    return board.page_x(column.x + column.width * share);
}

bool is_wide(const Board& board, std::size_t stage) { return board.layout().columns[stage].width >= arc_names_from; }

/// "80 %" where both ends have a readiness, else the stages' names.
std::array<std::string, 2> end_names(const Board& board, const Arc& arc) {
    const Stage& from = *board.map().stages[*arc.from];
    const Stage& to = *board.map().stages[*arc.to];
    const Language language = board.frame.language();
    const bool by_readiness =
        from.readiness && to.readiness && !from.after && !to.after && *from.readiness != *to.readiness;
    if (by_readiness)
        return {percent_text(language, *from.readiness / 100), percent_text(language, *to.readiness / 100)};
    return {std::string(shown_name(board.frame, from.name)), std::string(shown_name(board.frame, to.name))};
}

}  // namespace

std::vector<Arc> arcs_of(const Board& board) {
    std::vector<Arc> arcs;
    for (const Path& path : board.map().paths) {
        const auto from = stage_position(board.map(), path.from);
        const auto to = stage_position(board.map(), path.to);
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

ArcLine arc_line(const Board& board, const std::vector<Arc>& arcs, const Arc& arc) {
    ArcLine line;
    line.base = board.arcs.bottom() - arc_foot;
    line.top = arc.from && arc.to ? board.arcs.y + track_top + static_cast<float>(arc.track) * track_step
                                  : line.base - entry_top;
    if (!arc.from) {
        const ArcEnds ends = arc_ends_at(arcs, *arc.to);
        line.in = line.out = is_wide(board, *arc.to) ? column_at(board, *arc.to, 0) + 16
                                                     : column_at(board, *arc.to, 0.5F) - (ends.arrives ? 7.0F : 0.0F);
    } else if (!arc.to) {
        line.in = line.out = column_at(board, *arc.from, 1) - 20;
    } else {
        const ArcEnds arriving = arc_ends_at(arcs, *arc.to);
        const bool gives_way = board.reading(*arc.to) && arriving.entry && !arriving.exit;
        const bool leaves_aside = board.reading(*arc.from) && arc_ends_at(arcs, *arc.from).exit;
        line.out = column_at(board, *arc.from, leaves_aside ? 0.3F : 0.5F);
        line.in = column_at(board, *arc.to, gives_way ? 0.76F : 0.5F);
    }
    return line;
}

bool is_shown(const Board& board, const Arc& arc) { return arc.to || is_wide(board, *arc.from); }

Rect arc_rect(const Board& board, const std::vector<Arc>& arcs, const Arc& arc) {
    const ArcLine line = arc_line(board, arcs, arc);
    const float left = std::min(line.out, line.in) - near_px;
    const float right = std::max(line.out, line.in) + near_px;
    if (arc.from && arc.to) return {left, line.top - near_px, right - left, 2 * near_px};
    return {left, line.base - entry_top / 2, right - left, entry_top / 2};
}

const Arc* arc_at(const Board& board, const std::vector<Arc>& arcs, Point page) {
    const Arc* nearest = nullptr;
    float best = near_px;
    for (const Arc& arc : arcs) {
        if (!is_shown(board, arc)) continue;
        const ArcLine line = arc_line(board, arcs, arc);
        const float left = std::min(line.out, line.in);
        const float right = std::max(line.out, line.in);
        const float down =
            page.y >= line.top ? std::min(std::abs(page.x - line.out), std::abs(page.x - line.in)) : best;
        const float across =
            page.x >= left && page.x <= right && arc.from && arc.to ? std::abs(page.y - line.top) : best;
        const float distance = std::min(down, across);
        if (distance >= best) continue;
        nearest = &arc;
        best = distance;
    }
    return nearest;
}

std::string arc_share(const Board& board, const Path& path) { return percent_text(board.frame.language(), path.share); }

std::string arc_name(const Board& board, const Arc& arc) {
    const std::string share = arc_share(board, *arc.path);
    const Language language = board.frame.language();
    const auto name = [&](std::size_t stage) { return shown_name(board.frame, board.map().stages[stage]->name); };
    if (!arc.from) return fill(language, Word::board_entry_name, {name(*arc.to), share, arc.path->label});
    if (!arc.to) return fill(language, Word::board_exit_name, {name(*arc.from), share, arc.path->label});
    const auto [from, to] = end_names(board, arc);
    const Word word = *arc.to < *arc.from ? Word::board_back_name : Word::board_ahead_name;
    return fill(language, word, {from, to, share, arc.path->label});
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

}  // namespace journey::ui
