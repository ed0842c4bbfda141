// The inside of the board: what its parts share. One small file a part. Must not know: the rest of the page.
#pragma once

#include "format/board_words.h"
#include "format/feelings.h"
#include "layout/arcs.h"
#include "ui/frame.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/widgets.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace journey::ui {

/// What a card is drawn in.
struct CardPlace {
    const Lane& lane;
    std::size_t stage = 0;
    bool selected = false;
};

/// The board in one frame: where its parts are on the page, and what of it is seen.
struct Board {
    Frame& frame;
    const Document& document;
    BoardView& view;
    Rect whole;   // everything
    Rect arcs;    // paths above the stages; no height when the map has none
    Rect corner;  // above the rail, left of the headers
    Rect header;  // phases and stage headers
    Rect rail;    // lane names
    Rect area;    // cells
    VisibleRange columns;
    VisibleRange lanes;
    bool compact_rail = false;

    [[nodiscard]] const Map& map() const { return document.map; }
    [[nodiscard]] const BoardLayout& layout() const { return view.layout; }
    /// Columns wide enough for text; of one stage: and it is not folded.
    [[nodiscard]] bool reading() const { return view.layout.density == Density::reading; }
    [[nodiscard]] bool reading(std::size_t stage) const {
        return view.layout.columns[stage].density == Density::reading;
    }
    [[nodiscard]] float page_x(float board_x) const { return area.x + board_x - view.viewport.scroll_x; }
    [[nodiscard]] float page_y(float board_y) const { return area.y + board_y - view.viewport.scroll_y; }
    [[nodiscard]] Rect on_page(const Rect& rect) const {
        return {page_x(rect.x), page_y(rect.y), rect.width, rect.height};
    }
    [[nodiscard]] Point on_board(Point page) const {
        return {page.x - area.x + view.viewport.scroll_x, page.y - area.y + view.viewport.scroll_y};
    }
    [[nodiscard]] const Card& card(const PlacedCard& placed) const { return *document.map.cards[placed.card]; }
    [[nodiscard]] bool is_selected(const CardId& id) const;
    [[nodiscard]] bool is_stage_selected(const StageId& id) const;
    /// Nothing can be changed by hand, and no tool for it shows: the map can only be read, or is presented.
    [[nodiscard]] bool read_only() const {
        return document.access == Access::read_only || document.presentation.has_value();
    }
    /// The pointer is over this part and over nothing that lies above the board.
    [[nodiscard]] bool points_at(const Rect& part) const;
};

// ---- board_view.cpp: layout, viewport, what is seen ----

/// Lays the map out anew if it, the zoom or the page changed, moves the viewport as the input asks, and tells where
/// everything is.
[[nodiscard]] Board prepare_board(Frame& frame, const Rect& rect);
/// Where the pointer is on the page.
[[nodiscard]] Point mouse();

/// What a slide asks of the layout: all of it, as low as it can be.
[[nodiscard]] BoardRequest board_request(const Document& document, float column_width, int lines_max);

// ---- board_fold.cpp: columns of folded stages ----

/// The widths of the columns in this frame; empty: all alike. Begins a motion when other stages are folded than
/// before, and scrolls so that the column under the pointer stays where it is.
[[nodiscard]] std::vector<float> widths_now(Board& board, float column_width, Viewport& viewport);
/// Whether there is anything to ask widths_now() about.
[[nodiscard]] bool has_folded(const Board& board);
/// The button that folds or unfolds a phase.
void fold_button(const Board& board, const PhaseBand& band, const Rect& rect);
/// While something is dragged: a folded phase under the pointer opens, and closes again when it is left.
void open_under_drag(const Board& board);
enum class DragEnd { dropped, canceled };
void end_fold_under_drag(const Board& board, DragEnd end);

// ---- board_path.cpp: paths by hand ----

