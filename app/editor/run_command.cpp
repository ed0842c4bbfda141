// What the rows of the command table do.
#include "editor/command_state.h"
#include "editor/cursor.h"
#include "editor/id_set.h"
#include "editor/slides.h"
#include "editor/typed.h"
#include "editor/update_parts.h"
#include "layout/board.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

constexpr float zoom_factor = 1.25F;
constexpr double emotion_step = 0.5;

/// The selected cards that lie in lanes of a kind.
std::vector<CardId> selected_in(const Document& document, LaneKind kind) {
    std::vector<CardId> ids;
    const auto* selected = std::get_if<CardsSelected>(&document.selection);
    if (!selected) return ids;
    const IdSet wanted(selected->ids);
    for (const Box<Card>& card : document.map.cards)
        if (wanted.contains(card->id) && kind_of_lane(document.map, card->lane) == kind) ids.push_back(card->id);
    return ids;
}

const Card* cursor_card(const Document& document) {
    const CursorPlace place = cursor_place(document.selection, document.map);
    return place.card ? find_card(document.map, *place.card) : nullptr;
}

void change_touchpoints(Turn& turn, CardChange change) {
    const Map before = turn.session.document->map;
    commit_edit(turn, ChangeCards{selected_in(*turn.session.document, LaneKind::touchpoints), std::move(change)});
    if (turn.session.document->map == before) announce(turn, turn.text(Word::not_now_is_so));
}

/// The first touchpoint among what is selected: all of them then become what it is not.
const Card* leading_touchpoint(const Document& document) {
    const std::vector<CardId> ids = selected_in(document, LaneKind::touchpoints);
    return ids.empty() ? nullptr : find_card(document.map, ids.front());
}

void toggle_place(Turn& turn) {
    const Card* card = leading_touchpoint(*turn.session.document);
    if (!card) return;
    const bool online = place_of(card->touch).value == Place::online;
    change_touchpoints(turn, card_change::SetPlace{Open<Place>(online ? Place::offline : Place::online)});
}

void toggle_nature(Turn& turn) {
    const Card* card = leading_touchpoint(*turn.session.document);
    if (!card) return;
    const bool fact = card->touch.nature.value == Nature::fact;
    change_touchpoints(turn, card_change::SetNature{fact ? Nature::experience : Nature::fact});
}

/// Each card goes one step from where it is; together they are one step of the history.
void step_emotion(Turn& turn, double by) {
    const Document& document = *turn.session.document;
    Map next = document.map;
    for (const CardId& id : selected_in(document, LaneKind::feels)) {
        const Card* card = find_card(document.map, id);
        next = journey::apply(next, ChangeCards{{id}, card_change::SetEmotion{card->emotion + by}});
    }
    commit_map(turn, std::move(next),
               label_with_cards(Word::label_card_emotion, document.map, selected_in(document, LaneKind::feels)));
}

void new_touchpoint(Turn& turn) {
    const Document& document = *turn.session.document;
    const Map& map = document.map;
    const CursorPlace place = cursor_place(document.selection, map);
    const auto is_touchpoints = [](const Lane& lane) { return lane.kind.value == LaneKind::touchpoints; };
    const auto first = std::ranges::find_if(map.lanes, is_touchpoints);
    if (first == map.lanes.end() || map.stages.empty()) return;
    const bool here = place.lane && is_touchpoints(map.lanes[*place.lane]);
    const LaneId lane = here ? map.lanes[*place.lane].id : first->id;
    const StageId stage = map.stages[place.stage.value_or(0)]->id;
    add_card(turn, stage, lane);
}

void new_stage(Turn& turn, std::size_t behind) {
    const Document& document = *turn.session.document;
    const CursorPlace place = cursor_place(document.selection, document.map);
    add_stage(turn, place.stage ? *place.stage + behind : document.map.stages.size() * behind);
}

void new_lane(Turn& turn) {
    const Document& document = *turn.session.document;
    const CursorPlace place = cursor_place(document.selection, document.map);
    add_lane(turn, place.lane ? *place.lane + 1 : document.map.lanes.size(), LaneKind::custom);
}

void new_phase(Turn& turn) {
    const Document& document = *turn.session.document;
    const CursorPlace place = cursor_place(document.selection, document.map);
    if (!place.stage) return;
    const StageId stage = document.map.stages[*place.stage]->id;
    add_phase(turn, stage);
}

void edit_selected(Turn& turn) {
    const Document& document = *turn.session.document;
    const Selection selection = document.selection;
    if (const auto at = cursor_place(selection, document.map).stage) open_folded(turn, document.map.stages[*at]->id);
    if (const auto* stage = std::get_if<StageSelected>(&selection)) begin_text(turn, text_target::StageName{stage->id});
    if (const auto* lane = std::get_if<LaneSelected>(&selection)) begin_text(turn, text_target::LaneName{lane->id});
    if (const auto* phase = std::get_if<PhaseSelected>(&selection)) begin_text(turn, text_target::PhaseName{phase->id});
    if (const auto* path = std::get_if<PathSelected>(&selection)) begin_text(turn, text_target::PathShare{path->id});
    if (const auto* cards = std::get_if<CardsSelected>(&selection))
        begin_text(turn, text_target::CardText{cards->ids.back()});
    if (const auto* cell = std::get_if<CellSelected>(&selection)) {
        const auto cards = cards_of_cell(document.map, cell->stage, cell->lane);
        if (cards.empty())
            add_card(turn, cell->stage, cell->lane);
        else
            begin_text(turn, text_target::CardText{cards.front()});
    }
}

