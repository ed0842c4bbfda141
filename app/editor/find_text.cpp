#include "editor/find_text.h"

#include "editor/edit.h"
#include "model/fold.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

/// `wanted` is folded and not empty.
std::vector<std::size_t> places_of_folded(std::string_view text, std::string_view wanted) {
    std::vector<std::size_t> places;
    if (text.size() < wanted.size()) return places;
    const std::string in_small = folded(text);
    for (std::size_t at = in_small.find(wanted); at != std::string::npos;
         at = in_small.find(wanted, at + wanted.size()))
        places.push_back(at);
    return places;
}

class Finder {
public:
    explicit Finder(std::string_view wanted) : m_wanted(folded(wanted)) {}

    void look(FoundIn in, const std::string& id, std::string_view text) {
        for (const std::size_t at : places_of_folded(text, m_wanted)) found.push_back({in, id, at});
    }
    std::vector<Found> found;

private:
    std::string m_wanted;
};

/// Cards in reading order: lane by lane, stage by stage.
std::vector<std::size_t> reading_order(const Map& map) {
    std::vector<std::vector<std::size_t>> cells(map.lanes.size() * map.stages.size());
    for (std::size_t i = 0; i < map.cards.size(); ++i) {
        const auto lane = lane_position(map, map.cards[i]->lane);
        const auto stage = stage_position(map, map.cards[i]->stage);
        if (lane && stage) cells[*lane * map.stages.size() + *stage].push_back(i);
    }
    std::vector<std::size_t> order;
    for (const auto& cell : cells) order.insert(order.end(), cell.begin(), cell.end());
    return order;
}

std::string with_replaced(std::string text, const std::vector<std::size_t>& places, std::size_t length,
                          std::string_view replacement) {
    // From the back, so that the places before stay where they are.
    for (auto at = places.rbegin(); at != places.rend(); ++at)
        if (*at + length <= text.size()) text.replace(*at, length, replacement);
    return text;
}

/// The edit that gives one text of the map another value.
std::optional<Edit> text_edit(const Map& map, const Found& of, const std::vector<std::size_t>& places,
                              std::size_t length, std::string_view replacement) {
    const auto made = [&](const std::string& text) { return with_replaced(text, places, length, replacement); };
    const Stage* stage = find_stage(map, {of.id});
    const Card* card = find_card(map, {of.id});
    const Phase* phase = find_phase(map, {of.id});
    const Lane* lane = find_lane(map, {of.id});
    switch (of.in) {
    case FoundIn::phase_name:
        if (phase) return RenamePhase{phase->id, made(phase->name)};
        break;
    case FoundIn::stage_name:
        if (stage) return ChangeStage{stage->id, stage_change::SetName{made(stage->name)}};
        break;
    case FoundIn::stage_need:
        if (stage) return ChangeStage{stage->id, stage_change::SetNeed{made(stage->need)}};
        break;
    case FoundIn::stage_risk:
        if (stage) return ChangeStage{stage->id, stage_change::SetRisk{made(stage->risk)}};
        break;
    case FoundIn::lane_name:
        if (lane) return ChangeLane{lane->id, made(lane->name), std::nullopt};
        break;
    case FoundIn::card_text:
        if (card) return ChangeCards{{card->id}, card_change::SetText{made(card->text)}};
        break;
    case FoundIn::card_note:
        if (card) return ChangeCards{{card->id}, card_change::SetNote{made(card->note)}};
        break;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Found> found_in(const Map& map, std::string_view wanted) {
    if (wanted.empty()) return {};
    Finder finder(wanted);
    for (const Phase& phase : map.phases) finder.look(FoundIn::phase_name, phase.id.value, phase.name);
    for (const Box<Stage>& stage : map.stages) {
        finder.look(FoundIn::stage_name, stage->id.value, stage->name);
        finder.look(FoundIn::stage_need, stage->id.value, stage->need);
        finder.look(FoundIn::stage_risk, stage->id.value, stage->risk);
    }
    for (const Lane& lane : map.lanes) finder.look(FoundIn::lane_name, lane.id.value, lane.name);
    for (const std::size_t at : reading_order(map)) {
        const Card& card = *map.cards[at];
        finder.look(FoundIn::card_text, card.id.value, card.text);
        finder.look(FoundIn::card_note, card.id.value, card.note);
    }
    return std::move(finder.found);
}

std::vector<std::size_t> places_in(std::string_view text, std::string_view wanted) {
    return wanted.empty() ? std::vector<std::size_t>{} : places_of_folded(text, folded(wanted));
}

Selection selection_of(const Found& found) {
    switch (found.in) {
    case FoundIn::phase_name: return PhaseSelected{{found.id}};
    case FoundIn::stage_name:
    case FoundIn::stage_need:
    case FoundIn::stage_risk: return StageSelected{{found.id}};
    case FoundIn::lane_name: return LaneSelected{{found.id}};
    case FoundIn::card_text:
    case FoundIn::card_note: break;
    }
    return CardsSelected{{{found.id}}};
}

Map replaced(const Map& map, const std::vector<Found>& places, std::size_t length, std::string_view replacement) {
    Map next = map;
    for (std::size_t i = 0; i < places.size();) {
        const Found& of = places[i];
        std::vector<std::size_t> in_text;
        for (; i < places.size() && places[i].in == of.in && places[i].id == of.id; ++i)
            in_text.push_back(places[i].at);
        if (const auto edit = text_edit(map, of, in_text, length, replacement)) next = journey::apply(next, *edit);
    }
    return next;
}

}  // namespace journey
