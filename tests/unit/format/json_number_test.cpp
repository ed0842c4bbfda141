#include "format/json.h"
#include "format/json_number.h"
#include "format/json_writer.h"
#include "unit/random.h"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <limits>

using namespace journey;
using namespace journey::test;

TEST_CASE("Numbers are written as ECMAScript writes them") {
    struct Row {
        double value;
        std::string_view text;
    };
    // The right column is what JSON.stringify gives.
    for (const Row& row : {Row{0, "0"},
                           {-0.0, "0"},
                           {1, "1"},
                           {-1, "-1"},
                           {0.25, "0.25"},
                           {0.1, "0.1"},
                           {0.1 + 0.2, "0.30000000000000004"},
                           {1.0 / 3, "0.3333333333333333"},
                           {2.0 / 3, "0.6666666666666666"},
                           {100, "100"},
                           {1234.5678, "1234.5678"},
                           {1e15, "1000000000000000"},
                           {9007199254740991.0, "9007199254740991"},
                           {9007199254740993.0, "9007199254740992"},
                           {1e20, "100000000000000000000"},
                           {1e21, "1e+21"},
                           {123456789012345680000.0, "123456789012345680000"},
                           {1.5e300, "1.5e+300"},
                           {0.000001, "0.000001"},
                           {0.0000015, "0.0000015"},
                           {0.0000001, "1e-7"},
                           {1.23e-10, "1.23e-10"},
                           {5e-324, "5e-324"},
                           {2.2250738585072014e-308, "2.2250738585072014e-308"},
                           {1.7976931348623157e308, "1.7976931348623157e+308"},
                           {5.684341886080802e-14, "5.684341886080802e-14"},
                           {9.5367431640625e-7, "9.5367431640625e-7"},
                           {4.35, "4.35"},
                           {0.615, "0.615"},
                           {1e23, "1e+23"},
                           {9.109383632044565e-31, "9.109383632044565e-31"}}) {
        CAPTURE(row.text);
        CHECK(json_number(row.value) == row.text);
    }
}

TEST_CASE("Every number reads back as itself") {
    Random random(3);
    for (int i = 0; i < 20'000; ++i) {
        const double value = std::bit_cast<double>(random.next());
        if (!std::isfinite(value)) continue;
        const std::string text = json_number(value);
        CAPTURE(text);
        CHECK(json_number_length(text) == text.size());
        CHECK(json_number_value(text) == value);
    }
}

TEST_CASE("Every power of two and of ten reads back as itself") {
    for (int exponent = -1074; exponent < 1024; ++exponent) {
        const double value = std::ldexp(1.0, exponent);
        CHECK(json_number_value(json_number(value)) == value);
        CHECK(json_number_value(json_number(std::nextafter(value, 0))) == std::nextafter(value, 0));
    }
}

TEST_CASE("Shares in hundredths and tenths have no more digits than they need") {
    for (int i = 0; i <= 1000; ++i) {
        const std::string text = json_number(i / 1000.0);
        CHECK(text.size() <= 5);
        CHECK(json_number_value(text) == i / 1000.0);
    }
}

TEST_CASE("Numbers in any notation are read to the nearest double") {
    CHECK(json_number_value("1E2") == 100);
    CHECK(json_number_value("-0.5e-1") == -0.05);
    CHECK(json_number_value("0.1") == 0.1);
    CHECK(json_number_value("123456789.123456789") == 123456789.123456789);
    CHECK(json_number_value("9007199254740993") == 9007199254740992.0);
    CHECK(json_number_value("0.30000000000000004") == 0.1 + 0.2);
    CHECK(json_number_value("1e999") == std::numeric_limits<double>::infinity());
    CHECK(json_number_value("-1e999") == -std::numeric_limits<double>::infinity());
    CHECK(json_number_value("1e-999") == 0);
}

TEST_CASE("Numbers that are kept keep the digits of whole ones and the value of all") {
    struct Row {
        std::string_view text;
        std::string_view kept;
    };
    for (const Row& row : {Row{"9007199254740993", "9007199254740993"},
                           {"-12345678901234567890123", "-12345678901234567890123"},
                           {"1.0", "1"},
                           {"1e3", "1000"},
                           {"-0", "0"},
                           {"-0.0", "0"},
                           {"0.10", "0.1"},
                           {"1E400", "1E400"},
                           {"1e-400", "1e-400"}}) {
        auto document = parse_json(row.text, 1);
        REQUIRE(document.has_value());
        CHECK(compact_json(document->root) == row.kept);
    }
}
