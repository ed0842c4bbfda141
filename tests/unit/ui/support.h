// A desk to try the UI on without a screen: it draws real frames with Dear ImGui, moves a real pointer, finds things as
// the browser tests do (by role and name in the mirror) and carries out the actions with the real editor.
#pragma once

#include "editor/action_kind.h"
#include "editor/update.h"
#include "ui/frame.h"
#include "ui/panels.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;

namespace journey::ui {

/// Fonts without a face: every letter is as wide as the next, and a box on the screen.
class BoxFonts;

class Desk {
public:
    /// The home page, in Danish, with the library known and empty.
    Desk();
    explicit Desk(Session with);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    Session session;
    UiState state;
    FrameInput input;
    FrameOutput out;  // of the last frame
    std::vector<Action> actions;  // all that were asked for since the last forget()
    std::vector<Task> tasks;  // what the editor asked of the browser
    std::vector<WrittenText> written;  // in the last frame, when asked for with `writes_down`
    bool writes_down = false;
    std::function<void(Frame&)> draw = draw_page;
    bool carries_out = true;  // false: actions are only collected

    /// Letters as wide as Inter's, or wider by this factor; before the first frame.
    void write_in_inter(float wider);
    /// Draws `count` frames of 1/60 s; after each, what was asked for is carried out.
    void frame(int count = 1);
    /// Frames until nothing is asked for any more (hover has faded in, menus have opened).
    void settle();
    /// Lets time pass without input.
    void wait_ms(double ms);
    /// An action from elsewhere (a key, the browser).
    void act(Action action);
    void forget();

    // ---- finding ----
    [[nodiscard]] const MirrorNode* find(Role role, std::string_view name) const;
    /// The node; the test fails when there is none.
    [[nodiscard]] MirrorNode node(Role role, std::string_view name) const;
    [[nodiscard]] bool has_text(std::string_view part) const;  // in any name of the mirror
    [[nodiscard]] Point middle_of(Role role, std::string_view name) const;
    /// The last action of a kind that was asked for, or null.
    template <class Kind>
    [[nodiscard]] const Kind* last() const {
        for (auto at = actions.rbegin(); at != actions.rend(); ++at)
            if (const auto* found = as<Kind>(*at)) return found;
        return nullptr;
    }

    // ---- what is on the screen ----
    /// Whether this layer (widgets.h) is drawn, and whether it lies above another.
    [[nodiscard]] bool shows(const char* layer) const;
    [[nodiscard]] bool lies_above(const char* layer, const char* other) const;
    /// Around everything in a rectangle of the page that was painted in exactly this colour; absent: nothing was.
    [[nodiscard]] std::optional<Rect> painted(Color color, const Rect& within) const;

    // ---- the pointer, on the page ----
    void point_at(Point at);
    void click_at(Point at, int button = 0);
    void click(Role role, std::string_view name) { click_at(middle_of(role, name)); }
    void right_click(Role role, std::string_view name) { click_at(middle_of(role, name), 1); }
    void double_click_at(Point at);
    void press_at(Point at);
    void release();
    /// Presses, moves in a few steps, releases.
    void drag(Point from, Point to);

    // ---- the keyboard, as the browser passes it on ----
    void focus(Role role, std::string_view name);
    /// Enter or Space on what has the focus, or on a node.
    void activate(Role role, std::string_view name);
    void steps(int count);  // arrow keys on what has the focus
    void escape();
    /// Types into the text field that is open and leaves it open.
    void type(std::string_view text);

private:
    void draw_frame();
    void settle_textures() const;
    /// The action, and of its tasks those that a page does by itself.
    void carry_out(const Action& action);

    ImGuiContext* m_context = nullptr;
    std::unique_ptr<BoxFonts> m_fonts;
};

/// A session with the map of an assets/models file open, as if it had just been started from.
[[nodiscard]] Session session_with_model(std::string_view model, Language language = Language::danish);
/// An entry of the library with a small picture.
[[nodiscard]] LibraryEntry library_entry(std::string_view id, std::string_view title);

}  // namespace journey::ui
