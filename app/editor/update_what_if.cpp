// What if: assumptions of the score page. They change no map until they are saved as one of their own.
#include "editor/typed.h"
#include "editor/update_handlers.h"
#include "format/finding_words.h"
#include "model/lookup.h"

#include <algorithm>
#include <utility>

namespace journey {
namespace {

void assume(Turn& turn, WhatIf next, Word label) {
    Document& document = *turn.session.document;
    document.what_if.commit(std::move(next), label);
    renew_what_if(document);
}

const WhatIfStage* stage_of(const Turn& turn, const StageId& id) {
    const auto& document = turn.session.document;
    return document ? find_stage(document->what_if.result.before, id) : nullptr;
}

/// Those who turn back or jump ahead are not lost, however much is dragged.
std::optional<double> possible(const WhatIfStage& stage, std::optional<double> drop_off) {
    if (drop_off) drop_off = std::clamp(*drop_off, 0.0, 1 - stage.turned);
    return drop_off;
}

TypedFigure typed_drop_off(Language language, const WhatIfStage& stage, std::string_view text) {
    constexpr Figure share{ranges::share, true, Word::typed_not_percent};
    TypedFigure typed = typed_figure(language, share, text);
    typed.value = possible(stage, typed.value);
    return typed;
}

/// Every stage before the purchase gets what the page shows as its goal, also one that was not changed: a target is
/// what was agreed on, and the buyers it promises must not drift when its touchpoints are edited on the way there. It
/// replaces goals that did not count until now.
void set_goals(const WhatIfFlow& shown, Map& target) {
    for (const WhatIfStage& wanted : shown.stages) {
        const auto at = stage_position(target, wanted.stage);
        if (!at) continue;
        Stage stage = *target.stages[*at];
        stage.goal = wanted.onward;
        target.stages[*at] = std::move(stage);
    }
}

}  // namespace

void renew_what_if(Document& document) {
    document.what_if.result =
        result_of(document.what_if.now(), document.scored_map(), document.score, document.journey);
}

void cancel_what_if_preview(Document& document) {
    if (!document.what_if.is_previewing()) return;
    document.what_if.cancel_preview();
    renew_what_if(document);
}

bool can_set_drop_off(const Session& session, const StageId& stage) {
    return session.document && find_stage(session.document->what_if.result.before, stage);
}

void type_drop_off(Turn& turn, TextEdit& edit) {
    const StageId& id = std::get<text_target::DropOff>(edit.target).id;
    const WhatIfStage* stage = stage_of(turn, id);
    if (!stage) return;
    Document& document = *turn.session.document;
    const bool untouched = edit.value == edit.initial;
    const TypedFigure typed = untouched ? TypedFigure{} : typed_drop_off(turn.language(), *stage, edit.value);
    edit.problem = typed.problem;
    const WhatIf& before = document.what_if.committed();
    document.what_if.preview(typed.problem || untouched ? before : with_drop_off(before, id, typed.value));
    renew_what_if(document);
}

void end_drop_off(Turn& turn, const TextEdit& edit, Ending ending) {
    const StageId& id = std::get<text_target::DropOff>(edit.target).id;
    if (!turn.session.document) return;
    Document& document = *turn.session.document;
    cancel_what_if_preview(document);
    const WhatIfStage* stage = stage_of(turn, id);  // only now: the stages were worked out again
    if (!stage || ending == Ending::restore || edit.value == edit.initial) return;
    const TypedFigure typed = typed_drop_off(turn.language(), *stage, edit.value);
    if (typed.problem) return say(turn, *typed.problem);
    assume(turn, with_drop_off(document.what_if.now(), id, typed.value), Word::label_drop_off);
}

bool step_what_if(Turn& turn, HistoryStep step) {
    Document& document = *turn.session.document;
    const auto label = step == HistoryStep::undo ? document.what_if.undo() : document.what_if.redo();
    if (!label) return false;
    renew_what_if(document);
    const std::string name = turn.text(*label);
    announce(turn, fill(turn.language(), step == HistoryStep::undo ? Word::toast_undone : Word::toast_redone, {name}));
    return true;
}

void reset_what_if(Turn& turn) { assume(turn, {}, Word::label_what_if_reset); }

void try_win(Turn& turn, const WinKey& win) {
    const Document& document = *turn.session.document;
    if (!document.what_if.now().tries(win))
        assume(turn, with_win(document.what_if.now(), win, Trying::on), Word::label_try_win);
    for (const Win& known : document.journey.wins)
        if (key_of(known) == win)
            announce(turn,
                     fill(turn.language(), Word::score_try_win, {win_title(turn.language(), document.map, known)}));
}

void save_as_target(Turn& turn) {
    const Document& document = *turn.session.document;
    Map target = journey::apply(document.map, ChangeMap{map_change::SetTitle{
                                                  fill(turn.language(), Word::title_of_target, {document.map.title})}});
    target.id = fresh_map_id(turn.session, target);
    target.state = MapState::target;
    set_goals(document.what_if.result.after, target);
    const std::string title = target.title;
    open_document(turn, {.map = std::move(target)});
    // It begins now: the first draft gives it its date.
    turn.session.document->dated_map.reset();
    turn.session.page = Page::score;
    say(turn, fill(turn.language(), Word::toast_target_saved, {title}));
}

void handle(Turn& turn, const action::PreviewDropOff& drag) {
    const WhatIfStage* stage = stage_of(turn, drag.stage);
    if (!stage) return;
    end_text(turn, Ending::keep);
    Document& document = *turn.session.document;
    document.what_if.preview(with_drop_off(document.what_if.committed(), drag.stage, possible(*stage, drag.drop_off)));
    renew_what_if(document);
}

void handle(Turn& turn, const action::SetDropOff& set) {
    const WhatIfStage* stage = stage_of(turn, set.stage);
    if (!stage) return;
    end_text(turn, Ending::keep);
    const WhatIf& before = turn.session.document->what_if.committed();
    assume(turn, with_drop_off(before, set.stage, possible(*stage, set.drop_off)), Word::label_drop_off);
}

void handle(Turn& turn, const action::TryWin& wanted) {
    if (!turn.session.document) return;
    settle(turn);
    assume(turn, with_win(turn.session.document->what_if.now(), wanted.win, wanted.trying), Word::label_try_win);
}

}  // namespace journey
