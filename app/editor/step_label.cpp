#include "editor/step_label.h"

#include "editor/overload.h"
#include "model/lookup.h"
#include "model/utf8.h"

namespace journey {
namespace {

template <class Thing>
StepLabel named(Word word, const Thing* thing) {
    return label_with(word, thing ? std::string_view(thing->name) : std::string_view());
}

StepLabel moved_cards_label(const Map& before, const MoveCards& edit) {
    StepLabel label = label_with_cards(Word::label_move_cards, before, edit.cards);
    const Stage* stage = find_stage(before, edit.stage);
    if (!stage) return label;
    label.place = stage->name;
    constexpr double per_cent = 100;
    if (stage->readiness && !stage->after) label.place_share = *stage->readiness / per_cent;
    return label;
}

/// The new text names the step better than the old one.
StepLabel changed_cards_label(const Map& before, const ChangeCards& edit, Word word) {
    const auto* text = std::get_if<card_change::SetText>(&edit.change);
    return text ? label_with(word, text->value) : label_with_cards(word, before, edit.cards);
}

StepLabel changed_stage_label(const Map& before, const ChangeStage& edit, Word word) {
    const auto* name = std::get_if<stage_change::SetName>(&edit.change);
    return name ? label_with(word, name->value) : named(word, find_stage(before, edit.stage));
}

StepLabel inserted_cards_label(const InsertCards& edit, Word word) {
    StepLabel label =
        label_with(word, edit.cards.empty() ? std::string_view() : std::string_view(edit.cards.front().text));
    label.count = edit.cards.size();
    return label;
}

/// One line, not longer than a menu is wide.
std::string shortened(std::string_view text) {
    constexpr std::size_t characters_max = 40;
    std::string result;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (++count > characters_max) return result + "…";
        const std::size_t length = std::max<std::size_t>(utf8_sequence_length(text, at), 1);
        result += text[at] == '\n' ? std::string_view(" ") : text.substr(at, length);
        at += length;
    }
    return result;
}

std::string thing_text(Language language, const StepLabel& label) {
    if (label.count != 1)
        return fill(language, Word::label_things, {number_text(language, static_cast<double>(label.count), 0)});
    if (label.thing.empty()) return std::string(text_of(language, Word::label_nameless));
    return fill(language, Word::label_thing, {shortened(label.thing)});
}

}  // namespace

StepLabel label_with(Word word, std::string_view thing) {
    StepLabel label(word);
    label.thing = thing;
    return label;
}

StepLabel label_with_cards(Word word, const Map& map, const std::vector<CardId>& cards) {
    const Card* first = cards.empty() ? nullptr : find_card(map, cards.front());
    StepLabel label = label_with(word, first ? std::string_view(first->text) : std::string_view());
    label.count = cards.size();
    return label;
}

StepLabel step_label(const Map& before, const Edit& edit) {
    const Word word = label_of(edit);
    return std::visit(Overload{[&](const ChangeMap& part) {
                                   const auto* title = std::get_if<map_change::SetTitle>(&part.change);
                                   return title ? label_with(word, title->value) : StepLabel(word);
                               },
                               [&](const ChangeCards& part) { return changed_cards_label(before, part, word); },
                               [&](const ChangeStage& part) { return changed_stage_label(before, part, word); },
                               [&](const ChangeLane& part) {
                                   return part.name ? label_with(word, *part.name)
                                                    : named(word, find_lane(before, part.lane));
                               },
                               [&](const RenamePhase& part) { return label_with(word, part.name); },
                               [&](const InsertStage& part) { return label_with(word, part.stage.name); },
                               [&](const RemoveStage& part) { return named(word, find_stage(before, part.stage)); },
                               [&](const MoveStage& part) { return named(word, find_stage(before, part.stage)); },
                               [&](const InsertLane& part) { return label_with(word, part.lane.name); },
                               [&](const RemoveLane& part) { return named(word, find_lane(before, part.lane)); },
                               [&](const MoveLane& part) { return named(word, find_lane(before, part.lane)); },
                               [&](const InsertPhase& part) { return label_with(word, part.phase.name); },
                               [&](const RemovePhase& part) { return named(word, find_phase(before, part.phase)); },
                               [&](const InsertPath& part) { return label_with(word, part.path.label); },
                               [&](const ChangePath& part) { return label_with(word, part.path.label); },
                               [&](const RemovePath& part) {
                                   const Path* path = find_path(before, part.path);
                                   return label_with(word, path ? std::string_view(path->label) : std::string_view());
                               },
                               [&](const AssignPhase& part) { return named(word, find_phase(before, part.phase)); },
                               [&](const InsertCards& part) { return inserted_cards_label(part, word); },
                               [&](const RemoveCards& part) { return label_with_cards(word, before, part.cards); },
                               [&](const MoveCards& part) { return moved_cards_label(before, part); },
                               [&](const ReplaceMap&) { return StepLabel(word); }},
                      edit);
}

std::string label_text(Language language, const StepLabel& label) {
    const std::string place = label.place_share ? percent_text(language, *label.place_share)
                                                : fill(language, Word::label_thing, {shortened(label.place)});
    return fill(language, label.word, {thing_text(language, label), place});
}

}  // namespace journey
