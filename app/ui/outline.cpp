#include "ui/outline.h"

#include "editor/findings_list.h"
#include "editor/story.h"
#include "format/board_words.h"
#include "format/enum_words.h"
#include "model/lookup.h"
#include "model/names.h"
#include "ui/board_parts.h"

#include <bit>
#include <unordered_map>

namespace journey::ui {
namespace {

/// One more thing in a version. Boxes are known by their address: as long as some map holds them, another card is
/// another address.
void mix(std::uint64_t& version, std::uint64_t value) {
    constexpr std::uint64_t prime = 0x100000001B3U;
    version = (version ^ value) * prime;
}
void mix(std::uint64_t& version, const void* address) { mix(version, reinterpret_cast<std::uintptr_t>(address)); }
void mix(std::uint64_t& version, std::string_view text) { mix(version, std::hash<std::string_view>{}(text)); }

/// What stands in every stage alike: the lanes and the language.
std::uint64_t common_version(Language language, const Map& map) {
    std::uint64_t version = 0xCBF29CE484222325U + static_cast<std::uint64_t>(language);
    for (const Lane& lane : map.lanes) {
        mix(version, lane.id.value);
        mix(version, lane.name);
        mix(version, static_cast<std::uint64_t>(lane.kind.value));
    }
    return version;
}

using Positions = std::unordered_map<std::string_view, std::size_t>;

Positions positions_of(const Map& map) {
    Positions positions;
    for (std::size_t i = 0; i < map.stages.size(); ++i) positions.emplace(map.stages[i]->id.value, i);
    return positions;
}

void count_cards(std::vector<OutlineStage>& stages, const Map& map, const Positions& positions) {
    for (const Box<Card>& card : map.cards) {
        const auto at = positions.find(card->stage.value);
        if (at == positions.end()) continue;
        ++stages[at->second].cards;
        mix(stages[at->second].version, card.address());
    }
}

void count_findings(std::vector<OutlineStage>& stages, const Document& document, const Positions& positions) {
    for (const Finding& finding : document.journey.findings) {
        const auto at = positions.find(finding.stage.value);
        if (at == positions.end() || finding.is_set_aside || !is_worth_showing(finding)) continue;
        ++stages[at->second].findings;
        mix(stages[at->second].version, finding.card.value);
    }
}

/// A path is told at the stage where it begins, or enters, with the name of where it leads.
void mix_paths(std::vector<OutlineStage>& stages, const Map& map, const Positions& positions) {
    for (const Path& path : map.paths) {
        const auto at = positions.find((path.from.empty() ? path.to : path.from).value);
        if (at == positions.end()) continue;
        std::uint64_t& version = stages[at->second].version;
        for (const std::string* text : {&path.id.value, &path.from.value, &path.to.value, &path.label})
            mix(version, *text);
        mix(version, std::bit_cast<std::uint64_t>(path.share));
        if (const auto to = positions.find(path.to.value); to != positions.end())
            mix(version, map.stages[to->second]->name);
    }
}

OutlineStage stage_of(Language language, const Document& document, std::size_t at) {
    const Map& map = document.map;
    const Stage& stage = *map.stages[at];
    const StageScore& score = document.score.stages[at];
    OutlineStage result{.id = stage.id,
                        .name = stage.name,
                        .place = readiness_place(language, score.readiness),
                        .readiness = score.readiness,
                        .score = score.score,
                        .score_words = stage_score_words(language, score),
                        .loses = drop_off_words(language, document.journey.flow.stages[at])};
    const bool begins = at == 0 ? !map.phases.empty() : map.stages[at - 1]->phase != stage.phase;
    if (begins) {
        const Phase* phase = find_phase(map, stage.phase);
        result.opens_phase = stage.phase;
        result.phase = phase ? phase->name : std::string(text_of(language, Word::board_no_phase));
    }
    return result;
}

std::string meta_of(Language language, const Card& card, LaneKind kind) {
    if (kind == LaneKind::feels) return number_text(language, card.emotion, 1);
    if (kind != LaneKind::touchpoints) return {};
    return fill(language, Word::story_touchpoint,
                {words_for(language, card.touch.channel), words_for(language, place_of(card.touch)),
                 percent_text(language, card.touch.reach)});
}

/// What an unfolded stage is made of, gathered in one walk over the map.
struct StageParts {
    std::unordered_map<std::string_view, std::vector<const Card*>> cards;  // of a lane, in order
    std::unordered_map<std::string_view, std::size_t> findings;            // of a card
};

StageParts parts_of(const Document& document, const StageId& stage) {
    StageParts parts;
    for (const Box<Card>& card : document.map.cards)
        if (card->stage == stage) parts.cards[card->lane.value].push_back(card.address());
    for (const Finding& finding : document.journey.findings)
        if (finding.stage == stage && !finding.is_set_aside && is_worth_showing(finding))
            ++parts.findings[finding.card.value];
    return parts;
}

OutlineCard card_of(Language language, const Card& card, LaneKind kind) {
    OutlineCard result{.id = card.id, .text = card.text, .owner = card.owner, .meta = meta_of(language, card, kind)};
    if (kind != LaneKind::touchpoints) return result;
    result.effect = name_of(card.touch.effect);
    result.icon = icon_of(card.touch.channel);
    return result;
}

OutlineLane lane_of(Language language, const Lane& lane, const StageParts& parts) {
    OutlineLane result{.id = lane.id,
                       .name = lane.name.empty() ? std::string(words_for(language, lane.kind)) : lane.name,
                       .kind = lane.kind.value,
                       .icon = icon_of(lane.kind),
                       .add = std::string(text_of(language, add_word(lane.kind.value)))};
    const auto cards = parts.cards.find(lane.id.value);
    if (cards == parts.cards.end()) return result;
    for (const Card* card : cards->second) {
        result.cards.push_back(card_of(language, *card, lane.kind.value));
        const auto findings = parts.findings.find(card->id.value);
        if (findings != parts.findings.end()) result.cards.back().findings = findings->second;
    }
    return result;
}

}  // namespace

std::vector<OutlineStage> outline_of(Language language, const Document& document) {
    const Map& map = document.map;
    const Positions positions = positions_of(map);
    const std::uint64_t common = common_version(language, map);
    std::vector<OutlineStage> stages;
    stages.reserve(map.stages.size());
    for (std::size_t i = 0; i < map.stages.size(); ++i) {
        stages.push_back(stage_of(language, document, i));
        stages.back().version = common;
        mix(stages.back().version, map.stages[i].address());
    }
    count_cards(stages, map, positions);
    count_findings(stages, document, positions);
    mix_paths(stages, map, positions);
    return stages;
}

std::optional<OutlineContent> outline_content(Language language, const Document& document, const StageId& stage) {
    const auto at = stage_position(document.map, stage);
    if (!at) return std::nullopt;
    OutlineContent result{.id = stage};
    const StageParts parts = parts_of(document, stage);
    for (const Lane& lane : document.map.lanes) result.lanes.push_back(lane_of(language, lane, parts));
    const Stage& own = *document.map.stages[*at];
    result.sections = {path_section(language, document.map, own), signal_section(language, document.map, own)};
    return result;
}

}  // namespace journey::ui
