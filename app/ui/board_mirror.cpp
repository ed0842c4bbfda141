// The board for screen readers, keyboard focus and tests: a grid of stages and lanes, in board coordinates, made anew
// only when something it says has changed.
#include "format/enum_words.h"
#include "model/lookup.h"
#include "ui/board_parts.h"
#include "ui/persona_look.h"

#include <algorithm>
#include <imgui.h>
#include <span>

namespace journey::ui {
namespace {

constexpr std::size_t mirrored_whole = 600;  // cards: a larger map mirrors what is seen

struct Builder {
    const Board& board;
    CachedNodes& cache;
    std::uint8_t depth;
    bool whole;
    Selection cursor;  // the one tab stop

    void add(MirrorNode node, Selection selects) {
        node.depth = depth;
        node.on_board = true;
        if (selects == cursor) node.state = node.state | NodeState::cursor | NodeState::selected;
        cache.targets.push_back({node.id, std::move(selects)});
        cache.nodes.push_back(std::move(node));
    }
};

WidgetId node_id(std::string_view kind, std::string_view id) {
    const IdScope scope(kind, id);
    return ImGui::GetID("node");
}

/// What else is to be said of a card: a message that does not fit, what it does to the score, how sure it is.
std::string card_details(const Board& board, const Card& card, LaneKind kind) {
    const Frame& frame = board.frame;
    const Language language = frame.language();
    std::string all;
    const auto say = [&](std::string_view sentence) { all.append(all.empty() ? "" : ". ").append(sentence); };
    const auto stage = stage_position(board.map(), card.stage);
    if (misses_stage(board, card)) say(frame.word(Word::board_misfit_mark));
    if (kind == LaneKind::message && stage && misfits_on(board).has_stage(*stage))
        say(frame.word(Word::board_misfit_stage_mark));
    const StageScore* score = kind == LaneKind::touchpoints ? find_score(board.document.score, card.stage) : nullptr;
    const std::span<const Contribution> parts =
        score ? std::span(score->contributions) : std::span<const Contribution>{};
    for (const Contribution& part : parts) {
        if (part.card != card.id) continue;
        say(std::string(frame.word(Word::inspect_contribution))
                .append(": ")
                .append(fill(language, Word::inspect_points, {signed_text(language, part.points, 1)})));
    }
    // A guess is what everything is until somebody knows better.
    if (!card.evidence.is_known() || card.evidence.value != Evidence::guess) say(words_for(language, card.evidence));
    return all;
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
                    PathSelected{arc.path->id});
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
                    PhaseSelected{band.id});
    }
    if (!board.map().paths.empty()) add_arcs(builder);
    for (std::size_t i = 0; i < columns.size(); ++i)
        builder.add({.id = node_id("stage", columns[i].id.value),
                     .role = Role::column_header,
                     .name = stage_description(board, i),
                     .description = stage_meaning(board, i),
                     .rect = header_rect(board, columns[i]),
                     .row = 0,
                     .column = static_cast<int>(i) + 1},
                    StageSelected{columns[i].id});
}

void add_cell(Builder& builder, std::size_t lane_at, std::size_t stage_at) {
    const Board& board = builder.board;
    const BoardLayout& layout = board.layout();
    const Cell& cell = layout.cell(lane_at, stage_at);
    const LaneRow& lane = layout.lanes[lane_at];
    const int row = static_cast<int>(lane_at) + 1;
    const int column = static_cast<int>(stage_at) + 1;
    if (cell.count == 0) {
        const Stage& stage = *board.map().stages[stage_at];
        const CellSelected selects{stage.id, lane.id};
        builder.add({.id = node_id(stage.id.value, lane.id.value),
                     .role = Role::grid_cell,
                     .name = fill(board.frame.language(), Word::board_empty_cell,
                                  {shown_name(board.frame, board.map().lanes[lane_at].name),
                                   shown_name(board.frame, stage.name)}),
                     .rect = layout.cell_rect(lane_at, stage_at),
                     .row = row,
                     .column = column},
                    selects);
        return;
    }
    const std::string_view today = board.frame.session.surroundings.today;
    for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) {
        const Card& card = board.card(layout.cards[i]);
        MirrorNode node{.id = node_id("card", card.id.value),
                        .role = Role::grid_cell,
                        .name = card_name(board.frame.language(), card, lane.kind, today),
                        .description = card_details(board, card, lane.kind),
                        .rect = layout.cards[i].rect,
                        .row = row,
                        .column = column};
        if (board.document.lens && is_for_others(board, card))
            node.name = fill(board.frame.language(), Word::persona_not_hers,
                             {node.name, persona_name(board.frame, board.document.persona())});
        if (board.is_selected(card.id)) node.state = NodeState::selected;
        builder.add(std::move(node), CardsSelected{{card.id}});
    }
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
        builder.add({.id = node_id("lane", row.id.value),
                     .role = Role::row_header,
                     .name = std::string(shown_name(board.frame, board.map().lanes[lane].name)),
                     .rect = {left, row.y, board.rail.width, row.height},
                     .row = static_cast<int>(lane) + 1,
                     .column = 0},
                    LaneSelected{row.id});
        for (std::size_t stage = first_column; stage < end_column; ++stage) add_cell(builder, lane, stage);
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
        if (node.role == Role::column_header || node.role == Role::button) node.rect.y += down;
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
    Builder builder{board, cache, depth, whole, cursor_of(board)};
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
        all.insert(all.end(), cells, nodes.end());
    }
    follow_focus(board);
    // The ring of keyboard focus: on what is not already marked as selected.
    const auto focused = std::ranges::find(nodes, frame.input.focused, &MirrorNode::id);
    if (focused == nodes.end() || !frame.input.focus_visible) return;
    const bool pinned = focused->role != Role::grid_cell;
    const Rect clip = pinned ? board.whole : board.area;
    frame.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
    focus_ring(frame, board.on_page(focused->rect), metric::radius_md, pinned ? -4 : 2);
    frame.draw->PopClipRect();
}

}  // namespace journey::ui
