// The inside of draw_map(): where the parts of the picture are, and what they share. One small file a part. Must not
// know: how a picture is written.
#pragma once

#include "format/board_words.h"
#include "format/draw_map.h"
#include "format/picture_pen.h"
#include "format/shades.h"
#include "layout/arcs.h"
#include "layout/card_marks.h"
#include "scoring/misfits.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// A map laid out for a picture. `map` is what is drawn: its chosen part, without what is private.
struct PictureBoard {
    const PictureRequest& request;
    const Map& map;
    const ThemeColors& colors;
    const BoardLayout& layout;
    LayoutCache& cache;
    const std::vector<std::size_t>& positions;  // of the drawn stages in the whole map
    const Misfits& misfits;
    PicturePen& pen;
    Rect title;
    Rect arcs;    // paths above the stages; no height when none is drawn
    Rect corner;  // left of the headers
    Rect header;  // phases and stage headers
    Rect rail;    // lane names
    Rect area;    // cells
    Rect legend;

    [[nodiscard]] std::string_view word(Word word) const { return text_of(request.language, word); }
    [[nodiscard]] Figures figures() const { return request.without_private ? Figures::left_out : Figures::told; }
    [[nodiscard]] bool tells_figures() const { return !request.without_private; }
    [[nodiscard]] const StageScore& score(std::size_t stage) const { return request.score.stages[positions[stage]]; }
    [[nodiscard]] const StageFlow& flow(std::size_t stage) const {
        return request.journey.flow.stages[positions[stage]];
    }
    [[nodiscard]] const Card& card(std::size_t placed) const { return *map.cards[layout.cards[placed].card]; }
    [[nodiscard]] Rect in_picture(const Rect& rect) const {
        return {area.x + rect.x, area.y + rect.y, rect.width, rect.height};
    }
    /// Whether a phase begins at the stage.
    [[nodiscard]] bool begins_phase(std::size_t stage) const {
        return stage == 0 || map.stages[stage - 1]->phase != map.stages[stage]->phase;
    }
};

// ---- marks (picture_marks.cpp) ----

void draw_effect_mark(const PictureBoard& board, Point center, float size, const Open<Effect>& effect);
void draw_score_ring(const PictureBoard& board, const Rect& around, float stroke, double score,
                     const TextStyle& digits);
/// The head of an arrow that points down at `tip`.
void draw_arrow_head(const PictureBoard& board, Point tip, Color color, float width);
[[nodiscard]] MarksOfCard marks_of(const PictureBoard& board, const Card& card);
void draw_mark(const PictureBoard& board, const Card& card, const PlacedMark& placed, float size);
/// On the corner of a card, on a ground of its own.
void draw_badge(const PictureBoard& board, const Card& card, const PlacedMark& placed);

// ---- the parts ----

void draw_arcs(const PictureBoard& board);           // picture_arcs.cpp
void draw_phases(const PictureBoard& board);         // picture_header.cpp
void draw_stage_headers(const PictureBoard& board);
void draw_total(const PictureBoard& board);
/// A lane with its name and its cards.
void draw_lane(const PictureBoard& board, std::size_t lane);                     // picture_lane.cpp
/// Begins the group of a card, under its spoken name and its link.
void begin_card(const PictureBoard& board, const Card& card, LaneKind kind);      // picture_card.cpp
/// Ends it, under a veil where the shown persona does not meet it.
void end_card(const PictureBoard& board, const Card& card, const Rect& rect);
void draw_touchpoint(const PictureBoard& board, std::size_t placed);
void draw_text_card(const PictureBoard& board, std::size_t placed, std::size_t lane);
void draw_feelings(const PictureBoard& board, std::size_t lane);                 // picture_curve.cpp
/// The names of the lines in the rail, from y `top` on.
void draw_feeling_names(const PictureBoard& board, std::size_t lane, float top);

}  // namespace journey
