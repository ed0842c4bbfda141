// What the library shows of a map without opening it: title, model, score and the small picture. Stored beside the
// map's bytes. Must not know: where it is stored.
#pragma once

#include "model/map.h"
#include "scoring/score.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// One column of the small picture.
struct SummaryStage {
    double readiness = 0;  // 0–130
    double score = 0;      // points
    int pulls = 0;
    int neutrals = 0;
    int pushes = 0;
    std::optional<double> emotion;  // −2…2, mean of the `feels` cards
    friend bool operator==(const SummaryStage&, const SummaryStage&) = default;
};

struct MapSummary {
    std::string title;
    std::string model;
    std::string language;
    Open<MapState> state{MapState::current};
    std::optional<double> index;  // points
    std::vector<SummaryStage> stages;
    friend bool operator==(const MapSummary&, const MapSummary&) = default;
};

[[nodiscard]] MapSummary summarise(const Map& map, const MapScore& score);
/// One line of JSON.
[[nodiscard]] std::string write_summary(const MapSummary& summary);
/// Absent when the text is not a summary.
[[nodiscard]] std::optional<MapSummary> read_summary(std::string_view text);

}  // namespace journey
