// What each journey model has to say for itself: who it comes from, its own stages, lanes and paths, where a customer
// at each of them stands, and messages that fit there.
#include "model/lookup.h"
#include "scoring/score.h"
#include "unit/support/models.h"

#include <algorithm>
#include <array>
#include <span>

using namespace journey;
using namespace journey::test;

namespace {

/// A stage of a model and the readiness that its customers have, 0–110; `after`: the purchase lies behind them.
struct Step {
    std::string_view stage;
    double low = 0;
    double high = 0;
    bool after = false;
};
constexpr Step behind(std::string_view stage) { return {stage, 0, 0, true}; }

/// From a stage to a stage; empty: from or to outside.
struct Way {
    std::string_view from;
    std::string_view to;
};

struct Lesson {
    std::string_view model;
    std::span<const std::string_view> named;  // in the description, in both languages
    std::span<const Step> steps;              // all stages, in order
    std::span<const LaneKind> lanes;          // at least
    std::span<const Way> ways;                // at least
};

using Names = std::array<std::string_view, 2>;
using enum LaneKind;
constexpr std::array usual_lanes{touchpoints, does,          thinks,  feels,  barriers,
                                 questions,   opportunities, message, metrics};

constexpr Names readiness_names{"Spot din kundes købsparathed på kunderejsen", "110"};
constexpr std::array readiness_steps{
    Step{"s000", 0, 0},     Step{"s010", 10, 10},   Step{"s020", 20, 20}, Step{"s030", 30, 30}, Step{"s040", 40, 40},
    Step{"s050", 50, 50},   Step{"s060", 60, 60},   Step{"s070", 70, 70}, Step{"s080", 80, 80}, Step{"s090", 90, 90},
    Step{"s100", 100, 100}, Step{"s110", 110, 110}, behind("s-after")};
constexpr std::array readiness_ways{Way{"", "s020"}, Way{"s100", "s070"}, Way{"s-after", "s070"}, Way{"s080", ""}};

// The four questions of the search, and one customer's experience that becomes another's search.
constexpr std::array<std::string_view, 5> zmot_names{"ZMOT", "Jim Lecinski", "Google", "Procter & Gamble", "2011"};
constexpr std::array zmot_steps{Step{"s-stimulus", 10, 40}, Step{"s-reviews", 40, 79}, Step{"s-seller", 40, 79},
                                Step{"s-trust", 40, 79},    Step{"s-price", 40, 79},   Step{"s-shelf", 80, 99},
                                Step{"s-buy", 100, 110},    behind("s-use"),           behind("s-tell")};
constexpr std::array zmot_ways{Way{"s-tell", "s-reviews"}, Way{"", "s-reviews"}, Way{"s-price", ""}};

// Five and five, and a way in on both sides.
constexpr std::array<std::string_view, 3> loop_names{"The Loop™", "Jeff Pedowitz", "F the Funnel"};
constexpr std::array loop_steps{Step{"s-unaware", 0, 0},    Step{"s-aware", 10, 40},    Step{"s-consider", 50, 70},
                                Step{"s-evaluate", 80, 90}, Step{"s-decide", 100, 110}, behind("s-onboard"),
                                behind("s-adopt"),          behind("s-value"),          behind("s-loyal"),
                                behind("s-advocate")};
constexpr std::array loop_ways{Way{"", "s-consider"}, Way{"", "s-evaluate"}, Way{"", "s-onboard"},
                               Way{"s-advocate", "s-aware"}};

constexpr Names classic_names{"AIDA", "E. St. Elmo Lewis"};
constexpr std::array classic_steps{Step{"s-notice", 0, 40},   Step{"s-need", 10, 40},   Step{"s-explore", 50, 70},
                                   Step{"s-compare", 50, 79}, Step{"s-basket", 80, 99}, Step{"s-purchase", 100, 110},
                                   behind("s-start"),         behind("s-more"),         behind("s-praise")};
constexpr std::array classic_ways{Way{"s-more", "s-purchase"}, Way{"s-praise", "s-explore"}, Way{"s-basket", ""}};

constexpr Names see_names{"See, Think, Do, Care", "Avinash Kaushik"};
constexpr std::array see_steps{Step{"s-fits", 0, 0},       Step{"s-follows", 10, 40}, Step{"s-considers", 50, 70},
                               Step{"s-compares", 50, 70}, Step{"s-wants", 80, 99},   Step{"s-orders", 100, 110},
                               behind("s-customer"),       behind("s-again")};
constexpr std::array see_ways{Way{"s-again", "s-wants"}, Way{"s-again", "s-follows"}, Way{"", "s-considers"}};

// The short way home beside the long one, and names that come in while the customer evaluates.
constexpr Names decision_names{"McKinsey", "2009"};
constexpr std::array decision_steps{Step{"s-trigger", 10, 40}, Step{"s-names", 10, 40},     Step{"s-adds", 50, 70},
                                    Step{"s-narrows", 80, 90}, Step{"s-decides", 100, 110}, behind("s-experience"),
                                    behind("s-bond"),          behind("s-advocate")};
constexpr std::array decision_ways{Way{"s-bond", "s-decides"}, Way{"s-experience", "s-adds"}, Way{"", "s-adds"},
                                   Way{"s-narrows", "s-adds"}};

constexpr Names jobs_names{"Gartner", "2018"};
constexpr std::array jobs_steps{
    Step{"s-pain", 10, 40},      Step{"s-project", 10, 40}, Step{"s-explore", 50, 70}, Step{"s-require", 50, 70},
    Step{"s-shortlist", 80, 90}, Step{"s-select", 80, 99},  Step{"s-sign", 100, 110},  behind("s-live")};
constexpr std::array jobs_ways{Way{"s-require", "s-explore"}, Way{"s-shortlist", "s-require"},
                               Way{"s-select", "s-project"}, Way{"s-live", "s-require"}};

// The blueprint's three lines lie between its lanes.
constexpr Names blueprint_names{"G. Lynn Shostack", "1984"};
constexpr std::array blueprint_lanes{evidence, does, touchpoints, backstage, support, feels, barriers, opportunities};
constexpr std::array blueprint_steps{Step{"s-notice", 10, 40}, Step{"s-search", 50, 70}, Step{"s-call", 80, 90},
                                     Step{"s-book", 100, 110}, behind("s-arrive"),       behind("s-repair"),
                                     behind("s-pay"),          behind("s-keep")};
constexpr std::array blueprint_ways{Way{"s-keep", "s-book"}, Way{"s-repair", "s-call"}, Way{"", "s-call"}};

constexpr std::array lessons{
    Lesson{"readiness", readiness_names, readiness_steps, usual_lanes, readiness_ways},
    Lesson{"zmot", zmot_names, zmot_steps, usual_lanes, zmot_ways},
    Lesson{"loop", loop_names, loop_steps, usual_lanes, loop_ways},
    Lesson{"classic", classic_names, classic_steps, usual_lanes, classic_ways},
    Lesson{"see-think-do-care", see_names, see_steps, usual_lanes, see_ways},
    Lesson{"decision-journey", decision_names, decision_steps, usual_lanes, decision_ways},
    Lesson{"buying-jobs", jobs_names, jobs_steps, usual_lanes, jobs_ways},
    Lesson{"blueprint", blueprint_names, blueprint_steps, blueprint_lanes, blueprint_ways},
};

bool has_lane(const Map& map, LaneKind kind) {
    return std::ranges::any_of(map.lanes, [&](const Lane& lane) { return lane.kind == Open<LaneKind>(kind); });
}

/// Cards of a stage in a lane.
std::ptrdiff_t cards_in(const Map& map, const StageId& stage, std::string_view lane) {
    return std::ranges::count_if(
        map.cards, [&](const Box<Card>& card) { return card->stage == stage && card->lane.value == lane; });
}

}  // namespace

