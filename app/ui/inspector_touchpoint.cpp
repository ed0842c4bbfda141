// What only touchpoints have: effect, channel, place, nature, reach, strength, message, cost, answer time.
#include "ui/inspector.h"

#include "scoring/misfits.h"
#include "ui/score_steps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace journey::ui {
namespace {

using text_target::CardField;
using text_target::CardFigure;

constexpr Label effect_label{Word::inspect_effect, Word::inspect_effect_meaning};
constexpr Label channel_label{Word::inspect_channel, Word::inspect_channel_meaning};
constexpr Label place_label{Word::inspect_place, Word::inspect_place_meaning};
constexpr Label nature_label{Word::inspect_nature, Word::inspect_nature_meaning};
constexpr Label reach_label{Word::inspect_reach, Word::inspect_reach_meaning};
constexpr Label strength_label{Word::inspect_strength, Word::inspect_strength_meaning};
constexpr Label message_label{Word::inspect_message, Word::inspect_message_meaning};
constexpr Label cost_label{Word::inspect_cost, Word::inspect_cost_meaning};
constexpr Label answer_label{Word::inspect_answer, Word::inspect_answer_meaning};
constexpr Label contribution_label{Word::inspect_contribution, Word::inspect_contribution_meaning};

constexpr SliderRange share_range{.min = 0, .max = 1, .step = 0.01};

void effect_row(Column& column, const CardSet& set) {
    Frame& frame = column.frame;
    const auto effect = shared(set, [](const Card& card) { return card.touch.effect; });
    std::array<SegmentItem, 3> items{SegmentItem{.key = "pull", .effect = Effect::pull},
                                     SegmentItem{.key = "neutral", .effect = Effect::neutral},
                                     SegmentItem{.key = "push", .effect = Effect::push}};
    for (SegmentItem& item : items) item.text = words_for(frame.language(), Open<Effect>(*item.effect));
    const Rect rect = labelled_block(column, effect_label, row_size::segments);
    const auto chosen = segments(frame, "effect", rect, frame.word(effect_label.name), items, position_of(effect));
    if (chosen) frame.act(action::Commit{edit_of(set, card_change::SetEffect{static_cast<Effect>(*chosen)})});
}

void channel_row(Column& column, const CardSet& set) {
    Frame& frame = column.frame;
    const auto channel = shared(set, [](const Card& card) { return card.touch.channel; });
    std::vector<ChoiceItem> items = items_of<Channel>(frame.language(), Channel::word_of_mouth);
    for (std::size_t i = 1; i < items.size(); ++i) items[i].icon = icon_of(Open<Channel>(static_cast<Channel>(i)));
    const std::string_view otherwise = channel ? std::string_view(channel->unknown) : frame.word(Word::inspect_mixed);
    const auto chosen = choice_or_text_row(column, "channel", {channel_label, items, position_of(channel), otherwise},
                                           text_target_of(set, CardField::channel));
    if (chosen) frame.act(action::Commit{edit_of(set, card_change::SetChannel{static_cast<Channel>(*chosen)})});
}

/// The place as it is stored: nothing where it is the channel's own anyway.
std::optional<Open<Place>> stored_place(const CardSet& set, Place place) {
    const bool follows = std::ranges::all_of(
        set.cards, [&](const Box<Card>& card) { return default_place(card->touch.channel) == place; });
    if (follows) return {};
    return Open<Place>(place);
}

void place_row(Column& column, const CardSet& set) {
    Frame& frame = column.frame;
    const auto place = shared(set, [](const Card& card) { return place_of(card.touch); });
    const std::array items{
        SegmentItem{"online", frame.word(Word::place_online), Icon::globe, {}},
        SegmentItem{"offline", frame.word(Word::place_offline), Icon::store, {}},
    };
    const auto chosen = segments_row(column, "place", place_label, items, position_of(place));
    if (chosen)
        frame.act(action::Commit{edit_of(set, card_change::SetPlace{stored_place(set, static_cast<Place>(*chosen))})});
}

void nature_row(Column& column, const CardSet& set) {
    Frame& frame = column.frame;
    const auto nature = shared(set, [](const Card& card) { return card.touch.nature; });
    const std::array items{
        SegmentItem{"fact", frame.word(Word::nature_fact), Icon::none, {}},
        SegmentItem{"experience", frame.word(Word::nature_experience), Icon::none, {}},
        SegmentItem{"both", frame.word(Word::inspect_nature_both), Icon::none, {}},
    };
    const auto chosen = segments_row(column, "nature", nature_label, items, position_of(nature));
    if (chosen) frame.act(action::Commit{edit_of(set, card_change::SetNature{static_cast<Nature>(*chosen)})});
}

/// A field of touchpoints that is a share: what it is called, where it is, how it is typed.
struct ShareField {
    Label label;
    std::string_view key;
    CardFigure figure{};
    double Touch::* member;
};
constexpr ShareField reach_field{reach_label, "reach", CardFigure::reach, &Touch::reach};
constexpr ShareField strength_field{strength_label, "strength", CardFigure::strength, &Touch::strength};

/// A share of the cards as a slider in percent.
template <class Change>
void share_slider(Column& column, const CardSet& set, const ShareField& field) {
    Frame& frame = column.frame;
    const auto value_of = [&](const Card& card) { return card.touch.*field.member; };
    const auto one = shared(set, value_of);
    const std::string text = one ? percent_text(frame.language(), *one) : std::string(frame.word(Word::inspect_mixed));
    const TextTarget typed = text_target_of(set, field.figure);
    const SliderResponse response =
        slider_row(column, field.key, {field.label, mean(set, value_of), share_range, text, typed});
    send(frame, response, [&](double to) { return edit_of(set, Change{to}); });
}

struct StrengthWord {
    double share;
    Word word;
};
constexpr std::array strength_words{StrengthWord{0.25, Word::inspect_weak}, StrengthWord{0.5, Word::inspect_medium},
                                    StrengthWord{0.75, Word::inspect_strong}};
constexpr double near_strength = 0.125;

/// The words under the slider of strength, the nearest one marked. Where they would touch, a dot stands for the others.
void strength_scale(Column& column, std::optional<double> value) {
    constexpr float between_words = 2, dot = 3;
    Frame& frame = column.frame;
    const float start = row_size::label + row_size::label_gap;
    Rect line = column.take(style::caption.line_px);
    line.x += start;
    line.width -= start;
    const Rect track = slider_track(line);
    const float middle = line.y + line.height / 2;
    float widest = 0;
    for (const StrengthWord& step : strength_words)
        widest = std::max(widest, width_of(frame, frame.word(step.word), style::caption_medium));
    const bool all_fit = track.width / (strength_words.size() + 1) >= widest + between_words;
    for (const StrengthWord& step : strength_words) {
        const bool near = value && std::abs(*value - step.share) <= near_strength;
        const float x = track.x + track.width * static_cast<float>(step.share);
        if (!near && !all_fit) {
            fill_rect(frame, {x - dot / 2, middle - dot / 2, dot, dot}, frame.theme.border_strong, dot / 2);
            continue;
        }
        const TextStyle& text_style = near ? style::caption_medium : style::caption;
        const std::string_view text = frame.word(step.word);
        draw_text(frame, {x - width_of(frame, text, text_style) / 2, line.y}, text, text_style,
                  near ? frame.theme.text_primary : frame.theme.text_tertiary);
    }
}

void strength_row(Column& column, const CardSet& set) {
    const auto strength = [](const Card& card) { return card.touch.strength; };
    const float gap = column.gap;
    column.gap = 0;  // the words belong to the slider
    share_slider<card_change::SetStrength>(column, set, strength_field);
    column.gap = gap;
    strength_scale(column, shared(set, strength));
}

/// Whether the message fits what customers need at this stage, in words.
void fit_line(Column& column, const Open<Message>& message, double readiness) {
    if (message.is_known() && message.value == Message::none) return;
    Frame& frame = column.frame;
    const double fit = message_fit(message, readiness);
    const std::string share = percent_text(frame.language(), fit);
    const bool fits = fit >= fits_from;
    sentence(column, "fit", fill(frame.language(), fits ? Word::inspect_fits : Word::inspect_fits_not, {share}),
             fits ? Icon::check : Icon::triangle_alert, fits ? frame.theme.text_tertiary : frame.theme.push_text);
}

void message_row(Column& column, const Document& document, const CardSet& set) {
    Frame& frame = column.frame;
    const auto message = shared(set, [](const Card& card) { return card.touch.message; });
    const StageId stage = set.shared_stage();
    const double readiness = readiness_of(document, stage);
    std::vector<ChoiceItem> items = items_of<Message>(frame.language(), Message::refer);
    for (std::size_t i = 1; i < items.size() && !stage.empty(); ++i)
        items[i].hint = percent_text(frame.language(), message_fit(static_cast<Message>(i), readiness));
    const std::string_view otherwise = message ? std::string_view(message->unknown) : frame.word(Word::inspect_mixed);
    const auto chosen = choice_row(column, "message", {message_label, items, position_of(message), otherwise});
    if (chosen) frame.act(action::Commit{edit_of(set, card_change::SetMessage{static_cast<Message>(*chosen)})});
    if (message && !stage.empty()) fit_line(column, *message, readiness);
}

Color points_color(const Theme& theme, Tenths points) {
    return points > 0 ? theme.pull_text : points < 0 ? theme.push_text : theme.text_primary;
}

}  // namespace

