#include "ui/board_said.h"

#include "format/enum_words.h"
#include "format/finding_words.h"
#include "model/lookup.h"

#include <algorithm>
#include <span>

namespace journey::ui {
namespace {

/// "Bidrag: −15,0 point"; empty for a card that is not one of the stage's touchpoints.
std::string contribution_words(const Board& board, const Card& card) {
    const Language language = board.frame.language();
    const StageScore* score = find_score(board.document.score, card.stage);
    if (!score) return {};
    const auto part = std::ranges::find(score->contributions, card.id, &Contribution::card);
    if (part == score->contributions.end()) return {};
    return std::string(board.frame.word(Word::inspect_contribution))
        .append(": ")
        .append(fill(language, Word::inspect_points, {signed_text(language, part->points, 1)}));
}

}  // namespace

FindingsOfCards findings_of_cards(const Board& board) {
    FindingsOfCards found;
    for (const Finding& finding : board.document.journey.findings)
        if (!finding.is_set_aside && !finding.card.empty()) found[finding.card.value].push_back(&finding);
    return found;
}

std::string card_details(const Board& board, const Card& card, LaneKind kind, const FindingsOfCards& findings) {
    const Frame& frame = board.frame;
    const Language language = frame.language();
    std::string all;
    const auto say = [&](std::string_view sentence) {
        if (!sentence.empty()) all.append(all.empty() ? "" : ". ").append(sentence);
    };
    const auto stage = stage_position(board.map(), card.stage);
    if (misses_stage(board, card)) say(frame.word(Word::board_misfit_mark));
    if (kind == LaneKind::message && stage && misfits_on(board).has_stage(*stage))
        say(frame.word(Word::board_misfit_stage_mark));
    if (kind == LaneKind::touchpoints) say(contribution_words(board, card));
    if (const auto found = findings.find(card.id.value); found != findings.end())
        for (const Finding* finding : found->second)
            say(std::string(frame.word(Word::glossary_finding))
                    .append(": ")
                    .append(finding_reason(language, board.map(), *finding)));
    // A guess is what everything is until somebody knows better.
    if (!card.evidence.is_known() || card.evidence.value != Evidence::guess) say(words_for(language, card.evidence));
    return all;
}

}  // namespace journey::ui
