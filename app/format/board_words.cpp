#include "format/board_words.h"

#include "format/enum_words.h"
#include "format/shades.h"
#include "model/lookup.h"
#include "scoring/views.h"

#include <algorithm>
#include <array>

namespace journey {
namespace {

/// "80 %" where both ends have a readiness, else the stages' names.
std::array<std::string, 2> end_names(Language language, const Map& map, const Arc& arc) {
    const Stage& from = *map.stages[*arc.from];
    const Stage& to = *map.stages[*arc.to];
    const bool by_readiness =
        from.readiness && to.readiness && !from.after && !to.after && *from.readiness != *to.readiness;
    if (by_readiness)
        return {percent_text(language, *from.readiness / 100), percent_text(language, *to.readiness / 100)};
    return {std::string(shown_name(language, from.name)), std::string(shown_name(language, to.name))};
}

std::string unmarked_name(Language language, const Card& card, LaneKind kind, Figures figures) {
    const std::string_view text =
        card.text.empty() ? text_of(language, Word::board_untitled_card) : std::string_view(card.text);
    if (kind == LaneKind::feels && figures == Figures::told)
        return fill(language, Word::board_feeling_name, {text, number_text(language, card.emotion, 1)});
    if (kind != LaneKind::touchpoints) return std::string(text);
    constexpr std::array effects{Word::board_effect_pull, Word::board_effect_neutral, Word::board_effect_push};
    const std::string_view channel = words_for(language, card.touch.channel);
    const Open<Place> met = place_of(card.touch);
    const std::string_view place = words_for(language, met);
    const std::string_view effect = text_of(language, effects[static_cast<std::size_t>(card.touch.effect.value)]);
    if (figures == Figures::left_out)
        return fill(language, Word::picture_touchpoint_name, {text, channel, place, effect});
    return fill(language, Word::board_touchpoint_name,
                {text, channel, place, effect, number_text(language, card.touch.reach * 100, 0)});
}

}  // namespace

std::string_view shown_name(Language language, std::string_view name) {
    return name.empty() ? text_of(language, Word::board_unnamed) : name;
}

std::string readiness_place(Language language, double readiness) {
    constexpr double percent = 100;
    return readiness > after_purchase_from ? std::string(text_of(language, Word::board_after))
                                           : percent_text(language, readiness / percent);
}

std::string phase_range_words(Language language, double first, double last) {
    constexpr double most = 110;
    if (first > after_purchase_from) return {};
    if (first == last) return percent_text(language, first / 100);
    return fill(language, Word::board_phase_range,
                {number_text(language, first, 0), percent_text(language, std::min(last, most) / 100)});
}

std::string drop_off_words(Language language, const StageFlow& flow) {
    const auto loss = drop_off(flow);
    if (!loss) return {};
    const Word words = flow.source == FlowSource::goal      ? Word::board_drop_off_goal
                       : flow.source == FlowSource::counted ? Word::board_drop_off
                                                            : Word::board_drop_off_estimate;
    return fill(language, words, {percent_text(language, *loss)});
}

Word tier_of(double score) {
    return score >= strong_from ? Word::board_tier_strong
           : score >= fair_from ? Word::board_tier_fair
                                : Word::board_tier_weak;
}

std::string stage_name(Language language, const SpokenStage& spoken, Figures figures) {
    const std::string position = std::to_string(spoken.position + 1);
    const std::string count = std::to_string(spoken.count);
    const std::string place = readiness_place(language, spoken.score.readiness);
    const std::string_view own = shown_name(language, spoken.stage.name);
    if (figures == Figures::left_out) return fill(language, Word::picture_stage_name, {position, count, place, own});
    std::string name = fill(language, Word::board_stage_name,
                            {position, count, place, own, number_text(language, spoken.score.score, 0),
                             text_of(language, tier_of(spoken.score.score))});
    const std::string loses = drop_off_words(language, spoken.flow);
    return loses.empty() ? name : fill(language, Word::board_stage_loses, {name, loses});
}

std::string card_name(Language language, const Card& card, LaneKind kind, std::string_view today, Figures figures) {
    std::string name = unmarked_name(language, card, kind, figures);
    if (card.truth) name = fill(language, Word::board_truth, {name});
    return is_overdue(card, today) ? fill(language, Word::board_overdue, {name}) : name;
}

std::string arc_name(Language language, const Map& map, const Arc& arc, Figures figures) {
    const bool told = figures == Figures::told;
    const std::string share = percent_text(language, arc.path->share);
    const std::string& label = arc.path->label;
    const auto name = [&](std::size_t stage) { return shown_name(language, map.stages[stage]->name); };
    const auto said = [&](Word with, Word without, std::string_view end) {
        return told ? fill(language, with, {end, share, label}) : fill(language, without, {end, label});
    };
    if (!arc.from) return said(Word::board_entry_name, Word::picture_entry_name, name(*arc.to));
    if (!arc.to) return said(Word::board_exit_name, Word::picture_exit_name, name(*arc.from));
    const auto [from, to] = end_names(language, map, arc);
    const bool back = *arc.to < *arc.from;
    if (!told) return fill(language, back ? Word::picture_back_name : Word::picture_ahead_name, {from, to, label});
    return fill(language, back ? Word::board_back_name : Word::board_ahead_name, {from, to, share, label});
}

bool has_backstage(const Map& map) {
    return std::ranges::any_of(map.lanes, [](const Lane& lane) { return lane.kind.value == LaneKind::backstage; });
}

std::optional<Word> blueprint_line(LaneKind above, LaneKind below) {
    const bool meet = (above == LaneKind::does && below == LaneKind::touchpoints) ||
                      (above == LaneKind::touchpoints && below == LaneKind::does);
    if (meet) return Word::blueprint_interaction;
    if (above != LaneKind::backstage && below == LaneKind::backstage) return Word::blueprint_visibility;
    if (above == LaneKind::backstage && below == LaneKind::support) return Word::blueprint_internal;
    return std::nullopt;
}

}  // namespace journey
