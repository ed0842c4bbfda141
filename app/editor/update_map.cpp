#include "editor/cursor.h"
#include "editor/update_parts.h"

namespace journey {
namespace {

constexpr double autosave_delay_ms = 400;  // ui.md 4

void note_change(Document& document) {
    const bool stays = std::holds_alternative<save_state::Pending>(document.saved) ||
                       std::holds_alternative<save_state::Failed>(document.saved) ||
                       std::holds_alternative<save_state::Off>(document.saved);
    if (stays) return;
    document.saved_before = document.saved;
    document.saved = save_state::Pending{};
}

void select_what_came_back(Turn& turn, const Map& before) {
    Document& document = *turn.session.document;
    Selection changed = what_came_back(before, document.map);
    if (!std::holds_alternative<NothingSelected>(changed)) document.selection = std::move(changed);
    if (!std::holds_alternative<NothingSelected>(document.selection)) turn.ask(effect::Reveal{document.selection});
}

}  // namespace

bool may_edit(Turn& turn) {
    if (!turn.session.document) return false;
    if (turn.session.document->access == Access::read_write) return true;
    say(turn, Word::not_now_read_only);
    return false;
}

const Map& committed_map(const Document& document) {
    return document.before_preview ? *document.before_preview : document.map;
}

void show_map(Turn& turn, Map next) {
    Document& document = *turn.session.document;
    if (next == document.map) return;
    if (document.lens) {
        analyse_through_lens(turn.session, document, next);
    } else {
        document.score = rescore(document.map, std::move(document.score), next);
        document.journey =
            reanalyse(document.map, std::move(document.journey), next, document.score, request_of(turn.session));
    }
    document.selection = selection_after(document.selection, document.map, next);
    document.map = std::move(next);
    renew_what_if(document);
    if (document.search) renew_search(document);
    note_change(document);
    turn.ask(effect::SaveSoon{autosave_delay_ms});
}

void preview_map(Turn& turn, Map next) {
    Document& document = *turn.session.document;
    if (!document.before_preview) document.before_preview = document.map;
    show_map(turn, std::move(next));
}

void commit_map(Turn& turn, Map next, StepLabel label) {
    Document& document = *turn.session.document;
    Map before = document.before_preview ? std::move(*document.before_preview) : document.map;
    document.before_preview.reset();
    document.new_thing.reset();
    document.is_carrying = false;
    const bool changes = next != before;
    show_map(turn, changes ? std::move(next) : before);
    if (!changes) return;
    document.history.record(std::move(before), std::move(label));
    // Its button would now undo something else.
    if (turn.session.toast && turn.session.toast->action == ToastAction::undo) turn.session.toast.reset();
}

void commit_edit(Turn& turn, const Edit& edit) {
    const Document& document = *turn.session.document;
    const Map before = committed_map(document);
    commit_map(turn, journey::apply(before, edit), step_label(before, edit));
    const bool changed = document.map != before;
    const auto removed = changed ? words_for_removal(turn.language(), before, edit) : std::nullopt;
    if (removed) say(turn, *removed, ToastAction::undo);
}

void cancel_preview(Turn& turn) {
    Document& document = *turn.session.document;
    document.new_thing.reset();
    document.is_carrying = false;
    cancel_what_if_preview(document);
    if (!document.before_preview) return;
    Map before = std::move(*document.before_preview);
    document.before_preview.reset();
    show_map(turn, std::move(before));
}

void settle(Turn& turn) {
    end_text(turn, Ending::keep);
    if (turn.session.document) cancel_preview(turn);
}

void step_history(Turn& turn, HistoryStep step) {
    settle(turn);
    if (turn.session.page == Page::score && step_what_if(turn, step)) return;
    go_to_step(turn, step == HistoryStep::undo ? -1 : 1);
}

void go_to_step(Turn& turn, int by) {
    settle(turn);
    if (by == 0 || !may_edit(turn)) return;
    Document& document = *turn.session.document;
    std::optional<StepLabel> label;
    Map next = document.map;
    for (int left = by; left != 0; left += by < 0 ? 1 : -1) {
        const auto named = by < 0 ? document.history.undo_label() : document.history.redo_label();
        if (!named) break;
        label = named;
        next = by < 0 ? *document.history.undo(next) : *document.history.redo(next);
    }
    if (!label) return;
    const Map before = document.map;
    show_map(turn, std::move(next));
    select_what_came_back(turn, before);
    if (turn.session.toast && turn.session.toast->action == ToastAction::undo) turn.session.toast.reset();
    const std::string name = label_text(turn.language(), *label);
    const std::string done = fill(turn.language(), by < 0 ? Word::toast_undone : Word::toast_redone, {name});
    // Where the map is not seen, what became of it is said.
    if (turn.session.page == Page::map)
        announce(turn, done);
    else
        say(turn, done);
}

}  // namespace journey
