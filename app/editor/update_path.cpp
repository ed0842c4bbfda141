// Paths between stages: made, turned round, and the question where a new one leads.
#include "editor/cursor.h"
#include "editor/update_handlers.h"
#include "model/lookup.h"
#include "model/validate.h"

namespace journey {
namespace {

constexpr double first_share = 0.1;  // of a new path, until somebody says better

}  // namespace

void ask_for_path(Turn& turn) {
    Document& document = *turn.session.document;
    const auto at = cursor_place(document.selection, document.map).stage;
    if (!at) return;
    document.path_from = document.map.stages[*at]->id;
    turn.ask(effect::Reveal{StageSelected{*document.path_from}});
}

void reverse_path(Turn& turn) {
    const Document& document = *turn.session.document;
    const auto* selected = std::get_if<PathSelected>(&document.selection);
    const Path* path = selected ? find_path(document.map, selected->id) : nullptr;
    if (!path) return;
    Path turned = *path;
    std::swap(turned.from, turned.to);
    commit_map(turn, journey::apply(document.map, ChangePath{std::move(turned)}), Word::label_reverse_path);
}

void handle(Turn& turn, const action::AskForPath& asked) {
    if (turn.session.document) turn.session.document->path_from = asked.from;
}

void handle(Turn& turn, const action::AddPath& wanted) {
    if (!may_edit(turn)) return;
    settle(turn);
    Document& document = *turn.session.document;
    document.path_from.reset();
    if (document.map.paths.size() >= Limits::paths) return say(turn, Word::not_now_too_many_paths);
    Path path{.from = wanted.from, .to = wanted.to, .share = first_share};
    path.id.value = fresh_id(turn.session, document.map);
    const PathId id = path.id;
    commit_edit(turn, InsertPath{std::move(path)});
    go_to(turn, PathSelected{id});
}

}  // namespace journey
