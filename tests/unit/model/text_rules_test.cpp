#include "model/text_rules.h"
#include "model/utf8.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace journey;

namespace {

using Rule = bool (*)(std::string_view);

void check_rule(Rule rule, std::initializer_list<std::string_view> good, std::initializer_list<std::string_view> bad) {
    for (const std::string_view text : good) CHECK_MESSAGE(rule(text), text);
    for (const std::string_view text : bad) CHECK_MESSAGE(!rule(text), text);
}

}  // namespace

TEST_CASE("A colour is # and six hexadecimal digits") {
    check_rule(is_color, {"#000000", "#a1B2c3"}, {"", "#fff", "000000", "#00000g", "#0000000", "red"});
}

TEST_CASE("A date is a day of the calendar") {
    check_rule(is_date, {"2026-03-31", "2024-02-29", "2000-02-29", "0001-01-01"},
               {"", "2026-3-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-04-00",
                "31-03-2026", "2026-03-31T00:00:00Z", "2026-03-3x"});
}

TEST_CASE("A time is RFC 3339 in UTC") {
    check_rule(is_utc_time, {"2026-03-31T12:00:00Z", "2026-03-31T23:59:60Z", "2026-03-31T12:00:00.123Z"},
               {"", "2026-03-31", "2026-03-31T12:00:00", "2026-03-31T24:00:00Z", "2026-03-31T12:60:00Z",
                "2026-03-31T12:00:00.Z", "2026-03-31T12:00:00+01:00", "2026-02-30T12:00:00Z", "2026-03-31 12:00:00Z"});
}

TEST_CASE("A language has the form of a tag") {
    check_rule(is_language_tag, {"da", "en-GB", "zh-Hant-TW", "de-1996", "gsw"},
               {"", "d", "dansk sprog", "da_DK", "da-", "-da", "12", "toolonglanguage", "en--GB", "a-b"});
}

TEST_CASE("A currency is three capital letters") {
    check_rule(is_currency, {"DKK", "EUR"}, {"", "kr.", "dkk", "EURO", "D K"});
}

TEST_CASE("A link is http, https or mailto and holds nothing that hides") {
    check_rule(is_safe_link,
               {"http://a", "https://example.org/x?y=1#z", "HTTPS://EXAMPLE.ORG", "mailto:a@b.dk", "https://æ.dk"},
               {"", "https://", "http:/a", "mailto:", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x",
                "file:///etc/passwd", "ftp://a", "//example.org", "example.org", " https://a", "https://a b",
                "https://a\n", "java\nscript:x", "https\t://a", "https://a\x7f", "vbscript:x", "blob:https://a"});
}

TEST_CASE("UTF-8 is told from what is not, with the place of the first bad byte") {
    struct Row {
        std::string_view text;
        std::size_t bad;
    };
    constexpr std::size_t none = std::string_view::npos;
    for (const Row& row : {Row{"", none},
                           {"abc", none},
                           {"æøå–🙂\uFFFF\U0010FFFF", none},
                           {"\x80", 0},
                           {"a\xC0\x80", 1},
                           {"a\xC1\xBF", 1},
                           {"\xC3", 0},
                           {"\xC3(", 0},
                           {"\xE2\x82", 0},
                           {"\xE0\x80\x80", 0},
                           {"\xED\xA0\x80", 0},
                           {"\xED\x9F\xBF", none},
                           {"\xF0\x8F\xBF\xBF", 0},
                           {"\xF4\x90\x80\x80", 0},
                           {"\xF5\x80\x80\x80", 0},
                           {"\xFF", 0},
                           {"12345678æ\xFE", 10},
                           {"1234567\x80", 7}}) {
        CAPTURE(row.text);
        CHECK(first_bad_utf8(row.text) == row.bad);
    }
}

TEST_CASE("Characters are counted, not bytes") {
    CHECK(character_count("") == 0);
    CHECK(character_count("æ–🙂a") == 4);
}
