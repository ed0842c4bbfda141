#include "format/draw_map.h"

#include "format/picture_parts.h"
#include "format/share.h"

#include <algorithm>
#include <array>

namespace journey {
namespace {

constexpr float margin = 16;
constexpr float title_gap = 12;
constexpr float legend_gap = 12;
constexpr float legend_line = 16;
constexpr float legend_between = 16;
constexpr float frame_radius = 12;
constexpr float phase_line_top = 4;  // of the line where a phase begins, below the top of its band

/// The positions of the part's stages in the whole map, whose order it has.
std::vector<std::size_t> positions_of(const Map& part, const Map& whole) {
    std::vector<std::size_t> positions;
    std::size_t at = 0;
    for (const Box<Stage>& stage : part.stages) {
        while (whole.stages[at]->id != stage->id) ++at;
        positions.push_back(at++);
    }
    return positions;
}

std::string title_of(Language language, const Map& map) {
    return map.title.empty() ? std::string(text_of(language, Word::home_untitled)) : map.title;
}

std::string description_of(const PictureRequest& request, const Map& map) {
    const Language language = request.language;
    const auto name = [&](const Box<Stage>& stage) { return shown_name(language, stage->name); };
    std::string text = map.stages.empty() ? std::string(text_of(language, Word::picture_way_none))
                       : map.stages.size() == 1
                           ? fill(language, Word::picture_way_one, {name(map.stages.front())})
                           : fill(language, Word::picture_way,
                                  {number_text(language, static_cast<double>(map.stages.size()), 0),
                                   name(map.stages.front()), name(map.stages.back())});
    if (request.score.index && !request.without_private)
        text.append(" ").append(fill(language, Word::picture_score, {number_text(language, *request.score.index, 0)}));
    return map.description.empty() ? text : text.append(" ").append(map.description);
}

/// Where the parts are, from the top; `heights` of the title and the arcs.
void place_parts(PictureBoard& board, float title_height, float arcs_height) {
    constexpr float header = BoardSizes::phase_band + BoardSizes::stage_header;
    constexpr float rail = RailSizes::width;
    const float width = std::max(board.layout.width, BoardSizes::column_default);
    board.title = {margin, margin, rail + width, title_height};
    board.arcs = {margin + rail, board.title.bottom() + title_gap, width, arcs_height};
    board.corner = {margin, board.arcs.bottom(), rail, header};
    board.header = {board.arcs.x, board.corner.y, width, header};
    board.rail = {margin, board.corner.bottom(), rail, board.layout.height};
    board.area = {board.arcs.x, board.rail.y, width, board.layout.height};
    board.legend = {margin, board.area.bottom() + legend_gap, rail + width, legend_line};
}

void draw_grid(const PictureBoard& board) {
    const ThemeColors& colors = board.colors;
    const float bottom = board.area.bottom();
    for (std::size_t i = 0; i < board.layout.columns.size(); ++i) {
        const float top = board.header.y + (board.begins_phase(i) ? phase_line_top : BoardSizes::phase_band);
        board.pen.vertical(board.area.x + board.layout.columns[i].x, top, bottom - top,
                           board.begins_phase(i) ? colors.border_default : colors.border_subtle);
    }
    if (board.layout.columns.empty())
        board.pen.vertical(board.area.x, board.area.y, bottom - board.area.y, colors.border_default);
    const float left = board.rail.x;
    const float width = board.rail.width + board.area.width;
    board.pen.horizontal(left, board.header.bottom() - 1, width, colors.border_subtle);
    for (std::size_t i = 0; i + 1 < board.layout.lanes.size(); ++i) {
        const LaneRow& lane = board.layout.lanes[i];
        board.pen.horizontal(left, board.area.y + lane.y + lane.height - 1, width, colors.border_subtle);
    }
}

void draw_blueprint(const PictureBoard& board) {
    constexpr float dash = BlueprintSizes::dash, gap = BlueprintSizes::gap;
    const auto& lanes = board.layout.lanes;
    for (std::size_t i = 1; i < lanes.size(); ++i) {
        const auto word = blueprint_line(lanes[i - 1].kind, lanes[i].kind);
        if (!word) continue;
        const float y = board.area.y + lanes[i].y;
        const std::string_view name = board.word(*word);
        board.pen.begin(GroupRole::thing, std::string(name));
        Outline line;
        line.move({board.area.x, y - BlueprintSizes::stroke / 2 + 0.5F});
        line.line({board.area.x + board.layout.width, y - BlueprintSizes::stroke / 2 + 0.5F});
        board.pen.path(std::move(line), {board.colors.border_strong, BlueprintSizes::stroke, {dash, gap, dash, gap}});
        const float width = board.pen.width_of(name, style::caption) + 2 * BlueprintSizes::label_padding;
        const Rect label{board.area.x + BlueprintSizes::label_left, y - style::caption.line_px / 2, width,
                         style::caption.line_px};
        board.pen.fill(label, board.colors.surface_canvas, MarkSizes::radius_small);
        board.pen.text({label.x + BlueprintSizes::label_padding, label.y}, std::string(name),
                       {style::caption, board.colors.text_tertiary});
        board.pen.end();
    }
}

/// What the marks of the touchpoints mean, as the status bar says it.
void draw_legend(const PictureBoard& board) {
    constexpr std::array effects{Effect::pull, Effect::neutral, Effect::push};
    constexpr std::array words{Word::effect_pull, Word::effect_neutral, Word::effect_push};
    constexpr float size = MarkSizes::icon;
    constexpr float gap = BoardSizes::card_inner;
    float x = board.legend.x;
    board.pen.begin(GroupRole::group, std::string(board.word(Word::picture_legend)));
    for (std::size_t i = 0; i < effects.size(); ++i) {
        draw_effect_mark(board, {x + size / 2, board.legend.y + legend_line / 2}, size, effects[i]);
        const std::string_view word = board.word(words[i]);
        board.pen.text({x + size + gap, board.legend.y}, std::string(word), {style::cell, board.colors.text_secondary});
        x += size + gap + board.pen.width_of(word, style::cell) + legend_between;
    }
    board.pen.end();
}

void draw_board(const PictureBoard& board, const Picture& picture, const WrappedText& title) {
    const ThemeColors& colors = board.colors;
    board.pen.begin(GroupRole::decoration);
    board.pen.fill({0, 0, picture.width, picture.height}, colors.surface_canvas);
    board.pen.lines({board.title.x, board.title.y}, picture.title, title, {style::heading, colors.text_primary});
    draw_grid(board);
    board.pen.stroke(
        {board.rail.x, board.arcs.y, board.rail.width + board.area.width, board.area.bottom() - board.arcs.y},
        {colors.border_default, 1}, frame_radius);
    board.pen.end();
    draw_total(board);
    draw_arcs(board);
    if (!board.map.stages.empty()) draw_stage_headers(board);
    for (std::size_t lane = 0; lane < board.layout.lanes.size(); ++lane) draw_lane(board, lane);
    if (has_backstage(board.map)) draw_blueprint(board);
    draw_legend(board);
}

}  // namespace

Picture draw_map(const PictureRequest& request) {
    constexpr int title_lines = 3;
    const Map chosen = part_of_map(request.map, request.stages, request.lanes);
    const Map map = request.without_private ? without_private(chosen) : chosen;
    LayoutCache cache;
    const BoardLayout layout = lay_out(map, {}, request.measure, cache);
    const std::vector<std::size_t> positions = positions_of(map, request.map);
    const Misfits misfits = misfits_of(request.map, request.score, request.journey);
    Picture picture{.title = title_of(request.language, map),
                    .description = description_of(request, map),
                    .language = map.language};
    PicturePen pen(picture, request.measure, request.face);
    PictureBoard board{request, map, request.dark ? dark_colors : light_colors, layout, cache, positions, misfits, pen};
    const float width = RailSizes::width + std::max(layout.width, BoardSizes::column_default);
    const WrappedText title = pen.wrapped(picture.title, width, title_lines, style::heading);
    place_parts(board, static_cast<float>(title.lines.size()) * style::heading.line_px, arcs_height(map, true));
    picture.width = board.legend.right() + margin;
    picture.height = board.legend.bottom() + margin;
    draw_board(board, picture, title);
    return picture;
}

}  // namespace journey
