// Which parts of the canvas differ from the last picture, so that only they are painted: where browsers paint in
// software, pixels cost more than everything else. Must not know: the painter, the application.
#pragma once

#include "ui/theme.h"
#include "web/surface.h"

#include <cstdint>
#include <vector>

struct ImDrawCmd;
struct ImDrawData;

namespace journey::web {

/// Device px of the canvas, from its top left.
struct PixelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool operator==(const PixelRect&) const = default;
};

/// What a command may paint; empty outside the canvas.
[[nodiscard]] PixelRect clip_of(const ImDrawCmd& command, const Surface& surface);

/// A fingerprint of everything that is painted on a tile, for each tile, row by row.
[[nodiscard]] std::vector<std::uint64_t> tiles_of(const ImDrawData& drawn, const Surface& surface, Color background);

/// Covers all tiles that differ, in a few rectangles that do not overlap; all of the canvas when `before` is not of
/// this size.
[[nodiscard]] std::vector<PixelRect> damage(const std::vector<std::uint64_t>& before,
                                            const std::vector<std::uint64_t>& now, const Surface& surface);

}  // namespace journey::web
