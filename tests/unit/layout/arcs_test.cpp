// Arcs above the stages: in tracks where they do not meet, with their words where there is room.
#include "layout/arcs.h"
#include "unit/layout/board_samples.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

Map map_of(std::size_t stages) {
    Map map;
    for (std::size_t i = 0; i < stages; ++i) map.stages.emplace_back(stage_of(i));
    map.lanes = {lane_of(0, LaneKind::does)};
    return map;
}

/// `none`: it enters or leaves.
constexpr std::size_t none = 1000;
void add_path(Map& map, std::size_t from, std::size_t to) {
    Path path{.id = {"p" + std::to_string(map.paths.size())}, .share = 0.2, .label = "vej"};
    if (from != none) path.from.value = "s" + std::to_string(from);
    if (to != none) path.to.value = "s" + std::to_string(to);
    map.paths.push_back(path);
}

struct Sample {
    Map map;
    LayoutCache cache;
    BoardLayout layout;
    std::vector<Arc> arcs;
    explicit Sample(Map of) : map(std::move(of)), layout(lay_out(map, {}, half_em(), cache)), arcs(arcs_of(map)) {}
    [[nodiscard]] ArcBand band() const { return {layout, arcs, 100, {100, 10, layout.width, 68}}; }
};

}  // namespace

TEST_CASE("Longer brackets lie above those they meet; what does not meet shares a track") {
    Map map = map_of(9);
    add_path(map, 4, 2);
    add_path(map, 5, 1);
    add_path(map, 8, 7);
    const std::vector<Arc> arcs = arcs_of(map);
    REQUIRE(arcs.size() == 3);
    CHECK(arcs[0].path->id.value == "p1");
    CHECK(arcs[0].track == 0);
    CHECK(arcs[1].path->id.value == "p0");
    CHECK(arcs[1].track == 1);
    CHECK(arcs[2].track == 0);
}

TEST_CASE("A path with an end that is not on the map is no arc") {
    Map map = map_of(2);
    add_path(map, none, none);
    add_path(map, 1, 7);
    CHECK(arcs_of(map).empty());
    CHECK(arcs_height(map, true) == 0);
    add_path(map, none, 1);
    CHECK(arcs_of(map).size() == 1);
    CHECK(arcs_height(map, true) == 68);
}

TEST_CASE("A loop stands over the middles of its stages, an entry at the left of its stage, an exit at the right") {
    Map map = map_of(3);
    add_path(map, 2, 0);
    add_path(map, none, 1);
    add_path(map, 1, none);
    const Sample sample(map);
    const ArcLine loop = arc_line(sample.band(), sample.arcs[0]);
    CHECK(loop.out == 100 + 2.5F * 164);
    CHECK(loop.in == 100 + 0.5F * 164);
    CHECK(loop.top == 22);
    CHECK(loop.base == 75);
    CHECK(arc_line(sample.band(), sample.arcs[1]).in == 100 + 164 + 16);
    CHECK(arc_line(sample.band(), sample.arcs[2]).out == 100 + 2 * 164 - 20);
}

TEST_CASE("The words of a loop lie on its line, side by side, in its middle") {
    Map map = map_of(3);
    add_path(map, 2, 0);
    const Sample sample(map);
    const auto text = arc_text(sample.band(), sample.arcs[0], {60, 30});
    REQUIRE(text.has_value());
    CHECK(text->ground.x + text->ground.width / 2 == 100 + 1.5F * 164);
    CHECK(text->name_room == 60);
    CHECK(text->share.x == text->name.x + 60 + ArcSizes::name_gap);
    CHECK(text->ground.right() == text->share.x + 30 + ArcSizes::label_padding);
}

TEST_CASE("A short loop carries its share alone") {
    Map map = map_of(9);
    add_path(map, 1, 0);
    LayoutCache cache;
    BoardRequest request;
    request.column_width = 140;
    const BoardLayout layout = lay_out(map, request, half_em(), cache);
    const std::vector<Arc> arcs = arcs_of(map);
    const auto text = arc_text({layout, arcs, 0, {0, 0, layout.width, 68}}, arcs[0], {60, 30});
    REQUIRE(text.has_value());
    CHECK(text->name_room == 0);
    CHECK(text->ground.width == 30 + 2 * ArcSizes::label_padding);
}

TEST_CASE("The arc under a point is the nearest one, and there is none far from all") {
    Map map = map_of(3);
    add_path(map, 2, 0);
    add_path(map, none, 1);
    const Sample sample(map);
    const ArcLine loop = arc_line(sample.band(), sample.arcs[0]);
    CHECK(arc_at(sample.band(), {(loop.in + loop.out) / 2 - 40, loop.top + 3}) == &sample.arcs[0]);
    CHECK(arc_at(sample.band(), {100 + 164 + 16, 70}) == &sample.arcs[1]);
    CHECK(arc_at(sample.band(), {(loop.in + loop.out) / 2 - 40, loop.top + 30}) == nullptr);
}