TEST_CASE("Every model but the blank one has its lesson here") { CHECK(model_names().size() == lessons.size() + 1); }

TEST_CASE("Every model names who it comes from, in both languages") {
    for (const Lesson& lesson : lessons)
        for (const std::string_view ending : {danish_ending, english_ending}) {
            const Map map = model_map(lesson.model, ending);
            for (const std::string_view name : lesson.named) {
                CAPTURE(lesson.model);
                CAPTURE(name);
                CHECK(map.description.find(name) != std::string::npos);
            }
        }
}

TEST_CASE("Every model has its own stages in order, each where its customers stand") {
    for (const Lesson& lesson : lessons) {
        CAPTURE(lesson.model);
        const Map map = model_map(lesson.model, danish_ending);
        REQUIRE(map.stages.size() == lesson.steps.size());
        double reached = 0;
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            const Step& step = lesson.steps[i];
            const Stage& stage = *map.stages[i];
            CAPTURE(step.stage);
            CHECK(stage.id.value == step.stage);
            CHECK(stage.after == step.after);
            CHECK(stage.readiness.has_value() == !step.after);
            if (step.after || !stage.readiness) continue;
            CHECK(*stage.readiness >= step.low);
            CHECK(*stage.readiness <= step.high);
            CHECK(*stage.readiness >= reached);
            reached = *stage.readiness;
        }
    }
}

