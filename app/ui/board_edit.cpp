// Editing in place: the browser's field lies over the text that is edited.
#include "ui/board_parts.h"

#include <algorithm>

namespace journey::ui {

bool edits_here(const Board& board, const TextTarget& target) {
    const auto& edit = board.frame.session.text_edit;
    return edit && edit->target == target && board.frame.state.text_origin == 0;
}

void place_editor(const Board& board, const TextTarget& target, const Rect& rect, const EditorLook& look) {
    Frame& frame = board.frame;
    const auto& edit = frame.session.text_edit;
    if (!edit || !(edit->target == target)) return;
    const bool multiline = look.shape != EditorShape::line;
    // Over the neighbours below, as far as the text needs; the lane itself grows on commit.
    constexpr int lines_max = 12;
    Rect box = rect;
    if (multiline)
        box.height = std::max(rect.height, wrapped_height(frame, rect.width, lines_max, edit->value, look.text));
    constexpr float around_x = 5;
    constexpr float around_y = 4;
    if (look.shape != EditorShape::grows_inside) {
        const Rect around{box.x - around_x, box.y - around_y, box.width + 2 * around_x, box.height + 2 * around_y};
        fill_rect(frame, around, frame.theme.surface_raised, metric::radius_md);
        stroke_rect(frame, around, edit->problem ? frame.theme.danger_solid : frame.theme.accent_focus,
                    metric::radius_md, metric::stroke_selection);
    }
    TextFieldPlace place;
    place.rect = box;
    place.text = look.text;
    place.color = frame.theme.text_primary;
    place.background = frame.theme.surface_raised;
    place.multiline = multiline;
    place.grows = multiline;
    place.label = look.label;
    if (edit->problem) place.problem = frame.word(*edit->problem);
    frame.out.text_field = std::move(place);
}

}  // namespace journey::ui
