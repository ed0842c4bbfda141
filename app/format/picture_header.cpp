// The top of the picture: the whole journey's score, phase bands, stage headers, as ui/board_header.cpp draws them.
#include "format/finding_words.h"
#include "format/icon_names.h"
#include "format/picture_parts.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

using Sizes = HeaderSizes;

/// The band's colours: from the first stage's readiness to the last one's.
void draw_gradient(const PictureBoard& board, const PhaseBand& band, const Rect& line) {
    const auto shade = [&](std::size_t stage) {
        return board.colors.readiness_fill[static_cast<std::size_t>(readiness_step(board.score(stage).readiness))];
    };
    const Color first = shade(band.first_stage);
    const Color last = shade(band.first_stage + band.stage_count - 1);
    if (first == last) return board.pen.fill(line, first);
    board.pen.fill_gradient(line, board.pen.gradient({.stops = {{0, first}, {1, last}}}));
}

void draw_phase(const PictureBoard& board, const PhaseBand& band) {
    const Phase* phase = find_phase(board.map, band.id);
    const Rect rect{board.area.x + band.x, board.header.y, band.width, BoardSizes::phase_band};
    const Language language = board.request.language;
    const std::string range = phase_range_words(language, board.score(band.first_stage).readiness,
                                                board.score(band.first_stage + band.stage_count - 1).readiness);
    if (phase) {
        const std::string_view name = shown_name(language, phase->name);
        board.pen.begin(GroupRole::thing,
                        range.empty() ? std::string(name) : std::string(name).append(", ").append(range));
    } else {
        board.pen.begin(GroupRole::decoration);
    }
    draw_gradient(
        board, band,
        {rect.x + 1, rect.bottom() - Sizes::gradient_bottom - Sizes::gradient, rect.width - 2, Sizes::gradient});
    if (phase) {
        const Rect text{rect.x + Sizes::padding_x, rect.y + Sizes::phase_top,
                        rect.width - Sizes::padding_x - Sizes::phase_end, Sizes::phase_text};
        const float used =
            board.pen.text_in(text, shown_name(language, phase->name), {style::cell_strong, board.colors.text_primary});
        constexpr float gap = Sizes::phase_gap;
        if (!range.empty() && board.pen.width_of(range, style::caption) + gap < text.width - used)
            board.pen.text_in({text.x + used + gap, text.y, text.width - used - gap, text.height}, range,
                              {style::caption, board.colors.text_tertiary});
    }
    board.pen.end();
}

void draw_chip(const PictureBoard& board, Point at, double readiness) {
    const std::string text = readiness_place(board.request.language, readiness);
    const Rect rect{at.x, at.y, board.pen.width_of(text, style::caption_strong) + 2 * Sizes::chip_padding, Sizes::chip};
    const auto step = static_cast<std::size_t>(readiness_step(readiness));
    const bool is_after = readiness > after_purchase_from;
    board.pen.fill(rect, is_after ? board.colors.accent_subtle : board.colors.readiness_fill[step],
                   MarkSizes::radius_small);
    board.pen.text_in(rect, text,
                      {style::caption_strong, is_after ? board.colors.accent_text : board.colors.readiness_text[step],
                       TextAnchor::middle});
}

/// The loss with a sign that goes down; how strong the stage is where nobody can be lost any more.
void draw_drop_off(const PictureBoard& board, const Rect& rect, std::size_t stage) {
    const StageFlow& flow = board.flow(stage);
    const Language language = board.request.language;
    const auto loss = board.request.journey.flow.has_journey ? drop_off(flow) : std::nullopt;
    if (!loss) {
        board.pen.text_in(rect, board.word(tier_of(board.score(stage).score)),
                          {style::caption, board.colors.text_tertiary});
        return;
    }
    constexpr float left = MarkSizes::icon_small + Sizes::loss_gap;
    const float room = rect.width - left;
    std::string text = drop_off_words(language, flow);
    if (board.pen.width_of(text, style::caption_medium) > room)
        text = fill(language, Word::board_drop_off_short, {percent_text(language, *loss)});
    if (board.pen.width_of(text, style::caption_medium) > room) text = percent_text(language, *loss);
    board.pen.icon({rect.x, rect.y + 1}, MarkSizes::icon_small, mark_icon::loss, board.colors.push_text);
    const float used = board.pen.text_in({rect.x + left, rect.y, room, rect.height}, text,
                                         {style::caption_medium, board.colors.push_text});
    const Point dot{rect.x + left + used + Sizes::loss_gap + Sizes::counted_dot, rect.y + rect.height / 2};
    if (flow.source == FlowSource::counted && dot.x + Sizes::counted_dot <= rect.right())
        board.pen.circle(dot, Sizes::counted_dot, board.colors.text_secondary);
}

