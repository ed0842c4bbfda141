// What a key does that the browser leaves to us: a command, a press on the focused element, a step in a list. Must not
// know: the DOM.
#pragma once

#include <string_view>

struct ImGuiIO;

namespace journey::web {

struct App;

/// Bits of `KeyPress::modifiers`, as web/src/keyboard.ts sets them. `control` is Cmd on a Mac.
namespace modifier {
inline constexpr int control = 1, shift = 2, alt = 4, in_text = 8;
}

struct KeyPress {
    std::string_view key;  // KeyboardEvent.key
    int modifiers = 0;
    bool repeated = false;
};

void set_modifiers(ImGuiIO& io, int modifiers);

/// Carries out what the key means; 1 when it meant something.
int press_key(App& app, const KeyPress& press);

/// Space was let go: a command, unless it was held to pan.
void release_space(App& app);

}  // namespace journey::web
