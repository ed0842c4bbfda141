// What scoring and the analysis of a map cost: `journey_bench` prints lines `name: milliseconds`, natively, and as
// WebAssembly under Node and in a page (scoring.ts puts the three side by side). A measurement, not a test: nothing
// fails here.
#include "scoring/journey.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <utility>

using namespace journey;

namespace {

constexpr JourneyRequest request{.today = "2026-11-26"};

struct Size {
    std::size_t stages = 0;
    std::size_t touchpoints = 0;
    bool loops = false;
};

/// As different as cards of a real map, and the same in every run.
Card card_of(std::size_t number, const StageId& stage) {
    constexpr std::size_t effects = 3;
    constexpr std::size_t messages = 16;
    constexpr double parts = 97;
    Card card;
    card.id.value = "card-" + std::to_string(number * 7919 % 100'003);
    card.stage = stage;
    card.lane.value = "touchpoints";
    card.touch.effect = static_cast<Effect>(number % effects);
    card.touch.message = static_cast<Message>(number * 31 % messages);
    card.touch.reach = static_cast<double>(number * 37 % 97) / parts;
    card.touch.strength = static_cast<double>(number * 53 % 97) / parts;
    if (number % 2 == 0) card.owner = "Salg";
    return card;
}

Map map_of(const Size& size) {
    constexpr double last_readiness = 110;
    Map map;
    map.lanes.push_back({.id = {"touchpoints"}, .kind = LaneKind::touchpoints});
    for (std::size_t i = 0; i < size.stages; ++i) {
        Stage stage;
        stage.id.value = "stage-" + std::to_string(i);
        stage.readiness = last_readiness * static_cast<double>(i) / static_cast<double>(size.stages);
        map.stages.emplace_back(std::move(stage));
    }
    for (std::size_t i = 0; i < size.touchpoints; ++i)
        map.cards.emplace_back(card_of(i, map.stages[i % size.stages]->id));
    if (!size.loops) return map;
    for (std::size_t i = 0; i + 10 < size.stages; i += 10)
        map.paths.push_back({.id = {"path-" + std::to_string(i)},
                             .from = map.stages[i + 9]->id,
                             .to = map.stages[i]->id,
                             .share = 0.2});
    return map;
}

/// The mean of the middle half of many runs: what a busy machine adds is left out, and the coarse clock of a page,
/// which a median would repeat, averages out.
template <class Prepare, class Work>
double usual_ms(Prepare prepare, Work work) {
    std::array<double, 100> times{};
    for (double& time : times) {
        prepare();
        const auto start = std::chrono::steady_clock::now();
        work();
        time = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }
    std::ranges::sort(times);
    constexpr std::size_t quarter = times.size() / 4;
    double sum = 0;
    for (std::size_t i = quarter; i < times.size() - quarter; ++i) sum += times[i];
    return sum / static_cast<double>(times.size() - 2 * quarter);
}

double after_an_edit_ms(Map map) {
    Map before;
    MapScore score = score_map(map);
    Journey journey = analyse(map, score, request);
    std::size_t turn = 0;
    const auto edit = [&] {
        before = map;
        Box<Card>& box = map.cards[map.cards.size() / 2];
        Card card = *box;
        card.touch.reach = ++turn % 2 == 0 ? 0.2 : 0.9;
        box = std::move(card);
    };
    return usual_ms(edit, [&] {
        score = rescore(before, std::move(score), map);
        journey = reanalyse(before, std::move(journey), map, score, request);
    });
}

/// Score and analysis of a whole map, with all findings and wins.
double full_ms(const Map& map) {
    MapScore score;
    Journey journey;
    return usual_ms([] {},
                    [&] {
                        score = score_map(map);
                        journey = analyse(map, score, request);
                    });
}

void say(const std::string& name, double ms) { std::printf("%s: %.4f\n", name.c_str(), ms); }

void measure(const Size& size) {
    const Map map = map_of(size);
    const std::string name = std::to_string(size.stages) + " stages, " + std::to_string(size.touchpoints) +
                             " touchpoints" + (size.loops ? ", loops" : "");
    say(name + ", full", full_ms(map));
    say(name + ", after one edit", after_an_edit_ms(map));
}

}  // namespace

int main() {
    for (const Size& size :
         {Size{12, 200, false}, Size{12, 200, true}, Size{200, 10'000, false}, Size{200, 10'000, true}})
        measure(size);
    std::puts("done");
}
