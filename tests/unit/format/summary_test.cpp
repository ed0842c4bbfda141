#include "format/read_map.h"
#include "format/summary.h"
#include "unit/support/random_map.h"
#include "unit/support/test_files.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

MapSummary summary_of(const Map& map) { return summarise(map, score_map(map)); }

}  // namespace

TEST_CASE("A summary counts the touch points of a stage and averages its feelings") {
    const auto read =
        read_map(R"({"format":"journey-map","version":1,"id":"m","title":"T","model":"zmot","language":"en",
        "stages":[{"id":"s1","readiness":40},{"id":"s2","after":true}],
        "lanes":[{"id":"t","kind":"touchpoints"},{"id":"f","kind":"feels"},{"id":"x"}],
        "cards":[{"id":"a","stage":"s1","lane":"t","effect":"pull"},{"id":"b","stage":"s1","lane":"t","effect":"push"},
                 {"id":"c","stage":"s1","lane":"t"},{"id":"d","stage":"s1","lane":"x","effect":"pull"},
                 {"id":"e","stage":"s1","lane":"f","emotion":2},{"id":"g","stage":"s1","lane":"f","emotion":-1}]})",
                 1);
    REQUIRE(read.has_value());
    const MapSummary summary = summary_of(read->map);
    CHECK(summary.title == "T");
    CHECK(summary.model == "zmot");
    CHECK(summary.language == "en");
    REQUIRE(summary.stages.size() == 2);
    const SummaryStage& first = summary.stages.front();
    CHECK(first.pulls == 1);
    CHECK(first.neutrals == 1);
    CHECK(first.pushes == 1);
    CHECK(first.emotion == 0.5);
    CHECK(first.readiness == 40);
    CHECK(summary.stages[1].readiness == 130);
    CHECK(!summary.stages[1].emotion);
}

TEST_CASE("A summary is one line and reads back as itself") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Random random(seed);
        const MapSummary summary = summary_of(random_map(random));
        const std::string text = write_summary(summary);
        CHECK(text.find('\n') == std::string::npos);
        CHECK(read_summary(text) == summary);
    }
}

TEST_CASE("What is no summary is none") {
    for (const std::string_view text : {"", "{", "[]", "null", "{}", R"({"title":"a"})", R"({"stages":1})", "\xFF"}) {
        CAPTURE(text);
        CHECK(!read_summary(text));
    }
}

TEST_CASE("A damaged summary is read as far as it makes sense") {
    const auto summary =
        read_summary(R"({"title":5,"index":"x","stages":[{"pulls":-1,"pushes":1e99,"score":1e999},7]})");
    REQUIRE(summary.has_value());
    CHECK(summary->title.empty());
    CHECK(!summary->index);
    CHECK(summary->stages == std::vector<SummaryStage>(2));
}
