#include "scoring/chain.h"

#include "unit/support/random_cases.h"

#include <doctest/doctest.h>

#include <cmath>

using journey::scoring::Chain;
using journey::scoring::ChainRow;
using journey::test::for_random_cases;
using journey::test::Random;

namespace {

bool near(double a, double b, double relative = 1e-12) {
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)) + 1e-300;
}

/// The event log of 5.10: A, B, C, D with the way back from C to B.
std::vector<ChainRow> event_log() {
    return {{{{1, 0.8}}, 0, 0.2}, {{{2, 0.7}}, 0, 0.3}, {{{3, 6.0 / 8}, {1, 1.0 / 8}}, 0, 1.0 / 8}, {{}, 0.8, 0.2}};
}

std::vector<ChainRow> random_rows(Random& random) {
    std::vector<ChainRow> rows(1 + random.below(9));
    for (ChainRow& row : rows) {
        std::vector<double> shares;
        double sum = 0;
        for (std::size_t i = 0; i < rows.size() + 2; ++i) {
            shares.push_back(random.chance(0.4) ? 0 : random.unit());
            sum += shares.back();
        }
        shares.back() += 0.01;  // some are lost everywhere
        sum += 0.01;
        for (std::size_t i = 0; i < rows.size(); ++i) row.moves.push_back({i, shares[i] / sum});
        row.bought = shares[rows.size()] / sum;
        row.lost = shares[rows.size() + 1] / sum;
    }
    return rows;
}

std::vector<double> random_start(Random& random, std::size_t size) {
    std::vector<double> start(size);
    double sum = 0;
    for (double& share : start) sum += share = random.unit();
    for (double& share : start) share /= sum;
    return start;
}

/// What happened to customers, one after the other: how many came in, moved on, bought and were lost, and where.
struct Log {
    explicit Log(std::size_t size)
        : entered(size, 0), moved(size, std::vector<double>(size, 0)), bought(size, 0), lost(size, 0) {}

    std::vector<double> entered;
    std::vector<std::vector<double>> moved;
    std::vector<double> bought;
    std::vector<double> lost;
    double customers = 0;
};

Log random_log(Random& random) {
    Log log(1 + random.below(6));
    const std::size_t size = log.entered.size();
    for (std::size_t customer = 1 + random.below(60); customer > 0; --customer) {
        ++log.customers;
        std::size_t at = random.below(size);
        ++log.entered[at];
        while (random.chance(0.7)) {
            const std::size_t to = random.below(size);
            ++log.moved[at][to];
            at = to;
        }
        ++(random.chance(0.4) ? log.bought : log.lost)[at];
    }
    return log;
}

/// The chain whose shares are those of the log, counted `times` over.
double buyers_of(const Log& log, double times) {
    const std::size_t size = log.entered.size();
    std::vector<ChainRow> rows(size);
    std::vector<double> start(size);
    for (std::size_t i = 0; i < size; ++i) {
        double seen = log.bought[i] * times + log.lost[i] * times;
        for (const double count : log.moved[i]) seen += count * times;
        start[i] = log.entered[i] * times / (log.customers * times);
        if (seen <= 0) continue;
        for (std::size_t to = 0; to < size; ++to) rows[i].moves.push_back({to, log.moved[i][to] * times / seen});
        rows[i].bought = log.bought[i] * times / seen;
        rows[i].lost = log.lost[i] * times / seen;
    }
    const Chain chain(rows);
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i) sum += start[i] * chain.buys()[i];
    return sum;
}

double buyers(const std::vector<ChainRow>& rows, const std::vector<double>& start) {
    const Chain chain(rows);
    double sum = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) sum += start[i] * chain.buys()[i];
    return sum;
}

}  // namespace

