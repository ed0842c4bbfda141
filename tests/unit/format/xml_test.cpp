#include "format/xml.h"

#include "unit/support/xml.h"

#include <array>
#include <doctest/doctest.h>
#include <utility>

using namespace journey;

namespace {

std::string written(std::string_view text, XmlSpace space) {
    std::string xml;
    append_xml_text(xml, text, space);
    return xml;
}

}  // namespace

TEST_CASE("Signs with a meaning in XML are written as references") {
    CHECK(written("<a b=\"c\" d='e'>&</a>", XmlSpace::kept) ==
          "&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;&lt;/a&gt;");
    CHECK(written("æøå – “”", XmlSpace::kept) == "æøå – “”");
}

TEST_CASE("Line ends stay where they are kept, and are spaces in one line") {
    CHECK(written("a\tb\nc\rd", XmlSpace::kept) == "a\tb\nc&#13;d");
    CHECK(written("a\tb\nc\rd", XmlSpace::one_line) == "a b c d");
}

TEST_CASE("What XML has no room for becomes a replacement character each") {
    constexpr std::array bad{std::pair<std::string_view, std::string_view>{"a\x01z", "a\uFFFDz"},
                             std::pair<std::string_view, std::string_view>{"\xFF\xC3(", "\uFFFD\uFFFD("},
                             std::pair<std::string_view, std::string_view>{"\xEF\xBF\xBE", "\uFFFD"},
                             std::pair<std::string_view, std::string_view>{"\xEF\xBF\xBFz", "\uFFFDz"},
                             std::pair<std::string_view, std::string_view>{"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"}};
    for (const auto& [text, expected] : bad)
        for (const XmlSpace space : {XmlSpace::kept, XmlSpace::one_line}) CHECK(written(text, space) == expected);
    CHECK(written("\x7F\xC2\x85", XmlSpace::kept) == "\x7F\xC2\x85");
    CHECK(written("\x7F\xC2\x85\xC2\xA0", XmlSpace::one_line) == "\uFFFD\uFFFD\xC2\xA0");
}

TEST_CASE("What was written reads back") {
    for (const std::string_view text : {"", "a", "<&>\"'", "a\r\n\tb", "&amp;lt;&#10;", "]]>", "😀 \u200B\x7F"})
        CHECK(text_of_xml(written(text, XmlSpace::kept)) == text);
}

TEST_CASE("References, CDATA, comments and elements that others write are understood") {
    CHECK(text_of_xml("&#65;&#x42;&#xe6;&#128512;") == "ABæ😀");
    CHECK(text_of_xml("<![CDATA[<a>&amp;]]>b") == "<a>&amp;b");
    CHECK(text_of_xml("a<!-- > b -->c<d e='f'>g</d>") == "acg");
}

TEST_CASE("What is no reference is text, and what has no end ends with the text") {
    CHECK(text_of_xml("a & b &unknown; &#xD800; &#; &#x110000; &amp") ==
          "a & b &unknown; &#xD800; &#; &#x110000; &amp");
    CHECK(text_of_xml("a<b") == "a");
    CHECK(text_of_xml("a<!-- b") == "a");
    CHECK(text_of_xml("a<![CDATA[b") == "ab");
}
