// The paths of a map as arcs above the stages: which there are, where they run, what they are called. Must not know:
// how they are painted (board_arcs_paint.cpp), what a press on one means (board_path.cpp).
#pragma once

#include "ui/board_parts.h"

namespace journey::ui {

/// Columns this wide carry entries and exits with their names; narrower ones hide exits (ui.md 3).
inline constexpr float arc_names_from = 120;
inline constexpr float arc_foot = 3;  // the arcs end this far above the phase band

/// A path whose ends are on the map: positions of its stages, absent where it enters or leaves.
struct Arc {
    const Path* path = nullptr;
    std::optional<std::size_t> from;
    std::optional<std::size_t> to;
    std::size_t track = 0;  // of a bracket, from the top
};
/// All of them, the longest brackets first, in tracks where they do not meet.
[[nodiscard]] std::vector<Arc> arcs_of(const Board& board);

/// What else ends at a stage.
struct ArcEnds {
    bool entry = false;
    bool exit = false;
    bool arrives = false;
};
[[nodiscard]] ArcEnds arc_ends_at(const std::vector<Arc>& arcs, std::size_t stage);

/// Where an arc runs, page px: a bracket from `out` up to `top` and down at `in`; entries and exits stand at `in`
/// respectively `out`.
struct ArcLine {
    float out = 0;
    float in = 0;
    float top = 0;
    float base = 0;
};
[[nodiscard]] ArcLine arc_line(const Board& board, const std::vector<Arc>& arcs, const Arc& arc);
[[nodiscard]] bool is_shown(const Board& board, const Arc& arc);
/// The rectangle around an arc's line.
[[nodiscard]] Rect arc_rect(const Board& board, const std::vector<Arc>& arcs, const Arc& arc);
/// The arc under a point of the page.
[[nodiscard]] const Arc* arc_at(const Board& board, const std::vector<Arc>& arcs, Point page);

[[nodiscard]] std::string arc_share(const Board& board, const Path& path);
/// "Tilbage fra 100 % til 70 %, 18 % ser sig om igen".
[[nodiscard]] std::string arc_name(const Board& board, const Arc& arc);

}  // namespace journey::ui
