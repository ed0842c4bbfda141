// How the arcs look: width by share, entries in the colour of what helps, exits in that of what is lost.
#include "ui/board_arcs.h"
#include "ui/snap.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float corner_radius = 8;
constexpr float label_padding = 6;
constexpr float label_height = 16;
constexpr float named_from = 150;  // a loop this wide carries its name, a narrower one only its share
constexpr float grip_radius = 4.5F;

/// An arc in the frame: its colours say whether it is selected or pointed at.
struct Painted {
    const Arc& arc;
    ArcLine line;
    ArcEnds ends;
    float width = 0;
    bool selected = false;
    bool pointed = false;
};

float line_width(const Path& path) {
    constexpr float thinnest = 1.25F;  // tokens.json stroke.arc
    constexpr float thickest = 3;
    return std::min(thickest, thinnest + static_cast<float>(path.share) * 100 / 14);
}

void arrow_head(const Board& board, Point tip, Color color, float width) {
    constexpr float wing = 4;
    const ImVec2 points[] = {{tip.x - wing, tip.y - wing - 1}, {tip.x, tip.y}, {tip.x + wing, tip.y - wing - 1}};
    board.frame.draw->AddPolyline(points, 3, color.abgr, 0, std::max(1.5F, width));
}

/// The share in its place, or the field in which it is typed.
void draw_share(const Board& board, const Painted& painted, Point at, Color color) {
    const text_target::PathShare target{painted.arc.path->id};
    const std::string share = arc_share(board, *painted.arc.path);
    if (edits_here(board, target)) {
        constexpr float field = 44;
        place_editor(board, target, {at.x, at.y, field, style::caption.line_px},
                     {style::caption_strong, board.frame.word(Word::path_share)});
        return;
    }
    draw_text(board.frame, at, share, style::caption_strong, color);
}

/// A text on the canvas colour, so that it interrupts the line it lies on.
void draw_label(const Board& board, const Painted& painted, float center_x, std::string_view name) {
    Frame& frame = board.frame;
    const Theme& theme = frame.theme;
    const float name_width = name.empty() ? 0 : width_of(frame, name, style::caption_medium) + 4;
    const float width =
        name_width + width_of(frame, arc_share(board, *painted.arc.path), style::caption_strong) + 2 * label_padding;
    float x = center_x - width / 2;
    x = std::clamp(x, board.arcs.x, std::max(board.arcs.x, board.arcs.right() - width));
    const float y = painted.line.top;
    const Rect ground{x, y - label_height / 2, width, label_height};
    fill_rect(frame, ground, painted.selected ? theme.accent_subtle : theme.surface_canvas, metric::radius_sm);
    x += label_padding;
    const float top = y - style::caption.line_px / 2;
    if (!name.empty())
        draw_text(frame, {x, top}, name, style::caption_medium,
                  painted.selected ? theme.accent_text : theme.text_secondary);
    draw_share(board, painted, {x + name_width, top}, painted.selected ? theme.accent_text : theme.text_primary);
}

void draw_grip(const Board& board, Point at) {
    board.frame.draw->AddCircleFilled({at.x, at.y}, grip_radius, board.frame.theme.surface_raised.abgr);
    board.frame.draw->AddCircle({at.x, at.y}, grip_radius, board.frame.theme.accent_solid.abgr, 0, 2);
}

void draw_loop(const Board& board, const Painted& painted) {
    Frame& frame = board.frame;
    const auto [out, in, y, base] = painted.line;
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
    const bool named = std::abs(in - out) > named_from;
    const float left = std::max(std::min(in, out), board.arcs.x);
    const float right = std::min(std::max(in, out), board.arcs.right());
    if (right > left)
        draw_label(board, painted, (left + right) / 2, named ? std::string_view(painted.arc.path->label) : "");
}

void draw_entry(const Board& board, const Painted& painted) {
    Frame& frame = board.frame;
    const Arc& arc = painted.arc;
    const float column_width = board.layout().columns[*arc.to].width;
    const float x = painted.line.in;
    const float base = painted.line.base;
    constexpr float length = 16;
    frame.draw->AddLine({x, base - length}, {x, base}, frame.theme.accent_solid.abgr, painted.width);
    arrow_head(board, {x, base}, frame.theme.accent_solid, painted.width);
    const float share_width = width_of(frame, arc_share(board, *arc.path), style::caption_strong);
    if (column_width < arc_names_from)
        return draw_share(board, painted, {x - share_width / 2, base - length - 16}, frame.theme.accent_text);
    float at = x + 8;
    const float room = column_width - 24 - share_width - 8;
    if (!painted.ends.exit && !painted.ends.arrives && room > 20)
        at +=
            draw_text_cut(frame, {at, base - length}, room, arc.path->label, style::caption, frame.theme.accent_text) +
            4;
    draw_share(board, painted, {at, base - length}, frame.theme.accent_text);
}

void draw_exit(const Board& board, const Painted& painted) {
    Frame& frame = board.frame;
    const Arc& arc = painted.arc;
    const float x = painted.line.out;
    const float base = painted.line.base;
    const float stroke = painted.selected || painted.pointed ? 2.25F : 1.5F;
    const ImU32 color = frame.theme.push_solid.abgr;
    frame.draw->AddBezierCubic({x, base}, {x, base - 10}, {x + 2, base - 12}, {x + 8, base - 14}, color, stroke);
    const ImVec2 head[] = {{x + 3, base - 17}, {x + 9, base - 14.5F}, {x + 5, base - 9.5F}};
    frame.draw->AddPolyline(head, 3, color, 0, stroke);
    const float share_width = width_of(frame, arc_share(board, *arc.path), style::caption_strong);
    const float top = base - 16;
    const float share_x = x - 6 - share_width;
    draw_share(board, painted, {share_x, top}, frame.theme.push_text);
    const float room = board.layout().columns[*arc.from].width - 44 - share_width;
    if (painted.ends.entry || painted.ends.arrives || room < 20) return;
    const float name = std::min(room, width_of(frame, arc.path->label, style::caption) + 1);
    draw_text_cut(frame, {share_x - 4 - name, top}, name, arc.path->label, style::caption, frame.theme.push_text);
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
    const std::vector<Arc> arcs = arcs_of(board);
    const Arc* pointed = point_at_arc(board, arcs);
    const auto* selected = std::get_if<PathSelected>(&board.document.selection);
    frame.draw->PushClipRect({board.arcs.x, board.arcs.y}, {board.arcs.right(), board.arcs.bottom() + grip_radius},
                             true);
    for (const bool loops : {true, false})
        for (const Arc& arc : arcs)
            if (is_shown(board, arc) && (arc.from && arc.to) == loops)
                draw_arc(board, {.arc = arc,
                                 .line = arc_line(board, arcs, arc),
                                 .ends = arc_ends_at(arcs, arc.to ? *arc.to : *arc.from),
                                 .width = line_width(*arc.path),
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
