#include "web/picture.h"

#include "web/damage.h"
#include "web/host.h"

#include <bit>
#include <cstdint>
#include <imgui.h>
#include <utility>

namespace journey::web {
namespace {

// Numbers in the order that web/src/pictures.ts reads them. Addresses are only good during the call.
using Words = std::vector<std::uint32_t>;

enum class TextureChange : std::uint32_t { create, update, destroy };

template <class... Values>
void append(Words& words, Values... values) {
    (words.push_back(static_cast<std::uint32_t>(values)), ...);
}

std::uint32_t address(const void* pointer) {
    return static_cast<std::uint32_t>(std::bit_cast<std::uintptr_t>(pointer));
}

/// The id that draw commands carry. Zero means none to Dear ImGui.
ImTextureID id_of(const ImTextureData& texture) { return static_cast<ImTextureID>(texture.UniqueID) + 1; }

void append_change(Words& words, TextureChange change, ImTextureData& texture, const ImTextureRect& part) {
    const void* pixels = change == TextureChange::destroy ? nullptr : texture.GetPixelsAt(part.x, part.y);
    append(words, id_of(texture), change, part.x, part.y, part.w, part.h, address(pixels), texture.GetPitch());
}

/// What Dear ImGui wants done with a texture (docs/BACKENDS.md). Returns how many changes that makes.
std::uint32_t append_changes(Words& words, ImTextureData& texture) {
    const auto narrowed = [](int value) { return static_cast<unsigned short>(value); };
    const ImTextureRect whole{0, 0, narrowed(texture.Width), narrowed(texture.Height)};
    switch (texture.Status) {
    case ImTextureStatus_WantCreate:
        append_change(words, TextureChange::create, texture, whole);
        texture.SetTexID(id_of(texture));
        texture.SetStatus(ImTextureStatus_OK);
        return 1;
    case ImTextureStatus_WantUpdates: {
        const auto count = static_cast<std::uint32_t>(texture.Updates.Size);
        for (const ImTextureRect& part : texture.Updates) append_change(words, TextureChange::update, texture, part);
        texture.SetStatus(ImTextureStatus_OK);
        return count;
    }
    case ImTextureStatus_WantDestroy:
        if (texture.UnusedFrames == 0) return 0;
        append_change(words, TextureChange::destroy, texture, whole);
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
        return 1;
    default: return 0;
    }
}

/// Whether there are any.
bool append_textures(Words& words, const ImDrawData& drawn) {
    const std::size_t count_at = words.size();
    append(words, 0);
    for (ImTextureData* texture : *drawn.Textures) words[count_at] += append_changes(words, *texture);
    return words[count_at] != 0;
}

/// As the painter counts: device px from the bottom left.
void append_rect(Words& words, const PixelRect& rect, const Surface& surface) {
    append(words, rect.x, surface.height_px - rect.y - rect.height, rect.width, rect.height);
}

/// A command: texture, the part of the canvas that it may paint, its indices.
void append_command(Words& words, const ImDrawCmd& command, const Surface& surface) {
    append(words, command.GetTexID());
    append_rect(words, clip_of(command, surface), surface);
    append(words, command.IdxOffset, command.ElemCount);
}

void append_lists(Words& words, const ImDrawData& drawn, const Surface& surface) {
    append(words, drawn.CmdListsCount);
    for (const ImDrawList* list : drawn.CmdLists) {
        append(words, address(list->VtxBuffer.Data), list->VtxBuffer.Size, address(list->IdxBuffer.Data),
               list->IdxBuffer.Size, list->CmdBuffer.Size);
        for (const ImDrawCmd& command : list->CmdBuffer) append_command(words, command, surface);
    }
}

}  // namespace

void prepare_pictures() {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    // Smaller than what any WebGL 2 of today allows; the glyphs of a map fill a quarter of it.
    constexpr int largest_texture_px = 4096;
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Renderer_TextureMaxWidth = largest_texture_px;
    platform.Renderer_TextureMaxHeight = largest_texture_px;
}

void send_picture(const Surface& surface, Color background, std::vector<std::uint64_t>& tiles) {
    ImGui::Render();
    const ImDrawData& drawn = *ImGui::GetDrawData();
    Words words;
    append(words, surface.width_px, surface.height_px, std::bit_cast<std::uint32_t>(drawn.DisplaySize.x),
           std::bit_cast<std::uint32_t>(drawn.DisplaySize.y), std::bit_cast<std::uint32_t>(surface.zoom),
           background.abgr);
    if (append_textures(words, drawn)) tiles.clear();
    std::vector<std::uint64_t> now = tiles_of(drawn, surface, background);
    const std::vector<PixelRect> damaged = damage(tiles, now, surface);
    if (damaged.empty()) return;
    tiles = std::move(now);
    append(words, damaged.size());
    for (const PixelRect& rect : damaged) append_rect(words, rect, surface);
    append_lists(words, drawn, surface);
    host_paint(words.data(), static_cast<int>(words.size()));
}

void send_textures_again() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_WantUpdates) continue;
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

}  // namespace journey::web
