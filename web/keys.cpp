#include "web/keys.h"

#include "editor/commands.h"
#include "web/app.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <optional>
#include <string>
#include <utility>

namespace journey::web {
namespace {

constexpr int large_step = 5;

bool has(const KeyPress& press, int bit) { return (press.modifiers & bit) != 0; }

KeyStroke stroke_of(const KeyPress& press) {
    return {.key = press.key,
            .control = has(press, modifier::control),
            .shift = has(press, modifier::shift),
            .alt = has(press, modifier::alt)};
}

/// What Escape closes before it is a command: a menu, a drag, what lies over the page, what explains the focus.
bool ui_takes_escape(const App& app) {
    const ui::UiState& state = app.ui_state;
    return state.menu || state.context_menu || state.drag.index() != 0 || state.asked_to_delete ||
           state.focus_tip.is_shown || app.session.overlay != Overlay::none || ImGui::IsAnyItemActive();
}

/// Steps that an arrow key means for the role that has focus; 0: none.
int steps_of(ui::Role role, std::string_view key) {
    using ui::Role;
    const bool vertical_list = role == Role::menuitem || role == Role::option;
    const bool group = role == Role::radio || role == Role::tab || ui::is_read_only(role);
    if (role == Role::slider || role == Role::separator) {
        if (key == "ArrowUp" || key == "ArrowRight") return 1;
        if (key == "ArrowDown" || key == "ArrowLeft") return -1;
        if (key == "PageUp") return large_step;
        if (key == "PageDown") return -large_step;
    }
    if (vertical_list || group) {
        if (key == "ArrowDown" || (group && key == "ArrowRight")) return 1;
        if (key == "ArrowUp" || (group && key == "ArrowLeft")) return -1;
    }
    return 0;
}

/// Upright sliders stand side by side: arrows to the side go from one to the next, Backspace resets.
bool press_upright(App& app, const ui::MirrorNode& node, std::string_view key) {
    if (!ui::has(node.state, ui::NodeState::upright)) return false;
    const int sideways = key == "ArrowRight" ? 1 : key == "ArrowLeft" ? -1 : 0;
    app.input.sideways += sideways;
    app.input.resets = app.input.resets || key == "Backspace";
    return sideways != 0 || key == "Backspace";
}

bool is_pressed_with_keys(ui::Role role) {
    using ui::Role;
    constexpr std::array pressable{Role::button,   Role::link,     Role::tab,       Role::radio,
                                   Role::checkbox, Role::textbox,  Role::searchbox, Role::combobox,
                                   Role::option,   Role::menuitem, Role::list_item};
    return std::ranges::find(pressable, role) != pressable.end();
}

/// X and Backspace answer a focused checkbox of three states; X, as every single letter, only if the user wants those.
bool answer_element(App& app, const KeyPress& press, const ui::MirrorNode& node) {
    const bool has_three = node.role == ui::Role::checkbox && app.session.page == Page::readiness;
    if (!has_three || press.modifiers != 0) return false;
    if (press.key == "x" && app.session.preferences.single_keys) app.input.answer = ui::Answer::no;
    if (press.key == "Backspace") app.input.answer = ui::Answer::unknown;
    return app.input.answer != ui::Answer::none;
}

/// Enter and Space press the focused element, arrows step through it.
bool press_element(App& app, const KeyPress& press) {
    const ui::MirrorNode* node = node_of(app, app.input.focused);
    const bool plain = (press.modifiers & (modifier::control | modifier::alt | modifier::in_text)) == 0;
    // A card has the keys of the map, though it is an option of its cell's list.
    const bool is_card = node && node->on_board && node->role == ui::Role::option;
    if (!node || !plain || is_card) return false;
    if (press_upright(app, *node, press.key)) return true;
    if (const int steps = steps_of(node->role, press.key)) {
        app.input.steps += steps;
        return true;
    }
    if (answer_element(app, press, *node)) return true;
    const bool opens = node->role == ui::Role::combobox && press.key == "ArrowDown";
    const bool presses = (press.key == "Enter" || press.key == " ") && is_pressed_with_keys(node->role);
    if (!opens && !presses) return false;
    if (!press.repeated) app.input.activated = node->id;
    return true;
}

/// The command of the key: after another one ("g 0"), or on its own, in which case it may be the first of two.
std::optional<CommandId> command_of(App& app, const KeyPress& press) {
    const bool map_has_keys = !has(press, modifier::in_text) && on_map(app, app.input.focused);
    const std::string prefix = std::exchange(app.ui_state.key_prefix, {});
    KeyStroke stroke = stroke_of(press);
    if (!prefix.empty() && press.modifiers == 0) {
        const std::string both = prefix + " " + std::string(press.key);
        stroke.key = both;
        if (const auto id = command_for_key(app.session, stroke, map_has_keys)) return id;
        stroke.key = press.key;
    }
    const bool takes_keys = map_has_keys || (!has(press, modifier::in_text) && is_beside_map(app.session));
    if (press.key == "g" && press.modifiers == 0 && takes_keys) app.ui_state.key_prefix = press.key;
    return command_for_key(app.session, stroke, map_has_keys);
}

bool run_command(App& app, const KeyPress& press) {
    const std::optional<CommandId> id = command_of(app, press);
    if (!id) return false;
    if (const auto reason = why_disabled(app.session, *id)) {
        if (*id == CommandId::clear_selection) return false;  // Escape with nothing to leave is no mistake
        app.announced.emplace_back(text_of(app.session.language(), *reason));
        return true;
    }
    ask(app, action::Run{*id});
    settle(app);
    return true;
}

}  // namespace

void set_modifiers(ImGuiIO& io, int modifiers) {
    io.AddKeyEvent(ImGuiMod_Ctrl, (modifiers & modifier::control) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (modifiers & modifier::shift) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (modifiers & modifier::alt) != 0);
}

int press_key(App& app, const KeyPress& press) {
    set_modifiers(ImGui::GetIO(), press.modifiers);
    const bool in_text = has(press, modifier::in_text);
    if (press.key == "Escape" && !in_text && ui_takes_escape(app)) {
        app.input.escape = true;
        return 1;
    }
    if (press_element(app, press)) return 1;
    if (press.key == " " && press.modifiers == 0 && on_map(app, app.input.focused)) {
        // Held, it pans with the mouse; only letting it go is a command.
        if (!press.repeated) app.ui_state.space_panned = false;
        app.input.space_held = true;
        return 1;
    }
    if (run_command(app, press)) return 1;
    if (press.key == "Escape") app.input.escape = true;
    return 0;
}

void release_space(App& app) {
    const bool was_tapped = std::exchange(app.input.space_held, false) && !app.ui_state.space_panned;
    if (was_tapped && on_map(app, app.input.focused)) run_command(app, {.key = " "});
}

}  // namespace journey::web
