// Text fields: open, previewed while typing, one step when closed.
#include "editor/cursor.h"
#include "editor/customers.h"
#include "editor/overload.h"
#include "editor/typed.h"
#include "editor/update.h"
#include "editor/update_handlers.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

using namespace text_target;

/// The map that typing starts from: with the new thing that is being named.
const Map& typing_base(const Document& document) {
    return document.new_thing ? document.new_thing->map : committed_map(document);
}

void end_search(Turn& turn, const TextEdit& edit, Ending ending) {
    if (ending == Ending::keep) return;
    std::string& text =
        std::holds_alternative<LibrarySearch>(edit.target) ? turn.session.library_search : turn.session.palette_query;
    text = edit.initial;
}

/// A new lane that is called like a kind is of that kind: one named "Følelser" is a curve at once.
Map with_kind_of_name(Map map, const TextTarget& target, std::string_view name) {
    const auto* target_lane = std::get_if<LaneName>(&target);
    const Lane* lane = target_lane ? find_lane(map, target_lane->id) : nullptr;
    if (!lane || lane->kind != Open<LaneKind>(LaneKind::custom)) return map;
    const auto kind = typed_lane_kind(name);
    return kind ? journey::apply(map, ChangeLane{lane->id, std::nullopt, Open<LaneKind>(*kind)}) : std::move(map);
}

/// The new thing joins the history with its text, or goes again.
void end_new_thing(Turn& turn, const TextEdit& edit, Ending ending) {
    Document& document = *turn.session.document;
    NewThing made = std::move(*document.new_thing);
    document.new_thing.reset();
    const bool goes = ending == Ending::restore || (made.needs_text && trimmed(edit.value).empty());
    if (goes) {
        cancel_preview(turn);
        // An empty cell keeps the cursor: that is where the user was about to write.
        if (!std::holds_alternative<CardText>(edit.target)) select(turn, made.selection);
        return;
    }
    const Typed typed = typed_edit(turn.language(), made.map, edit.target, edit.value);
    Map next = typed.edit ? journey::apply(made.map, *typed.edit) : std::move(made.map);
    made.label.thing = trimmed(edit.value);
    next = with_kind_of_name(std::move(next), edit.target, made.label.thing);
    commit_map(turn, std::move(next), std::move(made.label));
}

void end_edit(Turn& turn, const TextEdit& edit, Ending ending) {
    // Untouched: the text shown may be rounded, and must not be taken for a change.
    if (ending == Ending::restore || edit.value == edit.initial) return cancel_preview(turn);
    const Map& before = committed_map(*turn.session.document);
    const Typed typed = typed_edit(turn.language(), before, edit.target, edit.value);
    if (typed.edit) return commit_edit(turn, *typed.edit);
    cancel_preview(turn);
    if (typed.problem) say(turn, *typed.problem);
}

/// The thing whose name is edited in place is where the cursor is.
std::optional<Selection> selection_of(const TextTarget& target) {
    using Place = std::optional<Selection>;
    return std::visit(Overload{[](const StageName& t) -> Place { return StageSelected{t.id}; },
                               [](const LaneName& t) -> Place { return LaneSelected{t.id}; },
                               [](const PhaseName& t) -> Place { return PhaseSelected{t.id}; },
                               [](const PathShare& t) -> Place { return PathSelected{t.id}; },
                               [](const PathLabel& t) -> Place { return PathSelected{t.id}; },
                               [](const CardText& t) -> Place { return CardsSelected{{t.id}}; },
                               [](const auto&) -> Place { return std::nullopt; }},
                      target);
}

/// One to the side along a list, by the id that is there.
template <class Sequence>
auto neighbour(const Sequence& sequence, std::optional<std::size_t> at, bool forward) {
    const bool inside = at && (forward ? *at + 1 < sequence.size() : *at > 0);
    return inside ? &sequence[forward ? *at + 1 : *at - 1] : nullptr;
}

/// The next or previous cell in reading order.
std::optional<Selection> next_cell(const Map& map, const Selection& here, bool forward) {
    const CursorPlace place = cursor_place(here, map);
    if (!place.stage || !place.lane) return std::nullopt;
    const std::size_t stages = map.stages.size();
    const std::size_t cell = *place.lane * stages + *place.stage;
    if (forward ? cell + 1 >= stages * map.lanes.size() : cell == 0) return std::nullopt;
    const std::size_t next = forward ? cell + 1 : cell - 1;
    return cell_selection(map, next % stages, next / stages, CellEntry::first_card);
}

/// Moves on to where something will be written: what is folded there opens.
void go_and_open(Turn& turn, const Selection& place) {
    go_to(turn, place);
    const Document& document = *turn.session.document;
    if (const auto at = cursor_place(place, document.map).stage) open_folded(turn, document.map.stages[*at]->id);
}

