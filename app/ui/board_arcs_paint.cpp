// How the arcs look: width by share, entries in the colour of what helps, exits in that of what is lost.
#include "ui/board_parts.h"
#include "ui/snap.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float grip_radius = 4.5F;

/// An arc in the frame: its colours say whether it is selected or pointed at.
struct Painted {
    const ArcBand& band;
    const Arc& arc;
    ArcLine line;
    float width = 0;
    bool selected = false;
    bool pointed = false;
};

void arrow_head(const Board& board, Point tip, Color color, float width) {
    constexpr float wing = ArcSizes::head_wing;
    const ImVec2 points[] = {{tip.x - wing, tip.y - wing - 1}, {tip.x, tip.y}, {tip.x + wing, tip.y - wing - 1}};
    board.frame.draw->AddPolyline(points, 3, color.abgr, 0, std::max(ArcSizes::head_stroke, width));
}

std::string share_of(const Board& board, const Arc& arc) {
    return percent_text(board.frame.language(), arc.path->share);
}

/// Where the words of the arc stand.
std::optional<ArcText> text_of_arc(const Board& board, const Painted& painted) {
    const TextStyle& name = painted.arc.is_loop() ? style::caption_medium : style::caption;
    return arc_text(painted.band, painted.arc,
                    {width_of(board.frame, painted.arc.path->label, name),
                     width_of(board.frame, share_of(board, painted.arc), style::caption_strong)});
}

/// The share in its place, or the field in which it is typed.
void draw_share(const Board& board, const Painted& painted, Point at, Color color) {
    const text_target::PathShare target{painted.arc.path->id};
    if (edits_here(board, target)) {
        constexpr float field = 44;
        place_editor(board, target, {at.x, at.y, field, style::caption.line_px},
                     {style::caption_strong, board.frame.word(Word::path_share)});
        return;
    }
    draw_text(board.frame, at, share_of(board, painted.arc), style::caption_strong, color);
}

/// A text on the canvas colour, so that it interrupts the line it lies on.
void draw_label(const Board& board, const Painted& painted) {
    Frame& frame = board.frame;
    const Theme& theme = frame.theme;
    const auto text = text_of_arc(board, painted);
    if (!text) return;
    fill_rect(frame, text->ground, painted.selected ? theme.accent_subtle : theme.surface_canvas, metric::radius_sm);
    if (text->name_room > 0)
        draw_text_cut(frame, text->name, text->name_room, painted.arc.path->label, style::caption_medium,
                      painted.selected ? theme.accent_text : theme.text_secondary);
    draw_share(board, painted, text->share, painted.selected ? theme.accent_text : theme.text_primary);
}

void draw_grip(const Board& board, Point at) {
    board.frame.draw->AddCircleFilled({at.x, at.y}, grip_radius, board.frame.theme.surface_raised.abgr);
    board.frame.draw->AddCircle({at.x, at.y}, grip_radius, board.frame.theme.accent_solid.abgr, 0, 2);
}

void draw_loop(const Board& board, const Painted& painted) {
    Frame& frame = board.frame;
    const auto [out, in, y, base] = painted.line;
    constexpr float corner_radius = ArcSizes::corner;
    const float turn = in < out ? -corner_radius : corner_radius;
    const Color color = painted.selected  ? frame.theme.accent_solid
                        : painted.pointed ? frame.theme.text_secondary
                                          : frame.theme.border_strong;
    frame.draw->PathLineTo({out, base});
    frame.draw->PathLineTo({out, y + corner_radius});
    frame.draw->PathBezierQuadraticCurveTo({out, y}, {out + turn, y});
    frame.draw->PathLineTo({in - turn, y});
    frame.draw->PathBezierQuadraticCurveTo({in, y}, {in, y + corner_radius});
    frame.draw->PathLineTo({in, base - 2});
    frame.draw->PathStroke(color.abgr, 0, painted.width);
    arrow_head(board, {in, base}, color, painted.width);
    draw_label(board, painted);
}

