// An absorbing Markov chain: where customers go from each stage until they buy or are lost (scoring.md 0). Must not
// know: stages, touchpoints.
#pragma once

#include <cstddef>
#include <vector>

namespace journey::scoring {

/// One row: what happens to the customers of a state. Shares ≥ 0 that sum to 1 with `bought` and `lost`.
struct ChainMove {
    std::size_t to = 0;
    double share = 0;
};
struct ChainRow {
    std::vector<ChainMove> moves;
    double bought = 0;
    double lost = 0;
};

/// The chain, solved without a single subtraction (after Grassmann, Taksar and Heyman), so that every result keeps its
/// precision however often customers come back.
class Chain {
public:
    explicit Chain(const std::vector<ChainRow>& rows);

    /// h: share that buys in the end, from each state.
    [[nodiscard]] const std::vector<double>& buys() const { return m_buys; }
    /// v = πᵀN: visits to each state per customer that starts in `start` (shares that sum to 1).
    [[nodiscard]] std::vector<double> visits(const std::vector<double>& start) const;
    /// N[from][to]: visits to `to` of a customer that is at `from` now.
    [[nodiscard]] double visits_from(std::size_t from, std::size_t to) const;

private:
    [[nodiscard]] double& at(std::size_t row, std::size_t column) { return m_cells[row * m_size + column]; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const { return m_cells[row * m_size + column]; }
    void eliminate(std::vector<double> absorbed);
    [[nodiscard]] std::vector<double> solve(std::vector<double> right, std::size_t first, std::size_t down_to) const;

    std::size_t m_size = 0;
    bool m_only_ahead = true;     // no move back: the elimination has nothing to do
    // Of each row: where what is not 0 begins, and behind what it ends. Most of a journey's rows are nearly empty.
    std::vector<std::size_t> m_first;
    std::vector<std::size_t> m_end;
    std::vector<double> m_cells;  // above the diagonal: moves left over; on it: 1 − stay; below: multipliers
    std::vector<double> m_buys;
};

}  // namespace journey::scoring
