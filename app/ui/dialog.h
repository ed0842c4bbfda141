// A dialog in the middle of the page: its surface, title and close button, and how it is left. Must not know: what is
// in it.
#pragma once

#include "ui/widgets.h"

#include <string_view>

namespace journey::ui {

struct DialogForm {
    Overlay overlay{};      // that it is
    std::string_view key;   // of its ids
    std::string_view title;
    float widest = 0;       // logical px; smaller where the page has less room
    float tallest = 0;
};

/// As long as it lives, what is drawn lies in the dialog.
class Dialog {
public:
    static constexpr float padding = 24;      // left and right of what is in it, logical px
    static constexpr float head_height = 56;  // title and close button

    /// Draws all but the content. Escape, the button and a press outside ask for the overlay to be closed; the button
    /// has the focus at first.
    Dialog(Frame& frame, const Rect& page, const DialogForm& form);

    /// Below the head.
    [[nodiscard]] Rect body() const {
        return {m_rect.x, m_rect.y + head_height, m_rect.width, m_rect.height - head_height};
    }

private:
    Rect m_rect;
    Layer m_layer;
    MirrorGroup m_group;
};

}  // namespace journey::ui
