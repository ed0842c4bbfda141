#include "ui/inspector_cards.h"

#include "editor/id_set.h"

#include <algorithm>

namespace journey::ui {
namespace {

TextTarget field_of_one(const CardId& id, text_target::CardField field) {
    switch (field) {
    case text_target::CardField::owner: return text_target::CardOwner{id};
    case text_target::CardField::source: return text_target::CardSource{id};
    case text_target::CardField::review_by: return text_target::CardReviewBy{id};
    case text_target::CardField::link: return text_target::CardLink{id};
    case text_target::CardField::channel: return text_target::CardChannel{id};
    case text_target::CardField::note: return text_target::CardNote{id};
    }
    return text_target::CardNote{id};
}

}  // namespace

StageId CardSet::shared_stage() const {
    const auto stage = shared(*this, [](const Card& card) { return card.stage; });
    return stage.value_or(StageId{});
}

CardSet cards_of(const Map& map, const std::vector<CardId>& ids) {
    const IdSet wanted(ids);
    CardSet set;
    set.all_touchpoints = true;
    set.all_feelings = true;
    for (const Box<Card>& card : map.cards) {
        if (!wanted.contains(card->id)) continue;
        const LaneKind kind = kind_of_lane(map, card->lane);
        set.all_touchpoints = set.all_touchpoints && kind == LaneKind::touchpoints;
        set.all_feelings = set.all_feelings && kind == LaneKind::feels;
        set.cards.push_back(card);
        set.ids.push_back(card->id);
    }
    return set;
}

TextTarget text_target_of(const CardSet& set, text_target::CardField field) {
    if (set.is_one()) return field_of_one(set.ids.front(), field);
    return text_target::CardsText{set.ids, field};
}

TextTarget text_target_of(const CardSet& set, text_target::CardFigure figure) {
    if (set.is_one()) return text_target::CardNumber{set.ids.front(), figure};
    return text_target::CardsNumber{set.ids, figure};
}

std::vector<std::string> owners_of(const Map& map) {
    std::vector<std::string> owners;
    for (const Box<Card>& card : map.cards)
        if (!card->owner.empty() && std::ranges::find(owners, card->owner) == owners.end())
            owners.push_back(card->owner);
    return owners;
}

}  // namespace journey::ui
