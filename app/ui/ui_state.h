// What the UI remembers between frames and the session does not: gestures, open menus, hover times, where things were
// drawn. Must not know: the document's content.
#pragma once

#include "editor/commands.h"
#include "editor/id_set.h"
#include "editor/selection.h"
#include "editor/session.h"
#include "layout/board.h"
#include "scoring/misfits.h"
#include "scoring/views.h"
#include "ui/mirror.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace journey::ui {

using WidgetId = std::uint32_t;  // ImGuiID

/// A menu that is open: which widget opened it, and where it hangs.
struct OpenMenu {
    WidgetId owner = 0;
    Rect anchor;      // page px
    int highlighted = -1;
    float scroll = 0;
};

/// A drag on the board, from the first 4 px on.
struct CardDrag {
    std::vector<CardId> cards;
    Point grip;  // from the card's corner to the pointer
    std::optional<DropSpot> spot;
    bool copies = false;
};
struct StageDrag {
    StageId stage;
    std::size_t to = 0;
};
struct EmotionDrag {
    CardId card;
    double value = 0;
};
/// An end of a path on its way to another stage, or out of the journey; without a path, of a new one.
struct PathDrag {
    PathId path;
    bool moves_from = false;  // else where it leads
    StageId fixed;            // the other end; empty: outside
    std::optional<std::size_t> target;  // the stage under the pointer, where it may end
    bool leaves = false;                // it may end outside, and the pointer is there
};
/// The border between two phases on its way to another gap between stages.
struct PhaseDrag {
    std::size_t band = 0;  // the one that ends at the border
    std::size_t to = 0;    // the border comes before this stage
};
struct LaneDrag {
    LaneId lane;
    std::size_t to = 0;  // before this lane
};
struct PanDrag {
    Point start;
};
struct Marquee {
    Point start;       // board coordinates
    Selection before;  // comes back with Escape
    bool adds = false;
};
/// The right border of a column: all columns follow, so that it stays under the pointer.
struct ColumnDrag {
    std::size_t column = 0;
};
using BoardDrag = std::variant<std::monostate, CardDrag, StageDrag, EmotionDrag, PathDrag, PhaseDrag, LaneDrag, PanDrag,
                               Marquee, ColumnDrag>;

