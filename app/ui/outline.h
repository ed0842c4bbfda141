// The open map as an outline by stage, for the list view (design/ui.md 8): what stands there, in words. Stages are told
// briefly all at once and in full one by one, so that a map of 10,000 cards costs what is unfolded. Must not know: the
// DOM, how the list is drawn.
#pragma once

#include "editor/session.h"
#include "ui/icons.h"
#include "ui/outline_form.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey::ui {

/// A stage as the folded list shows it.
struct OutlineStage {
    StageId id;
    std::string name;  // as typed
    std::string place;  // "80 %" or "Efter"
    double readiness = 0;  // 0–130
    double score = 0;  // points
    std::string score_words;
    std::string loses;  // "31 % falder fra (skøn)" or empty
    std::size_t cards = 0;
    std::size_t findings = 0;
    std::optional<PhaseId> opens_phase;  // the phase whose run begins here; an empty id: stages without a phase
    std::string phase;  // its name
    std::uint64_t version = 0;  // another one when what stands in it is another
};

struct OutlineCard {
    CardId id;
    std::string text, owner;
    std::string meta;  // of a touchpoint: "E-mail, online, 70 % møder det"; of a feeling: its figure
    std::string effect;  // the file's name; empty: not a touchpoint
    Icon icon = Icon::none;
    std::size_t findings = 0;
};

struct OutlineLane {
    LaneId id;
    std::string name;
    LaneKind kind{};
    Icon icon = Icon::none;
    std::string add;  // what a new card in it is
    std::vector<OutlineCard> cards;
};

/// A stage unfolded.
struct OutlineContent {
    StageId id;
    std::vector<OutlineLane> lanes;
    std::vector<FormSection> sections;  // its paths and signs of readiness
};

/// All stages of the open map in order. Versions can be compared while a copy of the map of the older one lives.
[[nodiscard]] std::vector<OutlineStage> outline_of(Language language, const Document& document);
/// One of them; absent when there is no such stage.
[[nodiscard]] std::optional<OutlineContent> outline_content(Language language, const Document& document,
                                                            const StageId& stage);

}  // namespace journey::ui
