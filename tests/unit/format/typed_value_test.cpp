// What users type in fields that ask for more than text.
#include "format/typed_value.h"

#include <doctest/doctest.h>

using namespace journey;

TEST_CASE("Numbers are understood as people of the language type them") {
    struct Row {
        const char* text;
        std::optional<double> danish;
        std::optional<double> english;
    };
    const Row rows[] = {
        {"12", 12, 12},
        {"1.234,5", 1234.5, std::nullopt},
        {"1,234.5", std::nullopt, 1234.5},
        {"1.234", 1234, 1.234},
        {"1,234", 1.234, 1234},
        {"1.234.567", 1234567, std::nullopt},
        {"12,5", 12.5, 12.5},
        {"12.5", 12.5, 12.5},
        {"0.125", 0.125, 0.125},
        {"0,125", 0.125, 0.125},
        {"12,5 %", 12.5, 12.5},
        {"12.5%", 12.5, 12.5},
        {" 7 \n", 7, 7},
        {"\xC2\xA0"
         "7\xC2\xA0%",
         7, 7},
        {"-2", -2, -2},
        {"\xE2\x88\x92"
         "1,5",
         -1.5, -1.5},
        {"+3", 3, 3},
        {"-0", 0, 0},
        {"5x", std::nullopt, std::nullopt},
        {"", std::nullopt, std::nullopt},
        {"%", std::nullopt, std::nullopt},
        {"--1", std::nullopt, std::nullopt},
        {"1.2.3", std::nullopt, std::nullopt},
        {"1e5", std::nullopt, std::nullopt},
        {"12345678901234567890", std::nullopt, std::nullopt},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(typed_number(Language::danish, row.text) == row.danish);
        CHECK(typed_number(Language::english, row.text) == row.english);
    }
}

TEST_CASE("A percentage is typed and shown as percent and held as a share, exactly") {
    const Figure share{ranges::share, true, Word::typed_not_percent};
    CHECK(typed_figure(Language::danish, share, "12,5 %").value == 0.125);
    CHECK(typed_figure(Language::danish, share, "7").value == 0.07);
    CHECK(typed_figure(Language::english, share, "101").problem == Word::typed_not_percent);
    CHECK_FALSE(typed_figure(Language::danish, share, "  ").value.has_value());
    CHECK_FALSE(typed_figure(Language::danish, share, "").problem.has_value());
    CHECK(figure_text(Language::danish, share, 0.125) == "12,5\xC2\xA0%");
    CHECK(figure_text(Language::english, share, 0.29) == "29%");
    for (int i = 0; i <= 1000; ++i) {
        const double value = i / 1000.0;
        CHECK(typed_figure(Language::danish, share, figure_text(Language::danish, share, value)).value == value);
        CHECK(typed_figure(Language::english, share, figure_text(Language::english, share, value)).value == value);
    }
}

TEST_CASE("Dates are understood in the usual notations") {
    for (const char* text : {"2026-12-31", "31.12.2026", "31/12/2026", "31-12-2026", " 31. 12. 2026 "}) {
        CAPTURE(text);
        CHECK(typed_date(text) == "2026-12-31");
    }
    CHECK(typed_date("1.2.2026") == "2026-02-01");
    for (const char* text : {"", "31.2.2026", "31.12.26", "i morgen", "2026-13-01", "1.2", "1.2.3.2026"}) {
        CAPTURE(text);
        CHECK_FALSE(typed_date(text).has_value());
    }
    CHECK(date_text(Language::danish, "2026-12-31") == "31.12.2026");
    CHECK(date_text(Language::english, "2026-12-31") == "2026-12-31");
}

TEST_CASE("Links are safe ones, and addresses become links") {
    CHECK(typed_link("https://a.dk/b") == "https://a.dk/b");
    CHECK(typed_link(" www.a.dk ") == "https://www.a.dk");
    CHECK(typed_link("mette@a.dk") == "mailto:mette@a.dk");
    for (const char* text : {"javascript:alert(1)", "data:text/html,x.y", "a", "https://a b", "file:///x.y", ""}) {
        CAPTURE(text);
        CHECK_FALSE(typed_link(text).has_value());
    }
}

TEST_CASE("A channel is found by its name in either language or in the file; another name is kept") {
    CHECK(typed_channel("E-mail") == Channel::email);
    CHECK(typed_channel("email") == Channel::email);
    CHECK(typed_channel("Word of mouth") == Channel::word_of_mouth);
    CHECK(typed_channel("word-of-mouth") == Channel::word_of_mouth);
    CHECK(typed_channel("") == Channel::none);
    CHECK(typed_channel("Brevdue").unknown == "Brevdue");
}

TEST_CASE("A kind of lane is found by its name in either language; another name is none") {
    CHECK(typed_lane_kind("Følelser") == LaneKind::feels);
    CHECK(typed_lane_kind(" opportunities ") == LaneKind::opportunities);
    CHECK_FALSE(typed_lane_kind("").has_value());
    CHECK_FALSE(typed_lane_kind("Konkurrenter").has_value());
}

TEST_CASE("Lines and white space") {
    CHECK(typed_lines("a\n\n  b \n") == std::vector<std::string>{"a", "b"});
    CHECK(typed_lines("").empty());
    CHECK(single_line("a\nb") == "a b");
    CHECK(trimmed("\xC2\xA0 a b\n") == "a b");
}