TEST_CASE("The event log of 5.10 comes out in exact fractions") {
    const Chain chain(event_log());
    CHECK(near(chain.buys()[3], 4.0 / 5));
    CHECK(near(chain.buys()[2], 48.0 / 73));
    CHECK(near(chain.buys()[1], 168.0 / 365));
    CHECK(near(chain.buys()[0], 672.0 / 1825));
    CHECK(near(chain.visits_from(0, 0), 1));
    CHECK(near(chain.visits_from(0, 1), 64.0 / 73));
    CHECK(near(chain.visits_from(0, 2), 224.0 / 365));
    CHECK(near(chain.visits_from(0, 3), 168.0 / 365));
    const std::vector<double> start{10.0 / 12, 1.0 / 12, 1.0 / 12, 0};
    const std::vector<double> visits = chain.visits(start);
    CHECK(near(visits[0], 5.0 / 6));
    CHECK(near(visits[1], 5.0 / 6));
    CHECK(near(visits[2], 2.0 / 3));
    CHECK(near(visits[3], 1.0 / 2));
    CHECK(near(buyers(event_log(), start), 2.0 / 5));
}

TEST_CASE("The chain of a closed log sells what was observed, and a log counted again changes nothing") {
    for_random_cases(404, 10'000, [](Random& random) {
        const Log log = random_log(random);
        double bought = 0;
        for (const double count : log.bought) bought += count;
        REQUIRE(near(buyers_of(log, 1), bought / log.customers, 1e-9));
        REQUIRE(near(buyers_of(log, 7), buyers_of(log, 1), 1e-9));
    });
}

TEST_CASE("Who neither buys nor is lost stays in the chain: visits times exits sum to 1") {
    for_random_cases(401, 10'000, [](Random& random) {
        const std::vector<ChainRow> rows = random_rows(random);
        const std::vector<double> start = random_start(random, rows.size());
        const std::vector<double> visits = Chain(rows).visits(start);
        double bought = 0;
        double lost = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            bought += visits[i] * rows[i].bought;
            lost += visits[i] * rows[i].lost;
        }
        REQUIRE(near(bought + lost, 1, 1e-10));
        REQUIRE(near(bought, buyers(rows, start), 1e-10));
    });
}

TEST_CASE("Visits from a state are those of a customer who starts there") {
    for_random_cases(402, 10'000, [](Random& random) {
        const std::vector<ChainRow> rows = random_rows(random);
        const Chain chain(rows);
        const std::size_t from = random.below(rows.size());
        std::vector<double> start(rows.size(), 0);
        start[from] = 1;
        const std::vector<double> visits = chain.visits(start);
        for (std::size_t to = 0; to < rows.size(); ++to) REQUIRE(near(chain.visits_from(from, to), visits[to], 1e-10));
    });
}

TEST_CASE("Changing a row changes the buyers by the rank-one formula") {
    for_random_cases(403, 10'000, [](Random& random) {
        std::vector<ChainRow> rows = random_rows(random);
        const std::vector<double> start = random_start(random, rows.size());
        const Chain chain(rows);
        const double before = buyers(rows, start);
        const std::size_t s = random.below(rows.size());
        const std::size_t to = random.below(rows.size());
        const double d = rows[s].lost * random.unit();
        const double predicted = chain.visits(start)[s] * d * chain.buys()[to] / (1 - d * chain.visits_from(to, s));
        rows[s].moves.push_back({to, d});
        rows[s].lost -= d;
        REQUIRE(std::abs(buyers(rows, start) - before - predicted) < 1e-10);
    });
}

TEST_CASE("A state that only loses buys nothing, one that nobody reaches is not visited") {
    const Chain chain({{{}, 0, 1}, {{}, 1, 0}});
    CHECK(chain.buys()[0] == 0);
    CHECK(chain.visits({1, 0})[1] == 0);
}

TEST_CASE("Two hundred states that all lead back to the first leave numbers") {
    std::vector<ChainRow> rows(200);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].moves = {{0, 0.95}};
        if (i + 1 < rows.size())
            rows[i].moves.push_back({i + 1, 0.05});
        else
            rows[i].bought = 0.05;
    }
    const Chain chain(rows);
    std::vector<double> start(rows.size(), 0);
    start[0] = 1;
    CHECK(chain.buys()[0] == doctest::Approx(1));
    for (const double visits : chain.visits(start)) CHECK(std::isfinite(visits));
    CHECK(std::isfinite(chain.visits_from(1, 0)));
}
