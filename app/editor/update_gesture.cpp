#include "editor/update_handlers.h"

namespace journey {

void handle(Turn& turn, const action::Preview& gesture) {
    if (!may_edit(turn)) return;
    end_text(turn, Ending::keep);
    preview_map(turn, journey::apply(committed_map(*turn.session.document), gesture.edit));
}

void handle(Turn& turn, const action::Commit& gesture) {
    if (!may_edit(turn)) return;
    end_text(turn, Ending::keep);
    commit_edit(turn, gesture.edit);
}

void handle(Turn& turn, const action::CancelPreview&) {
    // While a text field is open the running preview is its own; Escape in it is EndText.
    if (turn.session.document && !turn.session.text_edit) cancel_preview(turn);
}

void handle(Turn& turn, const action::Run& run) {
    if (run.from_palette) remember_command(turn, run.command);
    run_command(turn, run.command);
}

void handle(Turn& turn, const action::GoToStep& wanted) {
    if (turn.session.document) go_to_step(turn, wanted.by);
}

}  // namespace journey
