// All that the page keeps between two events, as one value owned by the page's script: it gets a pointer from
// `jm_create` and gives it back with every event. Must not know: the DOM.
#pragma once

#include "editor/action.h"
#include "editor/effect.h"
#include "editor/session.h"
#include "ui/frame.h"
#include "ui/theme_contrast.h"
#include "web/canvas_font.h"
#include "web/surface.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;

namespace journey::web {

/// What the page was told last, so that it is only told what changed.
struct Told {
    std::uint64_t mirror = 0;  // fingerprint
    std::vector<std::uint64_t> tiles;  // of the picture (web/damage.h)
    Point board_origin;
    std::vector<float> text_place;
    std::string text_words;
    int cursor = -1;
    int dark = -1;
    std::string list;         // the outline that the list view shows; empty: it is not shown
    std::optional<Map> list_map;  // its map: versions of stages are good while it lives (ui/outline.h)
    int language = -1;
};

struct App {
    Session session;
    ui::UiState ui_state;
    ui::FrameInput input;
    ui::FrameOutput output;  // of the last frame
    CanvasFonts fonts;
    ImGuiContext* imgui = nullptr;
    Surface surface;
    Told told;
    std::vector<Action> queue;
    std::vector<std::string> announced;
    std::optional<Selection> reveal;
    std::optional<effect::SavePicture> picture;  // asked for, and not drawn yet
    std::uint32_t opener = 0;     // the element behind the open text field
    double last_frame_ms = 0;
    bool settling = false;        // inside settle(): what is asked for meanwhile waits its turn
    bool draw_again = false;      // the frame that is being drawn is out of date already
    bool font_late = false;
    bool more_contrast = false;
    std::optional<ui::SystemColors> system_colors;  // instead of ours
};

/// Asks for something; settle() carries it out.
void ask(App& app, Action action);
/// Carries out all that was asked for, and the tasks that come of it.
void settle(App& app);
/// Both at once, and a frame to show it.
void act(App& app, Action action);

/// Tells the list view what it has to show, if anything has changed.
void tell_list(App& app);

/// Draws one frame and tells the page what it needs to know of it.
void draw_frame(App& app);

/// Carries out one task (web/tasks.cpp).
void carry_out(App& app, const Task& task);

/// The element of the last frame with this id, or null.
[[nodiscard]] const ui::MirrorNode* node_of(const App& app, std::uint32_t id);
/// Whether the element is in the map's grid; so is the page itself (0), because nothing else has the keys then.
[[nodiscard]] bool on_map(const App& app, std::uint32_t id);

/// What the script says of the system (web/src/core.ts): flags as bits, the day as a number such as 20261126.
[[nodiscard]] Surroundings surroundings_of(int flags, int today);

[[nodiscard]] double now_ms();

}  // namespace journey::web
