// Interaction: thin wrappers that draw, ask Dear ImGui what the pointer did, and record role, name, value, state and
// rectangle in the mirror. One route for pointer, keyboard and screen reader. Must not know: what a widget is for.
#pragma once

#include "editor/commands.h"
#include "ui/frame.h"
#include "ui/icons.h"
#include "ui/paint.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace journey::ui {

/// What the user did to a widget in this frame.
struct Response {
    WidgetId id = 0;
    bool hovered = false;
    bool held = false;
    bool pressed = false;         // clicked, or activated by key or screen reader
    bool double_clicked = false;
    bool right_clicked = false;
    bool dragging = false;        // held and moved ≥ 4 px
    bool released = false;        // a drag or press ended
    bool focused = false;         // draw the ring
};

/// Ids come from Dear ImGui's stack: `IdScope scope("card", id.value)` around what belongs to a thing of the model,
/// then short literal keys inside; `IdScope scope("section", Word::…)` around what a constant of the program names.
/// Never a row index, and never a label: a language may change, or not have arrived yet.
class IdScope {
public:
    explicit IdScope(std::string_view key);
    IdScope(std::string_view key, std::string_view model_id);
    IdScope(std::string_view key, int constant);
    template <class Constant>
        requires std::is_enum_v<Constant>
    IdScope(std::string_view key, Constant constant) : IdScope(key, static_cast<int>(constant)) {}
    ~IdScope();
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
};
struct Described;
/// Mirror nodes inside are children of the node that was recorded last before it.
class MirrorGroup {
public:
    MirrorGroup(Frame& frame, std::string_view key, Role role, std::string name, const Rect& rect);
    MirrorGroup(Frame& frame, std::string_view key, const Rect& rect, const Described& described);
    ~MirrorGroup();
    MirrorGroup(const MirrorGroup&) = delete;
    MirrorGroup& operator=(const MirrorGroup&) = delete;

private:
    Frame& m_frame;
};
/// Every widget inside is disabled and says why (read-only maps); absent: enabled, whatever is outside. Values stay
/// readable.
class DisabledScope {
public:
    DisabledScope(Frame& frame, std::optional<Word> why);
    ~DisabledScope();
    DisabledScope(const DisabledScope&) = delete;
    DisabledScope& operator=(const DisabledScope&) = delete;

private:
    Frame& m_frame;
    std::optional<Word> m_before;
};
/// A window above the page (menu, toast, palette): its own hit testing and draw list, drawn after the page.
class Layer {
public:
    Layer(Frame& frame, std::string_view key, const Rect& rect);
    ~Layer();
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;

private:
    Frame& m_frame;
    ImDrawList* m_before;
};
/// A region that scrolls vertically with the wheel, a thin bar and reveals what gets focus.
class ScrollArea {
public:
    ScrollArea(Frame& frame, std::string_view key, const Rect& rect);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;
    /// y on the page where content of offset 0 begins in this frame.
    [[nodiscard]] float top() const { return m_top; }
    /// Tells how tall the content turned out to be.
    void content_height(float height_px) { m_content = height_px; }

private:
    Frame& m_frame;
    ImDrawList* m_before;
    Rect m_rect;
    float m_top = 0;
    float m_content = 0;
};

/// Scrolls the area that is being drawn so that the rectangle is seen, by the shortest way.
void scroll_to(const Rect& rect);

/// How an interactive thing presents itself in the mirror.
struct Described {
    Role role = Role::button;
    std::string name;
    NodeState state = NodeState::focusable;
    std::string value;
    std::string description;
    int row = -1;
    int column = -1;
    bool on_board = false;
    float now = 0, min = 0, max = 0;
};

/// Any interactive rectangle: hit testing, focus, activation, mirror. Draw it yourself from the response.
Response interactive(Frame& frame, std::string_view key, const Rect& rect, const Described& described);
/// Ends the press or drag that is running; nothing was released.
void let_go();
/// The drag of a widget ends and shall leave no trace: Escape, or the system took the pointer away.
[[nodiscard]] bool is_canceled(const Frame& frame, const Response& response);
/// While the edge of a part is held or let go: true when its drag is called off, and `size` what the user had given it
/// before (absent: nothing).
[[nodiscard]] bool calls_off_edge(Frame& frame, const Response& response, std::optional<float>& size);
/// 0–1: how far the hover fill has faded in (90 ms) or out.
[[nodiscard]] float hover_glow(Frame& frame, const Response& response);
/// Text or heading for the mirror only.
void note(Frame& frame, std::string_view key, Role role, std::string name, const Rect& rect);

enum class ButtonKind { primary, normal, quiet };
struct ButtonLook {
    ButtonKind kind = ButtonKind::normal;
    Icon icon = Icon::none;
    std::string_view shortcut;  // drawn as a key cap
    std::optional<Word> why_disabled;
    std::optional<bool> pressed_in;  // of a toggle: whether it is on
    std::string_view name;           // accessible name, where the text alone could mean several things
};
/// A button with a text; its natural width is button_width().
bool button(Frame& frame, std::string_view key, const Rect& rect, std::string_view text, const ButtonLook& look = {});
[[nodiscard]] float button_width(const Frame& frame, std::string_view text, const ButtonLook& look = {});
/// A 28 px square with an icon; `name` is its accessible name and tooltip.
bool icon_button(Frame& frame, std::string_view key, const Rect& rect, Icon icon, std::string_view name,
                 const ButtonLook& look = {});
