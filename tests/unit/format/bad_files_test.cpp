#include "format/read_map.h"
#include "model/validate.h"
#include "unit/format/bad_files.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

TEST_CASE("A file that is refused says why and where, in Danish and English") {
    for (const BadFile& file : refused_files()) {
        CAPTURE(file.text.substr(0, 100));
        const auto result = read_map(file.text, 1);
        REQUIRE(!result.has_value());
        CHECK(describe(Language::danish, result.error()) == file.danish);
        CHECK(describe(Language::english, result.error()) == file.english);
    }
}

TEST_CASE("A file that is mended says what was done and where, in Danish and English") {
    for (const BadFile& file : mended_files()) {
        CAPTURE(file.text);
        const auto result = read_map(file.text, 1);
        REQUIRE(result.has_value());
        REQUIRE(result->repairs.size() == 1);
        CHECK(describe(Language::danish, result->repairs.front()) == file.danish);
        CHECK(describe(Language::english, result->repairs.front()) == file.english);
    }
}

TEST_CASE("A mended file is a valid map, and once written it has nothing left to mend but what is kept on purpose") {
    for (const BadFile& file : mended_files()) {
        CAPTURE(file.text);
        const auto mended = read_map(file.text, 1);
        REQUIRE(mended.has_value());
        CHECK(validate(mended->map).empty());
        const auto again = read_map(write_map(mended->map, mended->updated), 2);
        REQUIRE(again.has_value());
        CHECK(again->map == mended->map);
        for (const Problem& left : again->repairs) CHECK(left.what == Word::problem_path_dangling);
    }
}

TEST_CASE("The table of bad files is long enough to mean something") {
    CHECK(refused_files().size() >= 45);
    CHECK(mended_files().size() >= 60);
}
