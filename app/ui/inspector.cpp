// Which view the selection gets.
#include "ui/inspector.h"

#include "ui/panels.h"

#include <variant>

namespace journey::ui {
namespace {

/// A thing of the map, with its identity on the id stack; what is gone shows the map instead.
struct Inspect {
    Frame& frame;
    const Rect& rect;
    const Document& document;

    void operator()(const NothingSelected&) const {
        const IdScope scope("map", document.map.id.value);
        inspect_map(frame, rect, document);
    }
    void operator()(const StageSelected& selected) const {
        const Stage* stage = find_stage(document.map, selected.id);
        if (!stage) return (*this)(NothingSelected{});
        const IdScope scope("stage", selected.id.value);
        inspect_stage(frame, rect, document, *stage);
    }
    void operator()(const LaneSelected& selected) const {
        const Lane* lane = find_lane(document.map, selected.id);
        if (!lane) return (*this)(NothingSelected{});
        const IdScope scope("lane", selected.id.value);
        inspect_lane(frame, rect, document, *lane);
    }
    void operator()(const PhaseSelected& selected) const {
        const Phase* phase = find_phase(document.map, selected.id);
        if (!phase) return (*this)(NothingSelected{});
        const IdScope scope("phase", selected.id.value);
        inspect_phase(frame, rect, document, *phase);
    }
    void operator()(const PathSelected& selected) const {
        const Path* path = find_path(document.map, selected.id);
        if (!path) return (*this)(NothingSelected{});
        const IdScope scope("path", selected.id.value);
        inspect_path(frame, rect, document, *path);
    }
    void operator()(const CellSelected& selected) const {
        const IdScope scope("cell", selected.stage.value + ' ' + selected.lane.value);
        inspect_cell(frame, rect, document, selected);
    }
    void operator()(const CardsSelected& selected) const {
        const CardSet set = cards_of(document.map, selected.ids);
        if (set.empty()) return (*this)(NothingSelected{});
        const IdScope scope(set.is_one() ? "card" : "cards", set.ids.front().value);
        inspect_cards(frame, rect, document, set);
    }
};

}  // namespace

void draw_inspector(Frame& frame, const Rect& rect) {
    if (!frame.session.document) return;
    const IdScope scope("inspector");
    const MirrorGroup group(frame, "region", Role::region, std::string(frame.word(Word::inspect_region)), rect);
    std::visit(Inspect{frame, rect, *frame.session.document}, frame.session.document->selection);
}

std::string readiness_text(Language language, double readiness) {
    constexpr double after_purchase = 120;  // 110 is the last before it, 130 after it (scoring.md 5.1)
    constexpr double per_cent = 100;
    if (readiness > after_purchase) return std::string(text_of(language, Word::inspect_after));
    return percent_text(language, readiness / per_cent);
}

std::vector<Box<Card>> touchpoints_of(const Map& map, const StageId& stage) {
    std::vector<Box<Card>> result;
    for (const Box<Card>& card : map.cards)
        if (card->stage == stage && kind_of_lane(map, card->lane) == LaneKind::touchpoints) result.push_back(card);
    return result;
}

double readiness_of(const Document& document, const StageId& stage) {
    const StageScore* score = find_score(document.score, stage);
    return score ? score->readiness : 0;
}

}  // namespace journey::ui
