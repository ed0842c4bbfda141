#include "format/told_map.h"

#include "format/enum_words.h"

#include <algorithm>

namespace journey {

const StageFlow* find_flow(const JourneyFlow& flow, const StageId& id) {
    const auto found = std::ranges::find(flow.stages, id, &StageFlow::stage);
    return found == flow.stages.end() ? nullptr : &*found;
}

std::string score_words(const ToldMap& told, const StageId& stage) {
    const StageScore* score = find_score(told.score, stage);
    if (told.figures == Figures::left_out || !score) return {};
    return fill(told.language, Word::text_score,
                {number_text(told.language, score->score, 0), text_of(told.language, tier_of(score->score))});
}

std::string readiness_words(Language language, const Stage& stage) {
    if (stage.after) return std::string(text_of(language, Word::board_after));
    return stage.readiness ? readiness_place(language, *stage.readiness) : std::string();
}

std::string_view lane_title(Language language, const Lane& lane) {
    return lane.name.empty() ? words_for(language, lane.kind) : lane.name;
}

std::string_view map_title(Language language, const Map& map) {
    return map.title.empty() ? text_of(language, Word::home_untitled) : map.title;
}

std::string_view sign_of(Effect effect) {
    switch (effect) {
    case Effect::pull: return "+";
    case Effect::neutral: return "\u25CB";
    case Effect::push: return "\u2212";
    }
    return {};
}

std::string card_detail(const ToldMap& told, const Card& card, LaneKind kind) {
    const Language language = told.language;
    std::string detail;
    if (kind == LaneKind::feels) detail = fill(language, Word::text_feeling, {signed_text(language, card.emotion, 1)});
    if (kind == LaneKind::touchpoints) {
        const std::string_view channel = words_for(language, card.touch.channel);
        const std::string_view effect = words_for(language, card.touch.effect);
        detail = told.figures == Figures::told ? fill(language, Word::story_touchpoint,
                                                      {channel, effect, percent_text(language, card.touch.reach)})
                                               : std::string(channel).append(", ").append(effect);
    }
    if (!card.truth) return detail;
    return detail.empty() ? std::string(text_of(language, Word::board_truth_mark))
                          : fill(language, Word::board_truth, {detail});
}

}  // namespace journey
