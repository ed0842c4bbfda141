// What a picture of the map becomes.
#pragma once

#include <cstdint>

namespace journey {

enum class PictureKind : std::uint8_t { svg, png, clipboard };

}  // namespace journey
