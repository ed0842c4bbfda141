#include "editor/file_name.h"

#include <doctest/doctest.h>

using namespace journey;

TEST_CASE("The file of a map is named by its title, in characters every system takes") {
    CHECK(file_name_of(Language::danish, "B2B-kunderejsen") == "B2B-kunderejsen.journey.json");
    CHECK(file_name_of(Language::danish, "Kunderejsen, rådgivning") == "Kunderejsen-rådgivning.journey.json");
    CHECK(file_name_of(Language::danish, "../..\\con:*?\"<>|") == "con.journey.json");
    CHECK(file_name_of(Language::danish, "  ") == "kunderejse.journey.json");
    CHECK(file_name_of(Language::english, "") == "journey.journey.json");
    CHECK(file_name_of(Language::english, std::string(500, 'a')).size() < 100);
}
