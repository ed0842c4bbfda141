// What was seen of the customer: every sign with three states, where it is typical, and when it was seen.
#include "format/signal_words.h"
#include "ui/inspector.h"
#include "ui/readiness.h"
#include "ui/signal_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <utility>

namespace journey::ui {
namespace {

using text_target::SightingDate;

constexpr float row_height = 38, row_gap = 10, row_overhang = 10;  // design/src/readiness.html
constexpr float heading_height = 34, date_width = 72;
constexpr float date_inset = 4;  // of the text in the field of a date
constexpr float coarse_row_height = 44;

struct Group {
    SignalPlace place;
    Word title;
    Icon icon;
};
constexpr std::array groups{
    Group{SignalPlace::online, Word::ready_online, Icon::globe},
    Group{SignalPlace::dialogue, Word::ready_dialogue, Icon::messages_square},
    Group{SignalPlace::action, Word::ready_action, Icon::check},
    Group{SignalPlace::own, Word::ready_own, Icon::pencil},
};

/// One sign and what belongs to it.
struct Row {
    const Signal& signal;
    const Stage* owner;  // the stage that it is a sign of, or would be; null: the map has none
    std::optional<bool> seen;
    bool is_of_table = false;  // one of the program's, whose row in the map replaces it
};

/// The stage whose sign it is; for one that no stage has, the stage where it is most typical.
const Stage* owner_of(const Document& document, const Signal& signal) {
    const Stage* nearest = nullptr;
    double distance = 0;
    for (std::size_t i = 0; i < document.map.stages.size(); ++i) {
        const Stage& stage = *document.map.stages[i];
        if (std::ranges::find(stage.signals, signal.id, &Signal::id) != stage.signals.end()) return &stage;
        const double away = std::abs(document.score.stages[i].readiness - signal.center);
        if (nearest && away >= distance) continue;
        nearest = &stage;
        distance = away;
    }
    return nearest;
}

Word state_word(const std::optional<bool>& seen) {
    return !seen ? Word::ready_unknown : *seen ? Word::ready_seen : Word::ready_not_seen;
}

/// One click: seen; two: not seen; three: as before.
std::optional<bool> next_state(const std::optional<bool>& seen) {
    if (!seen) return true;
    return *seen ? std::optional(false) : std::nullopt;
}

NodeState node_state(const std::optional<bool>& seen) {
    const NodeState state = NodeState::focusable | NodeState::can_press;
    if (!seen) return state | NodeState::mixed;
    return *seen ? state | NodeState::pressed : state;
}

void take_answer(Frame& frame, const Row& row, const Response& response) {
    std::optional<std::optional<bool>> wanted;
    if (response.pressed) wanted = next_state(row.seen);
    if (frame.input.focused == response.id && frame.input.answer == Answer::no) wanted = std::optional(false);
    if (frame.input.focused == response.id && frame.input.answer == Answer::unknown) wanted.emplace();
    if (wanted && !frame.disabled) frame.act(action::TickSignal{row.signal.id, *wanted});
}

/// The tick and the words: what is pressed.
void tick_area(Frame& frame, const Rect& hit, const Rect& whole, const Row& row) {
    const Theme& theme = frame.theme;
    const std::string_view words = words_for(frame.language(), row.signal);
    const std::string meaning = profile_words(frame.language(), row.signal);
    const Response response =
        interactive(frame, "tick", hit,
                    {.role = Role::checkbox,
                     .name = std::string(words).append(", ").append(frame.word(state_word(row.seen))),
                     .state = node_state(row.seen),
                     .description = meaning + " " + std::string(frame.word(Word::ready_keys))});
    fill_rect(frame, whole, theme.surface_hover.faded(hover_glow(frame, response)), metric::radius_lg);
    if (response.focused) focus_ring(frame, whole, metric::radius_lg, 0);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    const Point box{hit.x + row_overhang, hit.y + (hit.height - tick_size) / 2};
    tick_box(frame, box, row.seen);
    const float x = box.x + tick_size + row_gap;
    draw_text_fitting(frame, {x, hit.y, hit.right() - x, hit.height}, words,
                      row.seen == std::optional(true) ? style::body_medium : style::body,
                      row.seen == std::optional(true) ? theme.text_primary : theme.text_secondary);
    tooltip(frame, response, std::string(words) + ". " + meaning);
    take_answer(frame, row, response);
}

/// The day on which it was seen, or looked for and not seen.
void row_date(Frame& frame, const Rect& rect, const ReadinessView& view, const Row& row) {
    Rect field{rect.x, rect.y + (rect.height - metric::control_sm) / 2, rect.width, metric::control_sm};
    const Word meaning = *row.seen ? Word::ready_date : Word::ready_absent_date;
    if (!*row.seen) {
        const float half = style::caption.line_px;
        const Rect above{rect.x, rect.y + rect.height / 2 - half, rect.width - date_inset, half};
        draw_text_in(frame, above, frame.word(Word::ready_not_seen), style::caption, frame.theme.text_tertiary,
                     Align::end);
        field = {rect.x, above.bottom(), rect.width, half};
    }
    const std::string label =
        std::string(frame.word(meaning)).append(": ").append(words_for(frame.language(), row.signal));
    text_field(frame, "date", field, SightingDate{view.customer->id, row.signal.id},
               {.label = label,
                .placeholder = frame.word(meaning),
                .text = style::caption,
                .bare = true,
                .align = Align::end,
                .meaning = frame.word(Word::ready_date_meaning)});
}

void edit_button(Frame& frame, const Rect& rect, const Row& row) {
    std::string& open = frame.state.readiness_open_signal;
    const std::string name = fill(frame.language(), Word::ready_edit_signal, {words_for(frame.language(), row.signal)});
    const bool is_open = open == row.signal.id;
    if (icon_button(frame, "edit", rect, is_open ? Icon::chevron_down : Icon::pencil, name, {.pressed_in = is_open}))
        open = is_open ? std::string() : row.signal.id;
}

/// The profile of a sign of the table opens its shape.
void profile_button(Frame& frame, const Rect& rect, const Row& row) {
    std::string& open = frame.state.readiness_open_signal;
    const bool is_open = open == row.signal.id;
    const std::string name = fill(frame.language(), Word::ready_edit_signal, {words_for(frame.language(), row.signal)});
    const Response response =
        interactive(frame, "shape", rect,
                    {.name = name,
                     .state = NodeState::focusable | (is_open ? NodeState::expanded : NodeState::none),
                     .description = profile_words(frame.language(), row.signal)});
    fill_rect(frame, rect, frame.theme.surface_active.faded(is_open ? 1 : hover_glow(frame, response)),
              metric::radius_md);
    if (response.focused) focus_ring(frame, rect, metric::radius_md, 0);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    tooltip(frame, response, name);
    if (response.pressed) open = is_open ? std::string() : row.signal.id;
}

/// A new sign opens with its text.
bool is_typed_in(const Frame& frame, const std::string& id) {
    if (!frame.session.text_edit) return false;
    const auto* target = std::get_if<text_target::SignalText>(&frame.session.text_edit->target);
    return target && target->signal == id;
}

void signal_row(Column& column, const ReadinessView& view, const Row& row) {
    Frame& frame = column.frame;
    const IdScope scope("sign", row.signal.id);
    Rect rect = column.take(frame.input.coarse_pointer ? coarse_row_height : row_height, 0);
    const Rect whole{rect.x - row_overhang, rect.y, rect.width + 2 * row_overhang, rect.height};
    const bool has_pencil = row.owner && !row.is_of_table;
    if (has_pencil) {
        Rect end = cut_end(rect, metric::control_md, row_gap / 2);
        end.y += (end.height - metric::control_md) / 2;
        end.height = metric::control_md;
        edit_button(frame, end, row);
    }
    const Rect profile = cut_end(rect, profile_width, row_gap);
    const std::optional<Rect> date = row.seen ? std::optional(cut_end(rect, date_width, row_gap / 2)) : std::nullopt;
    tick_area(frame, {whole.x, rect.y, rect.right() - whole.x, rect.height}, whole, row);
    const bool is_seen = row.seen == std::optional(true);
    if (row.owner && row.is_of_table)
        profile_button(frame, {profile.x - 4, profile.y + 4, profile.width + 8, profile.height - 8}, row);
    draw_profile(frame, {profile.x, profile.y + (profile.height - profile_height) / 2}, row.signal,
                 is_seen ? frame.theme.accent_solid : frame.theme.border_strong.faded(row.seen ? 1 : 0.6F));
    if (date) row_date(frame, *date, view, row);
    if (!row.owner) return;
    std::string& open = frame.state.readiness_open_signal;
    if (is_typed_in(frame, row.signal.id) && open != row.signal.id) {
        open = row.signal.id;
        ImGui::SetScrollFromPosY(rect.y - ImGui::GetWindowPos().y, 0);
    }
    if (open != row.signal.id) return;
    const DisabledScope read_only(frame, read_only_reason(frame));
    signal_fields(column, *row.owner, row.signal);
}

void group_heading(Column& column, const Group& group) {
    Frame& frame = column.frame;
    const Rect rect = column.take(heading_height, 0);
    const float middle = rect.y + rect.height / 2 + 3;
    draw_icon(frame, {rect.x, middle - metric::icon_sm / 2}, group.icon, metric::icon_sm, frame.theme.text_tertiary);
    const float x = rect.x + metric::icon_sm + row_size::icon_gap;
    draw_text_in(frame, {x, rect.y + 3, rect.right() - x, rect.height}, frame.word(group.title), style::cell_strong,
                 frame.theme.text_primary);
}

void signal_group(Column& column, const ReadinessView& view, const Group& group) {
    Frame& frame = column.frame;
    const auto belongs = [&](const Signal& signal) { return place_of_signal(signal.id) == group.place; };
    if (std::ranges::none_of(view.signals, belongs)) return;
    const IdScope scope("group", group.title);
    const MirrorGroup mirror(frame, "group", Role::group, std::string(frame.word(group.title)),
                             {column.x, column.y, column.width, heading_height});
    group_heading(column, group);
    for (const Signal& signal : view.signals)
        if (belongs(signal))
            signal_row(column, view,
                       {signal, owner_of(view.document, signal), seen_of(view, signal.id),
                        word_for_signal(signal.id).has_value()});
}

}  // namespace

std::optional<bool> seen_of(const ReadinessView& view, std::string_view signal) {
    const Sighting* sighting = view.customer ? find_sighting(*view.customer, signal) : nullptr;
    return sighting ? std::optional(sighting->seen) : std::nullopt;
}

void seen_part(Column& column, const ReadinessView& view) {
    Frame& frame = column.frame;
    part_heading(column, Word::ready_seen_title, style::title, 2);
    small_text(column, "hint", frame.word(Word::ready_seen_hint), frame.theme.text_secondary, 6);
    const bool is_known = view.document.customers.is_known;
    const Word why = view.document.customers.problem.value_or(Word::not_now_customers_load);
    const DisabledScope loading(frame, is_known ? std::nullopt : std::optional(why));
    for (const Group& group : groups) signal_group(column, view, group);
}

void seen_footer(Frame& frame, const Rect& rect, const ReadinessView& view) {
    const Stage* stage = view.advice.stage;
    {
        const ButtonLook add{.kind = ButtonKind::quiet, .icon = Icon::plus, .why_disabled = read_only_reason(frame)};
        const std::string_view text = frame.word(Word::ready_add_own);
        const Rect place{rect.x - row_overhang, rect.y, button_width(frame, text, add), rect.height};
        if (stage && button(frame, "add own", place, text, add)) frame.act(action::AddSignal{stage->id});
    }
    const bool has_some = view.customer && !view.customer->sightings.empty();
    const ButtonLook reset{.kind = ButtonKind::quiet,
                           .icon = Icon::undo_2,
                           .why_disabled = has_some ? std::nullopt : std::optional(Word::not_now_no_sightings)};
    const std::string_view text = frame.word(Word::ready_reset);
    const float width = button_width(frame, text, reset);
    if (button(frame, "reset", {rect.right() - width + row_overhang, rect.y, width, rect.height}, text, reset))
        frame.act(action::ResetSightings{});
}

}  // namespace journey::ui