/// The arc under the pointer, with its tooltip.
const Arc* point_at_arc(const Board& board, const std::vector<Arc>& arcs);
enum class PathPress { once, twice };
/// A press above the stages selects an arc, twice types its share; false: it was not there.
[[nodiscard]] bool press_arcs(const Board& board, Point page, PathPress press);
/// The stage out of whose header a new path is pulled at this point; paths into the journey are pulled from the left.
[[nodiscard]] std::optional<std::size_t> path_handle_at(const Board& board, Point page);
/// Begins to pull at what was pressed; false: it is no end of a path.
[[nodiscard]] bool begin_path_drag(const Board& board, Point pressed);
void run_path_drag(const Board& board, PathDrag& drag);
void drop_path(const Board& board, const PathDrag& drag);
void draw_path_drag(const Board& board, const PathDrag& drag);
void draw_path_handle(const Board& board);
/// Asks where a path from Document::path_from leads.
void draw_path_menu(const Board& board);

// ---- board_figures.cpp: what the figures of the pinned top mean, and where they lead ----

enum class HeaderFigure { score, drop_off };
/// The figure of a stage's header under a point of the page.
[[nodiscard]] std::optional<HeaderFigure> header_figure_at(const Board& board, std::size_t stage, Point page);
/// The tooltip of the figure under the pointer, which is in the header of this stage.
void explain_header(const Board& board, std::size_t stage);
/// What the figures of the header mean, with the band of the score.
[[nodiscard]] std::string stage_meaning(const Board& board, std::size_t stage);
/// The score of the whole journey with its band, and what it means. There is one.
[[nodiscard]] std::string total_meaning(const Board& board);
/// Selects it and unfolds in the inspector how its figures come about.
void show_calculation(const Board& board, Selection of);
/// The button was let go where UiState::drop_off_pressed went down: what if.
void release_drop_off(const Board& board);

// ---- board_structure.cpp: what a map is built of, moved by hand: paths, borders of phases, lanes ----

/// Begins to drag what was pressed; false: it is nothing of these.
[[nodiscard]] bool begin_structure_drag(const Board& board, Point pressed);
/// False: something else is dragged. The three below likewise.
bool run_structure_drag(const Board& board);
bool end_structure_drag(const Board& board);
bool draw_structure_drag(const Board& board);
/// The border between two phases under a point of the page: the band that ends there.
[[nodiscard]] std::optional<std::size_t> phase_border_at(const Board& board, Point page);
/// Lines of a service blueprint between the lanes of a map that has a backstage.
void draw_blueprint_lines(const Board& board);  // board_blueprint.cpp

// ---- painting ----

void draw_arcs(const Board& board);  // board_arcs_paint.cpp
// ---- board_personas.cpp: whose map is shown, and whose feelings a line is ----

/// Whether the card is for somebody else than the persona the map is shown for.
[[nodiscard]] bool is_for_others(const Board& board, const Card& card);
/// A veil over such a card.
void draw_veil(const Board& board, const Rect& rect);
/// The lines of a lane, that of the persona the map is shown for first.
[[nodiscard]] std::vector<FeelingLine> lines_of(const Board& board, std::size_t lane);
/// A curve through points from the left, solid or in dots of the line's rhythm.
void draw_feeling(const Board& board, const FeelingLine& line, std::span<const Point> points);
/// Their names in the rail; `top` is where they may begin.
void draw_feeling_names(const Board& board, std::size_t lane, const Rect& place);

