// The pinned top: the whole journey's score, phase bands, stage headers.
#include "format/board_words.h"
#include "format/finding_words.h"
#include "model/lookup.h"
#include "ui/board_parts.h"
#include "ui/snap.h"

#include <algorithm>
#include <array>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float padding_x = HeaderSizes::padding_x;
constexpr float chip_top = HeaderSizes::chip_top;
constexpr float name_top = HeaderSizes::name_top;
constexpr float name_line = HeaderSizes::name_line;
constexpr float tier_top = HeaderSizes::loss_top;
constexpr float gradient_height = HeaderSizes::gradient;
constexpr float narrow_chip_top = 9;
constexpr float narrow_score_top = 36;
constexpr float narrow_bar_top = 53;

std::string readiness_words(const Board& board, double readiness, bool short_form) {
    const bool is_figure = short_form && readiness <= after_purchase_from;
    return is_figure ? number_text(board.frame.language(), readiness, 0)
                     : readiness_place(board.frame.language(), readiness);
}

void clip_to(const Board& board, const Rect& rect) {
    board.frame.draw->PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
}

/// The band's colours: from the first stage's readiness to the last one's.
void phase_gradient(const Board& board, const PhaseBand& band, const Rect& line) {
    const auto shade = [&](std::size_t stage) {
        const double readiness = board.document.score.stages[stage].readiness;
        return board.frame.theme.readiness_fill[static_cast<std::size_t>(readiness_step(readiness))].abgr;
    };
    const ImU32 left = shade(band.first_stage);
    const ImU32 right = shade(band.first_stage + band.stage_count - 1);
    const Rect at = snapped(board.frame, line);
    board.frame.draw->AddRectFilledMultiColor({at.x, at.y}, {at.right(), at.bottom()}, left, right, right, left);
}

std::string phase_range(const Board& board, const PhaseBand& band) {
    const auto& stages = board.document.score.stages;
    return phase_range_words(board.frame.language(), stages[band.first_stage].readiness,
                             stages[band.first_stage + band.stage_count - 1].readiness);
}

void draw_phase(const Board& board, const PhaseBand& band) {
    Frame& frame = board.frame;
    const Phase* phase = find_phase(board.map(), band.id);
    const Rect rect{board.page_x(band.x), board.header.y, band.width, BoardSizes::phase_band};
    // The name stays in sight as long as its band is.
    const float left = std::max(rect.x, board.header.x) + padding_x;
    constexpr float fold_px = 22;
    const float end = std::min(rect.right(), board.header.right()) - HeaderSizes::phase_end;
    const bool folds = phase && !frame.session.is_presenting() && end - left + padding_x >= fold_px;
    const float right = folds ? end - fold_px : end;
    if (folds) fold_button(board, band, {right, rect.y + 2, fold_px, fold_px});
    const Rect text{left, rect.y + HeaderSizes::phase_top, right - left, HeaderSizes::phase_text};
    phase_gradient(
        board, band,
        {rect.x + 1, rect.bottom() - HeaderSizes::gradient_bottom - gradient_height, rect.width - 2, gradient_height});
    if (!phase || right - left < HeaderSizes::phase_name_least) return;
    const bool has_room =
        !phase->name.empty() || width_of(frame, frame.word(Word::board_unnamed), style::cell_strong) <= text.width;
    if (!has_room) return;
    const text_target::PhaseName target{phase->id};
    if (edits_here(board, target)) {
        place_editor(board, target, {text.x, text.y + 1, std::max(text.width, 80.0F), 20},
                     {style::cell_strong, frame.word(Word::command_new_phase)});
    } else {
        const auto* selected = std::get_if<PhaseSelected>(&board.document.selection);
        const bool on = selected && selected->id == phase->id;
        if (board.document.search)
            mark_found_line(board, text, {FoundIn::phase_name, phase->id.value, phase->name, style::cell_strong});
        const float used = draw_text_in(frame, text, shown_name(frame, phase->name), style::cell_strong,
                                        on ? frame.theme.accent_text : frame.theme.text_primary);
        constexpr float gap = HeaderSizes::phase_gap;
        const std::string range = phase_range(board, band);
        if (width_of(frame, range, style::caption) + gap < text.width - used)
            draw_text_in(frame, {text.x + used + gap, text.y, text.width - used - gap, text.height}, range,
                         style::caption, frame.theme.text_tertiary);
    }
}

