// The parts of the score page, one file each; a part draws a card at its place and tells its height. Must not know:
// how numbers come about (scoring), how a change is carried out.
#pragma once

#include "model/lookup.h"
#include "scoring/what_if.h"
#include "ui/inspector_rows.h"

#include <string>

namespace journey::ui {

/// What every part is given. There is at least one stage.
struct ScorePage {
    Frame& frame;
    const Document& document;
    std::size_t chosen = 0;  // position of the stage that is looked at

    [[nodiscard]] const Map& map() const { return document.map; }
    [[nodiscard]] const Stage& stage() const { return *document.map.stages[chosen]; }
    [[nodiscard]] double readiness(std::size_t at) const { return document.score.stages[at].readiness; }
    void choose(std::size_t at) const { frame.act(action::Select{StageSelected{document.map.stages[at]->id}}); }
};

/// One bar a stage, to drag. `rect` is its part of the card.
void draw_what_if_chart(const ScorePage& page, const Rect& rect);
/// Buyers then and now, and what was changed.
void draw_what_if_result(const ScorePage& page, const Rect& rect);
[[nodiscard]] float what_if_height(const Frame& frame);
/// What the wins that are tried bring, in one true sentence.
[[nodiscard]] std::string tried_text(const ScorePage& page);
inline constexpr float what_if_result_height = 334;  // where it stands on its own

[[nodiscard]] float waterfall_height(const ScorePage& page, float width);
void draw_waterfall(const ScorePage& page, const Rect& rect);
[[nodiscard]] float wins_height(const ScorePage& page, float width);
void draw_wins(const ScorePage& page, const Rect& rect);
[[nodiscard]] float journey_height(const ScorePage& page, float width);
void draw_journey(const ScorePage& page, const Rect& rect);
/// How the figures are to be read, in a box of the card that begins at `y`; it can be scrolled to (ScoreView).
[[nodiscard]] float limits_height(const ScorePage& page, float card_width);
void draw_limits(const ScorePage& page, const Rect& card, float y);

/// Its title, the stage it is about, and the way to the stages beside it.
void draw_waterfall_head(const ScorePage& page, const Rect& card);
/// A row of the waterfall that is opened.
struct OpenedRow {
    WaterfallRow row{};
    const Card* card = nullptr;  // of a touchpoint
};
/// How its points come about, in words and numbers, in a box at the end of the waterfall.
[[nodiscard]] float waterfall_step_height(const ScorePage& page, const OpenedRow& row, float width);
void draw_waterfall_step(const ScorePage& page, const OpenedRow& row, const Rect& rect);

/// Text of the card's head at its place, with its name in the mirror.
void card_title(Frame& frame, const Rect& card, Word title);
/// The chip of a stage's readiness; returns its width.
float stage_chip(const ScorePage& page, std::size_t at, Point place);
/// Its width, before it is drawn.
[[nodiscard]] float stage_chip_width(const ScorePage& page, std::size_t at);
/// Two lines of text or as many as `rect` is tall, each aligned within its width, the last one ending at its end when
/// `align` is end, else the first one at its top.
void draw_caption_lines(Frame& frame, const Rect& rect, std::string_view text, Color color, Align align);
/// A stage by its name; one without a name by its number.
[[nodiscard]] std::string stage_name(Language language, const Map& map, std::size_t at);
/// Customers of 1,000 who begin: tenths below 10.
[[nodiscard]] std::string per_thousand_text(Language language, double share);
/// The same with a tenth always, for buyers.
[[nodiscard]] std::string buyers_text(Language language, double share);
/// "29,5 %".
[[nodiscard]] std::string tenths_percent_text(Language language, double share);

inline constexpr float card_padding = 20;

}  // namespace journey::ui
