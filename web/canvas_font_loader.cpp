// The side of CanvasFonts that faces Dear ImGui: its font loader (imgui_internal.h: "not documented, not finished"),
// kept in one file.
#include "web/canvas_font.h"
#include "web/glyph_sheet.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

namespace journey::web {
namespace {

/// What Dear ImGui keeps for us with each face (it copies the bytes).
struct FaceSource {
    CanvasFonts* fonts;
    FaceKey face;
};

const FaceSource& source_of(const ImFontConfig& config) { return *static_cast<const FaceSource*>(config.FontData); }

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* glyph, float* advance_only) {
    const auto& [fonts, face] = source_of(*source);
    const float advance = face.icon ? baked->Size : fonts->advance_em(code_point, face.weight) * baked->Size;
    if (advance_only) {
        *advance_only = advance;
        return true;
    }
    glyph->Codepoint = code_point;
    glyph->AdvanceX = advance;
    return fonts->load({*atlas, *source, *baked, face, code_point}, *glyph);
}

bool bake_face(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    const auto& [fonts, face] = source_of(*source);
    baked->Ascent = face.icon ? baked->Size : fonts->ascent_em() * baked->Size;
    baked->Descent = face.icon ? 0 : -fonts->descent_em() * baked->Size;
    return true;
}

ImFontLoader canvas_loader() {
    ImFontLoader loader;
    loader.Name = "canvas";
    loader.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar c) { return c >= U' '; };
    loader.FontBakedInit = bake_face;
    loader.FontBakedLoadGlyph = load_glyph;
    return loader;
}

}  // namespace

void CanvasFonts::add_to(ImFontAtlas& atlas) {
    m_atlas = &atlas;
    measure_face();
    // Large enough for a map on screen at a pixel ratio of 1, so that the first frame need not grow it.
    atlas.TexMinWidth = 1024;
    atlas.TexMinHeight = 512;
    const auto add = [&](const FaceKey& face) {
        FaceSource source{this, face};
        ImFontConfig config;
        config.FontData = &source;
        config.FontDataSize = sizeof source;
        config.FontDataOwnedByAtlas = false;  // copied
        config.SizePixels = style::body.size_px;
        return atlas.AddFont(&config);
    };
    for (std::size_t weight = 0; weight < m_faces.size(); ++weight)
        for (std::size_t phase = 0; phase < m_faces[weight].size(); ++phase)
            m_faces[weight][phase] = add({static_cast<Weight>(weight), static_cast<int>(phase), false});
    m_icons = add({.icon = true});
}

bool CanvasFonts::load(const GlyphPlace& place, ImFontGlyph& glyph) {
    // Dear ImGui asks for the space of every face and size: not worth a drawing each.
    if (takes_no_room(place.code_point) || is_blank(place.code_point)) return true;
    ImFontAtlas& atlas = place.atlas;
    ImFontBaked& baked = place.baked;
    const FaceKey& face = place.face;
    std::vector<Cell> stray;
    const Cell* cell = m_packing;
    if (!cell) {
        const int step = phases_max / phases();
        stray.push_back(cell_for({place.code_point, face.weight, face.phase / step, baked.Size, face.icon}));
        draw_sheet(stray);
        cell = &stray.front();
    }
    const SheetView view{m_sheet.data(), m_sheet_width};
    const PixelBox box = trimmed(view, {cell->x, cell->y, cell->width, cell->height});
    if (box.width == 0) return true;  // a space
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(&atlas, box.width, box.height);
    if (id == ImFontAtlasRectId_Invalid) return false;

    const auto logical = [&](int device_px) { return static_cast<float>(device_px) / baked.RasterizerDensity; };
    const float top = face.icon ? 0 : baked.Ascent;
    glyph.X0 = logical(box.x - cell->x - cell->pen_x);
    glyph.Y0 = logical(box.y - cell->y - cell->baseline) + top;
    glyph.X1 = glyph.X0 + logical(box.width);
    glyph.Y1 = glyph.Y0 + logical(box.height);
    glyph.Visible = true;
    glyph.Colored = is_colored(view, box, m_ink == Ink::dark ? 0 : 255);
    glyph.PackId = id;
    if (!glyph.Colored) make_white(view, box);
    ImFontAtlasBakedSetFontGlyphBitmap(&atlas, &baked, &place.source, &glyph, ImFontAtlasPackGetRect(&atlas, id),
                                       view.at(box.x, box.y), ImTextureFormat_RGBA32, m_sheet_width * bytes_per_pixel);
    return true;
}

}  // namespace journey::web

// Dear ImGui built "with FreeType" takes its default loader from here: that way stb_truetype is not linked at all.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader() {
    static const ImFontLoader loader = journey::web::canvas_loader();
    return &loader;
}
}  // namespace ImGuiFreeType