/// Where the arcs stand on the page, for layout/arcs.h. It refers to the board and to `arcs`.
[[nodiscard]] inline ArcBand band_of(const Board& board, const std::vector<Arc>& arcs) {
    return {board.layout(), arcs, board.page_x(0), board.arcs};
}
void draw_corner(const Board& board);  // board_header.cpp
void draw_phases(const Board& board);
void draw_stage_headers(const Board& board);
void draw_rail(const Board& board);            // board_rail.cpp
void draw_grid(const Board& board);            // board_cells.cpp
void draw_cells(const Board& board);
void draw_ghost_columns(const Board& board);
/// Around what the finding under the pointer is about.
void draw_finding_outline(const Board& board);
void draw_touchpoint(const Board& board, const Rect& rect, std::size_t card_at, bool selected);  // board_cards.cpp
/// The card whose text is edited, above its neighbours.
void draw_edited_card(const Board& board);
/// The card under the pointer while it is dragged.
void draw_ghost_card(const Board& board, const Rect& rect, std::size_t card_at);
void draw_tile(const Board& board, const Rect& rect, const Card& card, bool selected);
void draw_text_card(const Board& board, const Rect& rect, const PlacedCard& placed, const CardPlace& place);
// board_marks.cpp
/// The touchpoints whose message misses what customers need at their stage.
[[nodiscard]] const Misfits& misfits_on(const Board& board);
[[nodiscard]] bool misses_stage(const Board& board, const Card& card);
void draw_touchpoint_marks(const Board& board, const Rect& rect, const Card& card);
void draw_tile_marks(const Board& board, const Rect& rect, const Card& card);
void draw_text_marks(const Board& board, const Rect& rect, const Card& card);
enum class FeelingWord { above, below };
/// Around the point of a feeling whose word stands on one side of it.
void draw_feeling_marks(const Board& board, Point at, FeelingWord word, const Card& card);
/// In the cell of a stage's messages: one of its touchpoints says what does not fit there.
void draw_message_mark(const Board& board, std::size_t lane, std::size_t stage);
void draw_emotion_curve(const Board& board, std::size_t lane);  // board_curve.cpp

// ---- gestures and editing ----

void handle_pointer(const Board& board);  // board_pointer.cpp
/// Selects what is at a point of the page, and opens the menu of it there.
void ask_for_menu(const Board& board, Point page);
void handle_drag(const Board& board);     // board_drag.cpp
// board_edges.cpp
/// Near an edge of the part it lives in, what is dragged scrolls the board: stages, phases and paths sideways, lanes up
/// and down, cards and the marquee both ways.
void scroll_at_edges(const Board& board);
/// Leaves no trace of a drag that comes to nothing: what is seen, and which phases are folded, is as before it.
void call_off(const Board& board);
/// The column whose right border is under the pointer, in the stage headers.
[[nodiscard]] std::optional<std::size_t> column_border_at(const Board& board, Point page);
void end_drag(const Board& board);  // board_drop.cpp
void draw_drag(const Board& board);
/// The search on the map: what is looked for, how many places there are, and what takes their place.
void draw_find_bar(const Board& board);  // find_bar.cpp
// board_found.cpp
/// Around what holds the text that is looked for.
void draw_found(const Board& board);
/// A text that is about to be drawn, and whose it is.
struct FoundText {
    FoundIn in{};
    std::string_view id;
    std::string_view text;
    TextStyle style;
};
/// Behind the letters that are looked for, in lines as draw_lines() sets them, or in one as draw_text_in() does. Only
/// while something is looked for.
void mark_found_lines(const Board& board, Point at, const FoundText& found, const WrappedText& lines);
void mark_found_line(const Board& board, const Rect& rect, const FoundText& found, Align align = Align::start);
/// What can be done with several selected cards, floating beside them.
void draw_selection_bar(const Board& board);  // selection_bar.cpp
void draw_menus(const Board& board);  // board_menu.cpp
/// One line in a frame of its own; several lines in a frame that grows; or several in a card that has its frame.
enum class EditorShape { line, grows, grows_inside };
struct EditorLook {
    TextStyle text;
    std::string_view label;  // accessible name
    EditorShape shape = EditorShape::line;
};
/// Lays the text editor over a field of the board when it is this field that is edited.
bool edits_here(const Board& board, const TextTarget& target);  // board_edit.cpp
void place_editor(const Board& board, const TextTarget& target, const Rect& rect, const EditorLook& look);

// ---- for screen readers ----

void mirror_board(const Board& board);  // board_mirror.cpp
// board_words.cpp
/// How many drop off at a stage, in words; an estimate says so. Empty after the purchase.
[[nodiscard]] std::string drop_off_text(const Board& board, std::size_t stage);
[[nodiscard]] std::string stage_description(const Board& board, std::size_t stage);
[[nodiscard]] Word add_word(LaneKind kind);
/// The shown name of a stage, a lane or a path: its own, else "Uden navn".
[[nodiscard]] std::string_view shown_name(const Frame& frame, std::string_view name);

}  // namespace journey::ui
