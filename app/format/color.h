// A colour with its opacity. Must not know: which colour means what (format/shades.h).
#pragma once

#include <cstdint>

namespace journey {

/// 0xAABBGGRR: red in the lowest byte, as Dear ImGui wants it.
struct Color {
    std::uint32_t abgr = 0;

    static constexpr Color from_rgb(std::uint32_t rgb, std::uint32_t alpha = 255) {
        const std::uint32_t red = (rgb >> 16U) & 255U;
        const std::uint32_t green = (rgb >> 8U) & 255U;
        const std::uint32_t blue = rgb & 255U;
        return {(alpha << 24U) | (blue << 16U) | (green << 8U) | red};
    }
    /// The same colour, `share` (0–1) as opaque as it was.
    [[nodiscard]] constexpr Color faded(float share) const {
        const float alpha = static_cast<float>(abgr >> 24U) * share;
        return {(abgr & 0x00FFFFFFU) | (static_cast<std::uint32_t>(alpha + 0.5F) << 24U)};
    }
    friend constexpr bool operator==(Color, Color) = default;
};

/// Between two colours, `share` 0–1 of the way.
[[nodiscard]] constexpr Color mixed(Color a, Color b, float share) {
    std::uint32_t result = 0;
    for (std::uint32_t shift = 0; shift < 32; shift += 8) {
        const auto from = static_cast<float>((a.abgr >> shift) & 255U);
        const auto to = static_cast<float>((b.abgr >> shift) & 255U);
        result |= static_cast<std::uint32_t>(from + (to - from) * share + 0.5F) << shift;
    }
    return {result};
}

}  // namespace journey
