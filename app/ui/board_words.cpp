// What stages and cards are called, for screen readers, tooltips and tests.
#include "editor/story.h"
#include "format/enum_words.h"
#include "model/lookup.h"
#include "ui/board_parts.h"

namespace journey::ui {

std::string_view shown_name(const Frame& frame, std::string_view name) {
    return name.empty() ? frame.word(Word::board_unnamed) : name;
}

Word tier_word(double score) { return tier_of(score); }

Word add_word(LaneKind kind) {
    switch (kind) {
    case LaneKind::touchpoints: return Word::board_add_touchpoints;
    case LaneKind::does: return Word::board_add_does;
    case LaneKind::thinks: return Word::board_add_thinks;
    case LaneKind::feels: return Word::board_add_feels;
    case LaneKind::barriers: return Word::board_add_barriers;
    case LaneKind::opportunities: return Word::board_add_opportunities;
    case LaneKind::message: return Word::board_add_message;
    case LaneKind::owner: return Word::board_add_owner;
    case LaneKind::metrics: return Word::board_add_metrics;
    case LaneKind::questions: return Word::board_add_questions;
    default: return Word::board_add_other;
    }
}

std::string stage_description(const Board& board, std::size_t stage) {
    constexpr double after = 120;
    const Language language = board.frame.language();
    const StageScore& score = board.document.score.stages[stage];
    const std::string readiness = score.readiness > after ? std::string(board.frame.word(Word::board_after))
                                                          : percent_text(language, score.readiness / 100);
    std::string name = fill(language, Word::board_stage_name,
                            {std::to_string(stage + 1), std::to_string(board.map().stages.size()), readiness,
                             shown_name(board.frame, board.map().stages[stage]->name),
                             number_text(language, score.score, 0), board.frame.word(tier_word(score.score))});
    const std::string loses = drop_off_text(board, stage);
    if (!loses.empty()) name = fill(language, Word::board_stage_loses, {name, loses});
    const bool folded = is_folded(board.document.folded, board.map().stages[stage]->id);
    return folded ? fill(language, Word::board_stage_folded, {name}) : name;
}

std::string card_description(const Board& board, const Card& card, LaneKind kind) {
    const Language language = board.frame.language();
    const std::string_view text =
        card.text.empty() ? board.frame.word(Word::board_untitled_card) : std::string_view(card.text);
    if (kind == LaneKind::feels)
        return fill(language, Word::board_feeling_name, {text, number_text(language, card.emotion, 1)});
    if (kind != LaneKind::touchpoints) return std::string(text);
    constexpr Word effects[] = {Word::board_effect_pull, Word::board_effect_neutral, Word::board_effect_push};
    return fill(language, Word::board_touchpoint_name,
                {text, words_for(language, card.touch.channel), words_for(language, place_of(card.touch)),
                 board.frame.word(effects[static_cast<int>(card.touch.effect.value)]),
                 number_text(language, card.touch.reach * 100, 0)});
}

}  // namespace journey::ui
