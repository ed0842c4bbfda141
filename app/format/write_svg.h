// Writes a picture as SVG: valid XML, no script, presentation attributes only, every line of text as one text. Must not
// know: maps, beyond that the file of one may travel along.
#pragma once

#include "format/picture.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace journey {

/// What goes into the file besides the shapes.
struct SvgRequest {
    /// The outline of one of Lucide's icons as path data in a box of 24; empty: the icon is left out.
    const std::function<std::string_view(std::string_view lucide_name)>& icon_path;
    /// A font as "data:font/woff2;base64,…", for the family Inter; anything else is left out. With it comes the one
    /// style sheet that the file may have.
    std::string_view font_data{};
    /// The bytes of a map file (write_map) for map_file_in_svg() to find; empty: none.
    std::string_view map_file{};
    /// Before the ids in the file, so that several can stand in one document.
    std::string_view id_prefix = "journey";
};

[[nodiscard]] std::string write_svg(const Picture& picture, const SvgRequest& request);

/// The bytes of the map file that travels in an SVG; absent when there is none. Whether they are a map is for
/// read_map() to say.
[[nodiscard]] std::optional<std::string> map_file_in_svg(std::string_view svg);

}  // namespace journey
