// Colours that can be told apart: WCAG 2.2, 1.4.3 (text), 1.4.11 (edges and shapes), 1.4.6 where more contrast is
// wanted.
#include "ui/theme.h"
#include "ui/theme_contrast.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace journey;
using namespace journey::ui;

namespace {

/// WCAG's relative luminance, 0–1.
double luminance(Color color) {
    constexpr std::array weights{0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (std::size_t channel = 0; channel < weights.size(); ++channel) {
        const double value = ((color.abgr >> (8 * channel)) & 255U) / 255.0;
        sum += weights[channel] * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double contrast(Color a, Color b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

std::vector<Color> surfaces(const Theme& theme) {
    return {theme.surface_canvas, theme.surface_app, theme.surface_panel, theme.surface_raised, theme.surface_sunken};
}

double weakest(const std::vector<Color>& inks, const std::vector<Color>& papers) {
    double least = 21;
    for (const Color ink : inks)
        for (const Color paper : papers) least = std::min(least, contrast(ink, paper));
    return least;
}

}  // namespace

TEST_CASE("text is read on every surface, and what can be used is seen") {
    for (const bool dark : {false, true}) {
        CAPTURE(dark);
        const Theme theme = make_theme(dark, false);
        CHECK(weakest({theme.text_primary, theme.text_secondary, theme.text_tertiary, theme.accent_text},
                      surfaces(theme)) >= 4.5);
        CHECK(weakest({theme.pull_text}, {theme.pull_subtle, theme.surface_panel}) >= 4.5);
        CHECK(weakest({theme.neutral_text}, {theme.neutral_subtle, theme.surface_panel}) >= 4.5);
        CHECK(weakest({theme.push_text}, {theme.push_subtle, theme.surface_panel}) >= 4.5);
        CHECK(weakest({theme.danger_text}, {theme.danger_subtle, theme.surface_panel}) >= 4.5);
        CHECK(contrast(theme.text_on_accent, theme.accent_solid) >= 4.5);
        CHECK(
            weakest({theme.accent_focus, theme.pull_solid, theme.neutral_solid, theme.push_solid, theme.border_strong},
                    surfaces(theme)) >= 3);
        for (std::size_t step = 0; step < theme.readiness_fill.size(); ++step)
            CHECK(contrast(theme.readiness_text[step], theme.readiness_fill[step]) >= 4.5);
    }
}

TEST_CASE("whoever wants more contrast gets it") {
    for (const bool dark : {false, true}) {
        CAPTURE(dark);
        const Theme theme = with_contrast(make_theme(dark, true));
        CHECK(theme.reduced_motion);
        CHECK(weakest({theme.text_primary, theme.text_secondary, theme.text_tertiary, theme.accent_text,
                       theme.pull_text, theme.push_text, theme.neutral_text, theme.danger_text},
                      surfaces(theme)) >= 7);
        CHECK(weakest({theme.border_subtle, theme.border_default, theme.border_strong, theme.text_disabled},
                      surfaces(theme)) >= 3);
    }
}

TEST_CASE("the system's own colours are used and no others") {
    const SystemColors system{0x000000, 0xFFFF00, 0x00FFFF, 0x101010, 0x80FF80, 0x808080};
    const Theme theme = in_system_colors(make_theme(false, false), system);
    for (const Color surface : surfaces(theme)) CHECK(surface == Color::from_rgb(system.canvas));
    for (const Color ink : {theme.text_primary, theme.text_tertiary, theme.border_subtle, theme.push_solid,
                            theme.series_s6, theme.readiness_text[11]})
        CHECK(ink == Color::from_rgb(system.text));
    CHECK(theme.accent_solid == Color::from_rgb(system.highlight));
    CHECK(theme.text_on_accent == Color::from_rgb(system.on_highlight));
    CHECK(theme.text_disabled == Color::from_rgb(system.disabled));
    CHECK(contrast(theme.text_primary, theme.surface_hover) >= 4.5);
}