void touchpoint_rows(InspectorBody& body, const Document& document, const CardSet& set) {
    effect_row(body.first(), set);
    channel_row(body.first(), set);
    place_row(body.first(), set);
    nature_row(body.first(), set);
    share_slider<card_change::SetReach>(body.second(), set, reach_field);
    strength_row(body.second(), set);
    message_row(body.second(), document, set);
}

void effort_part(Column& column, const CardSet& set) {
    section(column, Word::inspect_effort);
    number_row(column, "cost", cost_label, text_target_of(set, CardFigure::cost), Word::inspect_cost_unit);
    number_row(column, "answer", answer_label, text_target_of(set, CardFigure::answer_hours), Word::inspect_hours);
}

void contribution_block(Column& column, const Document& document, const Card& card) {
    constexpr float padding_x = 12, padding_y = 10, line_gap = 2, arrow = 13, arrow_gap = 3;
    Frame& frame = column.frame;
    const StageScore* score = find_score(document.score, card.stage);
    if (!score) return;
    const ScoreSteps steps = score_steps(*score);
    const ScoreStep* step = find_step(steps, card.id);
    const Tenths points = step ? step->points : 0;
    const std::string value = signed_text(frame.language(), points / tenths_per_point, 1);

    const float figure_width = width_of(frame, value, style::heading) + 1;
    const float name_width = column.width - 2 * padding_x - figure_width - row_size::icon_gap;
    const float name_height = wrapped_height(frame, name_width, 2, frame.word(contribution_label.name), style::cell);
    const Rect box = column.take(name_height + line_gap + style::cell.line_px + 2 * padding_y);
    fill_rect(frame, box, frame.theme.surface_sunken, metric::radius_lg);
    Rect inner{box.x + padding_x, box.y + padding_y, box.width - 2 * padding_x, box.height - 2 * padding_y};
    const Rect figure = cut_end(inner, figure_width, row_size::icon_gap);
    draw_text_in(frame, figure, value, style::heading, points_color(frame.theme, points), Align::end);
    row_label(frame, {inner.x, inner.y, inner.width, name_height}, contribution_label);
    explain(frame, "contribution", figure, fill(frame.language(), Word::inspect_points, {value}),
            frame.word(contribution_label.meaning));

    const DisabledScope enabled(frame, {});
    const std::string_view way = frame.word(Word::inspect_show_calculation);
    const float way_width = width_of(frame, way, style::cell_medium);
    const Rect link{inner.x, inner.y + name_height + line_gap, way_width + arrow_gap + arrow, style::cell.line_px};
    const Response response = interactive(frame, "calculation", link, {.role = Role::link, .name = std::string(way)});
    draw_text_in(frame, link, way, style::cell_medium, frame.theme.accent_text);
    draw_icon_centered(frame, {link.right() - arrow / 2, link.y + link.height / 2}, Icon::chevron_right, arrow,
                       frame.theme.accent_text);
    if (response.focused) focus_ring(frame, link, metric::radius_sm);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    if (!response.pressed) return;
    frame.state.inspector_score_open = true;
    frame.act(action::Select{StageSelected{card.stage}});
}

}  // namespace journey::ui
