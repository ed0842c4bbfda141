#include "format/read_map.h"

#include <doctest/doctest.h>

using namespace journey;

TEST_CASE("An empty map is three lines") {
    Map map;
    map.id.value = "m";
    CHECK(write_map(map, "") == "{\n  \"format\": \"journey-map\",\n  \"version\": 1,\n  \"id\": \"m\"\n}\n");
}

TEST_CASE("The time of the last save stands after what the buyer is worth") {
    Map map;
    map.id.value = "m";
    map.value.emplace();
    map.phases.push_back({{"p"}, "", {}});
    CHECK(write_map(map, "2026-03-31T12:00:00Z") == R"({
  "format": "journey-map",
  "version": 1,
  "id": "m",
  "value": {},
  "updated": "2026-03-31T12:00:00Z",
  "phases": [
    {
      "id": "p"
    }
  ]
}
)");
}

TEST_CASE("Both ends of a path are always written, and its share") {
    Map map;
    map.id.value = "m";
    map.paths.push_back({{"p"}, {}, {"s"}, 0, "", {}});
    CHECK(write_map(map, "").find(R"("from": null,
      "to": "s",
      "share": 0)") != std::string::npos);
}

TEST_CASE("Unknown fields follow the known ones, indented like them") {
    Map map;
    map.id.value = "m";
    map.unknown = {{"x", R"({"a":[1,{"b":"}, {"}],"c":[]})"}, {"y", "{}"}};
    CHECK(write_map(map, "") == R"({
  "format": "journey-map",
  "version": 1,
  "id": "m",
  "x": {
    "a": [
      1,
      {
        "b": "}, {"
      }
    ],
    "c": []
  },
  "y": {}
}
)");
}

TEST_CASE("A place that the channel has anyway is left out") {
    Map map;
    map.id.value = "m";
    Card card;
    card.touch.channel = Channel::phone;
    card.touch.place = Place::offline;
    map.cards.emplace_back(card);
    CHECK(write_map(map, "").find("place") == std::string::npos);
}

TEST_CASE("Bytes that are no UTF-8 are written as a replacement character, so that the file can be read") {
    Map map;
    map.id.value = "m";
    map.title = "a\xFF\xC3";
    const auto read = read_map(write_map(map, ""), 1);
    REQUIRE(read.has_value());
    CHECK(read->map.title == "a\uFFFD\uFFFD");
}
