#include "scoring/journey_paths.h"

#include "scoring/constants.h"
#include "scoring/touchpoint_part.h"
#include "scoring/touchpoints.h"

#include <utility>

namespace journey::scoring {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// Scales the moves down together so that they sum to at most `most`; the sum before and after.
std::pair<double, double> cap(std::vector<ChainMove>& moves, double most) {
    double raw = 0;
    for (const ChainMove& move : moves) raw += move.share;
    if (raw <= most) return {raw, raw};
    for (ChainMove& move : moves) move.share *= most / raw;
    return {raw, most};
}

/// Sorts the paths of a map into what they mean.
class Sorter {
public:
    explicit Sorter(const Map& map)
        : m_map(map), m_positions(stage_positions(map)), m_place(map.stages.size(), nowhere) {
        for (std::size_t i = 0; i < map.stages.size(); ++i) {
            if (map.stages[i]->after) continue;
            m_place[i] = m_result.stages.size();
            m_result.stages.push_back(i);
        }
        m_result.start.resize(m_result.stages.size(), 0);
        m_result.turns.resize(m_result.stages.size());
    }

    JourneyPaths run() {
        if (m_result.stages.empty()) return std::move(m_result);
        for (const Path& path : m_map.paths) sort(path);
        const auto [entered, counted] = cap(m_entries, 1);
        for (const ChainMove& entry : m_entries) m_result.start[entry.to] += entry.share;
        m_result.start.front() += 1 - counted;
        for (Turns& turns : m_result.turns) {
            const auto [raw, total] = cap(turns.moves, most_turned);
            turns.raw = raw;
            turns.total = total;
        }
        (void)cap(m_result.again, most_turned);
        return std::move(m_result);
    }

private:
    void sort(const Path& path) {
        const std::size_t to = place_before_the_purchase(path.to);
        if (to == nowhere) return;  // exits, ends that are missing, and paths to after the purchase
        const ChainMove move{to, share_or(path.share, 0)};
        if (path.from.empty()) {
            m_entries.push_back(move);
            return;
        }
        const auto from = m_positions.find(path.from.value);
        if (from == m_positions.end()) return;
        if (m_map.stages[from->second]->after)
            m_result.again.push_back(move);
        else
            m_result.turns[m_place[from->second]].moves.push_back(move);
    }

    [[nodiscard]] std::size_t place_before_the_purchase(const StageId& id) const {
        const auto found = m_positions.find(id.value);
        return id.empty() || found == m_positions.end() ? nowhere : m_place[found->second];
    }

    const Map& m_map;
    std::unordered_map<std::string_view, std::size_t> m_positions;
    std::vector<std::size_t> m_place;  // among the stages before the purchase, by position in the map
    std::vector<ChainMove> m_entries;
    JourneyPaths m_result;
};

}  // namespace

JourneyPaths journey_paths(const Map& map) { return Sorter(map).run(); }

std::vector<ChainRow> chain_rows(const JourneyPaths& paths, std::span<const double> onward) {
    std::vector<ChainRow> rows(paths.stages.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].moves = paths.turns[i].moves;
        const double rest = 1 - paths.turns[i].total;
        rows[i].lost = rest * (1 - onward[i]);
        if (i + 1 < rows.size())
            rows[i].moves.push_back({i + 1, rest * onward[i]});
        else
            rows[i].bought = rest * onward[i];
    }
    return rows;
}

}  // namespace journey::scoring
