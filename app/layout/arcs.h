// The paths of a map as arcs above the stages (format.md, Path): which there are, where they run, where their names
// stand. Loops are rounded brackets in tracks, the longest on top; entries point in, exits point out (ui.md 3). Must
// not know: how they are painted, what a press on one means, their words.
#pragma once

#include "layout/board.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace journey {

struct ArcSizes {
    static constexpr float names_from = 120;  // columns this wide carry entries and exits with names; others no exits
    static constexpr float named_from = 150;  // a loop this wide carries its name, a narrower one only its share
    static constexpr float foot = 3;  // the arcs end this far above the phase band
    static constexpr float corner = 8;
    static constexpr float head_wing = 4;  // half of an arrow head's width; it is 1 higher
    static constexpr float head_stroke = 1.5F;  // at least
    static constexpr float entry = 16;  // length of its arrow
    static constexpr float exit_stroke = 1.5F;
    static constexpr float name_gap = 4;  // from a name to its share
    static constexpr float label_height = 16;
    static constexpr float label_padding = 6;
};

/// A path whose ends are on the map: positions of its stages, absent where it enters or leaves.
struct Arc {
    const Path* path = nullptr;
    std::optional<std::size_t> from;
    std::optional<std::size_t> to;
    std::size_t track = 0;  // of a bracket, from the top
    [[nodiscard]] bool is_loop() const { return from && to; }
};
/// All of them, the longest brackets first, in tracks where they do not meet. They point into the map.
[[nodiscard]] std::vector<Arc> arcs_of(const Map& map);

/// What else ends at a stage.
struct ArcEnds {
    bool entry = false;
    bool exit = false;
    bool arrives = false;
};
[[nodiscard]] ArcEnds arc_ends_at(const std::vector<Arc>& arcs, std::size_t stage);

/// Where arcs stand: over the columns of a layout whose left edge is at `left`, in a band above them.
struct ArcBand {
    const BoardLayout& layout;
    const std::vector<Arc>& arcs;
    float left = 0;
    Rect rect;
};

/// Where an arc runs: a bracket from `out` up to `top` and down at `in`; entries and exits stand at `in` respectively
/// `out`. In the coordinates of the band.
struct ArcLine {
    float out = 0;
    float in = 0;
    float top = 0;
    float base = 0;
};
[[nodiscard]] ArcLine arc_line(const ArcBand& band, const Arc& arc);
/// Exits hide above narrow columns.
[[nodiscard]] bool is_shown(const BoardLayout& layout, const Arc& arc);
/// The rectangle around an arc's line.
[[nodiscard]] Rect arc_rect(const ArcBand& band, const Arc& arc);
/// The arc under a point.
[[nodiscard]] const Arc* arc_at(const ArcBand& band, Point at);
/// How wide its line is drawn, px.
[[nodiscard]] float arc_width(const Path& path);

/// How wide the words of an arc are, px.
struct ArcWords {
    float name = 0;
    float share = 0;
};
/// Where they stand: the tops of their lines.
struct ArcText {
    Rect ground;  // of a loop, behind both
    Point name;
    float name_room = 0;  // 0: the name is left out; a longer one is cut to it
    /// Of an entry: where it stands without a name; behind one, `ArcSizes::name_gap` after what was drawn of it.
    Point share;
};
/// Absent where a loop has no part over the band. The name of a loop is set in caption_medium, other names in caption,
/// shares in caption_strong.
[[nodiscard]] std::optional<ArcText> arc_text(const ArcBand& band, const Arc& arc, const ArcWords& words);

/// Height of the band, 0 when no path has its ends on the map. `reading`: columns are wide enough to read.
[[nodiscard]] float arcs_height(const Map& map, bool reading);

}  // namespace journey