/// The mirror of the cards and headers, made anew only when something it says has changed; board coordinates, so that
/// panning keeps it.
struct CachedNodes {
    struct Key {
        std::size_t layout_count = 0;  // of layouts made so far
        Selection selection;
        Language language{};
        PersonaId persona;
        float scroll_x = 0, scroll_y = 0;
        std::size_t first_column = 0, end_column = 0, first_lane = 0, end_lane = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    Key key;
    std::vector<MirrorNode> nodes;
    struct Target {
        WidgetId id;
        Selection selection;
    };
    std::vector<Target> targets;  // what pressing a node selects, in their order
};

/// Columns on their way to other widths (tokens.json `motion`).
struct FoldMotion {
    std::vector<std::pair<StageId, float>> from;
    double started_ms = 0;
    StageId held;          // its column stays where it is on the page
    float held_share = 0;  // the point of it that does, 0–1 from its left edge
    float held_at = 0;     // px from the left edge of the cells
};

/// A folded phase that a drag has opened, or is about to.
struct FoldUnderDrag {
    std::vector<StageId> stages;
    double since_ms = 0;
    std::vector<StageId> opened;  // those of them that were folded; empty: not yet
};

/// Touchpoints whose message misses their stage, for a layout and a persona.
struct MisfitMemory {
    std::size_t layout_count = 0;
    PersonaId persona;
    Misfits misfits;
};

/// The layout of the open map and what it was made from; rebuilt when any of it changed.
struct BoardView {
    std::optional<Map> map;  // cheap copy: shared boxes
    BoardRequest request;
    FoldedStages folded;
    std::optional<FoldMotion> folding;
    BoardLayout layout;
    std::size_t layout_count = 0;
    LayoutCache cache;
    Viewport viewport;          // what is drawn now (clamped)
    Rect area;                  // page px of the cells, without rail and header
    std::optional<Selection> reveal;  // scroll there once the layout is known
    float asked_width = 0;            // of the last zoom, before rounding
    MisfitMemory misfits;
    CachedNodes nodes;
    Selection chosen_of;  // the selection that `chosen` looks at, so that ten thousand cards are sorted once
    IdSet chosen;
};

/// The palette between frames: which hit is highlighted for which query, and whether its field was open.
struct PaletteMemory {
    std::string query;
    int highlighted = -1;
    bool field_was_open = false;
};

/// The list of findings between frames.
struct FindingsMemory {
    std::optional<float> height;  // of the list below the inspector, where the user dragged it
    bool in_sheet = false;        // a narrow window shows them in place of the inspector
    std::optional<FindingKey> hovered;   // its card is outlined on the map
    std::optional<FindingKey> revealed;  // the one that was scrolled into view
    bool typed_in_list = false;          // the open text field stands in the list
    std::vector<Finding> held;           // the list as it was when typing began
};

/// The score page between frames.
enum class WaterfallRow { touchpoint, base, total };

struct ScoreView {
    WaterfallRow open_row{};        // of the waterfall: the one that is opened
    std::string open_card;          // id of the touchpoint whose points are shown; empty: the one that moves most
    bool sorts_by_effort = false;   // wins
    bool shows_more_wins = false;
    std::size_t first_column = 0;   // of the chart, where not all stages fit
    double scale = 0;               // drop-off at the top of the chart; stands still while something is dragged
    std::optional<float> grip;      // from the handle's middle down to the pointer that drags it, px
    bool seeks_limits = false;      // how the figures are to be read shall be scrolled to and read out
};

/// What the map rests on, counted for a layout and a day.
struct EvidenceMemory {
    std::size_t layout_count = 0;
    std::string today;
    EvidenceSummary summary;
};

/// How a slide is shown so that all of it fits: how much larger than the page everything is drawn and, of the board,
/// how wide its columns are and how many lines a text has.
struct SlideFit {
    float scale = 1.35F;  // tokens.json type.presentScale
    float column_width = 0;
    int lines_max = 0;
};
/// The fit of a slide, and what it was found for.
struct SlideMemory {
    std::optional<std::size_t> slide;
    float width = 0, height = 0;  // of the page, without zoom
    SlideFit fit;
};

/// What explains the element that has the keyboard's focus.
struct FocusTip {
    WidgetId of = 0;
    double since_ms = 0;
    bool is_shown = false;
    bool is_closed = false;  // with Escape, until the focus moves on
};

/// A finger on an area that scrolls.
struct FingerScroll {
    WidgetId area = 0;          // where it went down; 0: nowhere, or on what is dragged itself
    std::optional<float> grip;  // px of the content that stay under the finger, once it scrolls
};

/// What is seen is dragged in the minimap.
struct ScrubberDrag {
    float grip = 0;  // board px from the middle of what is seen to the pointer
    Viewport from;   // comes back with Escape
};
/// The edge of a panel is dragged.
struct EdgeDrag {
    WidgetId id = 0;
    std::optional<float> from;  // the size that the user had given it, which comes back with Escape; absent: none
};

struct UiState {
    BoardView board;
    EvidenceMemory evidence;
    std::optional<ScrubberDrag> scrubber_drag;
    std::optional<EdgeDrag> edge_drag;
    FindingsMemory findings;
    BoardDrag drag;
    Viewport drag_from;         // what was seen when it began: comes back when it is called off
    bool drag_is_held = false;  // a finger rests on what it would move and has not moved yet
    std::optional<FoldUnderDrag> fold_under_drag;
    PathId path_pointed;      // the arc under the pointer: both its stages light up
    bool path_asked = false;  // the menu that asks where a new path leads was opened
    std::optional<Point> board_pressed;  // page px where the button went down on the board
    double board_pressed_ms = 0;         // when
    std::optional<CardId> toggles_on_release;  // a selected card pressed with Ctrl: it may be copied by a drag
    std::optional<StageId> drop_off_pressed;   // in its header: opens what-if when let go there
    std::optional<TextTarget> text_on_release;  // what a double press opens, unless it becomes a drag
    bool board_wants_focus_after_text = false;  // of the text that opens next
    bool board_wants_focus = false;      // a press or a keyboard move: DOM focus follows the selection
    std::optional<OpenMenu> menu;
    std::optional<Point> context_menu;  // page px
    WidgetId hovered = 0;               // since `hovered_since_ms`; for tooltips
    double hovered_since_ms = 0;
    WidgetId text_origin = 0;           // the field in which the open text edit began; 0: the board or a command
    bool hovered_this_frame = false;    // reset by draw_page; else `hovered` is over
    double tooltip_shown_ms = -1e9;     // last time a tooltip was on screen
    FocusTip focus_tip;
    FingerScroll finger;
    WidgetId focus_seen = 0;            // the focus that was already scrolled into view
    bool inspector_open = true;
    float inspector_width = 328;
    bool inspector_score_open = false;  // how the stage's score comes about is unfolded
    std::string inspector_open_item;    // id of the persona or signal that is unfolded
    float home_scroll = 0;
    bool all_models = false;            // the gallery shows more than its first row
    std::string readiness_open_signal;          // id of the own sign whose shape is unfolded
    std::array<float, 3> readiness_heights{};   // of the cards in a page that scrolls, in the last frame
    std::optional<MapId> asked_to_delete;  // the library card that asks "for good?" inline
    bool space_panned = false;             // since Space went down: letting it go is no command then
    std::string key_prefix;                // "g" pressed, waiting for a digit
    PaletteMemory palette;
    ScoreView score;
    bool history_was_open = false;             // the menu of the steps, in the last frame
    Overlay overlay_seen = Overlay::none;      // of the last frame
    WidgetId focus_before_overlay = 0;         // gets the focus back
    std::optional<float> sheet_height;         // of the panel in a narrow window, where the user dragged it
    bool sheet_asked = false;  // until nothing is selected: it comes up also where there is little room
    std::optional<Selection> selection_seen;  // a new one opens the inspector
    SlideMemory slides;
    std::optional<WidgetId> focus_before_slides;  // gets the focus back when the presentation ends
    bool first_run_focused = false;  // the first model got the focus once
    std::unordered_map<WidgetId, float> hover_glow;  // 0–1, fades in 90 ms
};

}  // namespace journey::ui