void draw_header(const PictureBoard& board, const Rect& rect, std::size_t at) {
    const Stage& stage = *board.map.stages[at];
    const StageScore& score = board.score(at);
    const SpokenStage spoken{stage, board.positions[at], board.request.map.stages.size(), score, board.flow(at)};
    board.pen.begin(GroupRole::thing, stage_name(board.request.language, spoken, board.figures()));
    draw_chip(board, {rect.x + Sizes::padding_x, rect.y + Sizes::chip_top}, score.readiness);
    if (board.tells_figures())
        draw_score_ring(
            board, {rect.right() - Sizes::padding_x - Sizes::ring, rect.y + Sizes::ring_top, Sizes::ring, Sizes::ring},
            Sizes::ring_stroke, score.score, style::caption_strong);
    const float width = rect.width - 2 * Sizes::padding_x;
    board.pen.text_in(
        {rect.x + Sizes::padding_x, rect.y + Sizes::name_top, width, Sizes::name_line},
        shown_name(board.request.language, stage.name),
        {style::body_strong, stage.name.empty() ? board.colors.text_tertiary : board.colors.text_primary});
    if (board.tells_figures())
        draw_drop_off(board, {rect.x + Sizes::padding_x, rect.y + Sizes::loss_top, width, Sizes::loss_line}, at);
    board.pen.end();
}

/// Of 1,000 who begin: how many buy, and the span of the estimate.
void draw_buyers(const PictureBoard& board, Point at, const std::string& text, const std::string& span) {
    const float line = style::caption.line_px;
    const float width = board.corner.right() - at.x - 4;
    board.pen.text_in({at.x, at.y, width, line}, text, {style::caption_medium, board.colors.text_primary});
    board.pen.text_in({at.x, at.y + line, width, line}, span, {style::caption, board.colors.text_tertiary});
}

}  // namespace

void draw_phases(const PictureBoard& board) {
    for (const PhaseBand& band : board.layout.phases) draw_phase(board, band);
}

void draw_stage_headers(const PictureBoard& board) {
    board.pen.begin(GroupRole::group, std::string(board.word(Word::picture_stages)));
    draw_phases(board);
    for (std::size_t i = 0; i < board.layout.columns.size(); ++i) {
        const StageColumn& column = board.layout.columns[i];
        draw_header(
            board,
            {board.area.x + column.x, board.header.y + BoardSizes::phase_band, column.width, BoardSizes::stage_header},
            i);
    }
    board.pen.end();
}

void draw_total(const PictureBoard& board) {
    const auto& index = board.request.score.index;
    if (!index || !board.tells_figures()) return;
    const Language language = board.request.language;
    const JourneyFlow& flow = board.request.journey.flow;
    const Point at{board.corner.x + Sizes::total_left, board.corner.y + BoardSizes::phase_band + Sizes::total_gap};
    std::string name = std::string(board.word(Word::board_total)) + " " + number_text(language, *index, 0);
    std::string buyers;
    std::string span;
    if (flow.has_journey) {
        buyers = fill(language, Word::board_buyers, {per_thousand_text(language, flow.buyers)});
        span = fill(language, Word::board_buyers_span,
                    {per_thousand_text(language, flow.low), per_thousand_text(language, flow.high)});
        name.append(", ").append(buyers).append(", ").append(span);
    }
    board.pen.begin(GroupRole::thing, std::move(name));
    constexpr float ring = Sizes::total_ring;
    draw_score_ring(board, {at.x, at.y, ring, ring}, Sizes::total_stroke, *index, style::total);
    const std::string_view total = board.word(Word::board_total);
    board.pen.lines({at.x + ring + Sizes::total_gap, at.y + Sizes::total_words_top}, total,
                    board.pen.wrapped(total, Sizes::total_words, 2, style::caption),
                    {style::caption, board.colors.text_tertiary});
    if (flow.has_journey) draw_buyers(board, {at.x, at.y + ring + Sizes::buyers_top}, buyers, span);
    board.pen.end();
}

}  // namespace journey
