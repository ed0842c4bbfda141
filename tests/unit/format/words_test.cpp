#include "format/enum_words.h"
#include "format/words.h"
#include "model/names.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <limits>

using namespace journey;

namespace {

constexpr std::size_t word_count = static_cast<std::size_t>(Word::count);
constexpr std::array languages{Language::danish, Language::english};

std::size_t slots_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2)) ++count;
    return count;
}

}  // namespace

TEST_CASE("Every text of the screen is there in both languages") {
    for (std::size_t i = 0; i < word_count; ++i)
        for (const Language language : languages) CHECK(!text_of(language, static_cast<Word>(i)).empty());
}

TEST_CASE("Every text takes as many figures in one language as in the other") {
    for (std::size_t i = 0; i < word_count; ++i) {
        const std::string_view danish = text_of(Language::danish, static_cast<Word>(i));
        CAPTURE(danish);
        CHECK(slots_in(danish) == slots_in(text_of(Language::english, static_cast<Word>(i))));
    }
}

TEST_CASE("No text shouts") {
    for (std::size_t i = 0; i < word_count; ++i)
        for (const Language language : languages) {
            const std::string_view text = text_of(language, static_cast<Word>(i));
            CAPTURE(text);
            CHECK(text.find('!') == std::string_view::npos);
        }
}

TEST_CASE("Figures go in where the text has room for them, in order") {
    CHECK(fill(Language::danish, Word::problem_too_many, {"3", "2"}) == "Listen er for lang: 3 dele, højst 2.");
    CHECK(fill(Language::english, Word::problem_too_many, {"3"}) == "The list is too long: 3 items, at most {}.");
    CHECK(fill(Language::english, Word::app_name, {"x"}) == "Journey Mapper");
    CHECK(fill(Language::danish, Word::problem_too_many, {"{}", "a"}) == "Listen er for lang: {} dele, højst a.");
}

TEST_CASE("Small counts inside a sentence are words") {
    CHECK(count_text(Language::danish, 2) == "to");
    CHECK(count_text(Language::english, 7) == "seven");
    CHECK(count_text(Language::danish, 10) == "ti");
    CHECK(count_text(Language::english, 11) == "11");
    CHECK(count_text(Language::danish, 1) == "1");
}

TEST_CASE("Numbers are written as each language writes them") {
    struct Row {
        double value;
        int decimals;
        std::string_view danish;
        std::string_view english;
    };
    for (const Row& row : {Row{0, 0, "0", "0"},
                           {1234.5, 1, "1.234,5", "1,234.5"},
                           {1234.5, 3, "1.234,5", "1,234.5"},
                           {-18, 0, "−18", "−18"},
                           {-0.04, 1, "0", "0"},
                           {999.96, 1, "1.000", "1,000"},
                           {1e6, 0, "1.000.000", "1,000,000"},
                           {123456789.125, 2, "123.456.789,13", "123,456,789.13"},
                           {0.5, 0, "1", "1"},
                           {1.005, 2, "1,01", "1.01"},
                           {0.05, 1, "0,1", "0.1"},
                           {100, 2, "100", "100"},
                           {0.004, 2, "0", "0"},
                           {0.012, 3, "0,012", "0.012"},
                           {2e15, 0, "2.000.000.000.000.000", "2,000,000,000,000,000"},
                           {-1234567.891, 2, "−1.234.567,89", "−1,234,567.89"}}) {
        CHECK(number_text(Language::danish, row.value, row.decimals) == row.danish);
        CHECK(number_text(Language::english, row.value, row.decimals) == row.english);
    }
}

TEST_CASE("What is no number is a dash") {
    CHECK(number_text(Language::danish, std::numeric_limits<double>::quiet_NaN(), 1) == "–");
    CHECK(number_text(Language::english, std::numeric_limits<double>::infinity(), 1) == "–");
}

TEST_CASE("Shares are percent, in Danish with a space that does not break") {
    CHECK(percent_text(Language::danish, 0.7) == "70\u00a0%");
    CHECK(percent_text(Language::english, 0.7) == "70%");
    CHECK(percent_text(Language::danish, 0) == "0\u00a0%");
    CHECK(percent_text(Language::english, 0.295) == "30%");
}

TEST_CASE("Points have their sign unless they are none") {
    CHECK(signed_text(Language::danish, 13.5, 1) == "+13,5");
    CHECK(signed_text(Language::danish, -18, 1) == "−18");
    CHECK(signed_text(Language::english, 0, 1) == "0");
    CHECK(signed_text(Language::english, 0.04, 1) == "0");
    CHECK(signed_text(Language::english, -0.04, 1) == "0");
    CHECK(money_text(Language::danish, 4499.6, "DKK") == "4.500 DKK");
    CHECK(money_text(Language::english, 4499.6, "") == "4,500");
    CHECK(money_gain_text(Language::danish, 4499.6, "") == "+4.500");
    CHECK(money_gain_text(Language::english, -12, "EUR") == "−12 EUR");
}

namespace {

template <class E>
void check_words_of(E fallback) {
    for (const auto& entry : enum_names<E>())
        for (const Language language : languages) CHECK(!words_for(language, Open<E>(entry.value)).empty());
    const Open<E> unknown(fallback, "hologram");
    CHECK(words_for(Language::danish, unknown) == "hologram");
    CHECK(words_for(Language::english, unknown) == "hologram");
}

}  // namespace

TEST_CASE("Every value of every list has words, and an unknown one is shown as it is") {
    check_words_of(Effect::neutral);
    check_words_of(Channel::none);
    check_words_of(Place::online);
    check_words_of(Nature::both);
    check_words_of(Message::none);
    check_words_of(Evidence::guess);
    check_words_of(LaneKind::custom);
    check_words_of(MapState::current);
}

TEST_CASE("Words belong to their value") {
    CHECK(words_for(Language::danish, Open<Effect>(Effect::push)) == "Skubber");
    CHECK(words_for(Language::english, Open<Effect>(Effect::pull)) == "Pulls");
    CHECK(words_for(Language::danish, Open<Channel>(Channel::word_of_mouth)) == "Mund til mund");
    CHECK(words_for(Language::english, Open<Message>(Message::refer)) == "Ask for a referral");
    CHECK(words_for(Language::english, Open<LaneKind>(LaneKind::questions)) == "Questions");
    CHECK(words_for(Language::danish, Open<MapState>(MapState::target)) == "Mål");
}

TEST_CASE("A model has a title, an unknown one its own name") {
    CHECK(words_for_model(Language::danish, "readiness") == "Parathed 0–110\u00a0%");
    CHECK(words_for_model(Language::english, "blank") == "Blank map");
    CHECK(words_for_model(Language::english, "house model") == "house model");
}
