// One finding of the list: its row, and what is unfolded below it.
#include "format/finding_words.h"
#include "model/lookup.h"
#include "ui/findings.h"
#include "ui/inspector_fields.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float inner = 8;
constexpr float icon_box = 28;
constexpr float icon_gap = 10;
constexpr float title_top = 6;
constexpr float one_line_each = 50;  // height of a row in which they fit
constexpr float gain_least = 58;
constexpr float gain_gap = 8;
constexpr float details_bottom = 8;
constexpr Label owner_label{Word::inspect_owner, Word::inspect_owner_meaning};
constexpr Label review_label{Word::inspect_review, Word::inspect_review_meaning};
constexpr Label aside_label{Word::findings_set_aside, Word::findings_set_aside_meaning};

/// What mending gains: the figure, its unit, and what it says.
struct GainText {
    std::string figure;
    Word unit{};
    Word meaning{};
};

GainText gain_text(const FindingsList& list, const Finding& finding) {
    const Language language = list.frame.language();
    if (is_structural(finding.kind)) return {};
    if (list.document.findings_view.sort == FindingSort::points || finding.part <= 0)
        return {signed_text(language, finding.points, 1), Word::findings_points, Word::findings_points_meaning};
    return {buyers_gain_text(language, finding.buyers), Word::findings_per_thousand,
            Word::findings_per_thousand_meaning};
}

void draw_mark(Frame& frame, const Rect& rect, FindingKind kind) {
    const Theme& theme = frame.theme;
    const bool is_loss = kind == FindingKind::push || kind == FindingKind::mismatch || kind == FindingKind::overdue;
    const Rect box{rect.x + inner, rect.y + (rect.height - icon_box) / 2, icon_box, icon_box};
    fill_rect(frame, box, is_loss ? theme.push_subtle : theme.neutral_subtle, metric::radius_lg);
    draw_icon_centered(frame, {box.x + icon_box / 2, box.y + icon_box / 2}, icon_of(kind), metric::icon_sm,
                       is_loss ? theme.push_text : theme.neutral_text);
}

float gain_width(const Frame& frame) {
    return std::max({gain_least, width_of(frame, frame.word(Word::findings_per_thousand), style::caption),
                     width_of(frame, frame.word(Word::findings_points), style::caption)});
}

void draw_gain(Frame& frame, const Rect& rect, const GainText& gain, Color color) {
    if (gain.figure.empty()) return;
    const float top = rect.y + title_top + (rect.height - one_line_each) / 2;
    draw_text_in(frame, {rect.x, top, rect.width, style::body_strong.line_px}, gain.figure, style::body_strong, color,
                 Align::end);
    draw_text_in(frame, {rect.x, top + style::body_strong.line_px, rect.width, style::cell.line_px},
                 frame.word(gain.unit), style::caption, frame.theme.text_tertiary, Align::end);
}

/// Its place before the reason, so that the name above has the whole line; a finding of a stage names it itself.
std::string reason_line(const FindingsList& list, const Finding& finding, const std::string& reason) {
    if (finding.card.empty()) return reason;
    return stage_place_text(list.frame.language(), list.document.map, finding.stage) + " · " + reason;
}

/// The name and the reason, in the middle of the row.
void draw_texts(const FindingsList& list, const Finding& finding, const Rect& rect, const std::string& reason) {
    Frame& frame = list.frame;
    const FindingLines lines = finding_lines(list, finding);
    const float width = list.widths.room;
    const std::string title = finding_title_parts(frame.language(), list.document.map, finding).name;
    const float height = wrapped_height(frame, width, lines.title, title, style::body_medium) +
                         wrapped_height(frame, width, lines.reason, reason, style::cell);
    constexpr float air = 14;  // above and below, in a row that is as tall as its texts
    Point at{rect.x + inner + icon_box + icon_gap, rect.y + title_top + (rect.height - air - height) / 2};
    at.y += draw_text_wrapped(frame, at, width, lines.title, title, style::body_medium,
                              finding.is_set_aside ? frame.theme.text_secondary : frame.theme.text_primary);
    draw_text_wrapped(frame, at, width, lines.reason, reason, style::cell, frame.theme.text_tertiary);
}

std::string spoken(const Frame& frame, const std::string& title, const std::string& reason, const GainText& gain) {
    if (gain.figure.empty()) return title + ". " + reason;
    return fill(frame.language(), Word::findings_row_name, {title, reason, gain.figure, frame.word(gain.unit)});
}

/// The field of the finding's card that is to be filled in. What is typed here must not move the list.
void own_field(Column& column, std::string_view key, const Label& label, const TextTarget& target, Word placeholder) {
    Frame& frame = column.frame;
    const Rect place = labelled_block(column, label, column.control);
    text_field(frame, key, place, target,
               {.label = frame.word(label.name), .placeholder = frame.word(placeholder), .text = style::cell});
    if (frame.session.text_edit && frame.session.text_edit->target == target) frame.state.findings.typed_in_list = true;
}

/// What one click does about it; the obvious thing stands out.
void mend_buttons(const FindingsList& list, const Finding& finding, Column& column) {
    Frame& frame = list.frame;
    const StageScore* score = find_score(list.document.score, finding.stage);
    if (score == nullptr) return;
    ButtonLook look{.kind = ButtonKind::primary};
    for (const Mend& mend : mends_of(list.document.map, finding, score->readiness)) {
        const IdScope scope("mend", mend.kind);
        const std::string text = mend_text(frame.language(), mend);
        Rect place = column.take(metric::control_md);
        place.width = std::min(place.width, button_width(frame, text, look));
        if (button(frame, "do", place, text, look)) frame.act(action::MendFinding{key_of(finding), mend.kind});
        look.kind = ButtonKind::normal;
    }
}

