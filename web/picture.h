// A frame as data for the page's painter (web/src/painter.ts): triangles, what they are cut off with, and what changed
// in the textures. Must not know: WebGL, the application.
#pragma once

#include "ui/theme.h"
#include "web/surface.h"

#include <cstdint>
#include <vector>

namespace journey::web {

/// Tells Dear ImGui what the painter can do. Once, after its context was made.
void prepare_pictures();

/// Hands what Dear ImGui drew since NewFrame() to the painter, with the parts of the canvas to paint anew; nothing when
/// nothing has changed. `tiles` knows what is painted (web/damage.h); empty: nothing.
void send_picture(const Surface& surface, Color background, std::vector<std::uint64_t>& tiles);

/// The painter lost its textures: the next picture brings them all again.
void send_textures_again();

}  // namespace journey::web
