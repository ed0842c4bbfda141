// One frame: what draw functions are given and what they give back. Read `const&`, append what the user asked for,
// change nothing. Must not know: the browser.
#pragma once

#include "editor/action.h"
#include "editor/session.h"
#include "ui/fonts.h"
#include "ui/mirror.h"
#include "ui/theme.h"
#include "ui/ui_state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

struct ImDrawList;

namespace journey::ui {

/// What a key says of the focused checkbox that has three states (ui.md, Keyboard: X, Backspace).
enum class Answer : std::uint8_t { none, no, unknown };

/// What happened since the last frame, beside what Dear ImGui's io has (pointer position, buttons, modifiers).
struct FrameInput {
    float width = 0;  // logical px
    float height = 0;
    float pixel_ratio = 1;  // device px per logical px
    float zoom = 1;         // how much larger everything is drawn than the page is (panels.h, page_zoom)
    double now_ms = 0;
    Point wheel_px;                  // scrolled since the last frame, logical px, positive = content moves up/left
    bool wheel_zooms = false;        // Ctrl+wheel or pinch
    float pinch = 1;                 // touch pinch factor since the last frame
    Point touch_pan;                 // two-finger pan, logical px
    WidgetId focused = 0;            // mirror element that has DOM focus
    bool focus_visible = false;      // it was reached by keyboard: draw the ring
    WidgetId activated = 0;          // Enter, Space or a screen reader pressed this one
    int steps = 0;                   // arrow keys on a focused slider or radio group: ±1, ±5
    int sideways = 0;                // arrows to the side on an upright slider: to the slider beside it
    bool resets = false;             // Backspace on an upright slider
    bool escape = false;
    bool lets_go = false;            // the system took the pointer away: a drag ends as with Escape, nothing closes
    Answer answer = Answer::none;
    bool space_held = false;         // Space+drag pans
    bool coarse_pointer = false;     // touch: larger targets
    bool files_hovering = false;     // a file is dragged over the page
    std::string hovering_kind;       // reserved
};

/// The DOM field to lay over an open text field.
struct TextFieldPlace {
    WidgetId id = 0;  // of its element in the mirror
    Rect rect;  // page px of the text box's content
    TextStyle text = style::body;
    Color color;
    Color background;
    bool multiline = false;
    bool grows = false;  // over what is below (map cells)
    bool leads_list = false;  // up, down, Enter, Escape go to the frame (`steps`, `activated` = id) and do not end it
    WidgetId highlighted = 0;  // the row of that list that Enter takes (aria-activedescendant)
    std::string label;  // accessible name
    std::string placeholder;
    std::optional<std::string> problem;
};

enum class Cursor : std::uint8_t { arrow, hand, text, grab, grabbing, resize_x, resize_y, not_allowed };

/// A text as it was drawn.
struct WrittenText {
    std::string text;  // all of it, drawn or not
    Rect rect;  // what of it was drawn, page px
    Rect clip;  // what is seen of that
    const ImDrawList* layer = nullptr;
    bool is_cut = false;  // "…" stands for the rest
};

/// A text under the pointer that is cut.
struct CutText {
    WidgetId id = 0;
    std::string whole;
};

/// What a widget says when it is pointed at: for the one that has the focus.
struct TipText {
    std::string text;
    std::string shortcut;
};

/// How far what is under the pointer is scrolled, and how far it can be, logical px; both are 0 or more.
struct ScrollRoom {
    Point at;
    Point end;
    bool zooms = false;  // the map, too, by Ctrl+wheel and pinch
};

/// What the frame gives back.
struct FrameOutput {
    std::vector<Action> actions;
    Mirror mirror;
    std::optional<TextFieldPlace> text_field;
    Cursor cursor = Cursor::arrow;
    bool animating = false;  // another frame is wanted at once
    std::optional<double> wake_at_ms;  // a frame is wanted then (tooltip, toast end)
    std::optional<WidgetId> focus;  // move DOM focus there (a menu opened or closed)
    std::optional<CutText> cut;  // its tooltip says all of it (widgets.h, tooltip_of_cut)
    std::optional<TipText> focus_tip;  // of what has the focus (widgets.h, explain_focus)
    std::optional<ScrollRoom> scroll_room;  // under the pointer is something that scrolls (scrolling.h, takes_wheel)
};

/// Passed to every draw function. Not owned.
struct Frame {
    const Session& session;
    const Theme& theme;
    Fonts& fonts;
    const FrameInput& input;
    UiState& state;
    FrameOutput& out;
    ImDrawList* draw = nullptr;  // of the current layer
    std::optional<Word> disabled;  // why nothing that is drawn now can be used (widgets.h, DisabledScope)
    bool is_covered = false;  // an overlay lies above what is drawn now: it explains nothing
    std::vector<WrittenText>* written = nullptr;  // takes every text that is drawn: for tests of what fits where

    [[nodiscard]] Language language() const { return session.language(); }
    [[nodiscard]] std::string_view word(Word which) const { return text_of(session.language(), which); }
    void act(Action action) { out.actions.push_back(std::move(action)); }
};

/// Draws the whole page between ImGui::NewFrame and ImGui::Render.
void draw_page(Frame& frame);

}  // namespace journey::ui