/// A row of the command table as icon button: icon, name, shortcut, tooltip and "why not" come from the table.
void command_button(Frame& frame, CommandId id, const Rect& rect);

/// Two to four exclusive choices side by side.
struct SegmentItem {
    std::string_view key;
    std::string_view text;
    Icon icon = Icon::none;
    std::optional<Effect> effect;  // draws the effect mark
};
/// Returns the position that was chosen in this frame. `chosen` < 0: none (mixed or unknown).
std::optional<int> segments(Frame& frame, std::string_view key, const Rect& rect, std::string_view name,
                            std::span<const SegmentItem> items, int chosen);

/// A slider; dragging gives `changed` each frame and `committed` once.
struct SliderResponse {
    std::optional<double> changed;    // send Preview
    std::optional<double> committed;  // send Commit
    bool canceled = false;            // Escape: send CancelPreview
};
struct SliderRange {
    double min = 0;
    double max = 1;
    double step = 0.01;
    bool draws_value = true;  // else the value at the end of the rectangle is somebody else's (a field to type in)
};
/// The parts of a slider's rectangle: where values lie (its ends are min and max), and the place of the value.
[[nodiscard]] Rect slider_track(const Rect& rect);
[[nodiscard]] Rect slider_value_place(const Rect& rect);
SliderResponse slider(Frame& frame, std::string_view key, const Rect& rect, std::string_view name, double value,
                      const SliderRange& range, std::string_view value_text);

/// A field whose text is edited by the browser: draws the value, asks for BeginText on activation, and gives the
/// place of the DOM field while it is open.
struct FieldLook {
    std::string_view label;        // accessible name
    std::string_view placeholder;
    TextStyle text = style::cell;
    bool multiline = false;
    bool bare = false;             // no box until hovered (titles)
    bool boxless = false;          // no box at all (the palette)
    bool leads_list = false;       // frame.h, TextFieldPlace
    Icon icon = Icon::none;
    Align align = Align::start;
    std::string_view meaning;      // one sentence; a tooltip
};
void text_field(Frame& frame, std::string_view key, const Rect& rect, const TextTarget& target, const FieldLook& look);
/// Height of a multiline field for its text at this width (1 to `max_lines` lines).
[[nodiscard]] float field_height(const Frame& frame, float width, const TextTarget& target, const FieldLook& look,
                                 int min_lines, int max_lines);

/// A drop-down of choices. Returns the position that was chosen in this frame.
struct ChoiceItem {
    std::string text;
    Icon icon = Icon::none;
    std::string hint;  // right of the text
};
std::optional<int> choice(Frame& frame, std::string_view key, const Rect& rect, std::string_view name,
                          std::span<const ChoiceItem> items, int chosen, std::string_view shown_if_none = {});

bool checkbox(Frame& frame, std::string_view key, const Rect& rect, std::string_view text, bool on);
bool toggle(Frame& frame, std::string_view key, const Rect& rect, std::string_view name, bool on);

/// Asks for a tooltip if the widget of the response has been hovered long enough; `shortcut` may be empty. A text of
/// the widget that was cut comes first in it, whole.
void tooltip(Frame& frame, const Response& response, std::string_view text, std::string_view shortcut = {});
/// The tooltip of a text that was cut (FrameOutput::cut), where nothing else has one.
void tooltip_of_cut(Frame& frame);
/// A figure that was drawn, or the name of some: says what it means to pointer and keyboard (mirror.h, is_read_only).
void explain(Frame& frame, std::string_view key, const Rect& rect, std::string name, std::string_view meaning);
/// The same for one that asked for its response itself: ring and tooltip.
void explained(Frame& frame, const Response& response, const Rect& rect, std::string_view meaning);
/// Says what the element means that has the focus by keyboard: its tooltip, else its description, else what its label
/// means. After the same time as a tooltip, at the element, until Escape (WCAG 2.2, 1.4.13).
void explain_focus(Frame& frame);
/// The arrow keys on a figure: to the one before or after it, as long as nothing else that can have the focus is
/// between them.
void step_figures(Frame& frame);

/// A menu: rows of commands (or separators) hanging from a rectangle. Open it with open_menu(owner id, anchor); draw
/// it every frame with the same owner; returns the row that was chosen.
struct MenuRow {
    std::string text;
    Icon icon = Icon::none;
    std::string shortcut;
    std::optional<Word> why_disabled;
    bool separator_before = false;
    std::optional<bool> checked;  // of a choice; absent: an action
    std::optional<Effect> effect;
};
void open_menu(Frame& frame, WidgetId owner, const Rect& anchor);
[[nodiscard]] bool menu_is_open(const Frame& frame, WidgetId owner);
std::optional<int> menu(Frame& frame, WidgetId owner, std::string_view name, std::span<const MenuRow> rows,
                        float min_width = 200);
/// A menu whose rows are commands; runs the chosen one. `-` between groups: CommandId::count.
void command_menu(Frame& frame, WidgetId owner, std::string_view name, std::span<const CommandId> commands);

}  // namespace journey::ui
