#include "format/read_map.h"
#include "model/validate.h"
#include "unit/format/bad_files.h"

#include <doctest/doctest.h>

#include <chrono>

using namespace journey;
using namespace journey::test;

namespace {

/// Seconds that reading takes. Each file here takes far under a second; with a loop inside a loop it would take
/// minutes.
double seconds_to_read(const std::string& text) {
    const auto start = std::chrono::steady_clock::now();
    const auto result = read_map(text, 1);
    if (result) CHECK(validate(result->map).empty());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

constexpr double far_too_long = 20;  // under sanitizers, on a busy machine

}  // namespace

TEST_CASE("Ten thousand cards with the same id each get one of their own") {
    const std::string card = R"({"id":"same","stage":"s1","lane":"l1"})";
    const std::string file = file_with(R"("stages":[{"id":"s1"}],"lanes":[{"id":"l1"}],"cards":[)" + card +
                                       repeated("," + card, 9'999) + "]");
    const auto result = read_map(file, 1);
    REQUIRE(result.has_value());
    CHECK(result->repairs.size() == 9'999);
    CHECK(validate(result->map).empty());
    CHECK(seconds_to_read(file) < far_too_long);
}

TEST_CASE("A million unknown keys are kept in reasonable time") {
    std::string members = R"("x0":0)";
    for (int i = 1; i < 1'000'000; ++i) members += ",\"x" + std::to_string(i) + "\":" + std::to_string(i);
    CHECK(seconds_to_read(file_with(members)) < far_too_long);
}

TEST_CASE("A million times the same key is one key, and the list of problems has an end") {
    const std::string file = file_with(R"("x":1)" + repeated(R"(,"x":1)", 1'000'000));
    const auto result = read_map(file, 1);
    REQUIRE(result.has_value());
    CHECK(result->map.unknown.size() == 1);
    REQUIRE(result->repairs.size() == 20'001);
    CHECK(describe(Language::english, result->repairs.back()) == "And 980000 more problems.");
    CHECK(seconds_to_read(file) < far_too_long);
}

TEST_CASE("A file of nothing but brackets is refused before it fills the memory") {
    const std::string file =
        file_with(R"("x":[0)" + repeated("," + repeated("[", 60) + repeated("]", 60), 200'000) + "]");
    const auto result = read_map(file, 1);
    REQUIRE(!result.has_value());
    CHECK(result.error().what == Word::problem_too_many_parts);
}

TEST_CASE("A card with a hundred thousand personas is read in reasonable time") {
    const std::string file = file_with(R"("personas":[{"id":"p"}],"stages":[{"id":"s1"}],"lanes":[{"id":"l1"}],)"
                                       R"("cards":[{"id":"c","stage":"s1","lane":"l1","personas":["p")" +
                                       repeated(R"(,"p")", 100'000) + "]}]");
    CHECK(seconds_to_read(file) < far_too_long);
}

TEST_CASE("Unknown values may be nested as deep as a file may be") {
    const std::string deep = repeated("[", 63) + repeated("]", 63);
    const auto result = read_map(file_with("\"x\":" + deep), 1);
    REQUIRE(result.has_value());
    const auto again = read_map(write_map(result->map, ""), 1);
    REQUIRE(again.has_value());
    CHECK(again->map == result->map);
    CHECK(!read_map(file_with("\"x\":[" + deep + "]"), 1).has_value());
}

TEST_CASE("A file at every limit is read") {
    const std::string text(Limits::text_characters, 'x');
    CHECK(read_map(file_with("\"title\":\"" + text + "\""), 1).has_value());
    CHECK(read_map(file_with_many("stages", Limits::stages, ""), 1).has_value());
    CHECK(read_map(file_with_many("lanes", Limits::lanes, ""), 1).has_value());
    CHECK(read_map(file_with_many("cards", Limits::cards, ""), 1).has_value());
    CHECK(read_map(file_with_many("paths", Limits::paths, ""), 1).has_value());
    CHECK(read_map(file_with_many("personas", Limits::personas, ""), 1).has_value());
}

TEST_CASE("A text is measured in characters, not in bytes") {
    CHECK(read_map(file_with("\"title\":\"" + repeated("å", Limits::text_characters) + "\""), 1).has_value());
}

TEST_CASE("Every file that is cut short is refused, with a place") {
    const std::string file =
        file_with(R"("title":"æ\u00e6","stages":[{"id":"s1","readiness":1.5e1,"after":true}],"x":null)");
    for (std::size_t length = 1; length < file.size(); ++length) {
        CAPTURE(length);
        const auto result = read_map(std::string_view(file).substr(0, length), 1);
        REQUIRE(!result.has_value());
        CHECK(result.error().place.starts_with("1:"));
    }
}