void draw_entry(const Board& board, const Painted& painted) {
    Frame& frame = board.frame;
    const float x = painted.line.in;
    const float base = painted.line.base;
    frame.draw->AddLine({x, base - ArcSizes::entry}, {x, base}, frame.theme.accent_solid.abgr, painted.width);
    arrow_head(board, {x, base}, frame.theme.accent_solid, painted.width);
    const auto text = text_of_arc(board, painted);
    if (!text) return;
    Point share = text->share;
    if (text->name_room > 0)
        share.x += draw_text_cut(frame, text->name, text->name_room, painted.arc.path->label, style::caption,
                                 frame.theme.accent_text) +
                   ArcSizes::name_gap;
    draw_share(board, painted, share, frame.theme.accent_text);
}

void draw_exit(const Board& board, const Painted& painted) {
    Frame& frame = board.frame;
    const float x = painted.line.out;
    const float base = painted.line.base;
    const float stroke = painted.selected || painted.pointed ? 2.25F : ArcSizes::exit_stroke;
    const ImU32 color = frame.theme.push_solid.abgr;
    frame.draw->AddBezierCubic({x, base}, {x, base - 10}, {x + 2, base - 12}, {x + 8, base - 14}, color, stroke);
    const ImVec2 head[] = {{x + 3, base - 17}, {x + 9, base - 14.5F}, {x + 5, base - 9.5F}};
    frame.draw->AddPolyline(head, 3, color, 0, stroke);
    const auto text = text_of_arc(board, painted);
    if (!text) return;
    draw_share(board, painted, text->share, frame.theme.push_text);
    if (text->name_room > 0)
        draw_text_cut(frame, text->name, text->name_room, painted.arc.path->label, style::caption,
                      frame.theme.push_text);
}

void draw_arc(const Board& board, const Painted& painted) {
    const Arc& arc = painted.arc;
    if (painted.selected && !(arc.from && arc.to)) {
        // What is not a bracket has no label to mark: a halo shows that it is selected.
        constexpr Rect halo{-9, -19, 18, 19};
        fill_rect(board.frame, {painted.line.in + halo.x, painted.line.base + halo.y, halo.width, halo.height},
                  board.frame.theme.accent_subtle, metric::radius_md);
    }
    if (!arc.from)
        draw_entry(board, painted);
    else if (!arc.to)
        draw_exit(board, painted);
    else
        draw_loop(board, painted);
    if (!painted.selected || board.read_only()) return;
    const float y = painted.line.base - 2;
    if (arc.from) draw_grip(board, {painted.line.out, y});
    if (arc.to) draw_grip(board, {painted.line.in, y});
}

}  // namespace

void draw_arcs(const Board& board) {
    Frame& frame = board.frame;
    frame.state.path_pointed = {};
    if (board.arcs.height <= 0) return;
    fill_rect(frame, {board.whole.x, board.arcs.y, board.whole.width, board.arcs.height}, frame.theme.surface_canvas);
    const std::vector<Arc> arcs = arcs_of(board.map());
    const ArcBand band = band_of(board, arcs);
    const Arc* pointed = point_at_arc(board, arcs);
    const auto* selected = std::get_if<PathSelected>(&board.document.selection);
    frame.draw->PushClipRect({board.arcs.x, board.arcs.y}, {board.arcs.right(), board.arcs.bottom() + grip_radius},
                             true);
    for (const bool loops : {true, false})
        for (const Arc& arc : arcs)
            if (is_shown(board.layout(), arc) && arc.is_loop() == loops)
                draw_arc(board, {.band = band,
                                 .arc = arc,
                                 .line = arc_line(band, arc),
                                 .width = arc_width(*arc.path),
                                 .selected = selected && selected->id == arc.path->id,
                                 .pointed = pointed == &arc});
    frame.draw->PopClipRect();
    if (!board.compact_rail) {
        constexpr Point inset{14, 14};
        draw_text_wrapped(frame, {board.whole.x + inset.x, board.arcs.y + inset.y},
                          board.arcs.x - board.whole.x - inset.x, 2, frame.word(Word::board_arcs), style::caption,
                          frame.theme.text_tertiary);
    }
}

}  // namespace journey::ui
