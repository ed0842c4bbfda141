// When a command is possible, and why not.
#include "editor/command_state.h"
#include "editor/commands.h"
#include "editor/cursor.h"
#include "editor/customers.h"
#include "editor/session.h"
#include "editor/update_parts.h"
#include "layout/board.h"
#include "model/lookup.h"
#include "model/validate.h"

#include <algorithm>

namespace journey {
namespace {

/// What the checks look at, found once.
struct Situation {
    const Session& session;
    const Document& document;
    const Map& map;
    CursorPlace cursor;
    const CardsSelected* cards;

    [[nodiscard]] const Card* cursor_card() const { return cursor.card ? find_card(map, *cursor.card) : nullptr; }
    [[nodiscard]] bool is_lane_selected() const { return std::holds_alternative<LaneSelected>(document.selection); }
    [[nodiscard]] bool is_stage_selected() const { return std::holds_alternative<StageSelected>(document.selection); }
};

/// Asked every frame, so only of the first and the last of many cards; the command then changes all of its kind.
bool selection_lies_in(const Situation& now, LaneKind kind) {
    const auto lies_in = [&](const CardId& id) {
        const Card* card = find_card(now.map, id);
        return card && kind_of_lane(now.map, card->lane) == kind;
    };
    return now.cards && (lies_in(now.cards->ids.back()) || lies_in(now.cards->ids.front()));
}

Reason room_for_cards(const Situation& now, std::size_t count) {
    return unless(now.map.cards.size() + count <= Limits::cards, Word::not_now_too_many_cards);
}
Reason room_for_stage(const Situation& now) {
    return unless(now.map.stages.size() < Limits::stages, Word::not_now_too_many_stages);
}
Reason room_for_lane(const Situation& now) {
    return unless(now.map.lanes.size() < Limits::lanes, Word::not_now_too_many_lanes);
}

Reason why_no_touchpoint(const Situation& now) {
    const auto is_touchpoints = [](const Lane& lane) { return lane.kind.value == LaneKind::touchpoints; };
    if (now.map.stages.empty()) return Word::not_now_no_stages;
    if (std::ranges::none_of(now.map.lanes, is_touchpoints)) return Word::not_now_no_touchpoint_lane;
    return room_for_cards(now, 1);
}

Reason why_no_edit(const Situation& now) {
    if (std::holds_alternative<NothingSelected>(now.document.selection)) return Word::not_now_nothing_selected;
    return std::holds_alternative<CellSelected>(now.document.selection) ? room_for_cards(now, 1) : possible;
}

Reason why_no_duplicate(const Situation& now) {
    if (now.cards) return room_for_cards(now, now.cards->ids.size());
    if (now.is_stage_selected()) return room_for_stage(now);
    if (now.is_lane_selected()) return room_for_lane(now);
    return Word::not_now_nothing_selected;
}

Reason why_no_delete(const Situation& now) {
    const bool empty_hands = std::holds_alternative<NothingSelected>(now.document.selection) ||
                             std::holds_alternative<CellSelected>(now.document.selection);
    return unless(!empty_hands, Word::not_now_nothing_selected);
}

Reason why_no_paste(const Situation& now) {
    if (!now.cursor.stage || now.map.lanes.empty()) return Word::not_now_no_cell;
    return room_for_cards(now, 1);
}

Reason why_no_step(bool forward, const std::optional<std::size_t>& at, std::size_t count) {
    if (!at) return Word::not_now_nothing_selected;
    return unless(forward ? *at + 1 < count : *at > 0, Word::not_now_at_edge);
}

Reason why_no_stage_move(const Situation& now, bool forward) {
    if (!now.cards && !now.is_stage_selected()) return Word::not_now_nothing_selected;
    return why_no_step(forward, now.cursor.stage, now.map.stages.size());
}

Reason why_no_lane_move(const Situation& now, bool down) {
    if (!now.cards && !now.is_lane_selected()) return Word::not_now_no_lane;
    return why_no_step(down, now.cursor.lane, now.map.lanes.size());
}

Reason why_no_card_move(const Situation& now, bool down) {
    const Card* card = now.cursor_card();
    if (!card) return Word::not_now_no_card;
    const auto cell = cards_of_cell(now.map, card->stage, card->lane);
    return unless((down ? cell.back() : cell.front()) != card->id, Word::not_now_alone);
}

Reason why_no_zoom(const Situation& now, bool in) {
    const float width = now.document.viewport.column_width;
    return in ? unless(width < BoardSizes::column_max, Word::not_now_widest)
              : unless(width > BoardSizes::column_min, Word::not_now_narrowest);
}

/// One lane is left to look at; the list shows all of them anyway.
Reason why_no_hiding(const Situation& now) {
    if (now.session.reads_map()) return Word::not_now_list_has_all;
    if (!now.is_lane_selected()) return Word::not_now_no_lane;
    return unless(hidden_lanes(now.document).size() + 1 < now.map.lanes.size(), Word::not_now_last_lane);
}

/// What is looked for, and found.
Reason why_no_search(const Situation& now) {
    if (!now.document.search || now.document.search->wanted.empty()) return Word::not_now_nothing_sought;
    return unless(!now.document.search->found.empty(), Word::find_none);
}

/// Commands that look at the map and change nothing in it; absent: not one of them.
std::optional<Reason> why_not_looking(const Situation& now, CommandId id) {
    switch (id) {
    case CommandId::zoom_reset:
        return unless(now.document.viewport.column_width != BoardSizes::column_default, Word::not_now_full_size);
    case CommandId::toggle_list: return possible;
    case CommandId::present: return unless(!now.map.stages.empty(), Word::not_now_no_stages);
    case CommandId::next_slide:
    case CommandId::previous_slide:
    case CommandId::first_slide:
    case CommandId::last_slide: return unless(now.session.is_presenting(), Word::not_now_not_presenting);
    case CommandId::copy_selected: return unless(now.cards != nullptr, Word::not_now_no_card);
    case CommandId::select_all_in_lane: return unless(!now.map.cards.empty(), Word::not_now_no_cards);
    case CommandId::show_score: return unless(now.cursor.stage.has_value(), Word::not_now_no_stage);
    case CommandId::toggle_selected: return unless(now.cursor.card.has_value(), Word::not_now_no_card);
    case CommandId::zoom_to_selection:
        return unless(!std::holds_alternative<NothingSelected>(now.document.selection), Word::not_now_nothing_selected);
    case CommandId::cursor_left:
    case CommandId::cursor_right:
    case CommandId::cursor_up:
    case CommandId::cursor_down:
    case CommandId::extend_left:
    case CommandId::extend_right:
    case CommandId::extend_up:
    case CommandId::extend_down:
    case CommandId::first_stage:
    case CommandId::last_stage:
    case CommandId::first_cell:
    case CommandId::last_cell:
    case CommandId::zoom_fit: return unless(!now.map.stages.empty(), Word::not_now_no_stages);
    case CommandId::find_on_map: return possible;
    case CommandId::find_next:
    case CommandId::find_previous: return why_no_search(now);
    case CommandId::next_finding:
    case CommandId::previous_finding:
        return unless(!listed(now.document.journey.findings, now.document.findings_view).empty(),
                      Word::not_now_no_findings);
    case CommandId::fold_phase:
    case CommandId::fold_stage:
    case CommandId::fold_others:
        return unless(stage_to_fold(now.document.selection, now.map).has_value(), Word::not_now_no_stage);
    case CommandId::fold_all:
        return unless(with_present(now.document.folded, now.map).size() < now.map.stages.size(),
                      now.map.stages.empty() ? Word::not_now_no_stages : Word::not_now_all_folded);
    case CommandId::hide_lane: return why_no_hiding(now);
    case CommandId::show_all_lanes: return unless(!hidden_lanes(now.document).empty(), Word::not_now_none_hidden);
    case CommandId::unfold_all: return unless(!now.document.folded.empty(), Word::not_now_none_folded);
    case CommandId::zoom_in: return why_no_zoom(now, true);
    case CommandId::zoom_out: return why_no_zoom(now, false);
    default: return std::nullopt;
    }
}

Reason why_not_changing(const Situation& now, CommandId id) {
    switch (id) {
    case CommandId::new_touchpoint: return why_no_touchpoint(now);
    case CommandId::new_stage:
    case CommandId::new_stage_before: return room_for_stage(now);
    case CommandId::new_lane: return room_for_lane(now);
    case CommandId::new_phase:
        if (now.map.phases.size() >= Limits::stages) return Word::not_now_too_many_phases;
        return unless(now.cursor.stage.has_value(), Word::not_now_no_stage);
    case CommandId::new_path:
        if (now.map.paths.size() >= Limits::paths) return Word::not_now_too_many_paths;
        return unless(now.cursor.stage.has_value(), Word::not_now_no_stage);
    case CommandId::reverse_path:
        return unless(std::holds_alternative<PathSelected>(now.document.selection), Word::not_now_no_path);
    case CommandId::new_note: return unless(now.cursor.card.has_value(), Word::not_now_no_card);
    case CommandId::edit_selected: return why_no_edit(now);
    case CommandId::duplicate_selected: return why_no_duplicate(now);
    case CommandId::delete_selected: return why_no_delete(now);
    case CommandId::cut_selected: return unless(now.cards != nullptr, Word::not_now_no_card);
    case CommandId::paste: return why_no_paste(now);
    case CommandId::replace_on_map: return possible;
    case CommandId::replace_found:
    case CommandId::replace_all_found: return why_no_search(now);
    case CommandId::calibrate_again: return unless(now.map.buyers_per_thousand.has_value(), Word::not_now_no_buyers);
    case CommandId::move_freely:
        return unless(now.cards || now.is_stage_selected() || now.is_lane_selected(), Word::not_now_nothing_selected);
    case CommandId::move_stage_back: return why_no_stage_move(now, false);
    case CommandId::move_stage_forward: return why_no_stage_move(now, true);
    case CommandId::move_lane_up: return why_no_lane_move(now, false);
    case CommandId::move_lane_down: return why_no_lane_move(now, true);
    case CommandId::move_card_up: return why_no_card_move(now, false);
    case CommandId::move_card_down: return why_no_card_move(now, true);
    case CommandId::effect_pull:
    case CommandId::effect_neutral:
    case CommandId::effect_push:
    case CommandId::toggle_place:
    case CommandId::toggle_nature:
        return unless(selection_lies_in(now, LaneKind::touchpoints), Word::not_now_no_touchpoint);
    case CommandId::emotion_up:
    case CommandId::emotion_down: return unless(selection_lies_in(now, LaneKind::feels), Word::not_now_no_feeling);
    default: return possible;
    }
}

/// Of these the score page has steps of its own, which change no map.
Reason why_no_step_back(const Situation& now, CommandId id) {
    const bool is_undo = id == CommandId::undo;
    const WhatIfDesk& assumed = now.document.what_if;
    const bool steps = is_undo ? assumed.can_undo() : assumed.can_redo();
    if (now.session.page == Page::score && steps) return possible;
    if (now.document.access == Access::read_only) return Word::not_now_read_only;
    const auto label = is_undo ? now.document.history.undo_label() : now.document.history.redo_label();
    return unless(label.has_value(), is_undo ? Word::not_now_nothing_to_undo : Word::not_now_nothing_to_redo);
}

/// What is possible on every page of an open map; absent: needs the map itself.
std::optional<Reason> why_not_on_views(const Situation& now, CommandId id) {
    const bool assumes = now.session.page == Page::score && !now.document.what_if.now().is_empty();
    const bool is_read_only = now.document.access == Access::read_only;
    switch (id) {
    case CommandId::undo:
    case CommandId::redo: return why_no_step_back(now, id);
    case CommandId::show_history: {
        const History& history = now.document.history;
        if (is_read_only) return Word::not_now_read_only;
        return unless(history.undo_count() + history.redo_count() > 0, Word::not_now_nothing_to_undo);
    }
    case CommandId::save_file: return unless(!is_read_only, Word::not_now_read_only);
    case CommandId::save_file_as: return possible;
    case CommandId::next_persona: return unless(!now.map.personas.empty(), Word::not_now_no_personas);
    case CommandId::print_notes: return unless(!now.map.stages.empty(), Word::not_now_no_stages);
    case CommandId::reset_what_if: return unless(assumes, Word::not_now_nothing_assumed);
    case CommandId::save_as_target:
        if (is_read_only) return Word::not_now_read_only;
        if (now.document.lens) return Word::not_now_one_persona;
        return unless(assumes, Word::not_now_nothing_assumed);
    default: return std::nullopt;
    }
}

/// Whether the step would be one of what was noted of customers.
bool steps_customers(const CustomerBook& book, std::size_t map_steps, CommandId id) {
    return (id == CommandId::undo && can_step_back(book, map_steps)) ||
           (id == CommandId::redo && can_step_forward(book, map_steps));
}

}  // namespace

std::optional<Word> why_disabled(const Session& session, CommandId id) {
    if (is_for_things(id)) return why_not_for_things(session, id);
    if (const auto reason = why_not_on_page(session, id)) return *reason;
    if (!session.document || session.page == Page::home) return Word::not_now_no_map;
    const Document& document = *session.document;
    if (session.page == Page::readiness && steps_customers(document.customers, document.history.undo_count(), id))
        return possible;
    const Situation now{session, document, document.map, cursor_place(document.selection, document.map),
                        std::get_if<CardsSelected>(&document.selection)};
    if (const auto reason = why_not_on_views(now, id)) return *reason;
    if (session.page != Page::map) return Word::not_now_not_on_map;
    const bool draws = id == CommandId::toggle_list || id == CommandId::present;
    if (draws && !session.surroundings.pictures) return Word::not_now_no_pictures;
    if (const auto reason = why_not_looking(now, id)) return *reason;
    if (document.access == Access::read_only) return Word::not_now_read_only;
    return why_not_changing(now, id);
}

}  // namespace journey
