#include "web/picture.h"

#include "web/host.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <imgui.h>
#include <vector>

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

void append_textures(Words& words, const ImDrawData& drawn) {
    const std::size_t count_at = words.size();
    append(words, 0);
    for (ImTextureData* texture : *drawn.Textures) words[count_at] += append_changes(words, *texture);
}

/// A command: texture, the part of the canvas that it may paint (device px from the bottom left), its indices.
void append_command(Words& words, const ImDrawCmd& command, const Surface& surface) {
    const auto device = [&](float logical, int limit) {
        return std::clamp(static_cast<int>(logical * surface.pixel_ratio * surface.zoom), 0, limit);
    };
    const int left = device(command.ClipRect.x, surface.width_px);
    const int top = device(command.ClipRect.y, surface.height_px);
    const int width = std::max(0, device(command.ClipRect.z, surface.width_px) - left);
    const int height = std::max(0, device(command.ClipRect.w, surface.height_px) - top);
    append(words, command.GetTexID(), left, surface.height_px - top - height, width, height, command.IdxOffset,
           command.ElemCount);
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

void send_picture(const Surface& surface, ui::Color background) {
    ImGui::Render();
    const ImDrawData& drawn = *ImGui::GetDrawData();
    Words words;
    append(words, surface.width_px, surface.height_px, std::bit_cast<std::uint32_t>(drawn.DisplaySize.x),
           std::bit_cast<std::uint32_t>(drawn.DisplaySize.y), std::bit_cast<std::uint32_t>(surface.zoom),
           background.abgr);
    append_textures(words, drawn);
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
