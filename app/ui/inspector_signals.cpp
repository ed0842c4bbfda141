// What was counted at a stage, and the signals that give a customer's readiness away there.
#include "format/signal_words.h"
#include "ui/inspector.h"
#include "ui/signal_shape.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

using text_target::SignalField;
using text_target::StageFigure;

constexpr Label arrived_label{Word::inspect_arrived, Word::inspect_arrived_meaning};
constexpr Label moved_on_label{Word::inspect_moved_on, Word::inspect_moved_on_meaning};
constexpr Label measured_source_label{Word::inspect_measured_source, Word::inspect_measured_source_meaning};
constexpr Label from_label{Word::inspect_measured_from, Word::inspect_measured_from_meaning};
constexpr Label to_label{Word::inspect_measured_to, Word::inspect_measured_to_meaning};

constexpr Label signal_text_label{Word::inspect_signal_text, Word::inspect_signal_text_meaning};
constexpr Label family_label{Word::inspect_family, Word::inspect_family_meaning};
constexpr Label shape_label{Word::inspect_shape, Word::inspect_shape_meaning};
constexpr Label curve_label{Word::ready_curve, Word::ready_curve_meaning};
constexpr Label center_label{Word::inspect_center, Word::inspect_center_meaning};
constexpr Label width_label{Word::inspect_width, Word::inspect_width_meaning};
constexpr Label shown_label{Word::inspect_shown, Word::inspect_shown_meaning};
constexpr Label elsewhere_label{Word::inspect_elsewhere, Word::inspect_elsewhere_meaning};

constexpr double points_per_share = 100;
constexpr float indent = 22;  // the fields of an unfolded signal stand under its text

/// The stage's signals with one of them changed or, with an empty optional, taken out. A sign of the program's table
/// comes in with its first change: the same id replaces it (scoring.md 8).
std::vector<Signal> with_signal(const Stage& stage, const std::string& id, std::optional<Signal> to) {
    std::vector<Signal> signals = stage.signals;
    const auto found = std::ranges::find(signals, id, &Signal::id);
    if (found == signals.end()) {
        if (to) signals.push_back(std::move(*to));
        return signals;
    }
    if (to)
        *found = std::move(*to);
    else
        signals.erase(found);
    return signals;
}

Edit change(const Stage& stage, const Signal& signal) {
    return ChangeStage{stage.id, stage_change::SetSignals{with_signal(stage, signal.id, signal)}};
}

struct SignalFigure {
    Label label;
    std::string_view key;
    double Signal::* member;
    SliderRange range;
};
constexpr std::array signal_figures{
    SignalFigure{center_label, "center", &Signal::center, {.min = 0, .max = 110, .step = 1}},
    SignalFigure{width_label, "width", &Signal::width, {.min = 1, .max = 40, .step = 0.5}},
    SignalFigure{shown_label, "shown", &Signal::shown, {.min = 0, .max = 1, .step = 0.01}},
    SignalFigure{elsewhere_label, "elsewhere", &Signal::elsewhere, {.min = 0, .max = 1, .step = 0.005}},
};

std::string figure_text(Language language, const SignalFigure& figure, double value) {
    if (figure.member == &Signal::center) return percent_text(language, value / points_per_share);
    if (figure.member == &Signal::width) return "± " + number_text(language, value, 1);
    std::string text = number_text(language, value * points_per_share, 1);
    return text + (language == Language::danish ? "\u00a0%" : "%");
}

void figure_row(Column& column, const Stage& stage, const Signal& signal, const SignalFigure& figure) {
    const double value = signal.*figure.member;
    const SliderResponse response =
        slider_row(column, figure.key,
                   {figure.label, value, figure.range, figure_text(column.frame.language(), figure, value), {}});
    send(column.frame, response, [&](double to) {
        Signal changed = signal;
        changed.*figure.member = to;
        return change(stage, changed);
    });
}

void shape_row(Column& column, const Stage& stage, const Signal& signal) {
    Frame& frame = column.frame;
    const std::array items{
        SegmentItem{"band", frame.word(Word::inspect_shape_band), Icon::none, {}},
        SegmentItem{"rise", frame.word(Word::inspect_shape_rise), Icon::none, {}},
        SegmentItem{"fall", frame.word(Word::inspect_shape_fall), Icon::none, {}},
    };
    const int shape = signal.kind.is_known() ? static_cast<int>(signal.kind.value) : -1;
    const auto chosen = segments_row(column, "shape", shape_label, items, shape);
    if (!chosen) return;
    Signal changed = signal;
    changed.kind = static_cast<SignalKind>(*chosen);
    frame.act(action::Commit{change(stage, changed)});
}

