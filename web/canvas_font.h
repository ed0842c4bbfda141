// The faces of ui/fonts.h, drawn by the browser's own text engine on a 2D canvas (web/src/glyphs.ts) and packed into
// Dear ImGui's atlas. Must not know: what is written with them.
#pragma once

#include "ui/fonts.h"
#include "ui/stand_ins.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

struct ImFontAtlas;
struct ImFontBaked;
struct ImFontConfig;
struct ImFontGlyph;

namespace journey::web {

/// Light and dark text is not equally heavy for the same coverage, so glyphs are drawn in the ink that the theme
/// writes most of its text with.
enum class Ink : std::uint8_t { light, dark };

/// Which face an ImFont stands for. Icons have no weight and no phase.
struct FaceKey {
    Weight weight = Weight::regular;
    int phase = 0;
    bool icon = false;
};

/// What Dear ImGui wants a glyph for.
struct GlyphPlace {
    ImFontAtlas& atlas;
    ImFontConfig& source;
    ImFontBaked& baked;
    const FaceKey& face;
    char32_t code_point;
};

/// Format characters that shape their neighbours in a real text engine and must not show as boxes here.
[[nodiscard]] constexpr bool takes_no_room(char32_t c) {
    return c < U' ' || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// Under which an advance is kept.
[[nodiscard]] constexpr std::uint64_t key_of(char32_t code_point, std::size_t weight) {
    return (static_cast<std::uint64_t>(weight) << 32U) | code_point;
}

[[nodiscard]] constexpr bool is_blank(char32_t c) {
    return c == U' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

class CanvasFonts final : public ui::Fonts {
public:
    /// Makes the faces in the atlas, which must be empty. The object must outlive the atlas and stay where it is.
    void add_to(ImFontAtlas& atlas);
    /// Tells the faces how dense the pixels of this frame are and what ink its text has.
    void begin_frame(float pixel_ratio, Ink ink);
    /// Draws and packs what ready() found missing. True if there was anything: draw the frame again.
    bool rasterize_missing();
    /// Measure and draw everything anew, because the web font arrived after all.
    void forget();

    [[nodiscard]] float advance_em(char32_t code_point, Weight weight) const override;
    [[nodiscard]] char32_t stand_in(std::string_view unit) const override;
    [[nodiscard]] bool ready(const ui::MissingGlyph& glyph) override;
    [[nodiscard]] ImFont* face(Weight weight, int phase) const override;
    [[nodiscard]] ImFont* icons() const override { return m_icons; }
    [[nodiscard]] int phases() const override;
    [[nodiscard]] float ascent_em() const override { return m_ascent_em; }
    [[nodiscard]] float descent_em() const override { return m_descent_em; }

    /// For the font loader: makes one glyph, from the batch that is being packed or else on its own.
    bool load(const GlyphPlace& place, ImFontGlyph& glyph);

private:
    static constexpr std::size_t table_size = 0x250;  // Latin and its extensions: asked for at every character

    /// A glyph on the sheet: its cell, and where in it the pen stands.
    struct Cell {
        ui::MissingGlyph glyph{};
        int x = 0, y = 0, width = 0, height = 0;
        int pen_x = 0, baseline = 0;
    };

    void measure_face();
    void measure(const std::vector<std::uint32_t>& code_points, Weight weight) const;
    [[nodiscard]] Cell cell_for(const ui::MissingGlyph& glyph) const;
    /// Puts the cells on the sheet and has them drawn.
    void draw_sheet(std::span<Cell> cells);
    /// Puts the cells on the sheet and what is drawn there into the atlas.
    void pack(std::span<Cell> cells);
    [[nodiscard]] float pen_shift_px(const ui::MissingGlyph& glyph) const;
    void discard_glyphs();
    void take_stand_ins_back();

    ImFontAtlas* m_atlas = nullptr;
    std::array<std::array<ImFont*, phases_max>, weights> m_faces{};
    ImFont* m_icons = nullptr;
    float m_pixel_ratio = 1;
    Ink m_ink = Ink::dark;
    float m_ascent_em = 1;
    float m_descent_em = 0.25F;

    // Measured on first use, in functions that callers rightly see as queries.
    mutable std::array<std::array<float, table_size>, weights> m_advances{};  // < 0: not measured yet
    mutable std::unordered_map<std::uint64_t, float> m_other_advances;
    mutable ui::StandIns m_stand_ins;
    std::array<std::array<float, 10>, weights> m_digit_advances{};  // before they were made equal

    std::vector<std::uint64_t> m_missing;  // packed MissingGlyphs, with repetitions
    std::vector<std::uint8_t> m_sheet;
    int m_sheet_width = 0;
    const Cell* m_packing = nullptr;  // the cell of the batch that is being packed
};

}  // namespace journey::web
