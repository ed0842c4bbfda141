// The faces that text is drawn with, and how wide it is. Advances come from the browser's own measuring at a large
// size, so they scale exactly and the DOM field that lies over a text fits it. Must not know: how glyphs are made
// (web/canvas_font.h in the page, a fake in the tests).
#pragma once

#include "layout/text_style.h"
#include "layout/units.h"

#include <string_view>

struct ImFont;

namespace journey::ui {

/// Invisible unless a line breaks there.
inline constexpr char32_t soft_hyphen = 0x00AD;

/// A glyph that was asked for and is not in the atlas yet; `web` rasterises all of a frame in one batch and draws the
/// frame again.
struct MissingGlyph {
    char32_t code_point;
    Weight weight;
    int phase;
    float size_px;
    bool icon;
};

/// Glyphs are placed on whole device pixels; each weight has up to four faces whose outlines lie 0, ¼, ½ and ¾ of a
/// device pixel further right, so that letter spacing stays even where a pixel is large.
class Fonts {
public:
    static constexpr int phases_max = 4;
    static constexpr int weights = 3;

    virtual ~Fonts() = default;
    /// Advance of a code point in em. Digits have the advance of the widest digit.
    [[nodiscard]] virtual float advance_em(char32_t code_point, Weight weight) const = 0;
    /// The code point under which a unit of several is measured and drawn (ui/stand_ins.h).
    [[nodiscard]] virtual char32_t stand_in(std::string_view unit) const = 0;
    /// Whether the atlas has the glyph; otherwise it is noted as missing and must not be drawn in this frame.
    [[nodiscard]] virtual bool ready(const MissingGlyph& glyph) = 0;
    [[nodiscard]] virtual ImFont* face(Weight weight, int phase) const = 0;
    [[nodiscard]] virtual ImFont* icons() const = 0;
    /// Number of faces per weight at the present device pixel ratio.
    [[nodiscard]] virtual int phases() const = 0;
    /// Ascent of the face in em (baseline below the top of the line box is derived from it).
    [[nodiscard]] virtual float ascent_em() const = 0;
    [[nodiscard]] virtual float descent_em() const = 0;
};

/// What the unit at `at` in the text is measured and drawn as.
[[nodiscard]] inline char32_t code_point_of(const Fonts& fonts, CodePoint unit, std::string_view text, std::size_t at) {
    return unit.value == several ? fonts.stand_in(text.substr(at, unit.bytes)) : unit.value;
}
/// Width of a UTF-8 text in logical px (soft hyphens have none).
[[nodiscard]] float text_width(const Fonts& fonts, std::string_view text, Weight weight, float size_px);
/// `text_width` as the function that layout asks for.
[[nodiscard]] TextMeasure measure_with(const Fonts& fonts);

}  // namespace journey::ui