/// Escape goes one step: what runs, then the overlay, then the selection (ui.md 4).
void clear_one_step(Turn& turn) {
    Session& session = turn.session;
    if (session.text_edit && session.overlay == Overlay::none) return end_text(turn, Ending::restore);
    if (session.overlay != Overlay::none) return show_overlay(turn, Overlay::none);
    if (session.is_presenting()) return stop_presenting(turn);
    if (!session.document) return;
    if (session.document->before_preview) return cancel_preview(turn);
    if (session.document->search) return close_search(turn);
    select(turn, NothingSelected{});
}

void toggle_overlay(Turn& turn, Overlay overlay) {
    show_overlay(turn, turn.session.overlay == overlay ? Overlay::none : overlay);
}

/// Commands that need no open map.
bool run_on_page(Turn& turn, CommandId id) {
    switch (id) {
    case CommandId::open_file: turn.ask(effect::PickFile{}); return true;
    case CommandId::go_home: go_to_page(turn, Page::home); return true;
    case CommandId::go_map: go_to_page(turn, Page::map); return true;
    case CommandId::go_readiness: go_to_page(turn, Page::readiness); return true;
    case CommandId::go_score: go_to_page(turn, Page::score); return true;
    case CommandId::clear_selection: clear_one_step(turn); return true;
    case CommandId::toggle_theme: toggle_theme(turn); return true;
    case CommandId::toggle_language: toggle_language(turn); return true;
    case CommandId::show_palette: toggle_overlay(turn, Overlay::palette); return true;
    case CommandId::show_help: toggle_overlay(turn, Overlay::help); return true;
    case CommandId::to_map: turn.ask(effect::MoveToRegion{0}); return true;
    case CommandId::next_region: turn.ask(effect::MoveToRegion{1}); return true;
    case CommandId::previous_region: turn.ask(effect::MoveToRegion{-1}); return true;
    case CommandId::show_storage: toggle_overlay(turn, Overlay::storage); return true;
    case CommandId::back_up_all: back_up_all(turn); return true;
    default: return false;
    }
}

bool run_view(Turn& turn, CommandId id) {
    const Document& document = *turn.session.document;
    const auto extend = [&](Direction direction) {
        go_to(turn, extended(document.selection, shown_map(document), direction));
    };
    const auto jump = [&](BoardEnd end) { go_to(turn, moved_to_end(document.selection, shown_map(document), end)); };
    switch (id) {
    case CommandId::cursor_left: move_cursor(turn, Direction::left); return true;
    case CommandId::cursor_right: move_cursor(turn, Direction::right); return true;
    case CommandId::cursor_up: move_cursor(turn, Direction::up); return true;
    case CommandId::cursor_down: move_cursor(turn, Direction::down); return true;
    case CommandId::extend_left: extend(Direction::left); return true;
    case CommandId::extend_right: extend(Direction::right); return true;
    case CommandId::extend_up: extend(Direction::up); return true;
    case CommandId::extend_down: extend(Direction::down); return true;
    case CommandId::toggle_selected: toggle_held(turn); return true;
    case CommandId::first_stage: jump(BoardEnd::first_stage); return true;
    case CommandId::last_stage: jump(BoardEnd::last_stage); return true;
    case CommandId::first_cell: jump(BoardEnd::first_cell); return true;
    case CommandId::last_cell: jump(BoardEnd::last_cell); return true;
    case CommandId::next_finding: step_finding(turn, 1); return true;
    case CommandId::previous_finding: step_finding(turn, -1); return true;
    case CommandId::zoom_in: zoom(turn, document.viewport.column_width * zoom_factor); return true;
    case CommandId::zoom_out: zoom(turn, document.viewport.column_width / zoom_factor); return true;
    case CommandId::zoom_fit: zoom_to_fit(turn); return true;
    case CommandId::zoom_reset: zoom(turn, BoardSizes::column_default); return true;
    case CommandId::next_persona: show_next_persona(turn); return true;
    case CommandId::fold_phase:
    case CommandId::fold_stage:
    case CommandId::fold_others:
    case CommandId::fold_all:
    case CommandId::unfold_all: run_fold(turn, id); return true;
    case CommandId::hide_lane: hide_lane(turn); return true;
    case CommandId::show_all_lanes: show_all_lanes(turn); return true;
    case CommandId::zoom_to_selection: zoom_to_selection(turn); return true;
    case CommandId::select_all_in_lane: select(turn, all_around(document.selection, shown_map(document))); return true;
    case CommandId::copy_selected: copy_selected(turn); return true;
    case CommandId::find_on_map: open_search(turn, false); return true;
    case CommandId::find_next: step_search(turn, 1); return true;
    case CommandId::find_previous: step_search(turn, -1); return true;
    case CommandId::save_file: write_file(turn, false); return true;
    case CommandId::save_file_as: write_file(turn, true); return true;
    case CommandId::show_history: show_overlay(turn, Overlay::history); return true;
    case CommandId::show_score: go_to_page(turn, Page::score); return true;
    case CommandId::toggle_list: toggle_list(turn); return true;
    case CommandId::present: start_presenting(turn); return true;
    case CommandId::next_slide: step_slide(turn, 1); return true;
    case CommandId::previous_slide: step_slide(turn, -1); return true;
    case CommandId::first_slide: show_slide(turn, 0); return true;
    case CommandId::last_slide: show_slide(turn, slides_of(document.map).size() - 1); return true;
    case CommandId::print_notes: turn.ask(effect::PrintNotes{}); return true;
    case CommandId::reset_what_if: reset_what_if(turn); return true;
    case CommandId::save_as_target: save_as_target(turn); return true;
    default: return false;
    }
}

