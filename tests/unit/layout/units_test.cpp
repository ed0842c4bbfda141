#include "layout/units.h"

#include <chrono>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace journey;

namespace {

using Parts = std::vector<std::string>;

Parts parts_of(std::string_view text, CodePoint (*part_at)(std::string_view, std::size_t)) {
    Parts parts;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint part = part_at(text, at);
        REQUIRE(part.bytes > 0);
        parts.emplace_back(text.substr(at, part.bytes));
        at += part.bytes;
    }
    return parts;
}

Parts units(std::string_view text) { return parts_of(text, unit_at); }
Parts clusters(std::string_view text) { return parts_of(text, cluster_at); }

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("What one glyph at a time gets right stays one code point each") {
    for (const std::string_view text :
         {"Blåbærgrød à 2–3 €…", "Ελλάδα", "Привет", "日本語ひらカナ", "한국어", "→ ½ ™ 😀"}) {
        CAPTURE(text);
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint unit = unit_at(text, at);
            CHECK(unit.value == code_point_at(text, at).value);
            CHECK(unit.bytes == code_point_at(text, at).bytes);
            at += unit.bytes;
        }
    }
}

TEST_CASE("Words whose letters shape each other are one unit, and so are words read from right to left") {
    CHECK(units("قطة سوداء.") == Parts{"قطة", " ", "سوداء", "."});
    CHECK(units("شَرْق") == Parts{"شَرْق"});
    CHECK(units("שלום, עולם") == Parts{"שלום", ",", " ", "עולם"});
    CHECK(units("हिन्दी में") == Parts{"हिन्दी", " ", "में"});
    CHECK(units("বাংলা தமிழ்") == Parts{"বাংলা", " ", "தமிழ்"});
    CHECK(units("Aقطةb") == Parts{"A", "قطة", "b"});
    CHECK(unit_at("قطة", 0).value == several);
}

TEST_CASE("Elsewhere marks go with their letter") {
    CHECK(units("e\u0301a\u030A!") == Parts{"e\u0301", "a\u030A", "!"});
    CHECK(units("ก็ที่นี่") == Parts{"ก็", "ที่", "นี่"});
    CHECK(units("ខ្មែរ") == Parts{"ខ្មែ", "រ"});
    CHECK(units("မြန်မာ") == Parts{"မြ", "န်", "မာ"});
    CHECK(units("\u1112\u1161\u11AB\u1100\u1173\u11AF") == Parts{"\u1112\u1161\u11AB", "\u1100\u1173\u11AF"});
    CHECK(units("\u304B\u3099") == Parts{"\u304B\u3099"});
}

TEST_CASE("An emoji is one unit with all that makes it what it is") {
    CHECK(units("👨‍👩‍👧‍👦a") == Parts{"👨‍👩‍👧‍👦", "a"});
    CHECK(units("👍🏽👍") == Parts{"👍🏽", "👍"});
    CHECK(units("👩🏾‍💻") == Parts{"👩🏾‍💻"});
    CHECK(units("❤️‍🔥❤") == Parts{"❤️‍🔥", "❤"});
    CHECK(units("🏳️‍🌈") == Parts{"🏳️‍🌈"});
    CHECK(units("1️⃣2") == Parts{"1️⃣", "2"});
    CHECK(units("🇩🇰🇸🇪🇳") == Parts{"🇩🇰", "🇸🇪", "🇳"});
    CHECK(units("🏴󠁧󠁢󠁳󠁣󠁴󠁿") == Parts{"🏴󠁧󠁢󠁳󠁣󠁴󠁿"});
    CHECK(units("✔︎") == Parts{"✔︎"});
}

TEST_CASE("Where a joined word is cut, it is cut between letters") {
    CHECK(clusters("شَرْق") == Parts{"شَ", "رْ", "ق"});
    CHECK(clusters("हिन्दी") == Parts{"हि", "न्दी"});
    CHECK(clusters("👨‍👩‍👧 e\u0301") == Parts{"👨‍👩‍👧", " ", "e\u0301"});
}

TEST_CASE("Spaces, line feeds and soft hyphens take nothing with them") {
    CHECK(units(" \u0301x") == Parts{" ", "\u0301", "x"});
    CHECK(units("\n\u200D") == Parts{"\n", "\u200D"});
    CHECK(units("ab\u00AD\u0301") == Parts{"a", "b", "\u00AD", "\u0301"});
}

TEST_CASE("Joiners and marks without anything to join are units of their own") {
    CHECK(units("\u200D") == Parts{"\u200D"});
    CHECK(units("\u200D\u200D") == Parts{"\u200D\u200D"});
    CHECK(units("\u200D👍") == Parts{"\u200D👍"});
    CHECK(units("a\u200Db") == Parts{"a\u200D", "b"});
    CHECK(units("\uFE0F") == Parts{"\uFE0F"});
}

TEST_CASE("Private code points are not taken for those that stand for units") {
    CHECK(unit_at("\uE000", 0).value == several);
    CHECK(unit_at("\uF8FF", 0).value == several);
    CHECK(units("\uE000\uE001") == Parts{"\uE000", "\uE001"});
}

TEST_CASE("Bytes that are not UTF-8 are units of one byte") {
    CHECK(units("\xFF\xC3(") == Parts{"\xFF", "\xC3", "("});
    CHECK(units("\xD9\x82\xD8") == Parts{"\xD9\x82", "\xD8"});
    CHECK(units("\xE2\x80") == Parts{"\xE2", "\x80"});
    CHECK(unit_at("\xFF", 0).value == 0xFFFD);
}

TEST_CASE("A unit has an end") {
    const std::string_view cat = "قطة";
    for (const std::string& text : {repeated(cat, 100), repeated("\u200D", 300), "a" + repeated("\u0301", 300)})
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint unit = unit_at(text, at);
            std::size_t count = 0;
            for (std::size_t i = at; i < at + unit.bytes; i += code_point_at(text, i).bytes) ++count;
            CHECK(count <= static_cast<std::size_t>(longest_unit));
            at += unit.bytes;
        }
}

TEST_CASE("A megabyte of joiners, of accents or of one word takes as long as its length says") {
    for (const std::string_view one : {"\u200D", "\u0301", "ق", "क्", "🇩", "👨\u200D"}) {
        CAPTURE(one);
        const std::string text = repeated(one, (1U << 20U) / one.size());
        const auto begin = std::chrono::steady_clock::now();
        std::size_t count = 0;
        for (std::size_t at = 0; at < text.size(); at += unit_at(text, at).bytes) ++count;
        const auto took = std::chrono::steady_clock::now() - begin;
        CHECK(count >= text.size() / (longest_unit * one.size()));
        CHECK(took < std::chrono::seconds(5));  // a few hundredths of one; were it quadratic, it would be hours
    }
}