/// Of the stage, where there is a loss to speak of.
std::optional<double> loss_at(const Board& board, std::size_t stage) {
    const auto& flow = board.document.journey.flow;
    return flow.has_journey && stage < flow.stages.size() ? drop_off(flow.stages[stage]) : std::nullopt;
}

/// The loss with a sign that goes down; how strong the stage is where nobody can be lost any more.
void draw_drop_off(const Board& board, const Rect& rect, std::size_t stage) {
    Frame& frame = board.frame;
    const auto loss = loss_at(board, stage);
    if (!loss) {
        const double score = board.document.score.stages[stage].score;
        draw_text_in(frame, rect, frame.word(tier_of(score)), style::caption, frame.theme.text_tertiary);
        return;
    }
    constexpr float gap = HeaderSizes::loss_gap;
    const float left = metric::icon_xs + gap;
    std::string text = drop_off_text(board, stage);
    if (width_of(frame, text, style::caption_medium) > rect.width - left)
        text = fill(frame.language(), Word::board_drop_off_short, {percent_text(frame.language(), *loss)});
    if (width_of(frame, text, style::caption_medium) > rect.width - left) text = percent_text(frame.language(), *loss);
    draw_icon(frame, {rect.x, rect.y + 1}, Icon::trending_down, metric::icon_xs, frame.theme.push_text);
    const float used = draw_text_in(frame, {rect.x + left, rect.y, rect.width - left, rect.height}, text,
                                    style::caption_medium, frame.theme.push_text);
    // A filled dot is counted, not estimated (ui.md 3, Evidence).
    constexpr float dot = HeaderSizes::counted_dot;
    const Point at{rect.x + left + used + gap + dot, rect.y + rect.height / 2};
    if (board.document.journey.flow.stages[stage].source == FlowSource::counted && at.x + dot <= rect.right())
        frame.draw->AddCircleFilled({at.x, at.y}, dot, frame.theme.text_secondary.abgr);
}

void draw_reading_header(const Board& board, const Rect& rect, std::size_t at) {
    Frame& frame = board.frame;
    const Stage& stage = *board.map().stages[at];
    const StageScore& score = board.document.score.stages[at];
    readiness_chip(frame, {rect.x + padding_x, rect.y + chip_top}, score.readiness,
                   readiness_words(board, score.readiness, false));
    score_ring(
        frame,
        {rect.right() - padding_x - metric::score_ring / 2, rect.y + HeaderSizes::ring_top + metric::score_ring / 2},
        metric::score_ring, HeaderSizes::ring_stroke, score.score, style::caption_strong);
    const text_target::StageName target{stage.id};
    const Rect name{rect.x + padding_x, rect.y + name_top, rect.width - 2 * padding_x, name_line};
    if (edits_here(board, target)) {
        place_editor(board, target, {name.x, name.y - 1, name.width, 20},
                     {style::body_strong, frame.word(Word::command_new_stage)});
    } else {
        if (board.document.search)
            mark_found_line(board, name, {FoundIn::stage_name, stage.id.value, stage.name, style::body_strong});
        draw_text_in(frame, name, shown_name(frame, stage.name), style::body_strong,
                     stage.name.empty() ? frame.theme.text_tertiary : frame.theme.text_primary);
    }
    const Rect tier{rect.x + padding_x, rect.y + tier_top, rect.width - 2 * padding_x, HeaderSizes::loss_line};
    draw_drop_off(board, tier, at);
}

