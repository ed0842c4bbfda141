// The board on a desk: where its parts are on the page, and the hands that take hold of them.
#pragma once

#include "unit/ui/support.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>
#include <vector>

namespace journey::ui {

inline const Map& map_of(const Desk& desk) { return desk.session.document->map; }

/// The middle of a card on the page.
inline Point place(const Desk& desk, const CardId& id) {
    for (const PlacedCard& placed : desk.state.board.layout.cards)
        if (map_of(desk).cards[placed.card]->id == id) {
            const Point origin = desk.out.mirror.board_origin;
            return {origin.x + placed.rect.x + placed.rect.width / 2,
                    origin.y + placed.rect.y + placed.rect.height / 2};
        }
    FAIL("the card is not on the board");
    return {};
}

/// The touchpoints of the first stages, in reading order.
inline std::vector<CardId> touchpoints(const Desk& desk, std::size_t stage) {
    std::vector<CardId> ids;
    const BoardLayout& layout = desk.state.board.layout;
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        if (layout.lanes[lane].kind != LaneKind::touchpoints) continue;
        const Cell& cell = layout.cell(lane, stage);
        for (std::size_t i = cell.first; i < cell.first + cell.count; ++i)
            ids.push_back(map_of(desk).cards[layout.cards[i].card]->id);
    }
    return ids;
}

inline std::vector<CardId> selected(const Desk& desk) {
    const auto* cards = std::get_if<CardsSelected>(&desk.session.document->selection);
    return cards ? cards->ids : std::vector<CardId>{};
}

inline void hold(ImGuiKey modifier, bool down) { ImGui::GetIO().AddKeyEvent(modifier, down); }

/// A click with a modifier held.
inline void click_with(Desk& desk, ImGuiKey modifier, Point at) {
    hold(modifier, true);
    desk.frame();
    desk.click_at(at);
    hold(modifier, false);
    desk.frame();
}

/// Presses and moves, without letting go.
inline void press_and_move(Desk& desk, Point from, Point to) {
    desk.press_at(from);
    for (const float share : {0.3F, 0.7F, 1.0F})
        desk.point_at({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
}

inline void open(Desk& desk) {
    desk.settle();
    desk.settle();
}

/// At the bottom of a stage's touchpoints, in the margin beside its cards: nothing ever lies there.
inline Point empty_place(const Desk& desk, std::size_t stage) {
    const BoardLayout& layout = desk.state.board.layout;
    const auto lane = std::ranges::find(layout.lanes, LaneKind::touchpoints, &LaneRow::kind);
    REQUIRE(lane != layout.lanes.end());
    const Point origin = desk.out.mirror.board_origin;
    return {origin.x + layout.columns[stage].x + 3, origin.y + lane->y + lane->height - 6};
}

inline std::size_t steps(const Desk& desk) { return desk.session.document->history.undo_count(); }

inline const Viewport& viewport(const Desk& desk) { return desk.session.document->viewport; }

/// The left edge of a column on the page.
inline float page_x(const Desk& desk, std::size_t column) {
    return desk.out.mirror.board_origin.x + desk.state.board.layout.columns[column].x;
}

/// In the header of a stage, left of its middle, where it is taken hold of.
inline Point header_of(const Desk& desk, std::size_t column) {
    return {page_x(desk, column) + 30, desk.state.board.area.y - 30};
}

/// The round handle on a stage's header out of which a new path is pulled.
inline Point path_handle_of(const Desk& desk, std::size_t column) {
    return {page_x(desk, column) + desk.state.board.layout.columns[column].width / 2,
            desk.state.board.area.y - BoardSizes::stage_header};
}

/// In the band of the phases, at the border before a stage.
inline Point border_before(const Desk& desk, std::size_t stage) {
    const float header = BoardSizes::phase_band + BoardSizes::stage_header;
    return {page_x(desk, stage), desk.state.board.area.y - header + BoardSizes::phase_band / 2};
}

/// Beside the name of a lane, where it is taken hold of.
inline Point lane_in_rail(const Desk& desk, std::size_t lane) {
    const LaneRow& row = desk.state.board.layout.lanes[lane];
    return {desk.state.board.area.x - 60, desk.out.mirror.board_origin.y + row.y + 12};
}

}  // namespace journey::ui
