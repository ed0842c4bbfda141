// Journey models that arrive: a map to start from, or what goes under the open one.
#include "editor/model_under.h"
#include "editor/update_handlers.h"
#include "format/enum_words.h"
#include "format/read_map.h"
#include "model/validate.h"

#include <utility>

namespace journey {
namespace {

void put_under(Turn& turn, const Map& model) {
    if (!may_edit(turn)) return;
    settle(turn);
    Session& session = turn.session;
    const Map& before = session.document->map;
    Map next = with_model_under(before, model, session.ids);
    if (next.stages.size() > Limits::stages) return say(turn, Word::not_now_too_many_stages);
    if (next.lanes.size() > Limits::lanes) return say(turn, Word::not_now_too_many_lanes);
    if (next.phases.size() > Limits::stages) return say(turn, Word::not_now_too_many_phases);
    const std::string name(words_for_model(turn.language(), model.model));
    if (next == before) return say(turn, fill(turn.language(), Word::toast_model_is_under, {name}));
    commit_map(turn, std::move(next), Word::label_model_under);
    say(turn, fill(turn.language(), Word::toast_model_under, {name}), ToastAction::undo);
}

}  // namespace

void handle(Turn& turn, const action::StartFromModel& wanted) {
    turn.session.model_under.reset();
    turn.ask(effect::LoadModel{wanted.model, turn.language()});
}

void handle(Turn& turn, const action::PutModelUnder& wanted) {
    if (!may_edit(turn)) return;
    const Map& map = turn.session.document->map;
    turn.session.model_under = ModelUnder{map.id, wanted.model};
    turn.ask(effect::LoadModel{wanted.model, map.language.starts_with("da") ? Language::danish : Language::english});
}

void handle(Turn& turn, const action::ModelLoaded& loaded) {
    Session& session = turn.session;
    const auto under = std::exchange(session.model_under, {});
    auto read = read_map(loaded.text, session.ids.next_number());
    if (!read || read->access == Access::read_only) return say(turn, Word::toast_model_failed);
    if (under && under->model == loaded.model) {
        if (holds_open(session, under->map)) put_under(turn, read->map);
        return;
    }
    Map map = std::move(read->map);
    map.id = fresh_map_id(session, map);
    open_document(turn, {.map = std::move(map)});
    // It begins now: the first draft gives it its date.
    session.document->dated_map.reset();
}

void handle(Turn& turn, const action::ModelFailed&) {
    turn.session.model_under.reset();
    say(turn, Word::toast_model_failed);
}

}  // namespace journey
