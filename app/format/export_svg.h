// A map as an SVG file: drawn, written, with the map's own file inside when asked for. Must not know: where it goes.
#pragma once

#include "format/draw_map.h"

#include <functional>
#include <string>
#include <string_view>

namespace journey {

struct SvgExport {
    PictureRequest picture;
    /// The outline of one of Lucide's icons as path data in a box of 24; empty: the icon is left out.
    std::function<std::string_view(std::string_view lucide_name)> icon_path{};
    std::string_view font_data{};  // as in SvgRequest
    /// Whether map_file_in_svg() finds the map in it: all of it, whichever part is drawn, and without what is private
    /// when that is left out of the picture.
    bool with_map_file = false;
    std::string_view updated{};  // of that file, as for write_map()
    std::string_view id_prefix = "journey";
};

/// A file and how large it is shown, in px.
struct SvgFile {
    std::string text;
    float width = 0;
    float height = 0;
};

[[nodiscard]] SvgFile export_svg(const SvgExport& request);

}  // namespace journey
