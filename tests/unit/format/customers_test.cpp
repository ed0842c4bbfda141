// Customers as text, and the words of the signs.
#include "format/customers.h"
#include "format/signal_words.h"
#include "scoring/readiness_estimate.h"

#include <doctest/doctest.h>

#include <set>

namespace journey {
namespace {

Customers sample() {
    return {{{"a", "Fjordbyg A/S", {{"read-guides", true, "2026-11-06"}, {"says-yes", false, "2026-11-26"}}},
             {"b", "Æblegård & \"Søn\"", {}}},
            "b"};
}

Problem problem_of(std::string_view text) {
    const auto read = read_customers(text);
    REQUIRE_FALSE(read.has_value());
    return read.error();
}

std::string with_list(std::string_view list) {
    return R"({"format":"journey-customers","version":1,"customers":)" + std::string(list) + "}";
}

}  // namespace

TEST_CASE("Customers come back as they were written, and give the same text again") {
    const std::string text = write_customers(sample());
    CHECK(says_customers(text));
    const auto read = read_customers(text);
    REQUIRE(read.has_value());
    CHECK(*read == sample());
    CHECK(write_customers(*read) == text);
    const auto empty = read_customers(write_customers({}));
    REQUIRE(empty.has_value());
    CHECK(*empty == Customers{});
}

TEST_CASE("What is not a list of customers says so") {
    CHECK_FALSE(says_customers(R"({"format":"journey-map","version":1})"));
    CHECK(problem_of("[]").what == Word::problem_not_customers);
    CHECK(problem_of(R"({"format":"journey-map"})").what == Word::problem_not_customers);
    CHECK(problem_of("{").what == Word::problem_json_cut);
    CHECK(problem_of("\xFF").what == Word::problem_not_utf8);
    CHECK(problem_of(R"({"format":"journey-customers","version":2,"customers":[]})").what ==
          Word::problem_newer_customers);
    CHECK(problem_of(std::string(CustomerLimits::bytes + 1, ' ')).what == Word::problem_too_big);
}

TEST_CASE("What is damaged says where") {
    CHECK(problem_of(with_list("7")).place == "/customers");
    CHECK(problem_of(with_list("[7]")).place == "/customers/0/id");
    CHECK(problem_of(with_list(R"([{"id":"a","name":"","signals":[]}])")).place == "/customers/0/name");
    CHECK(problem_of(with_list(R"([{"id":"a","name":"A"}])")).place == "/customers/0/signals");
    const auto one = [](std::string_view sighting) {
        return with_list(R"([{"id":"a","name":"A","signals":[)" + std::string(sighting) + "]}]");
    };
    CHECK(problem_of(one(R"({"signal":"x"})")).place == "/customers/0/signals/0/seen");
    const Problem date = problem_of(one(R"({"signal":"x","seen":true,"date":"26.11.2026"})"));
    CHECK(date.what == Word::problem_not_date);
    CHECK(date.place == "/customers/0/signals/0/date");
    CHECK(problem_of(one(R"({"signal":"x","seen":true},{"signal":"x","seen":false})")).place ==
          "/customers/0/signals/1/signal");
    CHECK(problem_of(with_list(R"([{"id":"a","name":"A","signals":[]},{"id":"a","name":"B","signals":[]}])")).place ==
          "/customers/1");
}

TEST_CASE("Every sign of the table has words of its own and a place, in both languages") {
    for (const Language language : {Language::danish, Language::english}) {
        std::set<std::string_view> words;
        for (const Signal& signal : known_signals()) {
            REQUIRE(word_for_signal(signal.id).has_value());
            CHECK(place_of_signal(signal.id) != SignalPlace::own);
            CHECK(words_for(language, signal) == text_of(language, *word_for_signal(signal.id)));
            words.insert(words_for(language, signal));
        }
        CHECK(words.size() == known_signals().size());
    }
}

TEST_CASE("A sign of the user's own is called what he calls it") {
    Signal own;
    own.id = "own";
    own.text = "Ringer om parkering";
    CHECK(words_for(Language::danish, own) == "Ringer om parkering");
    CHECK(place_of_signal("own") == SignalPlace::own);
    own.text.clear();
    CHECK(words_for(Language::english, own) == text_of(Language::english, Word::inspect_unnamed));
}

}  // namespace journey