std::optional<TextTarget> field_of(const Selection& selection) {
    const auto* cards = std::get_if<CardsSelected>(&selection);
    return cards ? std::optional<TextTarget>(CardText{cards->ids.back()}) : std::nullopt;
}

}  // namespace

void begin_text(Turn& turn, TextTarget target) {
    Session& session = turn.session;
    if (session.text_edit && session.text_edit->target == target) return;
    const auto* drop_off = std::get_if<DropOff>(&target);
    if (drop_off && !can_set_drop_off(session, drop_off->id)) return;
    const bool in_map = edits_map(target);
    if (in_map && !may_edit(turn)) return;
    settle(turn);
    if (!in_map || is_there(session.document->map, target)) open_text(turn, std::move(target));
}

void open_text(Turn& turn, TextTarget target) {
    Session& session = turn.session;
    if (const auto place = selection_of(target)) select(turn, *place);
    std::string value = text_value(session, target);
    session.text_edit = TextEdit{std::move(target), value, value, std::nullopt};
    turn.ask(effect::OpenTextField{});
}

void end_text(Turn& turn, Ending ending) {
    Session& session = turn.session;
    if (!session.text_edit) return;
    const TextEdit edit = std::move(*session.text_edit);
    session.text_edit.reset();
    turn.ask(effect::CloseTextField{});
    if (std::holds_alternative<DropOff>(edit.target)) return end_drop_off(turn, edit, ending);
    if (edits_customers(edit.target)) return end_customer_text(turn, edit, ending);
    if (searches_map(edit.target)) return;
    if (!edits_map(edit.target)) return end_search(turn, edit, ending);
    if (!session.document) return;
    if (session.document->new_thing) return end_new_thing(turn, edit, ending);
    end_edit(turn, edit, ending);
}

void handle(Turn& turn, const action::BeginText& begin) { begin_text(turn, begin.target); }

void handle(Turn& turn, const action::TypeText& typed_text) {
    Session& session = turn.session;
    if (!session.text_edit) return;
    TextEdit& edit = *session.text_edit;
    edit.value = typed_text.value;
    if (std::holds_alternative<LibrarySearch>(edit.target))
        session.library_search = edit.value;
    else if (std::holds_alternative<PaletteQuery>(edit.target))
        session.palette_query = edit.value;
    if (std::holds_alternative<DropOff>(edit.target)) return type_drop_off(turn, edit);
    if (searches_map(edit.target)) return session.document ? type_search(turn, TextEdit(edit)) : void();
    if (edits_customers(edit.target)) edit.problem = problem_of_customer_text(edit.target, edit.value);
    if (!edits_map(edit.target) || !session.document) return;
    const Map base = typing_base(*session.document);
    const bool untouched = edit.value == edit.initial;
    const Typed typed = untouched ? Typed{} : typed_edit(turn.language(), base, edit.target, edit.value);
    edit.problem = typed.problem;
    preview_map(turn, typed.edit ? journey::apply(base, *typed.edit) : base);
}

void handle(Turn& turn, const action::EndText& end) { end_text(turn, end.keep ? Ending::keep : Ending::restore); }

void handle(Turn& turn, const action::EndTextAndMove& move) {
    Session& session = turn.session;
    if (!session.text_edit) return;
    const TextTarget target = session.text_edit->target;
    if (!session.document || !edits_map(target)) return end_text(turn, Ending::keep);
    // Found before the field closes: an empty new card goes with it, its place stays.
    const Selection here = session.document->selection;
    const Map before = session.document->map;
    end_text(turn, Ending::keep);
    const Map& map = session.document->map;
    if (std::holds_alternative<CardText>(target)) {
        const CursorPlace place = cursor_place(here, before);
        const auto stays =
            !place.stage || !place.lane
                ? std::nullopt
                : next_cell(shown_map(*session.document),
                            CellSelected{before.stages[*place.stage]->id, before.lanes[*place.lane].id}, move.forward);
        if (!stays) return;
        go_and_open(turn, *stays);
        // Also where nothing is written yet, or the next letters would be taken for keys of the map.
        if (const auto* cell = std::get_if<CellSelected>(&*stays)) add_card(turn, cell->stage, cell->lane);
        if (auto field = field_of(*stays)) begin_text(turn, std::move(*field));
    } else if (const auto* stage = std::get_if<StageName>(&target)) {
        if (const auto* next = neighbour(map.stages, stage_position(map, stage->id), move.forward)) {
            go_and_open(turn, StageSelected{(*next)->id});
            begin_text(turn, StageName{(*next)->id});
        }
    } else if (const auto* lane = std::get_if<LaneName>(&target)) {
        if (const auto* next = neighbour(map.lanes, lane_position(map, lane->id), move.forward))
            begin_text(turn, LaneName{next->id});
    } else if (const auto* phase = std::get_if<PhaseName>(&target)) {
        if (const auto* next = neighbour(map.phases, phase_position(map, phase->id), move.forward))
            begin_text(turn, PhaseName{next->id});
    }
}

}  // namespace journey