/// When it is seen, as a shape to drag.
void curve_row(Column& column, const Stage& stage, const Signal& signal) {
    const Rect rect = labelled_block(column, curve_label, shape_height);
    const ShapeResponse response = signal_shape(column.frame, "curve", rect, signal);
    if (response.changed) column.frame.act(action::Preview{change(stage, *response.changed)});
    if (response.committed) column.frame.act(action::Commit{change(stage, *response.committed)});
    if (response.canceled) column.frame.act(action::CancelPreview{});
}

/// Whether one of its texts is being typed in: a new signal opens with its text.
bool is_typed_in(const Frame& frame, const std::string& id) {
    if (!frame.session.text_edit) return false;
    const auto* target = std::get_if<text_target::SignalText>(&frame.session.text_edit->target);
    return target && target->signal == id;
}

void signal_row(Column& column, const Stage& stage, const Signal& signal) {
    Frame& frame = column.frame;
    const IdScope scope("signal", signal.id);
    std::string& open = frame.state.inspector_open_item;
    if (is_typed_in(frame, signal.id)) open = signal.id;
    const bool is_unfolded = open == signal.id;
    {
        const DisabledScope enabled(frame, {});
        const ListRow row{.icon = is_unfolded ? Icon::chevron_down : Icon::chevron_right,
                          .text = std::string(words_for(frame.language(), signal)),
                          .end = percent_text(frame.language(), signal.center / points_per_share),
                          .end_meaning = Word::inspect_center_meaning,
                          .state = NodeState::focusable | (is_unfolded ? NodeState::expanded : NodeState::none)};
        if (list_row(column, "fold", row)) open = is_unfolded ? std::string() : signal.id;
    }
    if (is_unfolded) signal_fields(column, stage, signal);
}

/// A sign of the table is as it was without its row in the map.
bool remove_row(Column& column, bool is_of_table) {
    return button_row(column, "remove", is_of_table ? Word::ready_as_it_was : Word::inspect_remove_signal,
                      is_of_table ? Icon::undo_2 : Icon::trash_2);
}

}  // namespace

void signal_fields(Column& column, const Stage& stage, const Signal& signal) {
    Column inner = column;
    inner.x += indent;
    inner.y += row_size::unfolded_gap;
    inner.width -= indent;
    const bool is_of_table = word_for_signal(signal.id).has_value();
    if (!is_of_table)
        text_block(inner, "text", signal_text_label, text_target::SignalText{stage.id, signal.id, SignalField::text},
                   Word::inspect_signal_text_empty);
    curve_row(inner, stage, signal);
    shape_row(inner, stage, signal);
    for (const SignalFigure& figure : signal_figures) figure_row(inner, stage, signal, figure);
    if (!is_of_table)
        text_row(inner, "family", family_label, text_target::SignalText{stage.id, signal.id, SignalField::family});
    const bool is_on_map = std::ranges::find(stage.signals, signal.id, &Signal::id) != stage.signals.end();
    if (is_on_map && remove_row(inner, is_of_table))
        column.frame.act(
            action::Commit{ChangeStage{stage.id, stage_change::SetSignals{with_signal(stage, signal.id, {})}}});
    column.y = inner.y;
}

void measured_part(Column& column, const Document& document, const Stage& stage) {
    Frame& frame = column.frame;
    section(column, Word::inspect_measured);
    const auto number = [&](StageFigure figure) { return text_target::StageNumber{stage.id, figure}; };
    number_row(column, "arrived", arrived_label, number(StageFigure::arrived), Word::inspect_customers);
    number_row(column, "moved on", moved_on_label, number(StageFigure::moved_on), Word::inspect_customers);
    if (!stage.measured) return;
    if (stage.measured->arrived > 0) {
        const std::string share = percent_text(frame.language(), stage.measured->moved_on / stage.measured->arrived);
        sentence(column, "share", fill(frame.language(), Word::inspect_measured_share, {share}), Icon::info,
                 frame.theme.text_secondary);
    }
    const auto& flow = document.journey.flow.stages;
    const auto own = std::ranges::find(flow, stage.id, &StageFlow::stage);
    if (own != flow.end() && own->measured) measured_flow_part(column, *own->measured);
    text_row(column, "source", measured_source_label, text_target::MeasuredSource{stage.id},
             Word::inspect_source_empty);
    text_row(column, "from", from_label, text_target::MeasuredDate{stage.id, text_target::MeasuredEnd::from},
             Word::inspect_date_empty);
    text_row(column, "to", to_label, text_target::MeasuredDate{stage.id, text_target::MeasuredEnd::to},
             Word::inspect_date_empty);
}

void signals_part(Column& column, const Stage& stage) {
    Frame& frame = column.frame;
    section(column, Word::inspect_signals, stage.signals.size());
    for (const Signal& signal : stage.signals) signal_row(column, stage, signal);
    const ListRow add{.icon = Icon::plus, .text = std::string(frame.word(Word::inspect_add_signal)), .quiet = true};
    if (!frame.disabled && list_row(column, "add signal", add)) frame.act(action::AddSignal{stage.id});
    column.y += column.gap;
}

}  // namespace journey::ui
