// What the page's script calls when the user does something. Each function takes the App that `jm_create` gave.
#include "ui/outline_messages.h"
#include "ui/scrolling.h"
#include "ui/write_outline.h"
#include "web/app.h"
#include "web/host.h"
#include "web/keys.h"

#include <array>
#include <cfloat>
#include <emscripten/emscripten.h>
#include <imgui.h>

using namespace journey;
using web::App;

namespace {

ImGuiIO& io_of(App* app) {
    ImGui::SetCurrentContext(app->imgui);
    return ImGui::GetIO();
}

std::string_view text_of_bytes(const char* bytes, int length) { return {bytes, static_cast<std::size_t>(length)}; }

}  // namespace

extern "C" {

// ---- the canvas ----

/// The canvas has this many device px, `pixel_ratio` of them to a logical px.
EMSCRIPTEN_KEEPALIVE void jm_resize(App* app, int width_px, int height_px, float pixel_ratio) {
    app->surface.width_px = width_px;
    app->surface.height_px = height_px;
    app->surface.pixel_ratio = pixel_ratio;
}

EMSCRIPTEN_KEEPALIVE void jm_frame(App* app) { web::draw_frame(*app); }

// ---- pointer ----

EMSCRIPTEN_KEEPALIVE void jm_pointer(App* app, float x, float y, int source, int modifiers) {
    ImGuiIO& io = io_of(app);
    web::set_modifiers(io, modifiers);
    io.AddMouseSourceEvent(static_cast<ImGuiMouseSource>(source));
    io.AddMousePosEvent(x / app->surface.zoom, y / app->surface.zoom);
    app->input.coarse_pointer = source == ImGuiMouseSource_TouchScreen;
}

EMSCRIPTEN_KEEPALIVE void jm_pointer_left(App* app) { io_of(app).AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

/// `down`: 0 no more, 1 pressed, 2 pressed so soon after the last time that it may be a double click. The browser knows
/// when: here a press counts from its frame, which on a slow machine comes late.
EMSCRIPTEN_KEEPALIVE void jm_button(App* app, int button, int down) {
    ImGuiIO& io = io_of(app);
    constexpr double long_ago = -1e9;  // s
    if (down == 1) io.MouseClickedTime[button] = long_ago;
    io.AddMouseButtonEvent(button, down != 0);
    if (down != 0) app->input.focus_visible = false;
}

/// A gesture that the system took away: what was held is let go, and was neither clicked nor dropped.
EMSCRIPTEN_KEEPALIVE void jm_pointer_cancelled(App* app) {
    ImGuiIO& io = io_of(app);
    app->input.lets_go = true;
    for (int button = 0; button < 3; ++button) io.AddMouseButtonEvent(button, false);
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

/// Whether a finger or a pen that rests means something where it is; else it is a right click.
EMSCRIPTEN_KEEPALIVE int jm_takes_hold(App* app) {
    const ui::UiState& state = app->ui_state;
    const bool lifts = state.board_pressed && app->input.coarse_pointer;  // a pen drags without that
    return lifts || state.menu || state.context_menu || state.drag.index() != 0 ? 1 : 0;
}

/// Whether a wheel would move what the pointer was over in the last frame; else it is the browser's.
EMSCRIPTEN_KEEPALIVE int jm_takes_wheel(App* app, float x, float y, int zooms) {
    return ui::takes_wheel(app->output, {x, y}, zooms != 0) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void jm_wheel(App* app, float x, float y, int zooms) {
    ImGuiIO& io = io_of(app);
    app->input.wheel_px.x += x;
    app->input.wheel_px.y += y;
    app->input.wheel_zooms = zooms != 0;
    // Dear ImGui scrolls its own regions by 5 lines a notch; ours know their distance in px.
    const float notch_px = 5 * ImGui::GetStyle().FontSizeBase;
    if (zooms == 0 && notch_px > 0) io.AddMouseWheelEvent(-x / notch_px, -y / notch_px);
}

/// Two fingers: spread by a factor, and moved. The pointer is between them.
EMSCRIPTEN_KEEPALIVE void jm_pinch(App* app, float factor, float pan_x, float pan_y) {
    app->input.pinch *= factor;
    app->input.touch_pan.x += pan_x / app->surface.zoom;
    app->input.touch_pan.y += pan_y / app->surface.zoom;
}

EMSCRIPTEN_KEEPALIVE void jm_files_hovering(App* app, int hovering) { app->input.files_hovering = hovering != 0; }

/// Right click at the keyboard: at the middle of the focused element.
EMSCRIPTEN_KEEPALIVE void jm_context_key(App* app) {
    const ui::MirrorNode* node = web::node_of(*app, app->input.focused);
    if (!node) return;
    Rect rect = node->rect;
    if (node->on_board) {
        rect.x += app->output.mirror.board_origin.x;
        rect.y += app->output.mirror.board_origin.y;
    }
    ImGuiIO& io = io_of(app);
    io.AddMousePosEvent(rect.x + rect.width / 2, rect.y + rect.height / 2);
    io.AddMouseButtonEvent(ImGuiMouseButton_Right, true);
    io.AddMouseButtonEvent(ImGuiMouseButton_Right, false);
}

// ---- keyboard and focus ----

/// Whether the key did something, so that the browser should not.
EMSCRIPTEN_KEEPALIVE int jm_key(App* app, const char* key, int length, int modifiers, int repeated) {
    io_of(app);
    return web::press_key(*app, {.key = text_of_bytes(key, length), .modifiers = modifiers, .repeated = repeated != 0});
}

EMSCRIPTEN_KEEPALIVE void jm_key_up(App* app, const char* key, int length, int modifiers) {
    web::set_modifiers(io_of(app), modifiers);
    if (text_of_bytes(key, length) == " ") web::release_space(*app);
}

/// The window lost the keyboard: no key is down any more.
EMSCRIPTEN_KEEPALIVE void jm_keys_released(App* app) {
    web::set_modifiers(io_of(app), 0);
    app->input.space_held = false;
}

EMSCRIPTEN_KEEPALIVE void jm_focus(App* app, std::uint32_t widget, int visible) {
    app->input.focused = widget;
    app->input.focus_visible = visible != 0;
}

EMSCRIPTEN_KEEPALIVE void jm_activate(App* app, std::uint32_t widget) { app->input.activated = widget; }

/// Copy (0) and cut (1) come from the browser's own events, which need no permission.
EMSCRIPTEN_KEEPALIVE int jm_clipboard(App* app, int which) {
    constexpr std::array commands{CommandId::copy_selected, CommandId::cut_selected};
    const CommandId id = commands.at(static_cast<std::size_t>(which));
    if (!web::on_map(*app, app->input.focused) || why_disabled(app->session, id)) return 0;
    web::act(*app, action::Run{id});
    return 1;
}

/// So does paste, with what there is: a text or table, and our own form of it.
EMSCRIPTEN_KEEPALIVE int jm_paste(App* app, const char* text, int text_length, const char* cards, int cards_length) {
    const bool is_something = text_length > 0 || cards_length > 0;
    if (!is_something || !web::on_map(*app, app->input.focused) || app->session.page != Page::map) return 0;
    web::act(*app, action::Paste{std::string(text_of_bytes(text, text_length)),
                                 std::string(text_of_bytes(cards, cards_length))});
    return 1;
}

/// What a menu's paste asked for; `is_known` 0: the browser does not say.
EMSCRIPTEN_KEEPALIVE void jm_clipboard_read(App* app, int is_known, const char* text, int text_length) {
    action::ClipboardRead read;
    if (is_known != 0) read.text.emplace(text_of_bytes(text, text_length));
    web::act(*app, std::move(read));
}

// ---- the list view (web/src/list.ts) ----

/// One message of the list (ui/outline_messages.h); what comes of it is told at once.
EMSCRIPTEN_KEEPALIVE void jm_list_do(App* app, const char* verb, const char* subject, const char* detail,
                                     const char* value) {
    auto action = ui::action_of(app->session, {.verb = verb, .subject = subject, .detail = detail, .value = value});
    if (!action) return;
    web::act(*app, std::move(*action));
    if (app->session.is_list()) web::tell_list(*app);
}

EMSCRIPTEN_KEEPALIVE void jm_list_stage(App* app, const char* stage) {
    const std::string content = ui::write_outline_content(app->session, StageId{stage});
    host_show_list_stage(content.data(), static_cast<int>(content.size()));
}

// ---- presenting and printing ----

/// The browser left the full screen by itself.
EMSCRIPTEN_KEEPALIVE void jm_full_screen_left(App* app) {
    if (app->session.is_presenting()) web::act(*app, action::Run{CommandId::present});
}

EMSCRIPTEN_KEEPALIVE void jm_write_notes(App* app) {
    const std::string notes = app->session.page == Page::home ? std::string() : ui::write_notes(app->session);
    host_take_notes(notes.data(), static_cast<int>(notes.size()));
}

// ---- the open text field ----

EMSCRIPTEN_KEEPALIVE void jm_type(App* app, const char* value, int length) {
    if (app->session.text_edit) web::act(*app, action::TypeText{std::string(text_of_bytes(value, length))});
}

EMSCRIPTEN_KEEPALIVE void jm_end_text(App* app, int keep) {
    if (app->session.text_edit) web::act(*app, action::EndText{keep != 0});
}

EMSCRIPTEN_KEEPALIVE void jm_end_text_and_move(App* app, int forward) {
    if (app->session.text_edit) web::act(*app, action::EndTextAndMove{forward != 0});
}

/// In a field that leads a list, arrows move in the list, Enter takes its row and Escape closes it.
EMSCRIPTEN_KEEPALIVE void jm_list_key(App* app, int steps, int enter, int escape, int shift) {
    if (!app->output.text_field) return;
    web::set_modifiers(io_of(app), shift != 0 ? web::modifier::shift : 0);
    app->input.steps += steps;
    if (enter != 0) app->input.activated = app->output.text_field->id;
    app->input.escape = escape != 0;
}

}  // extern "C"
