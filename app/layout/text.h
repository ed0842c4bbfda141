// Breaking text into lines. Must not know: fonts, pixels, where the text is drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

enum class Weight { regular, medium, semibold };

/// Width of a text at a size, in logical px; additive over units (layout/units.h; kerning is off everywhere, toolchain
/// and design say why), so a sum of widths is the width of the sum.
struct TextMeasure {
    std::function<float(std::string_view text, Weight weight, float size_px)> width;
};

struct LineRange {
    std::uint32_t begin = 0;  // bytes
    std::uint32_t end = 0;
    bool hyphen = false;  // broken at a soft hyphen or inside a word: draw "-" after it
    friend bool operator==(const LineRange&, const LineRange&) = default;
};

struct WrappedText {
    std::vector<LineRange> lines;
    float width_px = 0;  // that there was for them
    bool cut = false;  // there was more: the last line ends with "…"
    friend bool operator==(const WrappedText&, const WrappedText&) = default;
};

/// Breaks at spaces, after hyphens and dashes, at soft hyphens (U+00AD, invisible otherwise) and line feeds; a word
/// wider than the line is divided before a consonant that a vowel follows, with a hyphen, or else anywhere between its
/// units (layout/units.h), and inside of one only where that alone is wider than the line. At most `max_lines` lines;
/// the last is shortened to leave room for "…" when `cut`.
[[nodiscard]] WrappedText wrap(std::string_view text, float width_px, int max_lines, Weight weight, float size_px,
                               const TextMeasure& measure);

/// The longest beginning of a text that fits the width together with "…".
[[nodiscard]] std::string_view fitting_part(std::string_view text, float width_px, Weight weight, float size_px,
                                            const TextMeasure& measure);

/// One of the lines as it is drawn: without soft hyphens, with the "-" or "…" that ends it.
[[nodiscard]] std::string line_text(std::string_view text, const WrappedText& lines, std::size_t line);

}  // namespace journey
