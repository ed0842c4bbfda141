// Whose map is shown: cards for others lie under a veil, feelings have a line a persona, each with dots of its own.
#include "editor/cursor.h"
#include "model/lookup.h"
#include "ui/board_parts.h"
#include "ui/persona_look.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float solid_width = CurveSizes::line;
constexpr float dotted_width = CurveSizes::dotted;

/// A line in dashes, drawn from point to point.
struct Dashed {
    Frame& frame;
    const Rhythm& rhythm;
    ImU32 color;
    float walked = 0;  // px of the line so far

    void step(Point a, Point b) {
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        const auto at = [&](float px) {
            const float share = std::min(px / length, 1.0F);
            return ImVec2{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
        };
        for (float done = 0; done < length;) {
            std::size_t part = 0;
            float into = std::fmod(walked, rhythm[0] + rhythm[1] + rhythm[2] + rhythm[3]);
            while (part + 1 < rhythm.size() && into >= rhythm[part]) into -= rhythm[part++];
            const float next = std::max(0.25F, std::min(rhythm[part] - into, length - done));
            if (part % 2 == 0) frame.draw->AddLine(at(done), at(done + next), color, dotted_width);
            done += next;
            walked += next;
        }
    }
};

}  // namespace

bool is_for_others(const Board& board, const Card& card) { return !counts_for(card, board.document.persona()); }

void draw_veil(const Board& board, const Rect& rect) {
    constexpr float beyond = VeilSizes::beyond;
    fill_rect(board.frame, {rect.x - beyond, rect.y - beyond, rect.width + 2 * beyond, rect.height + 2 * beyond},
              board.frame.theme.surface_canvas.faded(VeilSizes::share), metric::radius_md);
}

std::vector<FeelingLine> lines_of(const Board& board, std::size_t lane) {
    return feeling_lines({board.map(), board.layout(), lane}, board.document.persona(), board.frame.theme);
}

void draw_feeling(const Board& board, const FeelingLine& line, std::span<const Point> points) {
    Frame& frame = board.frame;
    if (line.rhythm == 0) {
        for (const Point& at : points) frame.draw->PathLineTo({at.x, at.y});
        frame.draw->PathStroke(line.color.abgr, 0, solid_width);
        return;
    }
    Dashed dashed{frame, rhythm_of(line), line.color.abgr};
    for (std::size_t i = 0; i + 1 < points.size(); ++i) dashed.step(points[i], points[i + 1]);
}

void draw_feeling_names(const Board& board, std::size_t lane, const Rect& place) {
    Frame& frame = board.frame;
    const std::vector<FeelingLine> lines = lines_of(board, lane);
    if (!lines.front().persona) return;
    constexpr float sample = RailSizes::line_sample, gap = RailSizes::line_gap, line_height = RailSizes::line_height;
    float y = place.y;
    for (const FeelingLine& line : lines) {
        if (y + line_height > place.height) return;  // `height` is where the lane ends
        const std::array<Point, 2> ends{Point{place.x, y + line_height / 2},
                                        Point{place.x + sample, y + line_height / 2}};
        draw_feeling(board, line, ends);
        draw_text_in(frame, {place.x + sample + gap, y, place.width - sample - gap, line_height},
                     shown_name(frame, line.persona->name), style::caption, frame.theme.text_secondary);
        y += line_height;
    }
}

}  // namespace journey::ui