void mend_part(const FindingsList& list, const Finding& finding, Column& column) {
    mend_buttons(list, finding, column);
    if (finding.kind == FindingKind::no_owner)
        return own_field(column, "owner", owner_label, text_target::CardOwner{finding.card}, Word::inspect_none);
    if (finding.kind == FindingKind::overdue)
        return own_field(column, "review", review_label, text_target::CardReviewBy{finding.card},
                         Word::inspect_review_empty);
}

/// To the score page, with its mend tried there; where it has none, to its stage. No map is changed: always possible.
void try_part(const FindingsList& list, const Finding& finding, Column& column) {
    Frame& frame = list.frame;
    const DisabledScope enabled(frame, {});
    if (find_stage(list.document.what_if.result.before, finding.stage) == nullptr) return;
    const bool can_try = win_of(list.document.journey.wins, finding) != nullptr;
    const std::string_view text = frame.word(can_try ? Word::findings_try : Word::findings_see_stage);
    const ButtonLook look{.icon = Icon::chart_column};
    Rect place = column.take(metric::control_md);
    place.width = std::min(place.width, button_width(frame, text, look));
    if (!button(frame, "try", place, text, look)) return;
    frame.state.score.open_row = WaterfallRow::touchpoint;
    frame.state.score.open_card = finding.card.value;
    frame.act(action::TryFinding{key_of(finding)});
}

void aside_part(const FindingsList& list, const Finding& finding, Column& column) {
    Frame& frame = list.frame;
    const text_target::SetAsideReason field = reason_field(key_of(finding));
    own_field(column, "reason", aside_label, field, Word::findings_why_wait);
    if (!finding.is_set_aside) return;
    const std::string_view text = frame.word(Word::findings_take_back);
    Rect place = column.take(metric::control_md);
    const ButtonLook look{.icon = Icon::undo_2};
    place.width = std::min(place.width, button_width(frame, text, look));
    if (button(frame, "take back", place, text, look)) frame.act(action::Commit{set_aside_edit(field, {})});
}

}  // namespace

Icon icon_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::push: return Icon::trending_down;
    case FindingKind::wasted: return Icon::circle;
    case FindingKind::mismatch: return Icon::message_square;
    case FindingKind::uncovered: return Icon::square_dashed;
    case FindingKind::one_sided: return Icon::heart_handshake;
    case FindingKind::no_owner: return Icon::circle_user_round;
    case FindingKind::overdue: return Icon::clock;
    case FindingKind::out_of_order: return Icon::arrow_left;
    case FindingKind::closed_cycle: return Icon::undo_2;
    case FindingKind::unreachable: return Icon::circle_help;
    }
    return Icon::info;
}

float finding_text_width(const Frame& frame, float row_width) {
    return row_width - 2 * inner - icon_box - icon_gap - gain_gap - gain_width(frame);
}

void finding_row(const FindingsList& list, const Finding& finding, const Rect& rect) {
    Frame& frame = list.frame;
    const Theme& theme = frame.theme;
    const Language language = frame.language();
    const Map& map = list.document.map;
    const bool open = is_open(list.document, finding);
    const std::string title = finding_title(language, map, finding);
    const std::string reason = finding.is_set_aside ? finding.set_aside : finding_reason(language, map, finding);
    const GainText gain = gain_text(list, finding);
    const DisabledScope enabled(frame, {});  // looking is always possible
    const Response response = interactive(
        frame, "row", rect,
        {.name = spoken(frame, title, reason, gain),
         .state = NodeState::focusable | NodeState::can_press | (open ? NodeState::pressed : NodeState::none),
         .description = gain.figure.empty() ? std::string() : std::string(frame.word(gain.meaning))});
    fill_rect(frame, rect, open ? theme.surface_selected : theme.surface_hover.faded(hover_glow(frame, response)),
              metric::radius_lg);
    if (response.focused) focus_ring(frame, rect, metric::radius_lg, 0);
    draw_mark(frame, rect, finding.kind);
    draw_texts(list, finding, rect, reason_line(list, finding, reason));
    const float gain_room = gain_width(frame);
    draw_gain(frame, {rect.right() - inner - gain_room, rect.y, gain_room, rect.height}, gain,
              finding.is_set_aside ? theme.text_tertiary : theme.accent_text);
    if (response.hovered) {
        frame.out.cursor = Cursor::hand;
        frame.state.findings.hovered = key_of(finding);
    }
    if (!gain.figure.empty()) tooltip(frame, response, frame.word(gain.meaning));
    if (response.pressed) frame.act(action::ShowFinding{key_of(finding)});
}

void finding_details(const FindingsList& list, const Finding& finding, Column& column) {
    Frame& frame = list.frame;
    const std::string cost = finding_cost(frame.language(), finding);
    if (!cost.empty()) sentence(column, "cost", cost, Icon::none, frame.theme.text_secondary);
    sentence(column, "advice", finding_advice(frame.language(), list.document.map, finding), Icon::none,
             frame.theme.text_primary);
    mend_part(list, finding, column);
    try_part(list, finding, column);
    aside_part(list, finding, column);
    column.y += details_bottom - column.gap / 2;
}

}  // namespace journey::ui
