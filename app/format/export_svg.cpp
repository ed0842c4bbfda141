#include "format/export_svg.h"

#include "format/read_map.h"
#include "format/share.h"
#include "format/write_svg.h"

namespace journey {

SvgFile export_svg(const SvgExport& request) {
    const PictureRequest& asked = request.picture;
    std::string map_file;
    if (request.with_map_file)
        map_file = write_map(asked.without_private ? without_private(asked.map) : asked.map, request.updated);
    const Picture picture = draw_map(asked);
    return {write_svg(picture, {.icon_path = request.icon_path,
                                .font_data = request.font_data,
                                .map_file = map_file,
                                .id_prefix = request.id_prefix}),
            picture.width, picture.height};
}

}  // namespace journey
