#include "format/shades.h"

#include <charconv>

namespace journey {

Color score_color(const ThemeColors& colors, double score) {
    return score >= strong_from ? colors.accent_solid : score >= fair_from ? colors.neutral_solid : colors.push_solid;
}

std::string hex_of(Color color) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (std::uint32_t shift = 0; shift < 24; shift += 8) {
        const std::uint32_t byte = (color.abgr >> shift) & 255U;
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::optional<Color> color_of(std::string_view hex) {
    if (hex.size() != 7 || hex.front() != '#') return {};
    std::uint32_t rgb = 0;
    const auto [end, error] = std::from_chars(hex.data() + 1, hex.data() + hex.size(), rgb, 16);
    if (error != std::errc{} || end != hex.data() + hex.size()) return {};
    return Color::from_rgb(rgb);
}

Color persona_color(const ThemeColors& colors, const Map& map, std::size_t persona) {
    const std::array shades{colors.series_s1, colors.series_s2, colors.series_s3,
                            colors.series_s4, colors.series_s5, colors.series_s6};
    const auto own = color_of(map.personas[persona].color);
    for (std::size_t i = 0; i < persona_colors.size(); ++i)
        if (own == persona_colors[i]) return shades[i];
    return own.value_or(shades[persona % shades.size()]);
}

Color owner_color(const ThemeColors& colors, std::string_view name) {
    const std::array shades{colors.series_s2, colors.series_s4, colors.series_s5, colors.series_s3, colors.series_s1};
    std::uint32_t hash = 0;
    for (const char c : name) hash = hash * 31 + static_cast<unsigned char>(c);
    return shades[hash % shades.size()];
}

std::string_view initial_of(std::string_view name) {
    std::size_t first = name.empty() ? 0 : 1;
    while (first < name.size() && (static_cast<unsigned char>(name[first]) & 0xC0U) == 0x80U) ++first;
    return name.substr(0, first);
}

}  // namespace journey
