#include "ui/persona_look.h"

#include "model/lookup.h"

#include <array>
#include <charconv>

namespace journey::ui {

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

Color persona_color(const Theme& theme, const Map& map, std::size_t persona) {
    const auto series = [](const ThemeColors& colors) {
        return std::array{colors.series_s1, colors.series_s2, colors.series_s3,
                          colors.series_s4, colors.series_s5, colors.series_s6};
    };
    const auto shades = series(theme);
    const auto own = color_of(map.personas[persona].color);
    for (std::size_t i = 0; i < persona_colors.size(); ++i)
        if (own == persona_colors[i]) return shades[i];
    return own.value_or(shades[persona % shades.size()]);
}

std::string_view persona_name(const Frame& frame, const PersonaId& id) {
    const Persona* persona = find_persona(frame.session.document->map, id);
    if (!persona) return {};
    return persona->name.empty() ? frame.word(Word::board_unnamed) : std::string_view(persona->name);
}

}  // namespace journey::ui
