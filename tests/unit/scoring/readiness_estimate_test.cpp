#include "scoring/readiness_estimate.h"

#include "unit/scoring/all_finite.h"
#include "unit/scoring/odd_values.h"
#include "unit/scoring/worked_map.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace journey;
using namespace journey::test;
using doctest::Approx;

namespace {

std::vector<Observation> observed(const Json& list) {
    std::vector<Observation> result;
    for (const Json& item : list)
        result.push_back({item[0].get<std::string>(), item[1].get<bool>(), item[2].get<double>()});
    return result;
}

ReadinessEstimate estimate(const std::vector<Observation>& observations) {
    return estimate_readiness(known_signals(), observations);
}

/// Guide 20 days ago, price page 2 days ago, clarifying question today: 6.4.
std::vector<Observation> worked_example() {
    return {{"signed-up", true, 20}, {"compared-price", true, 2}, {"clarifying-questions", true, 0}};
}

std::vector<Observation> random_observations(Random& random) {
    std::vector<Observation> result;
    const std::vector<Signal> signals = known_signals();
    for (const Signal& signal : signals)
        if (random.chance(0.3)) result.push_back({signal.id, random.chance(0.6), random.between(0, 90)});
    return result;
}

/// A signal whose numbers are now and then none.
Signal odd_signal(Random& random) {
    Signal signal;
    signal.id = "odd";
    signal.family = random.one_of({"", "contact"});
    signal.kind = random.one_of({SignalKind::band, SignalKind::rise, SignalKind::fall});
    signal.center = random.between(0, 110);
    for (double* number : {&signal.center, &signal.width, &signal.shown, &signal.elsewhere}) make_odd(random, *number);
    return signal;
}

double distance(const PerStep& a, const PerStep& b) {
    double sum = 0;
    for (std::size_t k = 0; k < a.size(); ++k) sum += std::abs(a[k] - b[k]);
    return sum;
}

}  // namespace

TEST_CASE("Likelihoods, families and the prior are those promised") {
    const Json& expected = vectors()["readiness"];
    const std::vector<Signal> signals = known_signals();
    REQUIRE(signals.size() == expected["likelihood"].size());
    for (const Signal& signal : signals) {
        CAPTURE(signal.id);
        CHECK(signal.family == expected["families"][signal.id].get<std::string>());
        for (std::size_t k = 0; k < readiness_steps; ++k)
            CHECK(equal_shares(likelihood(signal, readiness_of_step(k)),
                               expected["likelihood"][signal.id][k].get<double>()));
    }
    for (std::size_t k = 0; k < readiness_steps; ++k)
        CHECK(equal_shares(usual_prior()[k], expected["prior"][k].get<double>()));
}

TEST_CASE("The readiness cases come out as promised") {
    for (const Json& sample : vectors()["readiness"]["cases"]) {
        const ReadinessEstimate result = estimate(observed(sample["observed"]));
        const Json& summary = sample["summary"];
        for (std::size_t k = 0; k < readiness_steps; ++k)
            CHECK(equal_shares(result.posterior[k], sample["posterior"][k].get<double>()));
        CHECK(result.mode == summary["mode"].get<double>());
        CHECK(equal_shares(result.mean, summary["mean"].get<double>()));
        CHECK(result.span.low == summary["interval"][0].get<double>());
        CHECK(result.span.high == summary["interval"][1].get<double>());
        CHECK(equal_shares(result.span.mass, summary["interval"][2].get<double>()));
        CHECK(equal_shares(result.certainty, summary["certainty"].get<double>()));
        CHECK(equal_shares(result.phases[0], summary["phases"]["0-40"].get<double>()));
        CHECK(equal_shares(result.phases[1], summary["phases"]["50-70"].get<double>()));
        CHECK(equal_shares(result.phases[2], summary["phases"]["80-90"].get<double>()));
        CHECK(equal_shares(result.phases[3], summary["phases"]["100-110"].get<double>()));
    }
}

TEST_CASE("The worked customer of 6.4: what each signal did, and what to find out next") {
    const ReadinessEstimate result = estimate(worked_example());
    REQUIRE(result.evidence.size() == 3);
    CHECK(result.evidence[0].signal == "signed-up");
    CHECK(result.evidence[0].weight == Approx(0.63).epsilon(0.001));
    CHECK(result.evidence[0].ratio == Approx(0.41).epsilon(0.01));
    CHECK(result.evidence[1].ratio == Approx(3.2).epsilon(0.01));
    CHECK(result.evidence[2].ratio == Approx(8.4).epsilon(0.01));
    CHECK(result.next.front().signal == "last-questions");
    CHECK(result.next.front().nats == Approx(0.128).epsilon(0.005));
    CHECK(result.next.front().likely == Approx(0.18).epsilon(0.03));
    CHECK(result.next.size() == 12);
}

TEST_CASE("The other checks of 6.4 hold") {
    const ReadinessEstimate basket = estimate({{"says-yes", true, 0}, {"delivery-or-basket", true, 0}});
    CHECK(basket.mode == 100);
    CHECK(basket.phases[3] == Approx(0.723).epsilon(0.001));
    const ReadinessEstimate quiet = estimate({{"delivery-or-basket", true, 14}, {"went-quiet", true, 0}});
    CHECK(quiet.mode == 100);
    CHECK(quiet.span.low == 90);
    CHECK(quiet.span.high == 110);
}

