#include "scoring/chain.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace journey::scoring {
namespace {

// A closed cycle would divide by nothing; a huge number stays a number.
constexpr double least_exit = 1e-280;
constexpr double most_visits = 1e280;

double bounded(double visits) { return std::isfinite(visits) ? std::min(visits, most_visits) : most_visits; }

}  // namespace

Chain::Chain(const std::vector<ChainRow>& rows) : m_size(rows.size()), m_cells(rows.size() * rows.size(), 0) {
    m_first.resize(m_size);
    m_end.resize(m_size);
    std::vector<double> absorbed(m_size);
    std::vector<double> bought(m_size);
    for (std::size_t i = 0; i < m_size; ++i) {
        absorbed[i] = rows[i].bought + rows[i].lost;
        bought[i] = rows[i].bought;
        m_first[i] = i;
        m_end[i] = i + 1;
        for (const ChainMove& move : rows[i].moves) {
            // Who stays leaves later with the same shares; the diagonal is made of what leaves.
            if (move.share <= 0 || move.to >= m_size || move.to == i) continue;
            at(i, move.to) += move.share;
            m_first[i] = std::min(m_first[i], move.to);
            m_end[i] = std::max(m_end[i], move.to + 1);
            m_only_ahead = m_only_ahead && move.to > i;
        }
    }
    eliminate(std::move(absorbed));
    m_buys = solve(std::move(bought), 0, 0);
    for (double& buys : m_buys) buys = std::clamp(buys, 0.0, 1.0);
}

// Takes the states out from the first on: what went through state k now goes straight on.
void Chain::eliminate(std::vector<double> absorbed) {
    for (std::size_t k = 0; k < m_size; ++k) {
        double leaves = absorbed[k];
        for (std::size_t j = k + 1; j < m_end[k]; ++j) leaves += at(k, j);
        at(k, k) = std::max(leaves, least_exit);
        if (m_only_ahead) continue;
        for (std::size_t i = k + 1; i < m_size; ++i) {
            if (k < m_first[i] || at(i, k) <= 0) continue;
            const double through = at(i, k) / at(k, k);
            at(i, k) = through;
            absorbed[i] += through * absorbed[k];
            m_end[i] = std::max(m_end[i], m_end[k]);
            for (std::size_t j = k + 1; j < m_end[k]; ++j)
                if (j != i) at(i, j) += through * at(k, j);
        }
    }
}

/// x = (I−Q)⁻¹·right, from the last state down to state `down_to`; `right` is 0 before `first`.
std::vector<double> Chain::solve(std::vector<double> right, std::size_t first, std::size_t down_to) const {
    if (!m_only_ahead)
        for (std::size_t i = first + 1; i < m_size; ++i) {
            for (std::size_t k = std::max(first, m_first[i]); k < i; ++k) right[i] += at(i, k) * right[k];
            right[i] = bounded(right[i]);
        }
    for (std::size_t k = m_size; k-- > down_to;) {
        for (std::size_t j = k + 1; j < m_end[k]; ++j) right[k] += at(k, j) * right[j];
        right[k] = bounded(right[k] / at(k, k));
    }
    return right;
}

std::vector<double> Chain::visits(const std::vector<double>& start) const {
    std::vector<double> v = start;
    for (std::size_t k = 0; k < m_size; ++k) {
        v[k] = bounded(v[k] / at(k, k));
        for (std::size_t j = k + 1; j < m_end[k]; ++j) v[j] += at(k, j) * v[k];
    }
    if (m_only_ahead) return v;
    for (std::size_t i = m_size; i-- > 0;) {
        v[i] = bounded(v[i]);
        for (std::size_t k = m_first[i]; k < i; ++k) v[k] += at(i, k) * v[i];
    }
    return v;
}

double Chain::visits_from(std::size_t from, std::size_t to) const {
    if (m_only_ahead && to < from) return 0;
    std::vector<double> column(m_size, 0);
    column[to] = 1;
    return solve(std::move(column), to, from)[from];
}

}  // namespace journey::scoring
