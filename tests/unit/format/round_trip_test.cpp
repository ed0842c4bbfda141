#include "format/read_map.h"
#include "model/validate.h"
#include "unit/support/random_cases.h"
#include "unit/support/random_map.h"
#include "unit/support/test_files.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

std::vector<std::string> samples() {
    std::vector<std::string> paths = files_in(JOURNEY_TEST_DATA "/maps", ".json");
    for (std::string& model : files_in(JOURNEY_ASSETS "/models", ".json")) paths.push_back(std::move(model));
    return paths;
}

ReadMap read_good(std::string_view text) {
    auto result = read_map(text, 1);
    REQUIRE(result.has_value());
    return std::move(*result);
}

void check_round_trip(const Map& map) {
    REQUIRE(validate(map).empty());
    const std::string written = write_map(map, "2026-03-31T12:00:00Z");
    const ReadMap again = read_good(written);
    REQUIRE(again.map == map);
    REQUIRE(again.updated == "2026-03-31T12:00:00Z");
    REQUIRE(write_map(again.map, again.updated) == written);
    for (const Problem& problem : again.repairs) REQUIRE(problem.what == Word::problem_path_dangling);
}

}  // namespace

TEST_CASE("Every sample is read without anything to mend but paths that lead nowhere") {
    REQUIRE(samples().size() >= 5);
    for (const std::string& path : samples()) {
        CAPTURE(path);
        const ReadMap sample = read_good(file_text(path));
        for (const Problem& problem : sample.repairs) CHECK(problem.what == Word::problem_path_dangling);
        CHECK(validate(sample.map).empty());
        CHECK(sample.access == Access::read_write);
    }
}

TEST_CASE("Every sample that is in the canonical form is written as the same bytes") {
    for (const std::string& path : samples()) {
        if (path.ends_with("foreign.journey.json")) continue;  // that one is not, on purpose
        CAPTURE(path);
        const std::string text = file_text(path);
        const ReadMap sample = read_good(text);
        CHECK(write_map(sample.map, sample.updated) == text);
    }
}

TEST_CASE("Every sample is the same map after writing and reading") {
    for (const std::string& path : samples()) {
        CAPTURE(path);
        const ReadMap sample = read_good(file_text(path));
        const std::string written = write_map(sample.map, sample.updated);
        const ReadMap again = read_good(written);
        CHECK(again.map == sample.map);
        CHECK(again.updated == sample.updated);
        CHECK(write_map(again.map, again.updated) == written);
    }
}

TEST_CASE("A random map is the same map after writing and reading, and the same bytes when written again") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        check_round_trip(random_map(random));
    }
}

TEST_CASE("Ten thousand small random maps are the same after writing and reading") {
    constexpr MapSize small{.personas = 1, .phases = 1, .stages = 2, .lanes = 2, .cards = 3, .paths = 1};
    for_random_cases(21, 10'000, [&](Random& random) { check_round_trip(random_map(random, small)); });
}

TEST_CASE("The same seed makes the same random map") {
    Random one(7);
    Random other(7);
    CHECK(random_map(one) == random_map(other));
}

TEST_CASE("A map of 10,000 cards is read, checked and written whole") {
    Random random(11);
    Map map;
    while (map.cards.size() < 10'000) {
        map =
            random_map(random, {.personas = 20, .phases = 6, .stages = 24, .lanes = 12, .cards = 20'000, .paths = 40});
    }
    map.cards.resize(10'000);
    REQUIRE(validate(map).empty());
    const std::string written = write_map(map, "");
    const ReadMap again = read_good(written);
    CHECK(again.map == map);
    CHECK(write_map(again.map, "") == written);
}
