// Cards, one or several: the head, and the fields that every card has.
#include "ui/inspector.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

using text_target::CardField;
using text_target::CardFigure;

constexpr Label text_label{Word::inspect_text, Word::inspect_text_meaning};
constexpr Label note_label{Word::inspect_note, Word::inspect_note_meaning};
constexpr Label owner_label{Word::inspect_owner, Word::inspect_owner_meaning};
constexpr Label emotion_label{Word::inspect_emotion, Word::inspect_emotion_meaning};
constexpr Label evidence_label{Word::inspect_evidence, Word::inspect_evidence_meaning};
constexpr Label sample_label{Word::inspect_sample, Word::inspect_sample_meaning};
constexpr Label source_label{Word::inspect_source, Word::inspect_source_meaning};
constexpr Label truth_label{Word::inspect_truth, Word::inspect_truth_meaning};
constexpr Label review_label{Word::inspect_review, Word::inspect_review_meaning};
constexpr Label link_label{Word::inspect_link, Word::inspect_link_meaning};
constexpr Label personas_label{Word::inspect_personas, Word::inspect_personas_meaning};

constexpr std::array touchpoint_commands{
    CommandId::edit_selected, CommandId::duplicate_selected, CommandId::count,
    CommandId::effect_pull,   CommandId::effect_neutral,     CommandId::effect_push,
    CommandId::count,         CommandId::move_card_up,       CommandId::move_card_down,
    CommandId::count,         CommandId::copy_selected,      CommandId::cut_selected,
    CommandId::count,         CommandId::delete_selected};
constexpr std::array card_commands{CommandId::edit_selected,  CommandId::duplicate_selected, CommandId::count,
                                   CommandId::move_card_up,   CommandId::move_card_down,     CommandId::count,
                                   CommandId::copy_selected,  CommandId::cut_selected,       CommandId::count,
                                   CommandId::delete_selected};

InspectorHead head_of_several(const Frame& frame, const CardSet& set) {
    InspectorHead head{.icon = Icon::layers, .kind = std::string(frame.word(Word::inspect_several_share))};
    const std::string count = number_text(frame.language(), static_cast<double>(set.cards.size()), 0);
    head.title = fill(frame.language(), Word::inspect_several, {count});
    if (set.all_touchpoints)
        head.commands = touchpoint_commands;
    else
        head.commands = card_commands;
    return head;
}

InspectorHead head_of(const Frame& frame, const Document& document, const CardSet& set) {
    if (!set.is_one()) return head_of_several(frame, set);
    const Card& card = set.front();
    const Lane* lane = find_lane(document.map, card.lane);
    const Stage* stage = find_stage(document.map, card.stage);
    InspectorHead head{.readiness = readiness_of(document, card.stage)};
    if (set.all_touchpoints) {
        head.icon = card.touch.channel.is_known() && card.touch.channel.value == Channel::none
                        ? Icon::waypoints
                        : icon_of(card.touch.channel);
        head.kind = frame.word(Word::inspect_touchpoint);
        head.edits = text_target::CardText{card.id};
        head.title_label = Word::inspect_touchpoint_name;
        head.commands = touchpoint_commands;
        return head;
    }
    head.icon = lane ? icon_of(lane->kind) : Icon::notebook_pen;
    head.kind = stage ? stage->name : std::string();
    head.title = lane ? lane->name : std::string();
    head.commands = card_commands;
    return head;
}

void text_part(Column& column, const CardSet& set) {
    if (!set.is_one() || set.all_touchpoints) return;
    text_block(column, "text", text_label, text_target::CardText{set.ids.front()}, Word::inspect_text_empty);
}

Word emotion_word(double emotion) {
    constexpr double strong = 1.5, clear = 0.5;
    if (emotion >= strong) return Word::inspect_emotion_very_good;
    if (emotion >= clear) return Word::inspect_emotion_good;
    if (emotion > -clear) return Word::inspect_emotion_neutral;
    if (emotion > -strong) return Word::inspect_emotion_bad;
    return Word::inspect_emotion_very_bad;
}

Icon emotion_icon(double emotion) {
    constexpr double clear = 0.5;
    return emotion >= clear ? Icon::smile : emotion > -clear ? Icon::meh : Icon::frown;
}

void emotion_part(Column& column, const CardSet& set) {
    if (!set.all_feelings) return;
    constexpr SliderRange range{.min = -2, .max = 2, .step = 0.5};
    const auto emotion = [](const Card& card) { return card.emotion; };
    const auto one = shared(set, emotion);
    const double value = mean(set, emotion);
    Frame& frame = column.frame;
    const std::string text =
        one ? signed_text(frame.language(), value, 1) : std::string(frame.word(Word::inspect_mixed));
    const SliderResponse response =
        slider_row(column, "emotion", {emotion_label, value, range, text, text_target_of(set, CardFigure::emotion)});
    send(frame, response, [&](double to) { return edit_of(set, card_change::SetEmotion{to}); });
    if (one)
        sentence(column, "emotion word", frame.word(emotion_word(value)), emotion_icon(value),
                 frame.theme.text_secondary);
}

