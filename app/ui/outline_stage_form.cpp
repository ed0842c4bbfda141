// A stage of the list view: everything about it that can be changed, the paths that begin there, its signs of
// readiness.
#include "ui/outline_fields.h"
#include "ui/outline_form.h"

#include "model/lookup.h"
#include "model/names.h"

#include <array>

namespace journey::ui {
namespace {

using enum FormControl;

constexpr std::array name_fields{FormField{text, "stage-name", Word::inspect_stage_name, Word::inspect_stage_name},
                                 FormField{lines, "stage-need", Word::inspect_need, Word::inspect_need_meaning}};
constexpr FormField readiness_field{number, "stage-readiness", Word::inspect_readiness,
                                    Word::inspect_readiness_meaning};
constexpr FormField unaided_field{number, "stage-unaided", Word::inspect_unaided, Word::inspect_unaided_meaning};
constexpr std::array counts{
    FormField{number, "stage-arrived", Word::inspect_arrived, Word::inspect_arrived_meaning},
    FormField{number, "stage-moved-on", Word::inspect_moved_on, Word::inspect_moved_on_meaning}};
constexpr std::array counted_fields{
    FormField{text, "stage-counted-in", Word::inspect_measured_source, Word::inspect_measured_source_meaning},
    FormField{text, "stage-counted-from", Word::inspect_measured_from, Word::inspect_measured_from_meaning},
    FormField{text, "stage-counted-to", Word::inspect_measured_to, Word::inspect_measured_to_meaning}};
constexpr std::array more_fields{
    FormField{number, "stage-goal", Word::inspect_goal, Word::inspect_goal_meaning},
    FormField{number, "stage-days", Word::inspect_days, Word::inspect_days_meaning},
    FormField{number, "stage-competitors", Word::inspect_competitors, Word::inspect_competitors_meaning},
    FormField{lines, "stage-risk", Word::inspect_risk, Word::inspect_risk_meaning}};

void measured_part(FormMaker& form, Language language, const Stage& stage) {
    form.heading(Word::inspect_measured);
    form.fields(stage.id.value, counts);
    if (!stage.measured) return;
    if (stage.measured->arrived > 0)
        form.sentence(fill(language, Word::inspect_measured_share,
                           {percent_text(language, stage.measured->moved_on / stage.measured->arrived)}));
    form.fields(stage.id.value, counted_fields);
}

// ---- paths ----

std::string_view stage_name(Language language, const Map& map, const StageId& id) {
    const Stage* stage = find_stage(map, id);
    return stage && !stage->name.empty() ? std::string_view(stage->name) : text_of(language, Word::board_unnamed);
}

/// Where it leads, and how many take it: "Undersøger · 18 % · ser sig om igen".
FormItem path_item(Language language, const Map& map, const Path& path) {
    const bool comes_in = path.from.empty();
    FormItem item{.id = path.id.value};
    item.title = comes_in          ? text_of(language, Word::path_outside_in)
                 : path.to.empty() ? text_of(language, Word::path_outside_out)
                                   : stage_name(language, map, path.to);
    item.meta = percent_text(language, path.share);
    if (!path.label.empty()) item.meta += " · " + path.label;
    FormMaker form(language, map);
    const auto end = [&](std::string_view verb, Word name, Word meaning, Word outside, const StageId& value) {
        FormRow& row = form.control(choice, verb, path.id.value, name, meaning);
        row.choices = "stages";
        row.none = text_of(language, outside);
        row.value = value.value;
    };
    end("path-from", Word::path_from, Word::path_from_meaning, Word::path_outside_in, path.from);
    end("path-to", Word::path_to, Word::path_to_meaning, Word::path_outside_out, path.to);
    const Word of_whom = path.to.empty() ? Word::path_share_of_lost : Word::path_share_of_stage;
    form.field(path.id.value, {number, "path-share", Word::path_share, Word::path_share_meaning});
    form.sentence(comes_in ? std::string(form.text(Word::path_share_of_all))
                           : fill(language, of_whom, {stage_name(language, map, path.from)}));
    form.field(path.id.value, {text, "path-label", Word::path_label, Word::path_label});
    form.control(button, "path-turn", path.id.value, form.text(Word::command_reverse_path));
    form.control(button, "path-remove", path.id.value, form.text(Word::list_remove_path));
    item.form = form.take();
    return item;
}

// ---- signs of readiness ----

struct SignalFigure {
    std::string_view verb;
    Word name{};
    Word meaning{};
    double Signal::* member;
    FormRange range;
};
constexpr std::array signal_figures{
    SignalFigure{"signal-center", Word::inspect_center, Word::inspect_center_meaning, &Signal::center, {0, 0, 110, 1}},
    SignalFigure{"signal-width", Word::inspect_width, Word::inspect_width_meaning, &Signal::width, {0, 1, 40, 0.5}},
    SignalFigure{"signal-shown", Word::inspect_shown, Word::inspect_shown_meaning, &Signal::shown, {0, 0, 1, 0.01}},
    SignalFigure{"signal-elsewhere",
                 Word::inspect_elsewhere,
                 Word::inspect_elsewhere_meaning,
                 &Signal::elsewhere,
                 {0, 0, 1, 0.005}}};

/// Shares and readiness are told in percent, the width in points.
std::string signal_value(Language language, const SignalFigure& figure, double value) {
    constexpr double points_per_share = 100;
    if (figure.member == &Signal::width) return "± " + number_text(language, value, 1);
    return percent_text(language, figure.member == &Signal::center ? value / points_per_share : value);
}

FormItem signal_item(Language language, const Map& map, const Stage& stage, const Signal& signal) {
    FormItem item{.id = joined_id(stage.id.value, signal.id), .title = signal.text};
    if (item.title.empty()) item.title = text_of(language, Word::inspect_unnamed);
    item.meta = signal_value(language, signal_figures.front(), signal.center);
    FormMaker form(language, map);
    form.field(item.id, {lines, "signal-text", Word::inspect_signal_text, Word::inspect_signal_text_meaning});
    FormRow& shape = form.control(segments, "signal-shape", item.id, Word::inspect_shape, Word::inspect_shape_meaning);
    shape.choices = shape.name;
    shape.value = name_of(signal.kind);
    for (const SignalFigure& figure : signal_figures) {
        FormRow& row = form.control(slider, figure.verb, item.id, figure.name, figure.meaning);
        row.shown = signal_value(language, figure, signal.*figure.member);
        row.range = figure.range;
        row.range.now = signal.*figure.member;
    }
    form.field(item.id, {text, "signal-family", Word::inspect_family, Word::inspect_family_meaning});
    form.control(button, "signal-remove", item.id, form.text(Word::inspect_remove_signal));
    item.form = form.take();
    return item;
}

}  // namespace

Form stage_form(Language language, const Document& document, const Stage& stage) {
    FormMaker form(language, document.map);
    const std::string& id = stage.id.value;
    form.fields(id, name_fields);
    if (!document.map.phases.empty()) {
        FormRow& phase = form.control(choice, "phase", id, Word::inspect_phase, Word::inspect_phase_meaning);
        phase.choices = "phases";
        phase.none = form.text(Word::inspect_none);
        phase.value = stage.phase.value;
    }
    if (!stage.after) form.field(id, readiness_field);
    form.control(box, "after", id, Word::inspect_after, Word::inspect_after_meaning).value = stage.after ? "on" : "";
    form.field(id, unaided_field);
    form.append(findings_form(language, document, stage.id, {}));
    measured_part(form, language, stage);
    form.heading(Word::inspect_more_about_stage);
    form.fields(id, more_fields);
    return form.take();
}

FormSection path_section(Language language, const Map& map, const Stage& stage) {
    FormSection section{.id = "paths", .title = std::string(text_of(language, Word::board_arcs))};
    for (const Path& path : map.paths)
        if (path.from == stage.id || (path.from.empty() && path.to == stage.id))
            section.items.push_back(path_item(language, map, path));
    section.add_verb = "add-path";
    section.add_subject = stage.id.value;
    section.add_label = text_of(language, Word::list_new_path);
    return section;
}

FormSection signal_section(Language language, const Map& map, const Stage& stage) {
    FormSection section{.id = "signals", .title = std::string(text_of(language, Word::inspect_signals))};
    for (const Signal& signal : stage.signals) section.items.push_back(signal_item(language, map, stage, signal));
    section.add_verb = "add-signal";
    section.add_subject = stage.id.value;
    section.add_label = text_of(language, Word::inspect_add_signal);
    return section;
}

}  // namespace journey::ui
