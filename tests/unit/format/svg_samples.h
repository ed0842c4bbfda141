// Maps as SVG, for the tests of pictures. Must not know: what is expected of them.
#pragma once

#include "format/draw_map.h"
#include "format/read_map.h"
#include "format/share.h"
#include "format/write_svg.h"
#include "unit/layout/board_samples.h"
#include "unit/support/models.h"
#include "unit/support/xml.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace journey::test {

/// How a map is drawn; its scores are reckoned here.
struct SvgLook {
    Language language = Language::danish;
    bool dark = false;
    std::vector<StageId> stages{};
    std::vector<LaneId> lanes{};
    bool without_private = false;
    std::string_view font_data{};
    bool with_map_file = false;
    std::string_view id_prefix = "journey";
    PersonaId persona{};
};

/// When the map file that travels along was saved.
inline constexpr std::string_view updated = "2026-11-28T00:00:00Z";

/// Every icon is a cross, so that it can be seen which there are.
inline std::string_view crosses(std::string_view) { return "M0 0L24 24"; }

/// What `what` makes of the request for a map in this look.
template <class What>
auto with_request(const Map& map, const SvgLook& look, const What& what) {
    const MapScore score = score_map(map);
    const Journey journey = analyse(map, score);
    const TextMeasure measure = half_em();
    return what(PictureRequest{.map = map,
                               .score = score,
                               .journey = journey,
                               .measure = measure,
                               .language = look.language,
                               .dark = look.dark,
                               .stages = look.stages,
                               .lanes = look.lanes,
                               .without_private = look.without_private,
                               .today = "2026-11-28",
                               .persona = look.persona});
}

inline Picture picture_of(const Map& map, const SvgLook& look = {}) {
    return with_request(map, look, [](const PictureRequest& request) { return draw_map(request); });
}

inline std::string svg_of(const Map& map, const SvgLook& look = {}) {
    return with_request(map, look, [&](const PictureRequest& request) {
        const Map inside = look.without_private ? without_private(map) : map;
        const std::string file = look.with_map_file ? write_map(inside, updated) : std::string();
        return write_svg(
            draw_map(request),
            {.icon_path = crosses, .font_data = look.font_data, .map_file = file, .id_prefix = look.id_prefix});
    });
}

/// The test fails for what is not well-formed.
inline Xml tree_of(const std::string& svg) {
    const auto tree = parse_xml(svg);
    const std::string error = tree ? std::string() : tree.error();
    CAPTURE(error);
    REQUIRE(tree.has_value());
    return *tree;
}

/// The groups that are one thing each, under a name.
inline std::vector<const Xml*> things_of(const Xml& root) {
    std::vector<const Xml*> things;
    for (const Xml* element : all_of(root))
        if (element->attribute("role") == "img") things.push_back(element);
    return things;
}

/// The names of all things.
inline std::vector<std::string> names_of(const Xml& root) {
    std::vector<std::string> names;
    for (const Xml* thing : things_of(root)) {
        REQUIRE(thing->child("title"));
        names.push_back(thing->child("title")->text);
    }
    return names;
}

/// The lines of text in an element, in its order.
inline std::vector<std::string> texts_in(const Xml& element) {
    std::vector<std::string> texts;
    for (const Xml* part : all_of(element))
        if (part->name == "text") texts.push_back(part->text);
    return texts;
}

}  // namespace journey::test
