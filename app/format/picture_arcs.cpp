// The paths above the stages, as ui/board_arcs_paint.cpp paints them.
#include "format/picture_parts.h"

#include <cmath>

namespace journey {
namespace {

struct DrawnArc {
    const ArcBand& band;
    const Arc& arc;
    ArcLine line;
    float width = 0;
    std::string share;  // empty where figures are left out
};

std::optional<ArcText> place_words(const PictureBoard& board, const DrawnArc& drawn) {
    const TextStyle& name = drawn.arc.is_loop() ? style::caption_medium : style::caption;
    return arc_text(
        drawn.band, drawn.arc,
        {board.pen.width_of(drawn.arc.path->label, name), board.pen.width_of(drawn.share, style::caption_strong)});
}

/// The name, cut to its room; returns how much of it it takes.
float draw_name(const PictureBoard& board, const DrawnArc& drawn, const ArcText& text, const TextLook& look) {
    if (text.name_room <= 0) return 0;
    return board.pen.text_in({text.name.x, text.name.y, text.name_room, style::caption.line_px}, drawn.arc.path->label,
                             look);
}

void draw_loop(const PictureBoard& board, const DrawnArc& drawn) {
    const auto [out, in, y, base] = drawn.line;
    constexpr float corner = ArcSizes::corner;
    const float turn = in < out ? -corner : corner;
    Outline outline;
    outline.move({out, base}).line({out, y + corner}).quadratic({out, y}, {out + turn, y});
    outline.line({in - turn, y}).quadratic({in, y}, {in, y + corner}).line({in, base - 2});
    board.pen.path(std::move(outline), {board.colors.border_strong, drawn.width});
    draw_arrow_head(board, {in, base}, board.colors.border_strong, drawn.width);
    const auto text = place_words(board, drawn);
    if (!text || (text->name_room <= 0 && drawn.share.empty())) return;
    board.pen.fill(text->ground, board.colors.surface_canvas, MarkSizes::radius_small);
    if (text->name_room > 0) draw_name(board, drawn, *text, {style::caption_medium, board.colors.text_secondary});
    board.pen.text(text->share, drawn.share, {style::caption_strong, board.colors.text_primary});
}

void draw_entry(const PictureBoard& board, const DrawnArc& drawn) {
    const auto [out, x, top, base] = drawn.line;
    const Color color = board.colors.accent_solid;
    Outline outline;
    outline.move({x, base - ArcSizes::entry}).line({x, base});
    board.pen.path(std::move(outline), {color, drawn.width});
    draw_arrow_head(board, {x, base}, color, drawn.width);
    const auto text = place_words(board, drawn);
    if (!text) return;
    const float name = draw_name(board, drawn, *text, {style::caption, board.colors.accent_text});
    const float behind = text->name_room > 0 ? name + ArcSizes::name_gap : 0;
    board.pen.text({text->share.x + behind, text->share.y}, drawn.share,
                   {style::caption_strong, board.colors.accent_text});
}

void draw_exit(const PictureBoard& board, const DrawnArc& drawn) {
    const float x = drawn.line.out;
    const float base = drawn.line.base;
    const Stroke stroke{board.colors.push_solid, ArcSizes::exit_stroke};
    Outline outline;
    outline.move({x, base}).cubic({x, base - 10}, {x + 2, base - 12}, {x + 8, base - 14});
    outline.move({x + 3, base - 17}).line({x + 9, base - 14.5F}).line({x + 5, base - 9.5F});
    board.pen.path(std::move(outline), stroke);
    const auto text = place_words(board, drawn);
    if (!text) return;
    board.pen.text(text->share, drawn.share, {style::caption_strong, board.colors.push_text});
    draw_name(board, drawn, *text, {style::caption, board.colors.push_text});
}

void draw_arc(const PictureBoard& board, const DrawnArc& drawn) {
    board.pen.begin(GroupRole::thing, arc_name(board.request.language, board.map, drawn.arc, board.figures()));
    if (drawn.arc.is_loop())
        draw_loop(board, drawn);
    else if (drawn.arc.to)
        draw_entry(board, drawn);
    else
        draw_exit(board, drawn);
    board.pen.end();
}

}  // namespace

void draw_arcs(const PictureBoard& board) {
    if (board.arcs.height <= 0) return;
    constexpr Point inset{14, 14};
    const std::vector<Arc> arcs = arcs_of(board.map);
    const ArcBand band{board.layout, arcs, board.area.x, board.arcs};
    const std::string_view name = board.word(Word::board_arcs);
    board.pen.begin(GroupRole::group, std::string(name));
    board.pen.begin(GroupRole::decoration);
    const WrappedText lines = board.pen.wrapped(name, RailSizes::width - inset.x, 2, style::caption);
    board.pen.lines({board.rail.x + inset.x, board.arcs.y + inset.y}, name, lines,
                    {style::caption, board.colors.text_tertiary});
    board.pen.end();
    for (const bool loops : {true, false})
        for (const Arc& arc : arcs)
            if (arc.is_loop() == loops && is_shown(board.layout, arc))
                draw_arc(board, {.band = band,
                                 .arc = arc,
                                 .line = arc_line(band, arc),
                                 .width = arc_width(*arc.path),
                                 .share = board.tells_figures() ? percent_text(board.request.language, arc.path->share)
                                                                : std::string()});
    board.pen.end();
}

}  // namespace journey
