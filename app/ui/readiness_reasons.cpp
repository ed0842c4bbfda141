// Why the estimate is what it is: how much every observation moved it; and what to find out next.
#include "editor/readiness_words.h"
#include "ui/mirror_table.h"
#include "ui/readiness.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace journey::ui {
namespace {

constexpr float row_height = 32, row_gap = 10, name_share = 0.4F, value_width = 64;
constexpr float bar_height = 8, bar_reach = 0.46F;  // of the place of the bars

std::string factor_text(Language language, double ratio) { return number_text(language, ratio, ratio < 1 ? 2 : 1); }

/// "Ser priser, set: ×3,2 mere sandsynligt ved 80 %+. Tæller 96 %: …"
std::string reason_words(const Frame& frame, const ReadinessView& view, const SignalWeight& weight) {
    const Language language = frame.language();
    const Sighting* sighting = view.customer ? find_sighting(*view.customer, weight.signal) : nullptr;
    const int age = sighting ? days_between(sighting->date, frame.session.surroundings.today) : 0;
    const Word word = weight.ratio >= 1 ? Word::ready_ratio_more : Word::ready_ratio_less;
    const std::string ratio = fill(language, word, {factor_text(language, weight.ratio)});
    return fill(language, Word::ready_weight,
                {ratio, percent_text(language, weight.weight), number_text(language, age, 0)});
}

void draw_pull(Frame& frame, const Rect& place, double logarithm, double most) {
    const float middle = place.x + place.width / 2;
    vertical_line(frame, middle, place.y + 4, place.height - 8, frame.theme.border_default);
    const auto reach = static_cast<float>(std::abs(logarithm) / most) * bar_reach * place.width;
    const float length = std::max(reach, 3.0F);
    const Rect bar{logarithm < 0 ? middle - length : middle, place.y + (place.height - bar_height) / 2, length,
                   bar_height};
    fill_rect(frame, bar, logarithm < 0 ? frame.theme.border_strong : frame.theme.accent_solid,
              std::min(bar_height, length) / 2);
}

void reason_row(Column& column, const ReadinessView& view, const SignalWeight& weight, double most) {
    Frame& frame = column.frame;
    const IdScope scope("reason", weight.signal);
    const Rect whole = column.take(row_height, 0);
    Rect row = whole;
    const std::string_view name = signal_words(frame, view, weight.signal);
    const std::optional<bool> seen = seen_of(view, weight.signal);
    const std::string words = reason_words(frame, view, weight);
    const Word state = seen == std::optional(false) ? Word::ready_not_seen : Word::ready_seen;
    const MirrorRow item(frame, row,
                         std::string(name).append(", ").append(frame.word(state)).append(". ").append(words));
    table_row_name(frame, std::string(name), row);
    table_cell(frame, "state", std::string(frame.word(state)), row);
    tick_box(frame, {row.x, row.y + (row.height - tick_size) / 2}, seen);
    const float start = tick_size + row_gap;
    const Rect label{row.x + start, row.y, row.width * name_share - start, row.height};
    draw_text_fitting(frame, label, name, style::cell_medium, frame.theme.text_primary);
    const Rect value = cut_end(row, value_width, 0);
    const std::string factor = fill(frame.language(), Word::ready_ratio, {factor_text(frame.language(), weight.ratio)});
    draw_text_in(frame, value, factor, style::cell_strong, frame.theme.text_primary, Align::end);
    draw_pull(frame, {label.right(), row.y, row.right() - label.right(), row.height}, std::log(weight.ratio), most);
    table_figure(frame, factor, whole, words);
}

/// What moved it most stands first.
std::vector<const SignalWeight*> by_size(const ReadinessEstimate& estimate) {
    std::vector<const SignalWeight*> order;
    for (const SignalWeight& weight : estimate.evidence) order.push_back(&weight);
    std::ranges::sort(order, std::ranges::greater{},
                      [](const SignalWeight* weight) { return std::abs(std::log(weight->ratio)); });
    return order;
}

void answer_button(Frame& frame, Rect& rest, Word word, const std::string& signal, bool seen) {
    constexpr float gap = 6;
    const std::string_view text = frame.word(word);
    const Rect place = cut_end(rest, button_width(frame, text), gap);
    const IdScope scope("answer", word);
    if (button(frame, "button", place, text)) frame.act(action::TickSignal{signal, seen});
}

void question_row(Frame& frame, Rect row, const ReadinessView& view, const NextSignal& next) {
    const std::string question =
        fill(frame.language(), Word::ready_next_question, {signal_words(frame, view, next.signal)});
    const std::string why = fill(frame.language(), Word::ready_next_why, {percent_text(frame.language(), next.likely)});
    note(frame, "question", Role::text, question + " " + why, row);
    Rect buttons{row.x, row.y + (row.height - metric::control_md) / 2, row.width, metric::control_md};
    answer_button(frame, buttons, Word::ready_no, next.signal, false);
    answer_button(frame, buttons, Word::ready_yes, next.signal, true);
    const float width = buttons.width - metric::gutter;
    draw_text_fitting(frame, {row.x, row.y, width, style::body.line_px}, question, style::body_medium,
                      frame.theme.text_primary);
    draw_text_fitting(frame, {row.x, row.y + style::body.line_px + 1, width, style::cell.line_px}, why, style::cell,
                      frame.theme.text_secondary);
}

}  // namespace

