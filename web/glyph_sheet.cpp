#include "web/glyph_sheet.h"

#include <algorithm>
#include <cstdlib>

namespace journey::web {

PixelBox trimmed(const SheetView& sheet, const PixelBox& box) {
    int left = box.x + box.width;
    int right = box.x;
    int top = box.y + box.height;
    int bottom = box.y;
    for (int y = box.y; y < box.y + box.height; ++y) {
        for (int x = box.x; x < box.x + box.width; ++x) {
            if (sheet.at(x, y)[3] == 0) continue;
            left = std::min(left, x);
            right = std::max(right, x + 1);
            top = std::min(top, y);
            bottom = y + 1;
        }
    }
    if (right <= left) return {};
    return {left, top, right - left, bottom - top};
}

bool is_colored(const SheetView& sheet, const PixelBox& box, std::uint8_t ink) {
    constexpr int opaque_enough = 64;  // faint pixels lose their colour to rounding
    constexpr int other = 24;
    for (int y = box.y; y < box.y + box.height; ++y) {
        for (int x = box.x; x < box.x + box.width; ++x) {
            const std::uint8_t* pixel = sheet.at(x, y);
            if (pixel[3] < opaque_enough) continue;
            const auto is_other = [ink](std::uint8_t channel) { return std::abs(channel - ink) > other; };
            if (std::any_of(pixel, pixel + 3, is_other)) return true;
        }
    }
    return false;
}

void make_white(const SheetView& sheet, const PixelBox& box) {
    constexpr std::uint8_t full = 255;
    for (int y = box.y; y < box.y + box.height; ++y) {
        for (int x = box.x; x < box.x + box.width; ++x) {
            std::uint8_t* pixel = sheet.at(x, y);
            std::fill_n(pixel, 3, full);
        }
    }
}

}  // namespace journey::web