void draw_overview_header(const Board& board, const Rect& rect, std::size_t at) {
    Frame& frame = board.frame;
    const StageScore& score = board.document.score.stages[at];
    constexpr float chip_padding = HeaderSizes::chip_padding;
    const float middle = rect.x + rect.width / 2;
    if (score.readiness > after_purchase_from) {
        const Rect chip_rect{middle - 11, rect.y + narrow_chip_top, 22, 20};
        fill_rect(frame, chip_rect, frame.theme.accent_subtle, metric::radius_sm);
        draw_icon_centered(frame, {middle, chip_rect.y + 10}, Icon::check, metric::icon_xs, frame.theme.accent_text);
    } else {
        const std::string text = readiness_words(board, score.readiness, true);
        const float width = width_of(frame, text, style::caption_strong) + 2 * chip_padding;
        readiness_chip(frame, {middle - width / 2, rect.y + narrow_chip_top}, score.readiness, text);
    }
    draw_text_in(frame, {rect.x, rect.y + narrow_score_top, rect.width, 14},
                 number_text(frame.language(), score.score, 0), style::cell_strong, frame.theme.text_primary,
                 Align::center);
    constexpr float bar_width = 22;
    const Rect bar{middle - bar_width / 2, rect.y + narrow_bar_top, bar_width, 3};
    fill_rect(frame, bar, frame.theme.border_default, 1.5F);
    fill_rect(frame, {bar.x, bar.y, bar_width * static_cast<float>(score.score / 100), 3},
              score_color(frame.theme, score.score), 1.5F);
    const auto loss = loss_at(board, at);
    if (!loss) return;
    std::string text = percent_text(frame.language(), -*loss);
    if (width_of(frame, text, style::caption_medium) > rect.width)
        text = number_text(frame.language(), -*loss * 100, 0);
    draw_text_in(frame, {rect.x, rect.y + tier_top + 3, rect.width, 14}, text, style::caption_medium,
                 frame.theme.push_text, Align::center);
}

}  // namespace

void draw_phases(const Board& board) {
    fill_rect(board.frame, board.header, board.frame.theme.surface_canvas);
    clip_to(board, board.header);
    for (const PhaseBand& band : board.layout().phases)
        if (board.page_x(band.x + band.width) > board.header.x && board.page_x(band.x) < board.header.right())
            draw_phase(board, band);
    board.frame.draw->PopClipRect();
}

void draw_stage_headers(const Board& board) {
    Frame& frame = board.frame;
    clip_to(board, board.header);
    const float top = board.header.y + BoardSizes::phase_band;
    for (std::size_t i = board.columns.first; i < board.columns.end; ++i) {
        const StageColumn& column = board.layout().columns[i];
        const Stage& stage = *board.map().stages[i];
        const Rect rect{board.page_x(column.x), top, column.width, BoardSizes::stage_header};
        const bool selected = board.is_stage_selected(stage.id);
        const bool hovered = board.points_at(board.header) &&
                             std::holds_alternative<std::monostate>(frame.state.drag) && rect.contains(mouse());
        if (hovered) explain_header(board, i);
        const Path* pointed = find_path(board.map(), frame.state.path_pointed);
        const bool touched = pointed && (pointed->from == stage.id || pointed->to == stage.id);
        if (selected)
            fill_rect(frame, rect, frame.theme.surface_selected);
        else if (hovered || touched)
            fill_rect(frame, rect, frame.theme.surface_hover.faded(0.6F));
        const bool phase_starts = i == 0 || board.map().stages[i - 1]->phase != stage.phase;
        vertical_line(frame, rect.x, phase_starts ? board.header.y + 4 : top, board.header.bottom() - top + 24,
                      phase_starts ? frame.theme.border_default : frame.theme.border_subtle);
        if (board.reading(i))
            draw_reading_header(board, rect, i);
        else
            draw_overview_header(board, rect, i);
        if (selected) {
            constexpr float mark = 2;
            fill_rect(frame, {rect.x, rect.bottom() - mark, rect.width, mark}, frame.theme.accent_solid);
        }
    }
    horizontal_line(frame, board.header.x, board.header.bottom() - 1, board.header.width, frame.theme.border_subtle);
    frame.draw->PopClipRect();
}