void run_edit(Turn& turn, CommandId id) {
    switch (id) {
    case CommandId::new_touchpoint: return new_touchpoint(turn);
    case CommandId::new_stage: return new_stage(turn, 1);
    case CommandId::new_stage_before: return new_stage(turn, 0);
    case CommandId::new_lane: return new_lane(turn);
    case CommandId::new_phase: return new_phase(turn);
    case CommandId::new_path: return ask_for_path(turn);
    case CommandId::reverse_path: return reverse_path(turn);
    case CommandId::new_note:
        if (const Card* card = cursor_card(*turn.session.document)) begin_text(turn, text_target::CardNote{card->id});
        return;
    case CommandId::edit_selected: return edit_selected(turn);
    case CommandId::duplicate_selected: return duplicate_selected(turn);
    case CommandId::delete_selected: return delete_selected(turn);
    case CommandId::cut_selected: return cut_selected(turn);
    case CommandId::paste: return paste(turn);
    case CommandId::replace_on_map: return open_search(turn, true);
    case CommandId::replace_found: return replace_found(turn);
    case CommandId::replace_all_found: return replace_all_found(turn);
    case CommandId::move_freely: return pick_up(turn);
    case CommandId::move_stage_back: return move_selected(turn, {-1, 0});
    case CommandId::move_stage_forward: return move_selected(turn, {1, 0});
    case CommandId::move_lane_up: return move_selected(turn, {0, -1});
    case CommandId::move_lane_down: return move_selected(turn, {0, 1});
    case CommandId::move_card_up: return move_in_cell(turn, -1);
    case CommandId::move_card_down: return move_in_cell(turn, 1);
    case CommandId::effect_pull: return change_touchpoints(turn, card_change::SetEffect{Effect::pull});
    case CommandId::effect_neutral: return change_touchpoints(turn, card_change::SetEffect{Effect::neutral});
    case CommandId::effect_push: return change_touchpoints(turn, card_change::SetEffect{Effect::push});
    case CommandId::calibrate_again: return calibrate_again(turn);
    case CommandId::put_model_under: return show_overlay(turn, Overlay::models);
    case CommandId::toggle_place: return toggle_place(turn);
    case CommandId::toggle_nature: return toggle_nature(turn);
    case CommandId::emotion_up: return step_emotion(turn, emotion_step);
    case CommandId::emotion_down: return step_emotion(turn, -emotion_step);
    default: return;
    }
}

bool looks_on(CommandId id) {
    return id == CommandId::find_next || id == CommandId::find_previous || id == CommandId::replace_found ||
           id == CommandId::replace_all_found;
}

}  // namespace

void run_command(Turn& turn, CommandId id) {
    if (const auto reason = why_disabled(turn.session, id)) {
        // Escape once too often is no mistake.
        if (id != CommandId::clear_selection) say(turn, *reason);
        return;
    }
    const bool keeps_overlay = id == CommandId::show_palette || id == CommandId::show_help ||
                               id == CommandId::show_storage || id == CommandId::clear_selection;
    if (!keeps_overlay) show_overlay(turn, Overlay::none);
    if (is_for_things(id)) return run_for_things(turn, id);
    if (run_on_page(turn, id)) return;
    if (id == CommandId::undo || id == CommandId::redo) {
        const HistoryStep step = id == CommandId::undo ? HistoryStep::undo : HistoryStep::redo;
        if (turn.session.page == Page::readiness && step_customers(turn, step)) return;
        return step_history(turn, step);
    }
    if (turn.session.document->is_carrying && carry_on(turn, id)) return;
    // Looking on does not end the field of what is looked for; nothing of the map is open for typing then.
    if (turn.session.text_edit && searches_map(turn.session.text_edit->target) && looks_on(id)) {
        if (!run_view(turn, id)) run_edit(turn, id);
        return;
    }
    // From here on a map is open, and what the commands change is the committed one.
    settle(turn);
    if (!run_view(turn, id)) run_edit(turn, id);
}

}  // namespace journey