TEST_CASE("With nothing observed the estimate is the prior") {
    const ReadinessEstimate result = estimate({});
    CHECK(distance(result.posterior, usual_prior()) < 1e-12);
    CHECK(result.evidence.empty());
    CHECK(result.next.size() == known_signals().size());
}

TEST_CASE("A signal of a stage adds to the table, and one with a known id replaces it") {
    Map map;
    Stage stage;
    Signal own;
    own.id = "our-own";
    Signal other;
    other.id = "says-yes";
    other.center = 50;
    stage.signals = {own, other};
    map.stages.emplace_back(stage);
    const std::vector<Signal> signals = signals_of(map);
    CHECK(signals.size() == known_signals().size() + 1);
    for (const Signal& signal : signals)
        if (signal.id == "says-yes") CHECK(signal.center == 50);
}

TEST_CASE("A message fits a customer by where he may be") {
    PerStep sure{};
    sure[9] = 1;
    CHECK(expected_fit(Message::answer, sure) == message_fit(Message::answer, 90));
    CHECK(expected_fit(Message::none, usual_prior()) == Approx(1));
}

TEST_CASE("The posterior sums to 1 and only numbers come out") {
    for_random_cases(601, 10'000, [](Random& random) {
        const ReadinessEstimate result = estimate(random_observations(random));
        double sum = 0;
        for (const double share : result.posterior) sum += share;
        REQUIRE(std::abs(sum - 1) < 1e-12);
        REQUIRE(all_finite(result));
        REQUIRE(result.span.mass >= 0.8 - 1e-12);
    });
}

TEST_CASE("The order of the observations is irrelevant") {
    for_random_cases(602, 10'000, [](Random& random) {
        std::vector<Observation> observations = random_observations(random);
        const ReadinessEstimate before = estimate(observations);
        for (std::size_t i = observations.size(); i > 1; --i)
            std::swap(observations[i - 1], observations[random.below(i)]);
        REQUIRE(estimate(observations) == before);
    });
}

TEST_CASE("A signal that rises with readiness never lowers the expected readiness") {
    for_random_cases(603, 10'000, [](Random& random) {
        std::vector<Signal> signals = known_signals();
        Signal rise;
        rise.id = "rise";
        rise.kind = SignalKind::rise;
        rise.center = random.between(0, 110);
        rise.width = random.between(0.5, 40);
        rise.elsewhere = random.unit() * 0.5;
        rise.shown = random.between(rise.elsewhere, 1);
        signals.push_back(rise);
        std::vector<Observation> observations = random_observations(random);
        const double before = estimate_readiness(signals, observations).mean;
        observations.push_back({"rise", true, random.between(0, 60)});
        REQUIRE(estimate_readiness(signals, observations).mean >= before - 1e-9);
    });
}

TEST_CASE("A signal that everybody shows alike changes nothing") {
    for_random_cases(604, 10'000, [](Random& random) {
        std::vector<Signal> signals = known_signals();
        Signal flat;
        flat.id = "flat";
        flat.shown = flat.elsewhere = random.unit();
        signals.push_back(flat);
        std::vector<Observation> observations = random_observations(random);
        const PerStep before = estimate_readiness(signals, observations).posterior;
        observations.push_back({"flat", random.chance(0.5), 0});
        REQUIRE(distance(estimate_readiness(signals, observations).posterior, before) < 1e-12);
    });
}

TEST_CASE("A second signal of a family moves the estimate less than an independent one") {
    for_random_cases(605, 10'000, [](Random& random) {
        Signal first;
        first.id = "first";
        first.kind = SignalKind::rise;
        first.center = random.between(20, 90);
        first.width = random.between(3, 30);
        first.elsewhere = 0.02;
        first.shown = random.between(0.1, 0.9);
        Signal second = first;
        second.id = "second";
        const std::vector<Observation> both{{"first", true, 0}, {"second", true, 0}};
        const std::vector<Signal> apart{first, second};
        first.family = second.family = "same";
        const std::vector<Signal> alike{first, second};
        REQUIRE(estimate_readiness(alike, both).mean <= estimate_readiness(apart, both).mean + 1e-9);
        REQUIRE(estimate_readiness(alike, both).mean >=
                estimate_readiness(alike, std::span(both).first(1)).mean - 1e-9);
    });
}

TEST_CASE("Odd signals, odd ages and an odd prior leave numbers") {
    for_random_cases(606, 10'000, [](Random& random) {
        std::vector<Signal> signals = known_signals();
        signals.push_back(odd_signal(random));
        std::vector<Observation> observations = random_observations(random);
        observations.push_back({"odd", random.chance(0.5), random.between(0, 60)});
        for (Observation& observation : observations) make_odd(random, observation.age_days);
        PerStep prior = usual_prior();
        for (double& share : prior) make_odd(random, share);
        const ReadinessEstimate result = estimate_readiness(signals, observations, prior);
        REQUIRE(all_finite(result));
        for (const double share : result.posterior) REQUIRE((share >= 0 && share <= 1));
        for (const NextSignal& next : result.next) REQUIRE(next.nats >= 0);
    });
}
