// The slides that are words: a stage's story, and what helps the most.
#include "editor/story.h"
#include "ui/present.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace journey::ui {
namespace {

constexpr float column_gap = 32;
constexpr float part_gap = 18;
constexpr float line_gap = 6;
constexpr int lines_max = 3;  // of one card
constexpr int detail_lines = 2;
constexpr std::size_t columns_max = 3;
constexpr float column_min = 240;
constexpr float mark_room = 22;
constexpr std::size_t wins_shown = 5;

/// One line of a part: a text, perhaps with an effect, and what is known of it.
struct Line {
    std::string_view text;
    std::string_view detail;
    std::optional<Effect> effect;
};
struct Part {
    std::string_view title;
    std::vector<Line> lines;
    bool is_cost = false;
};

/// Columns of equal width that are filled from above; the shortest takes the next part.
struct Columns {
    Rect rect;
    std::size_t count = 1;
    float width = 0;
    std::array<float, columns_max> y{};

    explicit Columns(const Rect& in) : rect(in) {
        const auto fitting = static_cast<std::size_t>((in.width + column_gap) / (column_min + column_gap));
        count = std::clamp<std::size_t>(fitting, 1, columns_max);
        width = (in.width - static_cast<float>(count - 1) * column_gap) / static_cast<float>(count);
        y.fill(in.y);
    }
    [[nodiscard]] std::size_t shortest() const {
        return static_cast<std::size_t>(std::min_element(y.begin(), y.begin() + static_cast<std::ptrdiff_t>(count)) -
                                        y.begin());
    }
    [[nodiscard]] float x(std::size_t at) const { return rect.x + static_cast<float>(at) * (width + column_gap); }
};

float line_height(const Frame& frame, float width, const Line& line) {
    const float room = line.effect ? width - mark_room : width;
    const float text = wrapped_height(frame, room, lines_max, line.text, style::body);
    return text + wrapped_height(frame, room, detail_lines, line.detail, style::cell) + line_gap;
}

void draw_line(Frame& frame, Point at, float width, const Line& line) {
    constexpr float mark_size = 14;
    float x = at.x;
    if (line.effect) {
        effect_mark(frame, {at.x + mark_size / 2, at.y + style::body.line_px / 2}, mark_size,
                    Open<Effect>(*line.effect), frame.theme.surface_canvas);
        x += mark_room;
    }
    const float room = at.x + width - x;
    const float height =
        draw_text_wrapped(frame, {x, at.y}, room, lines_max, line.text, style::body, frame.theme.text_primary);
    draw_text_wrapped(frame, {x, at.y + height}, room, detail_lines, line.detail, style::cell,
                      frame.theme.text_secondary);
}

/// As many lines as there is room for; what is left out is counted. False: there is room for none.
bool draw_part(Frame& frame, Columns& columns, const Part& part) {
    const std::size_t at = columns.shortest();
    float& y = columns.y[at];
    const float x = columns.x(at);
    const float end = columns.rect.bottom() - style::body.line_px;
    if (y + 2 * style::body.line_px > end) return false;
    const Color color = part.is_cost ? frame.theme.push_text : frame.theme.accent_text;
    draw_text_cut(frame, {x, y}, columns.width, part.title, style::body_strong, color);
    y += style::body_strong.line_px + line_gap;
    for (std::size_t i = 0; i < part.lines.size(); ++i) {
        const float height = line_height(frame, columns.width, part.lines[i]);
        if (y + height > end) {
            draw_text_cut(frame, {x, y}, columns.width,
                          fill(frame.language(), Word::story_more, {std::to_string(part.lines.size() - i)}),
                          style::cell, frame.theme.text_tertiary);
            y += style::cell.line_px;
            break;
        }
        draw_line(frame, {x, y}, columns.width, part.lines[i]);
        y += height;
    }
    y += part_gap;
    return true;
}

/// The parts that had no room at all, below the columns: how many lines they have, and their names.
struct LeftOut {
    std::size_t lines = 0;
    std::string titles;

