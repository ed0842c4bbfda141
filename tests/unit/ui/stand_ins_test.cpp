#include "ui/stand_ins.h"

#include <doctest/doctest.h>
#include <set>
#include <string>

namespace journey::ui {

TEST_CASE("A unit keeps the code point that stands for it") {
    StandIns stand_ins;
    const auto cat = stand_ins.of("قطة");
    const auto family = stand_ins.of("👨‍👩‍👧");
    CHECK(cat.is_new);
    CHECK(StandIns::is_one(cat.code_point));
    CHECK(family.code_point != cat.code_point);
    const auto again = stand_ins.of("قطة");
    CHECK(again.code_point == cat.code_point);
    CHECK_FALSE(again.is_new);
    CHECK(stand_ins.size() == 2);
}

TEST_CASE("A file of a hundred thousand different words takes no more than there is for it") {
    StandIns stand_ins;
    std::set<char32_t> given;
    for (int i = 0; i < 100'000; ++i) {
        const auto [code_point, is_new] = stand_ins.of("قطة" + std::to_string(i));
        CHECK(is_new);
        CHECK(StandIns::is_one(code_point));
        given.insert(code_point);
    }
    CHECK(given.size() == StandIns::most + 1);
    CHECK(stand_ins.size() == StandIns::most);
    CHECK(stand_ins.lacked_room());
    // What was there before is still known; what was not is never taken for it.
    CHECK_FALSE(stand_ins.of("قطة7").is_new);
    CHECK(stand_ins.of("قطة99999").code_point == StandIns::shared);

    stand_ins.clear();
    CHECK_FALSE(stand_ins.lacked_room());
    CHECK(stand_ins.of("قطة99999").code_point == StandIns::first);
}

}  // namespace journey::ui
