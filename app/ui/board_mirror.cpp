// The board for screen readers, keyboard focus and tests: a grid of stages and lanes, in board coordinates, made anew
// only when something it says has changed.
#include "model/lookup.h"
#include "ui/board_said.h"
#include "ui/persona_look.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr std::size_t mirrored_whole = 600;  // cards: a larger map mirrors what is seen

// How deep things stand in the grid: rows, then headers and cells, then the list of a cell's cards, then the cards.
constexpr std::uint8_t below_row = 1, below_cell = 2, below_list = 3;

struct Builder {
    const Board& board;
    CachedNodes& cache;
    std::uint8_t depth;  // of a row
    bool whole;
    Selection cursor;  // the one tab stop
    FindingsOfCards findings;

    /// Holds others, and is not to be selected.
    void add_group(MirrorNode node, std::uint8_t deeper) {
        node.depth = static_cast<std::uint8_t>(depth + deeper);
        node.on_board = true;
        cache.nodes.push_back(std::move(node));
    }
    void add(MirrorNode node, Selection selects, std::uint8_t deeper) {
        if (selects == cursor) node.state = node.state | NodeState::cursor;
        if (selects == board.document.selection) node.state = node.state | NodeState::selected;
        cache.targets.push_back({node.id, std::move(selects)});
        add_group(std::move(node), deeper);
    }
};

WidgetId node_id(std::string_view kind, std::string_view id) {
    const IdScope scope(kind, id);
    return ImGui::GetID("node");
}

Rect header_rect(const Board& board, const StageColumn& column) {
    // Pinned: its y on the board moves against the scrolling.
    const float top = board.header.y + BoardSizes::phase_band - board.page_y(0);
    return {column.x, top, column.width, BoardSizes::stage_header};
}

void add_arcs(Builder& builder) {
    const Board& board = builder.board;
    const std::vector<Arc> arcs = arcs_of(board.map());
    for (const Arc& arc : arcs) {
        Rect rect = arc_rect(band_of(board, arcs), arc);
        rect.x -= board.page_x(0);
        rect.y -= board.page_y(0);
        builder.add({.id = node_id("path", arc.path->id.value),
                     .role = Role::button,
                     .name = arc_name(board.frame.language(), board.map(), arc),
                     .description = std::string(board.frame.word(Word::path_share_meaning)),
                     .rect = rect},
                    PathSelected{arc.path->id}, 0);
    }
}

void add_headers(Builder& builder) {
    const Board& board = builder.board;
    const auto& columns = board.layout().columns;
    for (const PhaseBand& band : board.layout().phases) {
        const Phase* phase = find_phase(board.map(), band.id);
        if (!phase) continue;
        const float top = board.header.y - board.page_y(0);
        builder.add({.id = node_id("phase", band.id.value),
                     .role = Role::button,
                     .name = std::string(shown_name(board.frame, phase->name)),
                     .rect = {band.x, top, band.width, BoardSizes::phase_band}},
                    PhaseSelected{band.id}, 0);
    }
    if (!board.map().paths.empty()) add_arcs(builder);
    if (columns.empty()) return;
    Rect row = header_rect(board, columns.front());
    row.width = board.layout().width;
    builder.add_group({.id = node_id("rows", "stages"), .role = Role::row, .rect = row, .row = 0}, 0);
    for (std::size_t i = 0; i < columns.size(); ++i)
        builder.add({.id = node_id("stage", columns[i].id.value),
                     .role = Role::column_header,
                     .name = stage_description(board, i),
                     .description = stage_meaning(board, i),
                     .rect = header_rect(board, columns[i]),
                     .row = 0,
                     .column = static_cast<int>(i) + 1},
                    StageSelected{columns[i].id}, below_row);
}

/// Where a cell is: which lane's and which stage's it is, and in which row and column of the grid.
struct CellPlace {
    std::size_t lane = 0;
    std::size_t stage = 0;
};

void add_card(Builder& builder, const PlacedCard& placed, LaneKind kind) {
    const Board& board = builder.board;
    const Card& card = board.card(placed);
    MirrorNode node{.id = node_id("card", card.id.value),
                    .role = Role::option,
                    .name = card_name(board.frame.language(), card, kind, board.frame.session.surroundings.today),
                    .description = card_details(board, card, kind, builder.findings),
                    .rect = placed.rect};
    if (board.document.lens && is_for_others(board, card))
        node.name = fill(board.frame.language(), Word::persona_not_hers,
                         {node.name, persona_name(board.frame, board.document.persona())});
    if (board.is_selected(card.id)) node.state = NodeState::selected;
    builder.add(std::move(node), CardsSelected{{card.id}}, below_list);
}