    void add(const Part& part) {
        lines += part.lines.size();
        if (!titles.empty()) titles += ", ";
        titles += part.title;
    }
    void draw(Frame& frame, const Rect& body) const {
        constexpr float below = 4;
        if (lines == 0) return;
        draw_text_cut(frame, {body.x, body.bottom() + below}, body.width,
                      fill(frame.language(), Word::story_more_in, {std::to_string(lines), titles}), style::cell,
                      frame.theme.text_tertiary);
    }
};

/// All of it, also what had no room on the slide.
void say_part(Frame& frame, std::size_t at, const Part& part, const Rect& rect) {
    std::string text = std::string(part.title) + ":";
    for (const Line& line : part.lines) {
        text += ' ';
        text += line.text;
        if (!line.detail.empty()) (text += ", ") += line.detail;
        text += '.';
    }
    const IdScope scope("part", std::to_string(at));
    note(frame, "text", Role::text, std::move(text), rect);
}

std::vector<Part> parts_of(const Frame& frame, const StageStory& story) {
    std::vector<Part> parts;
    for (const StoryPart& told : story.parts) {
        Part part{.title = told.title, .lines = {}};
        for (const StoryCard& card : told.cards) part.lines.push_back({card.text, card.detail, card.effect});
        parts.push_back(std::move(part));
    }
    if (!story.costs.empty()) {
        Part part{.title = frame.word(Word::story_costs), .lines = {}, .is_cost = true};
        for (const std::string& cost : story.costs) part.lines.push_back({cost, {}, std::nullopt});
        parts.insert(parts.begin(), std::move(part));
    }
    return parts;
}

/// Readiness, phase, name, need, and the score. Returns where it ends.
float draw_head(Frame& frame, const Rect& rect, const StageStory& story) {
    constexpr float ring = 72;
    constexpr float ring_stroke = 6;
    constexpr float chip_gap = 10;
    constexpr float chip_line = 24;
    constexpr int need_lines = 3;
    const float width = rect.width - ring - column_gap;
    const std::string words = story.score_words + (story.persona.empty() ? "" : " · " + story.persona);
    const float chip_width = readiness_chip(frame, {rect.x, rect.y}, story.readiness, story.place);
    draw_text_in(frame, {rect.x + chip_width + chip_gap, rect.y, width - chip_width - chip_gap, 20},
                 std::string(story.phase) + (story.phase.empty() ? "" : " · ") + words, style::body,
                 frame.theme.text_secondary);
    note(frame, "about", Role::text, story.place + ", " + words, {rect.x, rect.y, width, chip_line});
    score_ring(frame, {rect.right() - ring / 2, rect.y + ring / 2}, ring, ring_stroke, story.score, style::heading);
    float y = rect.y + chip_line + line_gap;
    draw_text_cut(frame, {rect.x, y}, width, story.name, style::display, frame.theme.text_primary);
    y += style::display.line_px;
    if (!story.need.empty()) {
        y += line_gap;
        const float height = draw_text_wrapped(frame, {rect.x, y}, width, need_lines, story.need, style::lead,
                                               frame.theme.text_secondary);
        note(frame, "need", Role::text, std::string(story.need), {rect.x, y, width, height});
        y += height;
    }
    return std::max(y, rect.y + ring);
}

}  // namespace

void draw_stage_slide(Frame& frame, const Rect& rect, std::size_t stage) {
    constexpr float head_gap = 24;
    const StageStory story =
        story_of(frame.language(), *frame.session.document, stage, frame.session.surroundings.today);
    const float top = draw_head(frame, rect, story) + head_gap;
    horizontal_line(frame, rect.x, top - head_gap / 2, rect.width, frame.theme.border_subtle);
    const Rect body{rect.x, top, rect.width, rect.bottom() - top};
    const std::vector<Part> parts = parts_of(frame, story);
    Columns columns(body);
    LeftOut left_out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!draw_part(frame, columns, parts[i])) left_out.add(parts[i]);
        say_part(frame, i, parts[i], body);
    }
    left_out.draw(frame, body);
    if (!parts.empty()) return;
    const std::string_view empty = frame.word(Word::story_empty);
    draw_text(frame, {body.x, body.y}, empty, style::lead, frame.theme.text_tertiary);
    note(frame, "empty", Role::text, std::string(empty), body);
}

void draw_wins_slide(Frame& frame, const Rect& rect) {
    constexpr float row_gap = 20;
    constexpr float number_room = 40;
    constexpr int title_lines = 2;
    float y = rect.y;
    draw_text_cut(frame, {rect.x, y}, rect.width, frame.word(Word::story_wins), style::display,
                  frame.theme.text_primary);
    y += style::display.line_px + row_gap;
    const auto wins = biggest_wins(frame.language(), *frame.session.document, wins_shown);
    const float x = rect.x + number_room;
    const float width = rect.width - number_room;
    for (std::size_t i = 0; i < wins.size(); ++i) {
        const WinLine& win = wins[i];
        const float top = y;
        const std::string title = win.title + " (" + win.place + ")";
        draw_text(frame, {rect.x, y}, std::to_string(i + 1), style::heading, frame.theme.text_tertiary);
        y += draw_text_wrapped(frame, {x, y}, width, title_lines, title, style::title, frame.theme.text_primary);
        draw_text_fitting(frame, {x, y, width, style::body.line_px}, win.reason, style::body,
                          frame.theme.text_secondary);
        y += style::body.line_px;
        draw_text_cut(frame, {x, y}, width, win.gain, style::body_strong, frame.theme.accent_text);
        y += style::body.line_px;
        const IdScope scope("win", std::to_string(i));
        note(frame, "text", Role::text, title + ". " + win.reason + ". " + win.gain,
             {rect.x, top, rect.width, y - top});
        y += row_gap;
    }
    if (!wins.empty()) return;
    const std::string_view none = frame.word(Word::story_no_wins);
    draw_text(frame, {rect.x, y}, none, style::lead, frame.theme.text_secondary);
    note(frame, "none", Role::text, std::string(none), {rect.x, y, rect.width, style::lead.line_px});
}

}  // namespace journey::ui
