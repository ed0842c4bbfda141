// Arcs above the stages: how customers come in, leave and go back (format.md, Path). Loops are rounded brackets in
// tracks, the longest on top; entries point in, exits point out (ui.md 3).
#include "model/lookup.h"
#include "ui/board_parts.h"
#include "ui/snap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <vector>

namespace journey::ui {
namespace {

constexpr float track_top = 12;
constexpr float track_step = 18;
constexpr std::size_t tracks = 3;
constexpr float corner_radius = 8;
constexpr float foot = 3;  // the arcs end this far above the phase band
constexpr float label_padding = 6;
constexpr float label_height = 16;
constexpr float named_from = 150;  // a loop this wide carries its name, a narrower one only its share
constexpr float names_from = 120;  // columns this wide carry the names of entries and exits
constexpr float near_px = 7;

/// A path whose ends are on the map: positions of its stages, absent where it enters or leaves.
struct Arc {
    const Path* path;
    std::optional<std::size_t> from;
    std::optional<std::size_t> to;
    std::size_t track = 0;
};

std::vector<Arc> arcs_of(const Board& board) {
    std::vector<Arc> arcs;
    for (const Path& path : board.map().paths) {
        const auto from = stage_position(board.map(), path.from);
        const auto to = stage_position(board.map(), path.to);
        const bool dangling = (!path.from.empty() && !from) || (!path.to.empty() && !to);
        if (dangling || (!from && !to)) continue;
        arcs.push_back({&path, from, to});
    }
    return arcs;
}

std::size_t span_of(const Arc& arc) {
    return arc.from && arc.to ? std::max(*arc.from, *arc.to) - std::min(*arc.from, *arc.to) : 0;
}

/// Longest on top; a track is used again where the brackets do not meet.
void assign_tracks(std::vector<Arc>& arcs) {
    std::ranges::stable_sort(arcs, std::greater{}, span_of);
    std::array<std::vector<const Arc*>, tracks> taken;
    for (Arc& arc : arcs) {
        if (!arc.from || !arc.to) continue;
        const auto [low, high] = std::minmax(*arc.from, *arc.to);
        const auto free = [&](const std::vector<const Arc*>& track) {
            return std::ranges::none_of(track, [&](const Arc* other) {
                const auto [other_low, other_high] = std::minmax(*other->from, *other->to);
                return low <= other_high && high >= other_low;
            });
        };
        while (arc.track + 1 < tracks && !free(taken[arc.track])) ++arc.track;
        taken[arc.track].push_back(&arc);
    }
}

struct Ends {
    bool entry = false;
    bool exit = false;
    bool arrives = false;
};

Ends ends_at(const std::vector<Arc>& arcs, std::size_t stage) {
    Ends ends;
    for (const Arc& arc : arcs) {
        if (!arc.from && arc.to == stage) ends.entry = true;
        if (!arc.to && arc.from == stage) ends.exit = true;
        if (arc.from && arc.to == stage) ends.arrives = true;
    }
    return ends;
}

float column_at(const Board& board, std::size_t stage, float share) {
    const StageColumn& column = board.layout().columns[stage];
    return board.page_x(column.x + column.width * share);
}

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

std::string share_text(const Board& board, const Path& path) {
    return percent_text(board.frame.language(), path.share);
}

/// A text on the canvas colour, so that it interrupts the line it lies on.
void draw_label(const Board& board, float center_x, float y, std::string_view name, std::string_view share) {
    Frame& frame = board.frame;
    const float name_width = name.empty() ? 0 : width_of(frame, name, style::caption_medium) + 4;
    const float width = name_width + width_of(frame, share, style::caption_strong) + 2 * label_padding;
    float x = center_x - width / 2;
    x = std::clamp(x, board.arcs.x, std::max(board.arcs.x, board.arcs.right() - width));
    fill_rect(frame, {x, y - label_height / 2, width, label_height}, frame.theme.surface_canvas);
    x += label_padding;
    const float top = y - style::caption.line_px / 2;
    if (!name.empty()) draw_text(frame, {x, top}, name, style::caption_medium, frame.theme.text_secondary);
    draw_text(frame, {x + name_width, top}, share, style::caption_strong, frame.theme.text_primary);
}

void draw_loop(const Board& board, const std::vector<Arc>& arcs, const Arc& arc) {
    Frame& frame = board.frame;
    const Ends leaving = ends_at(arcs, *arc.from);
    const Ends arriving = ends_at(arcs, *arc.to);
    const float out = column_at(board, *arc.from, board.reading(*arc.from) && leaving.exit ? 0.3F : 0.5F);
    const float in =
        column_at(board, *arc.to, board.reading(*arc.to) && arriving.entry && !arriving.exit ? 0.76F : 0.5F);
    const float y = board.arcs.y + track_top + static_cast<float>(arc.track) * track_step;
    const float base = board.arcs.bottom() - foot;
    const float width = line_width(*arc.path);
    const float turn = in < out ? -corner_radius : corner_radius;
    const Color color = frame.theme.border_strong;
    frame.draw->PathLineTo({out, base});
    frame.draw->PathLineTo({out, y + corner_radius});
    frame.draw->PathBezierQuadraticCurveTo({out, y}, {out + turn, y});
    frame.draw->PathLineTo({in - turn, y});
    frame.draw->PathBezierQuadraticCurveTo({in, y}, {in, y + corner_radius});
    frame.draw->PathLineTo({in, base - 2});
    frame.draw->PathStroke(color.abgr, 0, width);
    arrow_head(board, {in, base}, color, width);
    const bool named = std::abs(in - out) > named_from;
    const float left = std::max(std::min(in, out), board.arcs.x);
    const float right = std::min(std::max(in, out), board.arcs.right());
    if (right > left)
        draw_label(board, (left + right) / 2, y, named ? std::string_view(arc.path->label) : "",
                   share_text(board, *arc.path));
}

void draw_entry(const Board& board, const std::vector<Arc>& arcs, const Arc& arc) {
    Frame& frame = board.frame;
    const float column_width = board.layout().columns[*arc.to].width;
    const bool wide = column_width >= names_from;
    const Ends ends = ends_at(arcs, *arc.to);
    const float x =
        wide ? column_at(board, *arc.to, 0) + 16 : column_at(board, *arc.to, 0.5F) - (ends.arrives ? 7.0F : 0.0F);
    const float base = board.arcs.bottom() - foot;
    constexpr float length = 16;
    const float width = line_width(*arc.path);
    frame.draw->AddLine({x, base - length}, {x, base}, frame.theme.accent_solid.abgr, width);
    arrow_head(board, {x, base}, frame.theme.accent_solid, width);
    const std::string share = share_text(board, *arc.path);
    constexpr float line = 14;
    if (!wide) {
        const float half = width_of(frame, share, style::caption_strong) / 2;
        draw_text(frame, {x - half, base - length - line - 2}, share, style::caption_strong, frame.theme.accent_text);
        return;
    }
    float at = x + 8;
    const float room = column_width - 24 - width_of(frame, share, style::caption_strong) - 8;
    if (!ends.exit && !ends.arrives && room > 20)
        at +=
            draw_text_cut(frame, {at, base - length}, room, arc.path->label, style::caption, frame.theme.accent_text) +
            4;
    draw_text(frame, {at, base - length}, share, style::caption_strong, frame.theme.accent_text);
}

void draw_exit(const Board& board, const std::vector<Arc>& arcs, const Arc& arc) {
    Frame& frame = board.frame;
    const float column_width = board.layout().columns[*arc.from].width;
    if (column_width < names_from) return;
    const float x = column_at(board, *arc.from, 1) - 20;
    const float base = board.arcs.bottom() - foot;
    constexpr float stroke = 1.5F;
    const ImU32 color = frame.theme.push_solid.abgr;
    frame.draw->AddBezierCubic({x, base}, {x, base - 10}, {x + 2, base - 12}, {x + 8, base - 14}, color, stroke);
    const ImVec2 head[] = {{x + 3, base - 17}, {x + 9, base - 14.5F}, {x + 5, base - 9.5F}};
    frame.draw->AddPolyline(head, 3, color, 0, stroke);
    const std::string share = share_text(board, *arc.path);
    const float share_width = width_of(frame, share, style::caption_strong);
    const float top = base - 16;
    const float share_x = x - 6 - share_width;
    draw_text(frame, {share_x, top}, share, style::caption_strong, frame.theme.push_text);
    const Ends ends = ends_at(arcs, *arc.from);
    const float room = column_width - 44 - share_width;
    if (ends.entry || ends.arrives || room < 20) return;
    const float name = std::min(room, width_of(frame, arc.path->label, style::caption) + 1);
    draw_text_cut(frame, {share_x - 4 - name, top}, name, arc.path->label, style::caption, frame.theme.push_text);
}

std::string described(const Board& board, const Arc& arc) {
    const auto name = [&](const std::optional<std::size_t>& stage) {
        return stage ? shown_name(board.frame, board.map().stages[*stage]->name) : std::string_view{};
    };
    const std::string share = share_text(board, *arc.path);
    const Language language = board.frame.language();
    if (!arc.from) return fill(language, Word::board_entry_name, {name(arc.to), share, arc.path->label});
    if (!arc.to) return fill(language, Word::board_exit_name, {name(arc.from), share, arc.path->label});
    return fill(language, Word::board_loop_name, {name(arc.from), name(arc.to), share, arc.path->label});
}

/// Where an arc can be pointed at: its foot at the stage it leads to or leaves.
Rect foot_rect(const Board& board, const Arc& arc) {
    const float x = column_at(board, arc.to ? *arc.to : *arc.from, arc.to && arc.from ? 0.5F : arc.to ? 0.12F : 0.88F);
    constexpr float height = 24;
    return {x - near_px, board.arcs.bottom() - height, 2 * near_px, height};
}

}  // namespace

float arcs_height(const Map& map, bool reading) {
    constexpr float normal = 68;  // ui.md 2
    constexpr float tall = 84;    // narrow columns, or brackets in all three tracks
    const bool any = std::ranges::any_of(map.paths, [&](const Path& path) {
        return (path.from.empty() || find_stage(map, path.from)) && (path.to.empty() || find_stage(map, path.to)) &&
               !(path.from.empty() && path.to.empty());
    });
    const auto loops = std::ranges::count_if(
        map.paths, [&](const Path& path) { return find_stage(map, path.from) && find_stage(map, path.to); });
    return !any ? 0 : reading && loops < static_cast<std::ptrdiff_t>(tracks) ? normal : tall;
}

void draw_arcs(const Board& board) {
    Frame& frame = board.frame;
    if (board.arcs.height <= 0) return;
    fill_rect(frame, {board.whole.x, board.arcs.y, board.whole.width, board.arcs.height}, frame.theme.surface_canvas);
    std::vector<Arc> arcs = arcs_of(board);
    assign_tracks(arcs);
    frame.draw->PushClipRect({board.arcs.x, board.arcs.y}, {board.arcs.right(), board.arcs.bottom()}, true);
    for (const Arc& arc : arcs)
        if (arc.from && arc.to) draw_loop(board, arcs, arc);
    for (const Arc& arc : arcs) {
        if (!arc.from) draw_entry(board, arcs, arc);
        if (!arc.to) draw_exit(board, arcs, arc);
        const IdScope scope("path", arc.path->id.value);
        const Rect rect = foot_rect(board, arc);
        const std::string text = described(board, arc);
        const Response response =
            interactive(frame, "foot", rect, {.role = Role::image, .name = text, .state = NodeState::none});
        tooltip(frame, response, text);
    }
    frame.draw->PopClipRect();
    if (!board.compact_rail) {
        constexpr Point inset{14, 14};
        draw_text(frame, {board.whole.x + inset.x, board.arcs.y + inset.y}, frame.word(Word::board_arcs),
                  style::caption, frame.theme.text_tertiary);
    }
}

}  // namespace journey::ui
