// Texts that want to be more than text: in an SVG they are what they say, and nothing else.
#include "unit/format/hostile_texts.h"
#include "unit/format/svg_samples.h"

#include <set>

using namespace journey;
using namespace journey::test;

namespace {

const std::set<std::string> elements{"svg",  "title", "desc", "metadata", "journey:map", "defs", "linearGradient",
                                     "stop", "g",     "rect", "circle",   "path",        "text"};
const std::set<std::string> attributes{"xmlns",
                                       "xmlns:journey",
                                       "viewBox",
                                       "width",
                                       "height",
                                       "xml:lang",
                                       "xml:space",
                                       "role",
                                       "aria-labelledby",
                                       "aria-describedby",
                                       "aria-label",
                                       "aria-hidden",
                                       "font-family",
                                       "font-size",
                                       "font-weight",
                                       "font-variant",
                                       "stroke-linecap",
                                       "stroke-linejoin",
                                       "id",
                                       "x",
                                       "y",
                                       "x1",
                                       "x2",
                                       "y1",
                                       "y2",
                                       "gradientUnits",
                                       "offset",
                                       "stop-color",
                                       "stop-opacity",
                                       "rx",
                                       "cx",
                                       "cy",
                                       "r",
                                       "d",
                                       "transform",
                                       "fill",
                                       "fill-opacity",
                                       "stroke",
                                       "stroke-width",
                                       "stroke-opacity",
                                       "stroke-dasharray",
                                       "text-anchor"};

}  // namespace

TEST_CASE("A text that looks like markup is nothing but text") {
    for (const std::string_view text : hostile_texts()) {
        CAPTURE(text);
        const Map map = map_saying(std::string(text));
        const std::string svg = svg_of(map, {.with_map_file = true});
        const Xml root = tree_of(svg);
        for (const Xml* element : all_of(root)) {
            CAPTURE(element->name);
            CHECK(elements.contains(element->name));
            for (const auto& [key, value] : element->attributes) {
                CAPTURE(key);
                CHECK(attributes.contains(key));
            }
        }
        CHECK(root.child("title")->text == text);
        CHECK(map_file_in_svg(svg) == write_map(map, updated));
    }
}

TEST_CASE("Nothing in an SVG is fetched, whatever a map says") {
    for (const std::string_view text : hostile_texts()) {
        const Xml root = tree_of(svg_of(map_saying(std::string(text))));
        for (const Xml* element : all_of(root)) {
            CHECK(element->name != "a");
            for (const auto& [key, value] : element->attributes)
                if (key != "aria-label" && value.find("url(") != std::string::npos)
                    CHECK(value.starts_with("url(#journey-shade-"));
        }
    }
}

TEST_CASE("Bytes and characters that XML cannot hold become replacement characters") {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    all += "\xEF\xBF\xBE\xEF\xBF\xBF\xED\xA0\x80\xC2\x85\xF5\x80\x80\x80";
    const Xml root = tree_of(svg_of(map_saying(all)));
    CHECK(root.child("title")->text.find("\uFFFD") != std::string::npos);
    CHECK(root.child("title")->text.find("ABC") != std::string::npos);
    for (const std::string& line : texts_in(root)) CHECK(line.find_first_of("\t\n\r\x7F") == std::string::npos);
}

TEST_CASE("A name of ten thousand characters is cut to its place") {
    const Map map = map_saying(std::string(10'000, 'M'));
    const Picture picture = picture_of(map);
    CHECK(picture.width < 1000);
    for (const Shape& shape : picture.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape)) CHECK(text->text.size() < 120);
}
