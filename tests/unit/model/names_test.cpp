#include "model/lookup.h"
#include "model/names.h"

#include <doctest/doctest.h>

using namespace journey;

namespace {

template <class E>
void check_names(E fallback) {
    for (const auto& entry : enum_names<E>()) {
        CHECK(from_name(entry.name, fallback) == Open<E>(entry.value));
        CHECK(name_of(Open<E>(entry.value)) == entry.name);
    }
    CHECK(from_name("hologram", fallback) == Open<E>(fallback, "hologram"));
    CHECK(name_of(Open<E>(fallback, "hologram")) == "hologram");
    CHECK(from_name("", fallback) == Open<E>(fallback));
}

}  // namespace

TEST_CASE("Every name of the file stands for one value, and unknown ones are kept") {
    check_names(MapState::current);
    check_names(SignalKind::band);
    check_names(Evidence::guess);
    check_names(Effect::neutral);
    check_names(Place::online);
    check_names(Nature::both);
    check_names(LaneKind::custom);
    check_names(Channel::none);
    check_names(Message::none);
}

TEST_CASE("Seven channels are met offline unless the map says otherwise") {
    int offline = 0;
    for (const auto& channel : enum_names<Channel>())
        if (default_place(channel.value) == Place::offline) ++offline;
    CHECK(offline == 7);
    CHECK(default_place(Channel::none) == Place::online);
    CHECK(default_place({Channel::none, "hologram"}) == Place::online);
}
