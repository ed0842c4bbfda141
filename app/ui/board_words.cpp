// What the board says in the words of the page (format/board_words.h has those of the map).
#include "format/board_words.h"
#include "ui/board_parts.h"

namespace journey::ui {

std::string_view shown_name(const Frame& frame, std::string_view name) { return shown_name(frame.language(), name); }

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
    const Map& map = board.map();
    const Language language = board.frame.language();
    const std::string name =
        stage_name(language, {*map.stages[stage], stage, map.stages.size(), board.document.score.stages[stage],
                              board.document.journey.flow.stages[stage]});
    const bool folded = is_folded(board.document.folded, map.stages[stage]->id);
    return folded ? fill(language, Word::board_stage_folded, {name}) : name;
}

}  // namespace journey::ui
