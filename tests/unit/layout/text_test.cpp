#include "layout/text.h"

#include "unit/layout/board_samples.h"

#include <doctest/doctest.h>

using namespace journey;
using test::half_em;

namespace {

/// The lines as they are drawn, at 6 px a code point.
std::vector<std::string> lines(std::string_view text, float width_px, int max_lines = 6) {
    const WrappedText wrapped = wrap(text, width_px, max_lines, Weight::regular, 12, half_em());
    std::vector<std::string> result;
    for (const LineRange& line : wrapped.lines) {
        result.emplace_back(text.substr(line.begin, line.end - line.begin));
        if (line.hyphen) result.back() += "-";
    }
    if (wrapped.cut) result.back() += "…";
    return result;
}

using Lines = std::vector<std::string>;

std::size_t drawn_code_points(const std::string& line) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        if ((byte & 0xC0U) == 0x80U) continue;
        const bool soft_hyphen =
            byte == 0xC2U && i + 1 < line.size() && static_cast<unsigned char>(line[i + 1]) == 0xADU;
        if (!soft_hyphen) ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("An empty text has no lines") {
    CHECK(lines("", 60) == Lines{});
    CHECK(lines("  \n ", 60) == Lines{});
}

TEST_CASE("A text that fits stays on one line") { CHECK(lines("ti tegn ok", 60) == Lines{"ti tegn ok"}); }

TEST_CASE("A text breaks at spaces, and the spaces at a break are not drawn") {
    CHECK(lines("stiller spørgsmål  og svar", 60) == Lines{"stiller", "spørgsmål", "og svar"});
}

TEST_CASE("A text breaks after hyphens and dashes") {
    CHECK(lines("b2b-kunderejse", 72) == Lines{"b2b-", "kunderejse"});
    CHECK(lines("køb–salg", 30) == Lines{"køb–", "salg"});
}

TEST_CASE("A dash between numbers and a minus before one do not break") {
    CHECK(lines("op til 2–3 dage", 54) == Lines{"op til", "2–3 dage"});
    CHECK(lines("score er -18", 60) == Lines{"score er", "-18"});
}

TEST_CASE("A text breaks at a soft hyphen and only then shows it") {
    CHECK(lines("kontakt\u00ADformular", 60) == Lines{"kontakt-", "formular"});
    CHECK(lines("kontakt\u00ADform", 66) == Lines{"kontakt\u00ADform"});
}

TEST_CASE("A soft hyphen is used only where the hyphen fits as well") {
    CHECK(lines("en kon\u00ADtakt", 36) == Lines{"en", "kon-", "takt"});
}

TEST_CASE("A line feed always breaks, and an empty line stays") { CHECK(lines("a\n\nb", 60) == Lines{"a", "", "b"}); }

TEST_CASE("A word wider than the line is divided where it reads well") {
    CHECK(lines("opfølgningsmøde", 42) == Lines{"opfølg-", "nings-", "møde"});
    CHECK(lines("Sammenligner", 54) == Lines{"Sammen-", "ligner"});
    CHECK(lines("Compares", 42) == Lines{"Compa-", "res"});
}

TEST_CASE("A word without such a place breaks between code points") {
    CHECK(lines("æøå", 1) == Lines{"æ", "ø", "å"});
    CHECK(lines("ABCDFGH", 18) == Lines{"ABC", "DFG", "H"});
    CHECK(lines("4500000000", 30) == Lines{"45000", "00000"});
}

TEST_CASE("What follows a broken word goes on behind its rest") {
    CHECK(lines("bcdfghjk ij", 36) == Lines{"bcdfgh", "jk ij"});
}

TEST_CASE("A text that is too long is cut with an ellipsis that fits") {
    CHECK(lines("Salg og kundeservice", 96, 1) == Lines{"Salg og kundese…"});
    CHECK(lines("en to tre fire fem", 42, 2) == Lines{"en to", "tre fi…"});
    CHECK(lines("en\nto", 60, 1) == Lines{"en…"});
}

TEST_CASE("Spaces behind the last line that fits are not a reason to cut") {
    CHECK(lines("en to   \n\n", 60, 1) == Lines{"en to"});
}

TEST_CASE("Bytes that are not UTF-8 are kept and take a place each") {
    CHECK(lines("\xFF\xC3(", 12) == Lines{"\xFF\xC3", "("});
}

TEST_CASE("A line never ends inside of what is drawn as one") {
    CHECK(lines("👨‍👩‍👧👨‍👩‍👧", 36) ==
          Lines{"👨‍👩‍👧", "👨‍👩‍👧"});  // 30 px each
    CHECK(lines("a\u0301e\u0301o\u0301", 30) == Lines{"a\u0301e\u0301", "o\u0301"});
    CHECK(lines("قطة سوداء كبيرة", 54) == Lines{"قطة سوداء", "كبيرة"});
    CHECK(lines("का हिन्दी", 40) == Lines{"का", "हिन्दी"});
    CHECK(lines("(سوداء)", 33) == Lines{"(", "سوداء", ")"});
}

TEST_CASE("A joined word wider than the line breaks between its letters") {
    CHECK(lines("شَرْق", 12) == Lines{"شَ", "رْ", "ق"});
    CHECK(lines("سوداء كبيرة", 18) == Lines{"سود", "اء", "كبي", "رة"});
    CHECK(lines("👨‍👩‍👧 a", 12) == Lines{"👨‍👩‍👧", "a"});
    CHECK(lines("سوداء", 1).size() == 5);
}

TEST_CASE("A text that is too long is cut between letters of a joined word, not inside of an emoji") {
    CHECK(lines("قطة سوداء", 42, 1) == Lines{"قطة سو…"});
    CHECK(lines("ab 👨‍👩‍👧", 42, 1) == Lines{"ab…"});
    CHECK(lines("e\u0301e\u0301e\u0301", 30, 1) == Lines{"e\u0301e\u0301…"});
}

TEST_CASE("A megabyte of one word is broken into as few lines as are shown") {
    std::string text;
    while (text.size() < (1U << 20U)) text += "قطة";
    CHECK(lines(text, 60, 3).size() == 3);
}

TEST_CASE("As much of a text fits as leaves room for the ellipsis") {
    const auto part = [](std::string_view text, float width) {
        return fitting_part(text, width, Weight::regular, 12, half_em());
    };
    CHECK(part("æøå abc", 30) == "æøå ");
    CHECK(part("æøå abc", 6) == "");
    CHECK(part("abc", 100) == "abc");
    CHECK(part("قطة سوداء", 48) == "قطة سود");
    CHECK(part("👨‍👩‍👧👨‍👩‍👧", 60) == "👨‍👩‍👧");
}

TEST_CASE("A line is drawn without soft hyphens, and with the sign that ends it") {
    const std::string_view text = "for\u00ADkla\u00ADring af det";
    const WrappedText two = wrap(text, 48, 2, Weight::regular, 12, half_em());
    REQUIRE(two.lines.size() == 2);
    CHECK(line_text(text, two, 0) == "forkla-");
    CHECK(line_text(text, two, 1) == "ring af…");
    const WrappedText whole = wrap(text, 200, 2, Weight::regular, 12, half_em());
    CHECK(line_text(text, whole, 0) == "forklaring af det");
}

/// What may lie between two lines: spaces, tabs, line ends and soft hyphens, byte by byte.
constexpr std::string_view white_space = " \t\r\n\xC2\xAD";

TEST_CASE("No line is wider than asked for, and nothing but spaces gets lost") {
    const std::uint64_t seed = 20261122;
    INFO("seed " << seed);
    test::Random random(seed);
    for (int round = 0; round < 10'000; ++round) {
        const std::string text = test::random_text(random);
        const auto width = static_cast<float>(6 * (2 + random.below(30)));
        const int most = static_cast<int>(1 + random.below(8));
        const WrappedText wrapped = wrap(text, width, most, Weight::regular, 12, half_em());
        REQUIRE(static_cast<int>(wrapped.lines.size()) <= most);
        std::size_t at = 0;
        for (const LineRange& line : wrapped.lines) {
            REQUIRE(line.begin <= line.end);
            REQUIRE(text.substr(at, line.begin - at).find_first_not_of(white_space) == std::string::npos);
            at = line.end;
        }
        for (const std::string& line : lines(text, width, most))
            REQUIRE(static_cast<float>(drawn_code_points(line)) * 6 <= width);
        if (!wrapped.cut) REQUIRE(text.find_first_not_of(white_space, at) == std::string::npos);
    }
}
