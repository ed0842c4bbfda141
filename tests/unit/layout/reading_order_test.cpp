#include "layout/reading_order.h"

#include <doctest/doctest.h>
#include <string>

using namespace journey;

namespace {

/// What is seen from left to right; words of several letters as they stand in memory.
std::string seen(std::string_view line) {
    std::string result;
    for (const auto& [at, unit] : units_from_left(line, reads_right_to_left(line))) {
        if (unit.value < 0x80)
            result += static_cast<char>(unit.value);
        else
            result += line.substr(at, unit.bytes);
    }
    return result;
}

}  // namespace

TEST_CASE("A text reads as its first letter does") {
    CHECK_FALSE(reads_right_to_left(""));
    CHECK_FALSE(reads_right_to_left("12 %"));
    CHECK_FALSE(reads_right_to_left("Ordet שלום"));
    CHECK_FALSE(reads_right_to_left("हिन्दी"));
    CHECK(reads_right_to_left("שלום world"));
    CHECK(reads_right_to_left("12) قطة"));
    CHECK(reads_right_to_left("👍 قطة"));
}

TEST_CASE("Only what has something in it that reads from right to left needs an order") {
    CHECK_FALSE(has_right_to_left("Blåbærgrød… 日本 😀 हिन्दी"));
    CHECK(has_right_to_left("a ק"));
    CHECK(has_right_to_left("قطة"));
}

TEST_CASE("Words from right to left stand from right to left") {
    CHECK(seen("קטה ירוקה") == "ירוקה קטה");
    CHECK(seen("קט כד גן!") == "!גן כד קט");
    CHECK(seen("abc def") == "abc def");
}

TEST_CASE("Words of the other direction keep theirs, together") {
    CHECK(seen("Ordene קט כד her.") == "Ordene כד קט her.");
    CHECK(seen("קט my cat כד") == "כד my cat קט");
    CHECK(seen("Til sidst קט כד!") == "Til sidst כד קט!");
}

TEST_CASE("Numbers stand from left to right, with what belongs to them") {
    CHECK(seen("קט 12.5% כד") == "כד 12.5% קט");
    CHECK(seen("קט 2024") == "2024 קט");
    CHECK(seen("Fra קט 20 30 on") == "Fra 30 20 קט on");
    CHECK(seen("a 12, קט") == "a 12, קט");
}

TEST_CASE("Brackets turn around where the line does") {
    CHECK(seen("קט (abc) כד") == "כד (abc) קט");
    CHECK(seen("קט (כד)") == "(כד) קט");
    CHECK(seen("abc (קט) def") == "abc (קט) def");
}