std::string drop_off_text(const Board& board, std::size_t stage) {
    return drop_off_words(board.frame.language(), board.document.journey.flow.stages[stage]);
}

namespace {

/// Of 1,000 who begin: how many buy, and the span of the estimate. A click shows the map with the calculation.
void draw_buyers(const Board& board, Point at) {
    Frame& frame = board.frame;
    const JourneyFlow& flow = board.document.journey.flow;
    if (!flow.has_journey || board.compact_rail) return;
    const Language language = frame.language();
    const std::string text = fill(language, Word::board_buyers, {per_thousand_text(language, flow.buyers)});
    const std::string span = fill(language, Word::board_buyers_span,
                                  {per_thousand_text(language, flow.low), per_thousand_text(language, flow.high)});
    const float line = style::caption.line_px;
    const Rect rect{at.x, at.y, board.corner.right() - at.x - 4, 2 * line};
    const std::string meaning =
        std::string(frame.word(Word::flow_buyers_meaning)).append(" ").append(frame.word(Word::board_total_way));
    const Response response = interactive(frame, "buyers", rect, {.name = text + ", " + span, .description = meaning});
    draw_text_in(frame, {rect.x, rect.y, rect.width, line}, text, style::caption_medium, frame.theme.text_primary);
    draw_text_in(frame, {rect.x, rect.y + line, rect.width, line}, span, style::caption, frame.theme.text_tertiary);
    if (response.focused) focus_ring(frame, rect, metric::radius_sm);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    tooltip(frame, response, meaning);
    if (response.pressed) show_calculation(board, NothingSelected{});
}

}  // namespace

void draw_corner(const Board& board) {
    Frame& frame = board.frame;
    fill_rect(frame, board.corner, frame.theme.surface_canvas);
    horizontal_line(frame, board.corner.x, board.corner.bottom() - 1, board.corner.width, frame.theme.border_subtle);
    vertical_line(frame, board.corner.right() - 1, board.corner.y + BoardSizes::phase_band + 4,
                  board.corner.height - BoardSizes::phase_band - 4, frame.theme.border_subtle);
    const auto& index = board.document.score.index;
    if (!index) return;
    constexpr float ring = HeaderSizes::total_ring;
    constexpr float left = HeaderSizes::total_left;
    constexpr float gap = HeaderSizes::total_gap;
    const float y = board.corner.y + BoardSizes::phase_band + gap;
    const float x = board.compact_rail ? board.corner.x + 2 : board.corner.x + left;
    const Rect hit{x, y, board.compact_rail ? ring : board.corner.width - left, ring};
    const std::string score = number_text(frame.language(), *index, 0);
    const std::string meaning = total_meaning(board);
    const Response response = interactive(frame, "total", hit,
                                          {.role = Role::button,
                                           .name = std::string(frame.word(Word::board_total)) + " " + score,
                                           .value = score,
                                           .description = meaning});
    score_ring(frame, {x + ring / 2, y + ring / 2}, ring, HeaderSizes::total_stroke, *index, style::total);
    if (response.focused) focus_ring(frame, {x, y, ring, ring}, ring / 2);
    if (!board.compact_rail)
        draw_text_wrapped(frame, {x + ring + gap, y + HeaderSizes::total_words_top}, HeaderSizes::total_words, 2,
                          frame.word(Word::board_total), style::caption, frame.theme.text_tertiary);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    tooltip(frame, response, meaning);
    if (response.pressed) show_calculation(board, NothingSelected{});
    draw_buyers(board, {x, y + ring + HeaderSizes::buyers_top});
}

}  // namespace journey::ui
