#include "editor/id_maker.h"

#include "model/id.h"

#include <doctest/doctest.h>

#include <set>

using namespace journey;

TEST_CASE("Ids are valid, twelve characters, and the same for the same seed") {
    IdMaker one(7, 8);
    IdMaker same(7, 8);
    IdMaker other(7, 9);
    const std::string first = one.next();
    CHECK(first.size() == 12);
    CHECK(is_valid_id(first));
    CHECK(same.next() == first);
    CHECK(other.next() != first);
}

TEST_CASE("A hundred thousand ids are different ones, also from weak seeds") {
    for (const std::uint64_t seed : {0ULL, 1ULL, ~0ULL}) {
        IdMaker maker(seed, seed);
        std::set<std::string> ids;
        for (int i = 0; i < 100'000; ++i) ids.insert(maker.next());
        CHECK(ids.size() == 100'000);
    }
}