void reasons_part(Column& column, const ReadinessView& view) {
    Frame& frame = column.frame;
    const Rect line = column.take(1, 16);
    horizontal_line(frame, line.x, line.y, line.width, frame.theme.border_subtle);
    part_heading(column, Word::ready_because, style::body_strong, 1);
    if (!is_informed(view.estimate))
        return small_text(column, "none", frame.word(Word::ready_because_empty), frame.theme.text_tertiary, 8);
    small_text(column, "hint", frame.word(Word::ready_because_hint), frame.theme.text_tertiary, 8);
    const std::vector<const SignalWeight*> order = by_size(view.estimate);
    const double most = std::max(std::abs(std::log(order.front()->ratio)), 1e-6);
    constexpr std::array heads{Word::table_sign, Word::table_seen, Word::table_factor};
    const MirrorTable table(frame, "reasons", std::string(frame.word(Word::ready_because)),
                            {column.x, column.y, column.width, row_height}, heads);
    for (const SignalWeight* weight : order) reason_row(column, view, *weight, most);
}

void next_question(Frame& frame, const Rect& rect, const ReadinessView& view) {
    constexpr float padding_x = 16, padding_y = 14, radius = 10, icon_gap = 8;
    fill_rect(frame, rect, frame.theme.surface_sunken, radius);
    const Rect head{rect.x + padding_x, rect.y + padding_y, rect.width - 2 * padding_x, style::body.line_px};
    draw_icon(frame, {head.x, head.y + 2}, Icon::circle_help, metric::icon_md, frame.theme.accent_text);
    const float x = head.x + metric::icon_md + icon_gap;
    draw_text_in(frame, {x, head.y, head.right() - x, head.height}, frame.word(Word::ready_next), style::body_strong,
                 frame.theme.text_primary);
    note(frame, "next", Role::heading, std::string(frame.word(Word::ready_next)), head);
    const Rect row{head.x, head.bottom() + 8, head.width, rect.bottom() - padding_y - head.bottom() - 8};
    const CustomerBook& book = view.document.customers;
    const DisabledScope loading(
        frame, book.is_known ? std::nullopt : std::optional(book.problem.value_or(Word::not_now_customers_load)));
    if (!view.estimate.next.empty()) return question_row(frame, row, view, view.estimate.next.front());
    draw_text_fitting(frame, row, frame.word(Word::ready_next_none), style::cell, frame.theme.text_secondary);
    note(frame, "none", Role::text, std::string(frame.word(Word::ready_next_none)), row);
}

}  // namespace journey::ui