TEST_CASE("Every model has its lanes, and the paths that make it more than a row") {
    for (const Lesson& lesson : lessons) {
        CAPTURE(lesson.model);
        const Map map = model_map(lesson.model, danish_ending);
        for (const LaneKind kind : lesson.lanes) {
            CAPTURE(static_cast<int>(kind));
            CHECK(has_lane(map, kind));
        }
        for (const Way& way : lesson.ways) {
            CAPTURE(way.from);
            CAPTURE(way.to);
            CHECK(std::ranges::any_of(map.paths, [&](const Path& path) {
                return path.from.value == way.from && path.to.value == way.to && path.share > 0 && !path.label.empty();
            }));
        }
    }
}

TEST_CASE("Three of four touchpoints of a model say what fits their stage; the others are there to be found") {
    constexpr double fits = 0.5;
    constexpr double share_min = 0.75;
    for (const Lesson& lesson : lessons) {
        CAPTURE(lesson.model);
        const Map map = model_map(lesson.model, danish_ending);
        const MapScore score = score_map(map);
        double count = 0;
        double fitting = 0;
        for (const Box<Card>& card : map.cards) {
            if (kind_of_lane(map, card->lane) != touchpoints) continue;
            const StageScore* stage = find_score(score, card->stage);
            REQUIRE(stage != nullptr);
            const bool says_something = card->touch.message != Open<Message>(Message::none);
            count += 1;
            fitting += says_something && message_fit(card->touch.message, stage->readiness) >= fits ? 1 : 0;
        }
        CHECK(fitting / count >= share_min);
        CHECK(fitting < count);
    }
}

TEST_CASE("Where a model has a lane of messages, every stage has its own") {
    for (const Lesson& lesson : lessons) {
        const Map map = model_map(lesson.model, danish_ending);
        for (const Lane& lane : map.lanes)
            for (const Box<Stage>& stage : map.stages) {
                if (lane.kind != Open<LaneKind>(message)) continue;
                CAPTURE(lesson.model);
                CAPTURE(stage->id.value);
                CHECK(cards_in(map, stage->id, lane.id.value) == 1);
            }
    }
}

TEST_CASE("The classic model meets the customer online and elsewhere in each of its five phases") {
    const Map map = model_map("classic", danish_ending);
    REQUIRE(map.phases.size() == 5);
    for (const Phase& phase : map.phases) {
        CAPTURE(phase.id.value);
        for (const std::string_view lane : {"ln-online", "ln-offline"}) {
            std::ptrdiff_t count = 0;
            for (const Box<Stage>& stage : map.stages)
                if (stage->phase == phase.id) count += cards_in(map, stage->id, lane);
            CHECK(count > 0);
        }
    }
    for (const Box<Card>& card : map.cards) {
        CAPTURE(card->text);
        if (card->lane.value == "ln-online") CHECK(place_of(card->touch) == Open<Place>(Place::online));
        if (card->lane.value == "ln-offline") CHECK(place_of(card->touch) == Open<Place>(Place::offline));
    }
}

TEST_CASE("The two buying jobs that are always on are met at every stage") {
    const Map map = model_map("buying-jobs", danish_ending);
    for (const Box<Stage>& stage : map.stages)
        for (const std::string_view lane : {"ln-validate", "ln-agree"}) {
            CAPTURE(stage->id.value);
            CAPTURE(lane);
            CHECK(cards_in(map, stage->id, lane) >= 1);
        }
}
