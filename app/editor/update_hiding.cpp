// Lanes out of sight. Like folding it changes no map and joins no history; what is selected or written is always shown.
#include "editor/cursor.h"
#include "editor/update_parts.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

bool is_hidden(const Document& document, const LaneId& lane) {
    return std::ranges::find(document.hidden, lane) != document.hidden.end();
}

/// The lane that comes next on the board, or the one before the last: there the cursor goes.
Selection neighbour_of(const Document& document, const LaneId& lane) {
    const std::vector<Lane> lanes = shown_map(document).lanes;
    const auto at = std::ranges::find(lanes, lane, &Lane::id);
    if (at == lanes.end() || lanes.size() < 2) return NothingSelected{};
    return LaneSelected{at + 1 == lanes.end() ? (at - 1)->id : (at + 1)->id};
}

}  // namespace

std::vector<LaneId> hidden_lanes(const Document& document) {
    std::vector<LaneId> lanes;
    for (const LaneId& id : document.hidden)
        if (find_lane(document.map, id)) lanes.push_back(id);
    return lanes;
}

Map shown_map(const Document& document) {
    Map map = document.map;
    std::erase_if(map.lanes, [&](const Lane& lane) { return is_hidden(document, lane.id); });
    return map;
}

void hide_lane(Turn& turn) {
    Document& document = *turn.session.document;
    const auto* selected = std::get_if<LaneSelected>(&document.selection);
    if (!selected) return;
    const Selection neighbour = neighbour_of(document, selected->id);
    document.hidden.push_back(selected->id);
    go_to(turn, neighbour);
    say(turn, Word::toast_lane_hidden);
}

void show_all_lanes(Turn& turn) { turn.session.document->hidden.clear(); }

void show_selected_lane(Document& document) {
    const auto at = cursor_place(document.selection, document.map).lane;
    if (at) std::erase(document.hidden, document.map.lanes[*at].id);
}

std::string command_title(const Session& session, CommandId id) {
    const Language language = session.language();
    if (id == CommandId::toggle_plain && session.sharing.plain)
        return std::string(text_of(language, Word::command_toggle_plain_off));
    const std::size_t hidden =
        id == CommandId::show_all_lanes && session.document ? hidden_lanes(*session.document).size() : 0;
    if (hidden == 0) return std::string(text_of(language, command(id).title));
    return fill(language, Word::command_show_hidden_lanes, {number_text(language, static_cast<double>(hidden), 0)});
}

}  // namespace journey
