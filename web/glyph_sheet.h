// The sheet of pixels that a batch of glyphs is drawn on: what a glyph really covers, and in which colours. Must not
// know: fonts, the atlas.
#pragma once

#include <cstddef>
#include <cstdint>

namespace journey::web {

inline constexpr int bytes_per_pixel = 4;

/// A glyph for `host_rasterize`: five numbers in a row. A weight of 0 is an icon: its box's top left corner is the pen.
struct SheetGlyph {
    float code_point;
    float css_weight;
    float size_px;
    float pen_x;
    float baseline;
};

struct PixelBox {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// RGBA, not premultiplied.
struct SheetView {
    std::uint8_t* pixels;
    int width;
    [[nodiscard]] std::uint8_t* at(int x, int y) const {
        return pixels + static_cast<std::size_t>((y * width + x) * bytes_per_pixel);
    }
};

/// The part of the box that has any ink; empty when there is none.
[[nodiscard]] PixelBox trimmed(const SheetView& sheet, const PixelBox& box);
/// Whether the glyph has colours of its own (emoji), greys as well: others than the ink it was drawn with, of which all
/// three channels are the same.
[[nodiscard]] bool is_colored(const SheetView& sheet, const PixelBox& box, std::uint8_t ink);
/// Leaves only the coverage, so that the glyph takes the colour it is drawn in.
void make_white(const SheetView& sheet, const PixelBox& box);

}  // namespace journey::web