void owner_part(Column& column, const Map& map, const CardSet& set) {
    const bool any = std::ranges::any_of(map.cards, [](const Box<Card>& card) { return !card->owner.empty(); });
    const auto owner = suggest_row(
        column, "owner", {owner_label, text_target_of(set, CardField::owner), any, [&] { return owners_of(map); }});
    if (owner) column.frame.act(action::Commit{edit_of(set, card_change::SetOwner{*owner})});
}

void note_part(Column& column, const CardSet& set) {
    if (!set.is_one()) return;
    text_block(column, "note", note_label, text_target_of(set, CardField::note), Word::inspect_note_empty);
}

/// How you know: it decides how sure the score is.
void evidence_part(Column& column, const CardSet& set) {
    section(column, Word::inspect_evidence_section);
    Frame& frame = column.frame;
    const auto evidence = shared(set, [](const Card& card) { return card.evidence; });
    const std::vector<ChoiceItem> items = items_of<Evidence>(frame.language(), Evidence::measured);
    const std::string_view unknown = evidence ? std::string_view(evidence->unknown) : frame.word(Word::inspect_mixed);
    const auto chosen = choice_row(column, "evidence", {evidence_label, items, position_of(evidence), unknown});
    if (chosen) frame.act(action::Commit{edit_of(set, card_change::SetEvidence{static_cast<Evidence>(*chosen)})});
    const auto sample = shared(set, [](const Card& card) { return card.sample; });
    if ((evidence && evidence->value == Evidence::measured) || !sample || *sample)
        number_row(column, "sample", sample_label, text_target_of(set, CardFigure::sample), Word::inspect_sample_unit);
    text_row(column, "source", source_label, text_target_of(set, CardField::source), Word::inspect_source_empty);
}

/// What to come back to.
void follow_up_part(Column& column, const CardSet& set) {
    section(column, Word::inspect_follow_up);
    const auto truth = shared(set, [](const Card& card) { return card.truth; });
    if (toggle_row(column, "truth", truth_label, truth.value_or(false)))
        column.frame.act(action::Commit{edit_of(set, card_change::SetTruth{!truth.value_or(false)})});
    if (!truth)
        sentence(column, "truth differs", column.frame.word(Word::inspect_mixed), Icon::minus,
                 column.frame.theme.text_tertiary);
    text_row(column, "review", review_label, text_target_of(set, CardField::review_by), Word::inspect_review_empty);
    text_row(column, "link", link_label, text_target_of(set, CardField::link), Word::inspect_link_empty);
}

/// The cards' personas with one switched. All of them is the same as none listed; so is none at all.
std::vector<PersonaId> personas_after(const Map& map, const CardSet& set, const PersonaId& switched, bool on) {
    std::vector<PersonaId> result;
    for (const Persona& persona : map.personas) {
        const bool before =
            std::ranges::all_of(set.cards, [&](const Box<Card>& card) { return counts_for(*card, persona.id); });
        if (persona.id == switched ? on : before) result.push_back(persona.id);
    }
    if (result.size() == map.personas.size()) result.clear();
    return result;
}

}  // namespace

void card_personas_part(Column& column, const Map& map, const CardSet& set) {
    if (map.personas.empty()) return;
    section(column, Word::inspect_personas);
    Frame& frame = column.frame;
    row_label(frame, column.take(style::cell.line_px), {Word::inspect_personas_for, personas_label.meaning});
    for (const Persona& persona : map.personas) {
        const IdScope scope("persona", persona.id.value);
        const bool on =
            std::ranges::all_of(set.cards, [&](const Box<Card>& card) { return counts_for(*card, persona.id); });
        const bool some =
            std::ranges::any_of(set.cards, [&](const Box<Card>& card) { return counts_for(*card, persona.id); });
        std::string name(persona.name.empty() ? frame.word(Word::inspect_unnamed) : std::string_view(persona.name));
        if (some && !on) name.append(" · ").append(frame.word(Word::inspect_mixed));
        if (checkbox(frame, "counts", column.take(column.control, 0), name, on))
            frame.act(
                action::Commit{edit_of(set, card_change::SetPersonas{personas_after(map, set, persona.id, !on)})});
    }
    column.y += column.gap;
}

void inspect_cards(Frame& frame, const Rect& rect, const Document& document, const CardSet& set) {
    const Rect below = inspector_head(frame, rect, head_of(frame, document, set));
    InspectorBody body(frame, below);
    text_part(body.first(), set);
    emotion_part(body.first(), set);
    if (set.all_touchpoints) touchpoint_rows(body, document, set);
    owner_part(body.second(), document.map, set);
    if (set.is_one() && set.all_touchpoints) contribution_block(body.second(), document, set.front());
    note_part(body.second(), set);
    if (set.all_touchpoints) effort_part(body.first(), set);
    evidence_part(body.first(), set);
    card_personas_part(body.second(), document.map, set);
    follow_up_part(body.second(), set);
}

}  // namespace journey::ui
