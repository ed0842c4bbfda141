#include "format/read_with.h"

#include <doctest/doctest.h>

#include <array>

using namespace journey;

namespace {

/// A made-up version 0: stages were called steps, and the title stood under "name".
void steps_become_stages(JsonDocument& document) {
    for (Json& member : document.root.items) {
        if (member.key == "steps") member.key = "stages";
        if (member.key == "name") {
            member.key = "title";
            member.text = document.keep(std::string(member.text) + " (gammel)");
        }
    }
}

/// A made-up version -1, of which nothing is left to tell.
void do_nothing(JsonDocument&) {}

constexpr std::array made_up{Migration{0, steps_become_stages}};

constexpr std::string_view old_file =
    R"({"format":"journey-map","version":0,"id":"m","name":"Rejse","steps":[{"id":"s1"}]})";

}  // namespace

TEST_CASE("An old file is brought to this version, and nothing is reported") {
    const auto read = read_map_with(old_file, 1, made_up);
    REQUIRE(read.has_value());
    CHECK(read->version == 0);
    CHECK(read->access == Access::read_write);
    CHECK(read->repairs.empty());
    CHECK(read->map.title == "Rejse (gammel)");
    CHECK(read->map.stages.size() == 1);
    CHECK(write_map(read->map, "").find("\"version\": 1") != std::string::npos);
}

TEST_CASE("An old file without a way to this version is read as it is, and that is reported") {
    const auto read = read_map_with(old_file, 1, {});
    REQUIRE(read.has_value());
    CHECK(read->repairs.front().what == Word::problem_odd_version);
    CHECK(read->map.stages.empty());
    CHECK(read->map.unknown.size() == 2);
}

TEST_CASE("A file of this version is not migrated") {
    const auto read = read_map_with(R"({"format":"journey-map","version":1,"id":"m","steps":[]})", 1, made_up);
    REQUIRE(read.has_value());
    CHECK(read->map.unknown == UnknownFields{{"steps", "[]"}});
}

TEST_CASE("Migrations are applied a version at a time, and not at all when one is missing") {
    constexpr std::array all{Migration{0, steps_become_stages}, Migration{-1, do_nothing}};
    auto document = parse_json(old_file, 64);
    REQUIRE(document.has_value());
    CHECK(!migrate(*document, -2, 1, all));
    CHECK(find_member(document->root, "steps") != nullptr);
    CHECK(migrate(*document, -1, 1, all));
    CHECK(find_member(document->root, "steps") == nullptr);
}

TEST_CASE("The program's own migrations lead to its version") {
    for (const Migration& migration : known_migrations()) CHECK(migration.from < 1);
}