WidgetId list_id(const StageId& stage, const LaneId& lane) {
    const IdScope scope("cards");
    return node_id(stage.value, lane.value);
}

/// One that is empty can be selected itself; in one that is not, its cards can.
void add_cell(Builder& builder, const CellPlace& at) {
    const Board& board = builder.board;
    const BoardLayout& layout = board.layout();
    const Cell& cell = layout.cell(at.lane, at.stage);
    const Stage& stage = *board.map().stages[at.stage];
    const Lane& lane = board.map().lanes[at.lane];
    MirrorNode node{.id = node_id(stage.id.value, lane.id.value),
                    .role = Role::grid_cell,
                    .name = fill(board.frame.language(), cell.count == 0 ? Word::board_empty_cell : Word::board_cell,
                                 {shown_name(board.frame, lane.name), shown_name(board.frame, stage.name)}),
                    .rect = layout.cell_rect(at.lane, at.stage),
                    .row = static_cast<int>(at.lane) + 1,
                    .column = static_cast<int>(at.stage) + 1};
    if (cell.count == 0) return builder.add(std::move(node), CellSelected{stage.id, lane.id}, below_row);
    MirrorNode list{.id = list_id(stage.id, lane.id),
                    .role = Role::listbox,
                    .state = NodeState::multiple,
                    .name = node.name,
                    .rect = node.rect};
    builder.add_group(std::move(node), below_row);
    builder.add_group(std::move(list), below_cell);
    for (std::size_t i = cell.first; i < cell.first + cell.count; ++i)
        add_card(builder, layout.cards[i], layout.lanes[at.lane].kind);
}

void add_lanes(Builder& builder) {
    const Board& board = builder.board;
    const BoardLayout& layout = board.layout();
    const std::size_t first_lane = builder.whole ? 0 : board.lanes.first;
    const std::size_t end_lane = builder.whole ? layout.lanes.size() : board.lanes.end;
    const std::size_t first_column = builder.whole ? 0 : board.columns.first;
    const std::size_t end_column = builder.whole ? layout.columns.size() : board.columns.end;
    for (std::size_t lane = first_lane; lane < end_lane; ++lane) {
        const LaneRow& row = layout.lanes[lane];
        if (row.is_hidden()) continue;
        const float left = board.rail.x - board.page_x(0);
        builder.add_group({.id = node_id("row", row.id.value),
                           .role = Role::row,
                           .rect = {0, row.y, layout.width, row.height},
                           .row = static_cast<int>(lane) + 1},
                          0);
        builder.add({.id = node_id("lane", row.id.value),
                     .role = Role::row_header,
                     .name = std::string(shown_name(board.frame, board.map().lanes[lane].name)),
                     .rect = {left, row.y, board.rail.width, row.height},
                     .row = static_cast<int>(lane) + 1,
                     .column = 0},
                    LaneSelected{row.id}, below_row);
        for (std::size_t stage = first_column; stage < end_column; ++stage) add_cell(builder, {lane, stage});
    }
}

/// What the one tab stop of the grid is on: the selection's last, or the first stage.
Selection cursor_of(const Board& board) {
    const Selection& selection = board.document.selection;
    if (const auto* cards = std::get_if<CardsSelected>(&selection)) return CardsSelected{{cards->ids.back()}};
    if (!std::holds_alternative<NothingSelected>(selection)) return selection;
    if (board.map().stages.empty()) return selection;
    return StageSelected{board.map().stages.front()->id};
}

CachedNodes::Key key_of(const Board& board, bool whole) {
    CachedNodes::Key key{.layout_count = board.view.layout_count,
                         .selection = board.document.selection,
                         .language = board.frame.language(),
                         .persona = board.document.persona(),
                         .scroll_x = 0,
                         .scroll_y = 0};
    // Headers and rail are pinned: their board coordinates follow the scrolling.
    key.scroll_x = board.view.viewport.scroll_x;
    key.scroll_y = board.view.viewport.scroll_y;
    if (!whole) {
        key.first_column = board.columns.first;
        key.end_column = board.columns.end;
        key.first_lane = board.lanes.first;
        key.end_lane = board.lanes.end;
    }
    return key;
}

/// After a scroll alone only the pinned ones have moved on the board.
void move_pinned(const Board& board, CachedNodes& cache) {
    const float right = board.view.viewport.scroll_x - cache.key.scroll_x;
    const float down = board.view.viewport.scroll_y - cache.key.scroll_y;
    for (MirrorNode& node : cache.nodes) {
        if (node.role == Role::row_header) node.rect.x += right;
        const bool is_head = node.role == Role::row && node.row == 0;
        if (is_head || node.role == Role::column_header || node.role == Role::button) node.rect.y += down;
    }
}

