// The rows an inspector is made of: a label with its meaning as tooltip, a control beside or below it, headings, list
// rows. One column grows downward. Must not know: what is inspected.
#pragma once

#include "ui/widgets.h"

#include <optional>
#include <string>
#include <string_view>

namespace journey::ui {

/// Sizes in logical px (design/src/panels.js).
namespace row_size {
inline constexpr float label = 84, label_gap = 8;
inline constexpr float caption_gap = 5;   // between a label and the control below it
inline constexpr float list_row = 28;
inline constexpr float list_overhang = 8;  // the hover fill of a list row reaches this far out
inline constexpr float icon_gap = 8;
inline constexpr float unfolded_gap = 6;  // between a row and the fields it unfolds
inline constexpr float segments = 32;
}  // namespace row_size

/// A name on the screen and the sentence that says what it means.
struct Label {
    Word name;
    Word meaning;
};

/// One column of rows, filled from the top.
struct Column {
    Frame& frame;
    float x = 0;
    float y = 0;
    float width = 0;
    float control = metric::control_md;  // height of a field
    float gap = 10;                      // between rows

    /// The next `height` px of the column, over its whole width.
    Rect take(float height) {
        const Rect rect{x, y, width, height};
        y += height + gap;
        return rect;
    }
    /// As `take`, with another distance to what follows.
    Rect take(float height, float gap_after) {
        const Rect rect{x, y, width, height};
        y += height + gap_after;
        return rect;
    }
};

/// The label of a row, in the place it is given, with its meaning as tooltip.
void row_label(Frame& frame, const Rect& rect, const Label& label);
/// A label of 84 px; returns the place of the control beside it.
Rect labelled_row(Column& column, const Label& label);
Rect labelled_row(Column& column, const Label& label, float height);
/// A label above; returns the place of the control below it, `height` tall.
Rect labelled_block(Column& column, const Label& label, float height);
/// A line over the column, then a heading, with a count behind it.
void section(Column& column, Word title, std::optional<std::size_t> count = {});
/// A value that is only read: "Antal kort  12".
void value_row(Column& column, const Label& label, std::string_view value);
/// A sentence in small type, with an icon before it.
void sentence(Column& column, std::string_view key, std::string_view text, Icon icon, Color color);

/// A row of a list that can be clicked: hover fill, icon or effect mark, text, and what stands at its end.
struct ListRow {
    Icon icon = Icon::none;
    std::string text;
    std::string end;
    std::optional<Color> dot;            // before the text
    std::optional<Open<Effect>> effect;  // drawn at the very end
    std::string name;                    // accessible; `text` when empty
    std::optional<Word> end_meaning;     // what the figure at the end says; a tooltip
    bool quiet = false;                  // tertiary text: an invitation, not a thing
    Role role = Role::button;
    NodeState state = NodeState::focusable;
};
bool list_row(Column& column, std::string_view key, const ListRow& row);

/// A cut of `rect`: its last `width` px; `rect` keeps the rest, `gap` px away.
Rect cut_end(Rect& rect, float width, float gap);
/// A box for one figure: small name, large value; a tooltip says what it means.
struct Tile {
    Label label;
    std::string value;
    Color color;
};
void draw_tile(Frame& frame, const Rect& rect, const Tile& tile);
/// The name at the top of a tile.
void draw_tile_name(Frame& frame, const Rect& rect, Word name);
/// Height of a row of tiles of this width: names that need two lines make it taller. Values stand at the bottom.
[[nodiscard]] float tiles_height(const Frame& frame, float width, std::span<const Word> names);
inline constexpr float tile_height = 62;  // where all names fit on one line

/// Three dots that open a menu of commands.
void menu_button(Frame& frame, std::string_view key, const Rect& rect, Word name, std::span<const CommandId> commands);

}  // namespace journey::ui
