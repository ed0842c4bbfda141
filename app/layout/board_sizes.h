// Sizes that the board is laid out and drawn with, on the screen and in pictures, in logical px (design/ui.md 2 and 3,
// tokens.json `size`). Must not know: what is drawn with them, colours.
#pragma once

namespace journey {

/// Sizes in logical px (design/ui.md 2, tokens.json `size`).
struct BoardSizes {
    static constexpr float column_default = 164;
    static constexpr float column_min = 36;
    static constexpr float column_max = 280;
    static constexpr float reading_from = 132;  // narrower columns are an overview: icon tiles, bars for text
    static constexpr float phase_band = 28;
    static constexpr float stage_header = 84;
    static constexpr float card_height = 46;  // two lines of 16 and 7 of padding
    static constexpr float card_gap = 6;
    static constexpr float card_margin = 8;
    static constexpr float card_padding_x = 7;
    static constexpr float card_padding_y = 7;
    static constexpr float card_icon = 14;   // channel icon, and as wide the effect mark
    static constexpr float card_inner = 6;   // between icon, title and mark
    static constexpr float ghost_height = 26;  // "+ Kontaktpunkt" behind the last card of a cell
    static constexpr float tile = 24;
    static constexpr float tile_gap = 6;
    static constexpr float text_margin_x = 10;
    static constexpr float text_margin_y = 9;
    static constexpr float line_height = 16;
    static constexpr float text_size = 12;
    static constexpr int text_lines_max = 6;
    static constexpr int title_lines_max = 2;
    static constexpr float owner_mark = 18;  // round initial before an owner's name, 6 before the text
    static constexpr float point = 24;       // target around a point of the `feels` curve
    static constexpr float curve_margin = 25;  // the curve keeps this far from the edges of its lane
    static constexpr float bar_height = 3;   // bars that stand for text in the overview, 3 apart
    static constexpr float bar_gap = 3;
    static constexpr float bar_padding_y = 5;  // inside the card's rectangle, above and below the bars
    static constexpr float bar_margin_x = 8;
    static constexpr float lane_touchpoints = 172;  // least heights of lanes
    static constexpr float lane_feels = 120;
    static constexpr float lane_text = 52;
    static constexpr float lane_short = 37;  // `owner`, `metrics`
    static constexpr float lane_feels_tight = 84;  // as low as the curve can be read
};

/// What stands in the pinned top: a phase band, a stage header of a column wide enough to read, the whole journey's
/// score. Tops are below the top of the band respectively the header.
struct HeaderSizes {
    static constexpr float padding_x = 10;
    static constexpr float phase_top = 2;  // of the name, which stands in the middle of phase_text
    static constexpr float phase_text = 22;
    static constexpr float phase_end = 4;  // the name keeps this far from the end of its band
    static constexpr float phase_gap = 6;  // from the name to its range
    static constexpr float phase_name_least = 34;  // less would be an ellipsis and nothing else
    static constexpr float gradient = 3;           // 2 above the bottom of the band
    static constexpr float gradient_bottom = 2;
    static constexpr float chip_top = 9;
    static constexpr float chip = 20;
    static constexpr float chip_padding = 6;
    static constexpr float ring = 28;
    static constexpr float ring_stroke = 3;
    static constexpr float ring_top = 5;
    static constexpr float name_top = 37;
    static constexpr float name_line = 18;
    static constexpr float loss_top = 59;
    static constexpr float loss_line = 14;
    static constexpr float loss_gap = 4;     // around its sign
    static constexpr float counted_dot = 2.5F;  // radius, behind a loss that was counted
    static constexpr float total_left = 14;
    static constexpr float total_gap = 8;  // above, and from the ring to its words
    static constexpr float total_ring = 40;
    static constexpr float total_stroke = 4;
    static constexpr float total_words = 60;
    static constexpr float total_words_top = 6;
    static constexpr float buyers_top = 2;  // below the ring
};

/// The lanes' names, left of the board.
struct RailSizes {
    static constexpr float width = 136;
    static constexpr float left = 14;
    static constexpr float icon_gap = 8;
    static constexpr float name_top = 10;
    static constexpr float right = 8;
    static constexpr float below_name = 4;
    static constexpr float line_sample = 14;  // of a persona's curve, before its name
    static constexpr float line_gap = 6;
    static constexpr float line_height = 17;
};

/// Small marks and icons (tokens.json `size.icon`), radii.
struct MarkSizes {
    static constexpr float icon_small = 12;
    static constexpr float icon = 14;
    static constexpr float icon_stroke = 2;  // in Lucide's box of 24
    static constexpr float icon_box = 24;
    static constexpr float radius_small = 4;
    static constexpr float radius = 6;
    static constexpr float badge = 10;       // icon on the corner of a card, on a ground of its own
    static constexpr float badge_ring = 2;   // of that ground around it
    static constexpr float badge_inset = 2;  // of its middle from the corner of the card
    static constexpr float margin = 9;        // icon in the margin of a text
    static constexpr float margin_middle = 5;  // from a text to the middle of its margin (BoardSizes::text_margin_x)
    static constexpr float row = 12;
    static constexpr float card_side = 14;  // of a mark's middle from the side of its card: under the icons above it
    static constexpr float card_bottom = 13;
    static constexpr float feeling_distance = 14;  // of a mark from the point of a feeling
};

/// The mark of an effect, in shares of its size unless it says px (ui.md 1.1).
struct EffectMarkSizes {
    static constexpr float arrow_stroke = 0.11F;
    static constexpr float arrow_reach = 0.21F;
    static constexpr float arrow_wing = 0.18F;
    static constexpr float pull_inset_px = 0.25F;
    static constexpr float ring_stroke_px = 1.5F;
    static constexpr float ring_inset_px = 1;
    static constexpr float dash_reach = 0.17F;
    static constexpr float diamond_out_px = 0.75F;
    static constexpr float diamond_arrow = 0.95F;
};

/// The curve of feelings (layout/curve.h).
struct CurveSizes {
    static constexpr float line = 2;
    static constexpr float dotted = 1.75F;
    static constexpr float point = 4;    // radius
    static constexpr float tint = 0.30F;  // opacity where it is `tint_depth` from the middle, or farther
    static constexpr float tint_depth = 36;
    static constexpr float word_above = 25;  // top of the word over its point
    static constexpr float word_below = 9;
    static constexpr float word_inset = 12;  // column width minus this is the width of the word
};

/// The veil over what the shown persona does not meet.
struct VeilSizes {
    static constexpr float share = 0.65F;  // opacity
    static constexpr float beyond = 1;     // the edges of a card
    static constexpr float point = 9;      // from the middle of a point of feelings
};

/// The lines of a service blueprint, between lanes.
struct BlueprintSizes {
    static constexpr float dash = 6;
    static constexpr float gap = 4;
    static constexpr float stroke = 1.5F;
    static constexpr float label_left = 10;
    static constexpr float label_padding = 5;
};

/// The warning in a cell without touchpoints.
struct WarningSizes {
    static constexpr float icon_inset = 8;
    static constexpr float text_left = 28;
    static constexpr float text_right = 8;
    static constexpr float dash = 4;
};

}  // namespace journey
