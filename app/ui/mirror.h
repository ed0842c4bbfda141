// What is on the page for those who do not see pixels: the list that `web` mirrors into real DOM elements for screen
// readers, keyboard focus and browser tests. Filled by the widgets while they draw. Must not know: the DOM.
#pragma once

#include "layout/board.h"

#include <cstdint>
#include <string>
#include <vector>

namespace journey::ui {

enum class Role : std::uint8_t {
    button,
    link,
    tab,
    radio,
    checkbox,
    slider,
    textbox,
    searchbox,
    combobox,
    option,
    menuitem,
    heading,
    region,
    grid,
    row,
    column_header,
    row_header,
    grid_cell,
    status,
    alert,
    image,
    text,
    list,
    list_item,
    group,
    dialog,
    menu,
    listbox,
    tablist,
    radiogroup,
    banner,
    table,
    cell,
    main,      // what the page is about, a landmark
    separator  // an edge to drag, with a value
};

enum class NodeState : std::uint16_t {
    none = 0,
    disabled = 1,
    pressed = 2,     // aria-pressed / aria-checked
    selected = 4,    // aria-selected
    expanded = 8,
    has_popup = 16,
    focusable = 32,  // a tab stop
    cursor = 64,     // the one tab stop of a grid or a group (roving tabindex)
    can_press = 128,  // has a pressed state (so false is said too)
    modal = 256,
    multiline = 512,
    upright = 1024,  // a slider whose handle goes up and down: arrows to the side leave it
    mixed = 2048,  // aria-checked="mixed": neither on nor off
    multiple = 4096,  // aria-multiselectable: more than one of the options may be selected
};
constexpr NodeState operator|(NodeState a, NodeState b) {
    return static_cast<NodeState>(static_cast<std::uint16_t>(a) | static_cast<std::uint16_t>(b));
}
constexpr bool has(NodeState set, NodeState flag) {
    return (static_cast<std::uint16_t>(set) & static_cast<std::uint16_t>(flag)) != 0;
}

/// One element. Nodes come in reading order; `depth` nests them (a node's parent is the last one above it with a
/// smaller depth).
struct MirrorNode {
    std::uint32_t id = 0;  // ImGuiID of the widget, stable over frames
    Role role{};
    NodeState state{};
    std::uint8_t depth = 0;
    bool on_board = false;  // rect is in board coordinates and moves with the scroll offset
    std::string name;
    std::string value;        // aria-valuetext or the text of a field
    std::string description;  // aria-description: why disabled, shortcut
    Rect rect;                // logical px on the page, or on the board
    int row = -1;  // aria-rowindex / aria-colindex - 1 in a grid, else -1; of the grid itself: of the last
    int column = -1;
    float now = 0, min = 0, max = 0;  // sliders
};

struct Mirror {
    std::vector<MirrorNode> nodes;
    Point board_origin;  // where board coordinate (0,0) is on the page
    std::uint8_t depth = 0;  // of the next node
    bool after_figure = false;  // the stop that was recorded last is a figure that explains itself
};

/// What is only read. Where it can have the focus it is a figure that explains itself: those that follow each other are
/// one tab stop, and the arrows go from one to the next.
constexpr bool is_read_only(Role role) { return role == Role::text || role == Role::cell; }

}  // namespace journey::ui
