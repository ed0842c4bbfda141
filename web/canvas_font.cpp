#include "web/canvas_font.h"

#include "model/heap_sort.h"
#include "web/glyph_sheet.h"
#include "web/host.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>

namespace journey::web {
namespace {

constexpr int sheet_width_px = 1024;
constexpr std::array<int, ui::Fonts::weights> css_weights{400, 500, 600};
constexpr float not_measured = -1;

std::size_t index_of(Weight weight) { return static_cast<std::size_t>(weight); }

// A MissingGlyph as a number, so that the thousands of a first frame sort fast: icon, weight, phase, size, code point.
std::uint64_t packed(const ui::MissingGlyph& glyph) {
    const auto size = static_cast<std::uint64_t>(glyph.size_px * 4);
    return (static_cast<std::uint64_t>(glyph.icon) << 60U) | (static_cast<std::uint64_t>(glyph.weight) << 56U) |
           (size << 36U) | (static_cast<std::uint64_t>(glyph.phase) << 32U) | glyph.code_point;
}

ui::MissingGlyph unpacked(std::uint64_t bits) {
    return {.code_point = static_cast<char32_t>(bits & 0xFFFFFFFFU),
            .weight = static_cast<Weight>((bits >> 56U) & 3U),
            .phase = static_cast<int>((bits >> 32U) & 15U),
            .size_px = static_cast<float>((bits >> 36U) & 0xFFFFFU) / 4,
            .icon = ((bits >> 60U) & 1U) != 0};
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace

void CanvasFonts::begin_frame(float pixel_ratio, Ink ink) {
    if (m_stand_ins.lacked_room()) take_stand_ins_back();
    if (ink != m_ink) discard_glyphs();
    m_ink = ink;
    m_pixel_ratio = pixel_ratio;
    // Dear ImGui sets this for fonts that are pushed; ours are used directly.
    for (auto& of_weight : m_faces)
        for (ImFont* font : of_weight) font->CurrentRasterizerDensity = pixel_ratio;
    m_icons->CurrentRasterizerDensity = pixel_ratio;
}

void CanvasFonts::forget() {
    measure_face();
    discard_glyphs();
}

void CanvasFonts::discard_glyphs() {
    if (m_atlas->Builder) ImFontAtlasBuildDiscardBakes(m_atlas, 0);
}

int CanvasFonts::phases() const {
    constexpr float fine = 1.5F;
    constexpr float finest = 2.5F;
    return m_pixel_ratio < fine ? 4 : m_pixel_ratio < finest ? 2 : 1;
}

ImFont* CanvasFonts::face(Weight weight, int phase) const {
    // With two phases, phase 1 stands for half a pixel.
    const int step = phases_max / phases();
    return m_faces[index_of(weight)][static_cast<std::size_t>(phase * step)];
}

// ---- measuring ----

void CanvasFonts::measure_face() {
    std::array<float, 2> vertical{};
    host_measure_face(vertical.data());
    m_ascent_em = vertical[0];
    m_descent_em = vertical[1];

    m_other_advances.clear();
    std::vector<std::uint32_t> latin;
    for (std::uint32_t c = U' '; c <= 0xFF; ++c) {
        const bool printable = c < 0x7F || c >= 0xA0;
        if (printable) latin.push_back(c);
    }
    for (const std::uint32_t c :
         {0x2013U, 0x2014U, 0x2018U, 0x2019U, 0x201CU, 0x201DU, 0x2022U, 0x2026U, 0x2212U, 0x20ACU})
        latin.push_back(c);
    for (std::size_t i = 0; i < m_advances.size(); ++i) {
        m_advances[i].fill(not_measured);
        measure(latin, static_cast<Weight>(i));
        float* digits = &m_advances[i][U'0'];
        std::copy_n(digits, m_digit_advances[i].size(), m_digit_advances[i].begin());
        std::fill_n(digits, m_digit_advances[i].size(), std::ranges::max(m_digit_advances[i]));
    }
}

void CanvasFonts::measure(const std::vector<std::uint32_t>& code_points, Weight weight) const {
    std::vector<float> advances(code_points.size());
    host_measure(code_points.data(), static_cast<int>(code_points.size()), css_weights[index_of(weight)],
                 advances.data());
    for (std::size_t i = 0; i < code_points.size(); ++i) {
        const char32_t c = code_points[i];
        const float advance = takes_no_room(c) ? 0 : advances[i];
        if (c < table_size)
            m_advances[index_of(weight)][c] = advance;
        else
            m_other_advances[key_of(c, index_of(weight))] = advance;
    }
}

float CanvasFonts::advance_em(char32_t code_point, Weight weight) const {
    if (code_point < table_size) {
        const float& advance = m_advances[index_of(weight)][code_point];
        if (advance < 0) measure({code_point}, weight);
        return advance;
    }
    const std::uint64_t key = key_of(code_point, index_of(weight));
    auto found = m_other_advances.find(key);
    if (found == m_other_advances.end()) {
        measure({code_point}, weight);
        found = m_other_advances.find(key);
    }
    return found->second;
}

// ---- drawing ----

bool CanvasFonts::ready(const ui::MissingGlyph& glyph) {
    ImFont* font = glyph.icon ? m_icons : face(glyph.weight, glyph.phase);
    if (font->GetFontBaked(glyph.size_px, m_pixel_ratio)->IsGlyphLoaded(static_cast<ImWchar>(glyph.code_point)))
        return true;
    m_missing.push_back(packed(glyph));
    return false;
}

bool CanvasFonts::rasterize_missing() {
    if (m_missing.empty()) return m_stand_ins.lacked_room();
    heap_sort(m_missing);
    const auto repeated = std::ranges::unique(m_missing);
    m_missing.erase(repeated.begin(), repeated.end());

    std::vector<Cell> cells;
    for (const std::uint64_t bits : m_missing) cells.push_back(cell_for(unpacked(bits)));
    m_missing.clear();
    // A sheet is not taller than browsers let a canvas be, were all of them words.
    constexpr std::size_t most = 1024;
    for (std::size_t i = 0; i < cells.size(); i += most)
        pack(std::span(cells).subspan(i, std::min(most, cells.size() - i)));
    return true;
}

void CanvasFonts::pack(std::span<Cell> cells) {
    draw_sheet(cells);
    for (const Cell& cell : cells) {
        const ui::MissingGlyph& glyph = cell.glyph;
        ImFont* font = glyph.icon ? m_icons : face(glyph.weight, glyph.phase);
        m_packing = &cell;
        font->GetFontBaked(glyph.size_px, m_pixel_ratio)->FindGlyph(static_cast<ImWchar>(glyph.code_point));
    }
    m_packing = nullptr;
}

CanvasFonts::Cell CanvasFonts::cell_for(const ui::MissingGlyph& glyph) const {
    // Room around the glyph's own box for accents, swashes and emoji; what stays empty is cut off afterwards.
    const float size = glyph.size_px * m_pixel_ratio;
    const auto whole = [](float px) { return static_cast<int>(std::ceil(px)); };
    Cell cell{.glyph = glyph};
    if (glyph.icon) {
        constexpr int margin = 1;
        cell.width = whole(size) + 2 * margin;
        cell.height = cell.width;
        cell.pen_x = margin;
        cell.baseline = margin;
        return cell;
    }
    // Some scripts pile their signs up.
    const bool is_tall = ui::StandIns::is_one(glyph.code_point);
    constexpr float side_em = 0.3F;
    const float above_em = is_tall ? 1.7F : 1.2F;
    const float below_em = is_tall ? 0.9F : 0.45F;
    constexpr int widest = 4096;  // a word of nothing but very wide letters must not ask for more than there can be
    cell.pen_x = whole(size * side_em) + 1;
    const int width = whole(advance_em(glyph.code_point, glyph.weight) * size) + 2 * cell.pen_x + 1;
    cell.width = std::min(width, widest);
    cell.baseline = whole(size * above_em);
    cell.height = cell.baseline + whole(size * below_em);
    return cell;
}

float CanvasFonts::pen_shift_px(const ui::MissingGlyph& glyph) const {
    if (glyph.icon) return 0;
    float shift = static_cast<float>(glyph.phase) / static_cast<float>(phases());
    if (is_digit(glyph.code_point)) {
        const std::size_t weight = index_of(glyph.weight);
        const float own = m_digit_advances[weight][glyph.code_point - U'0'];
        shift += (m_advances[weight][U'0'] - own) / 2 * glyph.size_px * m_pixel_ratio;
    }
    return shift;
}

void CanvasFonts::draw_sheet(std::span<Cell> cells) {
    int x = 0;
    int y = 0;
    int row_height = 0;
    m_sheet_width = sheet_width_px;
    for (Cell& cell : cells) {
        m_sheet_width = std::max(m_sheet_width, cell.width);
        if (x + cell.width > m_sheet_width) {
            x = 0;
            y += row_height;
            row_height = 0;
        }
        cell.x = x;
        cell.y = y;
        x += cell.width;
        row_height = std::max(row_height, cell.height);
    }
    const int height = y + row_height;

    std::vector<SheetGlyph> drawn;
    for (const Cell& cell : cells) {
        const ui::MissingGlyph& glyph = cell.glyph;
        const float pen_x = static_cast<float>(cell.x + cell.pen_x) + pen_shift_px(glyph);
        const int weight = glyph.icon ? 0 : css_weights[index_of(glyph.weight)];
        drawn.push_back({.code_point = static_cast<float>(glyph.code_point),
                         .css_weight = static_cast<float>(weight),
                         .size_px = glyph.size_px * m_pixel_ratio,
                         .pen_x = pen_x,
                         .baseline = static_cast<float>(cell.y + cell.baseline)});
    }
    m_sheet.resize(static_cast<std::size_t>(m_sheet_width) * static_cast<std::size_t>(height) * bytes_per_pixel);
    host_rasterize(&drawn.front().code_point, static_cast<int>(drawn.size()), m_sheet_width, height,
                   m_ink == Ink::dark ? 1 : 0, m_sheet.data());
}

}  // namespace journey::web
