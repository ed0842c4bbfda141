#include "format/json.h"
#include "format/json_writer.h"

#include <doctest/doctest.h>

using namespace journey;

namespace {

std::string compacted(std::string_view text) {
    auto document = parse_json(text, 64);
    return document ? compact_json(document->root) : "refused";
}

std::string indented(std::string_view compact) {
    JsonWriter json(JsonLayout::indented);
    json.compact(compact);
    return json.take();
}

}  // namespace

TEST_CASE("JSON is read whatever spaces it has") {
    CHECK(compacted(" { \"a\" : [ 1 , true ,\r\n\tnull ] , \"b\" : { } } ") == R"({"a":[1,true,null],"b":{}})");
}

TEST_CASE("A document may be any value") {
    for (const std::string_view text : {"1", "\"a\"", "true", "false", "null", "[]", "{}"})
        CHECK(compacted(text) == text);
}

TEST_CASE("Escapes are read, and written only where they are needed") {
    CHECK(compacted(R"("\"\\\/\b\f\n\r\tæ🙂\u2028\u0001\u0000")") ==
          "\"\\\"\\\\/\\b\\f\\n\\r\\tæ🙂\u2028\\u0001\\u0000\"");
    CHECK(compacted("\"\x7f\"") == "\"\x7f\"");
    CHECK(compacted(R"("\uD83d\uDE42 \u00E6 \uFFFF \uDBFF\uDFFF")") == "\"🙂 æ \uFFFF \U0010FFFF\"");
}

TEST_CASE("Keys may hold anything that a text may") {
    CHECK(compacted(R"({"":1,"a\nb":2,"æ":3})") == R"({"":1,"a\nb":2,"æ":3})");
}

TEST_CASE("Texts of a document outlive its move") {
    auto document = parse_json(R"(["a\nb","a long text that does not fit into a short string\t"])", 64);
    REQUIRE(document.has_value());
    const JsonDocument moved = std::move(*document);
    CHECK(compact_json(moved.root) == R"(["a\nb","a long text that does not fit into a short string\t"])");
}

TEST_CASE("What is nearly JSON is refused") {
    for (const std::string_view text : {"{\"a\":1,}",
                                        "[1,]",
                                        "[,1]",
                                        "{,}",
                                        "{\"a\"}",
                                        "{\"a\":}",
                                        "{1:2}",
                                        "+1",
                                        ".5",
                                        "5.",
                                        "0x10",
                                        "1e",
                                        "1e+",
                                        "--1",
                                        "-",
                                        "01",
                                        "-01",
                                        "Infinity",
                                        "-Infinity",
                                        "NaN",
                                        "True",
                                        "nul",
                                        "nulll",
                                        "'a'",
                                        "\"a",
                                        "\"\\a\"",
                                        "\"\\u00\"",
                                        "\"\\u+123\"",
                                        "\"\t\"",
                                        "//",
                                        "/**/1",
                                        "1 2",
                                        "[1 2]",
                                        "]",
                                        "}",
                                        "\xEF\xBB\xBF"
                                        "1",
                                        "\"\\uD800\"",
                                        "\"\\uDC00\\uD800\"",
                                        "\"\\uD800\\uD800\"",
                                        "\"\\ud800\\",
                                        "\"\\ud800\\u",
                                        "\"\\",
                                        "{\"a\":1",
                                        "[",
                                        "{",
                                        "\x0b"
                                        "1",
                                        ""}) {
        CAPTURE(text);
        CHECK(compacted(text) == "refused");
    }
}

TEST_CASE("Nesting ends where it is told to") {
    CHECK(parse_json("[[[]]]", 3).has_value());
    CHECK(!parse_json("[[[]]]", 2).has_value());
    CHECK(parse_json("1", 0).has_value());
}

TEST_CASE("Of members with one name, the last is found") {
    auto document = parse_json(R"({"a":1,"b":2,"a":3})", 64);
    REQUIRE(document.has_value());
    CHECK(find_member(document->root, "a")->text == "3");
    CHECK(find_member(document->root, "c") == nullptr);
}

TEST_CASE("Values kept on one line are indented again as they were") {
    CHECK(indented(R"({"a":[1,{"b":"x: {y}, [z] \" \\"}],"c":{},"d":[],"e":null})") == R"({
  "a": [
    1,
    {
      "b": "x: {y}, [z] \" \\"
    }
  ],
  "c": {},
  "d": [],
  "e": null
})");
}
