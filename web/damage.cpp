#include "web/damage.h"

#include "web/fingerprint.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <imgui.h>
#include <utility>

namespace journey::web {
namespace {

/// Small enough that a card changes a few, large enough that a large triangle touches not too many.
constexpr int tile_px = 64;
/// More than these, and one around them all costs less: every command is carried out for each.
constexpr std::size_t rects_max = 4;

std::size_t tiles_along(int px) { return static_cast<std::size_t>((px + tile_px - 1) / tile_px); }

PixelRect overlap(const PixelRect& a, const PixelRect& b) {
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    return {x, y, std::max(0, std::min(a.x + a.width, b.x + b.width) - x),
            std::max(0, std::min(a.y + a.height, b.y + b.height) - y)};
}

PixelRect around(const PixelRect& a, const PixelRect& b) {
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

using Triangle = std::array<ImDrawVert, 3>;

/// Around a triangle, with a pixel more for what the painter rounds.
PixelRect around(const Triangle& triangle, float scale) {
    const auto [left, right] = std::minmax({triangle[0].pos.x, triangle[1].pos.x, triangle[2].pos.x});
    const auto [top, bottom] = std::minmax({triangle[0].pos.y, triangle[1].pos.y, triangle[2].pos.y});
    const auto device = [&](float logical) { return static_cast<int>(std::floor(logical * scale)); };
    const int x = device(left) - 1;
    const int y = device(top) - 1;
    return {x, y, device(right) + 2 - x, device(bottom) + 2 - y};
}

class Tiles {
public:
    Tiles(const Surface& surface, std::uint64_t start)
        : m_columns(tiles_along(surface.width_px)), m_tiles(m_columns * tiles_along(surface.height_px), start) {}

    void add(const PixelRect& rect, std::uint64_t what) {
        if (rect.width == 0 || rect.height == 0) return;
        for (int row = rect.y / tile_px; row <= (rect.y + rect.height - 1) / tile_px; ++row)
            for (int column = rect.x / tile_px; column <= (rect.x + rect.width - 1) / tile_px; ++column) {
                std::uint64_t& tile =
                    m_tiles[static_cast<std::size_t>(row) * m_columns + static_cast<std::size_t>(column)];
                tile = mixed(tile, what);
            }
    }
    [[nodiscard]] std::vector<std::uint64_t> take() { return std::move(m_tiles); }

private:
    std::size_t m_columns;
    std::vector<std::uint64_t> m_tiles;
};

void add_command(Tiles& tiles, const ImDrawList& list, const ImDrawCmd& command, const PixelRect& clip, float scale) {
    const std::array<std::uint32_t, 5> frame{static_cast<std::uint32_t>(command.GetTexID()),
                                             static_cast<std::uint32_t>(clip.x), static_cast<std::uint32_t>(clip.y),
                                             static_cast<std::uint32_t>(clip.width),
                                             static_cast<std::uint32_t>(clip.height)};
    const std::uint64_t start = fingerprint(frame);
    for (unsigned at = command.IdxOffset; at + 2 < command.IdxOffset + command.ElemCount; at += 3) {
        Triangle triangle;
        for (unsigned corner = 0; corner < 3; ++corner)
            triangle[corner] = list.VtxBuffer[static_cast<int>(list.IdxBuffer[static_cast<int>(at + corner)])];
        constexpr std::size_t words = sizeof(Triangle) / sizeof(std::uint32_t);
        const auto content = std::bit_cast<std::array<std::uint32_t, words>>(triangle);
        tiles.add(overlap(around(triangle, scale), clip), fingerprint(content, start));
    }
}

/// Runs of differing tiles, a row after the other; a run goes on in the next row where it is as wide.
std::vector<PixelRect> runs(const std::vector<std::uint64_t>& before, const std::vector<std::uint64_t>& now,
                            std::size_t columns) {
    std::vector<PixelRect> found;
    for (std::size_t at = 0; at < now.size(); ++at) {
        if (before[at] == now[at]) continue;
        const PixelRect tile{static_cast<int>(at % columns), static_cast<int>(at / columns), 1, 1};
        if (!found.empty() && tile.x > 0 && found.back().y == tile.y && found.back().x + found.back().width == tile.x)
            ++found.back().width;
        else
            found.push_back(tile);
    }
    std::vector<PixelRect> joined;
    for (const PixelRect& run : found) {
        const auto above = std::ranges::find_if(joined, [&](const PixelRect& rect) {
            return rect.x == run.x && rect.width == run.width && rect.y + rect.height == run.y;
        });
        if (above == joined.end())
            joined.push_back(run);
        else
            ++above->height;
    }
    return joined;
}

}  // namespace

PixelRect clip_of(const ImDrawCmd& command, const Surface& surface) {
    const auto device = [&](float logical, int limit) {
        return std::clamp(static_cast<int>(logical * surface.pixel_ratio * surface.zoom), 0, limit);
    };
    const int x = device(command.ClipRect.x, surface.width_px);
    const int y = device(command.ClipRect.y, surface.height_px);
    return {x, y, std::max(0, device(command.ClipRect.z, surface.width_px) - x),
            std::max(0, device(command.ClipRect.w, surface.height_px) - y)};
}

std::vector<std::uint64_t> tiles_of(const ImDrawData& drawn, const Surface& surface, Color background) {
    const float scale = static_cast<float>(surface.width_px) / drawn.DisplaySize.x;
    const std::array<std::uint32_t, 3> whole{static_cast<std::uint32_t>(surface.width_px),
                                             static_cast<std::uint32_t>(surface.height_px), background.abgr};
    Tiles tiles(surface, fingerprint(whole));
    for (const ImDrawList* list : drawn.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            add_command(tiles, *list, command, clip_of(command, surface), scale);
    return tiles.take();
}

std::vector<PixelRect> damage(const std::vector<std::uint64_t>& before, const std::vector<std::uint64_t>& now,
                              const Surface& surface) {
    const PixelRect all{0, 0, surface.width_px, surface.height_px};
    if (before.size() != now.size()) return {all};
    std::vector<PixelRect> found = runs(before, now, tiles_along(surface.width_px));
    if (found.size() > rects_max) {
        PixelRect joined = found[0];
        for (const PixelRect& rect : found) joined = around(joined, rect);
        found = {joined};
    }
    for (PixelRect& rect : found)
        rect = overlap({rect.x * tile_px, rect.y * tile_px, rect.width * tile_px, rect.height * tile_px}, all);
    return found;
}

}  // namespace journey::web
