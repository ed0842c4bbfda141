// Shortcuts: from a key stroke to its command, and how a key is shown.
#include "editor/commands.h"
#include "editor/session.h"

#include <algorithm>
#include <array>
#include <utility>

namespace journey {
namespace {

constexpr bool is_letter(std::string_view key) {
    return key.size() == 1 && ((key[0] >= 'a' && key[0] <= 'z') || (key[0] >= 'A' && key[0] <= 'Z'));
}
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Keys that type something, also two in a row: they count only where nothing is typed.
constexpr bool is_typed(const KeyStroke& stroke) {
    return !stroke.control && !stroke.alt && (stroke.key.size() == 1 || stroke.key.find(' ') == 1);
}

bool same_stroke(const KeyStroke& wanted, const KeyStroke& pressed) {
    if (wanted.control != pressed.control || wanted.alt != pressed.alt) return false;
    // Whether "+" needs Shift is the keyboard layout's business; for letters and named keys Shift makes a difference.
    const bool is_sign = pressed.key.size() == 1 && !is_letter(pressed.key);
    if (!is_sign && wanted.shift != pressed.shift) return false;
    return std::ranges::equal(wanted.key, pressed.key,
                              [&](char a, char b) { return is_letter(pressed.key) ? a == lower(b) : a == b; });
}

/// While a text field is open its keys belong to it, Ctrl+Z and Ctrl+A included.
constexpr bool counts_in_text(CommandId id) {
    return id == CommandId::save_file || id == CommandId::save_file_as || id == CommandId::open_file ||
           id == CommandId::show_palette || id == CommandId::show_help || id == CommandId::find_on_map ||
           id == CommandId::find_next || id == CommandId::find_previous;
}

bool counts_now(const Session& session, const Command& row, const KeyStroke& stroke, bool map_has_focus) {
    // Everywhere else than on the map the browser's own search finds more.
    const bool finds =
        row.id == CommandId::find_on_map || row.id == CommandId::find_next || row.id == CommandId::find_previous;
    if (finds && (session.page != Page::map || session.overlay != Overlay::none)) return false;
    if (session.text_edit) return counts_in_text(row.id);
    if (session.is_presenting()) return row.scope == KeyScope::slides || row.id == CommandId::clear_selection;
    if (row.scope == KeyScope::slides) return false;
    if (row.scope == KeyScope::page) return true;
    const bool beside_map = row.scope == KeyScope::views && is_beside_map(session);
    return (map_has_focus || beside_map) && (session.preferences.single_keys || !is_typed(stroke));
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> shown_keys{{
    {"ArrowLeft", "←"},
    {"ArrowRight", "→"},
    {"ArrowUp", "↑"},
    {"ArrowDown", "↓"},
    {"Delete", "Del"},
    {"Insert", "Ins"},
    {"Escape", "Esc"},
    {"PageUp", "PgUp"},
    {"PageDown", "PgDn"},
    {"-", "−"},
    {"g 0", "G 0"},
    {"g 1", "G 1"},
    {"g 2", "G 2"},
    {"g 3", "G 3"},
}};

std::string shown_key(std::string_view key, Language language) {
    if (key == " ") return language == Language::danish ? "Mellemrum" : "Space";
    if (is_letter(key)) return {upper(key.front())};
    for (const auto& [name, shown] : shown_keys)
        if (name == key) return std::string(shown);
    return std::string(key);
}

}  // namespace

bool is_beside_map(const Session& session) {
    const bool is_view = session.page == Page::readiness || session.page == Page::score;
    return is_view && session.document && session.overlay == Overlay::none;
}

std::optional<CommandId> command_for_key(const Session& session, const KeyStroke& stroke, bool map_has_focus) {
    for (const Command& row : command_table()) {
        if (!counts_now(session, row, stroke, map_has_focus)) continue;
        const auto fits = [&](const KeyStroke& wanted) { return same_stroke(wanted, stroke); };
        if (std::ranges::any_of(row.keys, fits)) return row.id;
    }
    return std::nullopt;
}

std::string shortcut_text(const KeyStroke& stroke, Language language, bool mac) {
    const bool danish = language == Language::danish;
    std::string text;
    // On a Mac the signs stand close, in the order of its menus.
    if (stroke.control && !mac) text += "Ctrl ";
    if (stroke.alt) text += mac ? "⌥" : "Alt ";
    if (stroke.shift) text += mac ? "⇧" : danish ? "Skift " : "Shift ";
    if (stroke.control && mac) text += "⌘";
    return text += shown_key(stroke.key, language);
}

}  // namespace journey