void rebuild_if_needed(const Board& board, std::uint8_t depth) {
    CachedNodes& cache = board.view.nodes;
    const bool whole = board.map().cards.size() <= mirrored_whole;
    const CachedNodes::Key key = key_of(board, whole);
    CachedNodes::Key same_place = key;
    same_place.scroll_x = cache.key.scroll_x;
    same_place.scroll_y = cache.key.scroll_y;
    if (!cache.nodes.empty() && same_place == cache.key && cache.nodes.front().depth == depth) {
        if (!(key == cache.key)) move_pinned(board, cache);
        cache.key = key;
        return;
    }
    cache.key = key;
    cache.nodes.clear();
    cache.targets.clear();
    Builder builder{board, cache, depth, whole, cursor_of(board), findings_of_cards(board)};
    add_headers(builder);
    add_lanes(builder);
}

/// Enter or a screen reader pressed a node, which may be out of sight: it is selected and shown; pressed again, it is
/// edited.
void activate(const Board& board, const CachedNodes::Target& target) {
    Frame& frame = board.frame;
    board.view.reveal = target.selection;
    if (target.selection == board.document.selection) return frame.act(action::Run{CommandId::edit_selected});
    frame.act(action::Select{target.selection});
}

/// While a text is written: whether the focus comes back to the board, and not to the element that opened the field.
void expect_focus(UiState& state) {
    const bool is_elsewhere = state.text_origin != 0;
    state.board_wants_focus = !is_elsewhere && (state.board_wants_focus || state.board_wants_focus_after_text);
    state.board_wants_focus_after_text = false;
}

void follow_focus(const Board& board) {
    Frame& frame = board.frame;
    const Selection cursor = cursor_of(board);
    const auto& targets = board.view.nodes.targets;
    const auto focused = std::ranges::find(targets, frame.input.focused, &CachedNodes::Target::id);
    if (focused != targets.end() && frame.input.activated == focused->id) activate(board, *focused);
    if (frame.session.text_edit) return expect_focus(frame.state);
    const bool wanted =
        frame.state.board_wants_focus || (focused != targets.end() && !(focused->selection == cursor) &&
                                          !std::holds_alternative<NothingSelected>(board.document.selection));
    if (!wanted) return;
    const auto at = std::ranges::find(targets, cursor, &CachedNodes::Target::selection);
    if (at == targets.end() || std::holds_alternative<NothingSelected>(board.document.selection)) return;
    frame.state.board_wants_focus = false;
    if (at->id != frame.input.focused) frame.out.focus = at->id;
}

}  // namespace

void mirror_board(const Board& board) {
    Frame& frame = board.frame;
    rebuild_if_needed(board, static_cast<std::uint8_t>(frame.out.mirror.depth + 1));
    const auto& nodes = board.view.nodes.nodes;
    auto& all = frame.out.mirror.nodes;
    // Phases and paths stand above the grid, which may hold rows of cells alone.
    const auto cells = std::ranges::find_if(nodes, [](const MirrorNode& node) { return node.role != Role::button; });
    if (cells != nodes.begin()) {
        const MirrorGroup above(frame, "above", Role::group, std::string(frame.word(Word::board_above)), board.header);
        all.insert(all.end(), nodes.begin(), cells);
    }
    {
        const std::string name = fill(frame.language(), Word::board_name, {shown_name(frame, board.map().title)});
        const MirrorGroup grid(frame, "grid", Role::grid, name, board.whole);
        // Of a grid these are its last row and column: a large map's elements are those of what is seen.
        all.back().row = static_cast<int>(board.layout().lanes.size());
        all.back().column = static_cast<int>(board.layout().columns.size());
        all.insert(all.end(), cells, nodes.end());
    }
    follow_focus(board);
    // The ring of keyboard focus: on what is not already marked as selected.
    const auto focused = std::ranges::find(nodes, frame.input.focused, &MirrorNode::id);
    if (focused == nodes.end() || !frame.input.focus_visible) return;
    const bool pinned = focused->role != Role::grid_cell && focused->role != Role::option;
    const Rect clip = pinned ? board.whole : board.area;
    frame.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
    focus_ring(frame, board.on_page(focused->rect), metric::radius_md, pinned ? -4 : 2);
    frame.draw->PopClipRect();
}

}  // namespace journey::ui
