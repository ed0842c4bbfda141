#include "editor/story.h"

#include "editor/reckoning.h"
#include "format/board_words.h"
#include "format/enum_words.h"
#include "format/finding_words.h"
#include "format/typed_value.h"
#include "model/lookup.h"
#include "scoring/views.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

constexpr double worth_telling = 0.00005;  // share: half a tenth of a customer in 1,000

/// Before whom a lane is told: the customer's own doing and thinking, then what he meets, then the rest.
int rank_of(LaneKind kind) {
    switch (kind) {
    case LaneKind::does: return 0;
    case LaneKind::thinks: return 1;
    case LaneKind::questions: return 2;
    case LaneKind::feels: return 3;
    case LaneKind::touchpoints: return 4;
    case LaneKind::barriers: return 5;
    case LaneKind::opportunities: return 6;
    default: return 7;
    }
}

/// How its parts are told: in which language, of which map, on which day.
struct Teller {
    Language language;
    const Map& map;
    std::string_view today;
};

std::string names_of(const Teller& teller, const std::vector<PersonaId>& personas) {
    std::string names;
    for (const PersonaId& id : personas) {
        const Persona* persona = find_persona(teller.map, id);
        if (!names.empty()) names += ", ";
        names += persona && !persona->name.empty() ? std::string_view(persona->name)
                                                   : text_of(teller.language, Word::board_unnamed);
    }
    return names;
}

std::string known_of(const Teller& teller, const Card& card, LaneKind kind) {
    const Language language = teller.language;
    std::string known(words_for(language, card.evidence));
    const auto add = [&](Word word, std::string_view value) {
        known += " · ";
        known += fill(language, word, {value});
    };
    if (kind == LaneKind::feels) add(Word::story_feeling, number_text(language, card.emotion, 1));
    if (!card.owner.empty()) add(Word::story_owner, card.owner);
    if (!card.personas.empty()) add(Word::story_personas, names_of(teller, card.personas));
    if (!card.review_by.empty()) add(Word::story_review, date_text(language, card.review_by));
    return known;
}

StoryCard card_of(const Teller& teller, const Card& card, LaneKind kind) {
    const Language language = teller.language;
    StoryCard result{.text = card.text.empty() ? text_of(language, Word::board_untitled_card) : card.text,
                     .note = card.note,
                     .known = known_of(teller, card, kind)};
    if (kind == LaneKind::touchpoints) {
        result.effect = card.touch.effect.value;
        result.detail = fill(language, Word::story_touchpoint,
                             {words_for(language, card.touch.channel), words_for(language, card.touch.effect),
                              percent_text(language, card.touch.reach)});
    }
    const auto add = [&](Word alone, Word behind) {
        result.detail =
            result.detail.empty() ? std::string(text_of(language, alone)) : fill(language, behind, {result.detail});
    };
    if (card.truth) add(Word::board_truth_mark, Word::board_truth);
    if (is_overdue(card, teller.today)) add(Word::story_overdue, Word::board_overdue);
    return result;
}

std::vector<StoryPart> parts_of(const Teller& teller, const StageId& stage) {
    const auto& [language, map, today] = teller;
    std::vector<StoryPart> parts;
    for (int rank = 0; rank <= rank_of(LaneKind::custom); ++rank)
        for (const Lane& lane : map.lanes) {
            if (rank_of(lane.kind.value) != rank) continue;
            StoryPart part{.title = lane.name.empty() ? words_for(language, lane.kind) : lane.name,
                           .kind = lane.kind.value};
            for (const Box<Card>& card : map.cards)
                if (card->stage == stage && card->lane == lane.id)
                    part.cards.push_back(card_of(teller, *card, lane.kind.value));
            if (!part.cards.empty()) parts.push_back(std::move(part));
        }
    return parts;
}

std::string with_tier(Language language, std::string words, double score) {
    words += " · ";
    words += text_of(language, tier_of(score));
    return words;
}

/// What a year costs if those who are lost here are: those of them who would have bought.
std::string money_words(Language language, const Document& document, std::size_t stage) {
    const JourneyFlow& flow = document.journey.flow;
    const auto& value = document.map.value;
    if (!flow.money_per_buyer_share || !value) return {};
    const bool is_last = stage + 1 >= flow.stages.size() || flow.stages[stage + 1].after;
    const double buys_after = is_last ? 1 : flow.stages[stage + 1].buy_from_here;
    const double money = flow.stages[stage].lost * buys_after * *flow.money_per_buyer_share;
    if (std::round(money) < 1) return {};
    return fill(language, Word::story_money, {money_text(language, money, value->currency)});
}

std::vector<std::string> costs_of(Language language, const Document& document, std::size_t stage) {
    const StageFlow& flow = document.journey.flow.stages[stage];
    std::vector<std::string> costs;
    if (drop_off_words(language, flow).empty()) return costs;
    costs.push_back(drop_off_words(language, flow));
    costs.push_back(fill(language, Word::story_lost, {per_thousand_text(language, flow.lost)}));
    if (flow.pushed_away > worth_telling)
        costs.push_back(fill(language, Word::story_pushed, {per_thousand_text(language, flow.pushed_away)}));
    if (std::string money = money_words(language, document, stage); !money.empty()) costs.push_back(std::move(money));
    return costs;
}

}  // namespace

std::string persona_words(Language language, const Document& document) {
    const Persona* persona = document.lens ? find_persona(document.map, document.lens->persona) : nullptr;
    if (!persona) return {};
    const std::string_view name =
        persona->name.empty() ? text_of(language, Word::board_unnamed) : std::string_view(persona->name);
    return fill(language, Word::persona_shown, {name});
}

StageStory story_of(Language language, const Document& document, std::size_t stage, std::string_view today) {
    const Map& map = document.map;
    const Stage& told = *map.stages[stage];
    const StageScore& score = document.score.stages[stage];
    const Phase* phase = find_phase(map, told.phase);
    return {.name = told.name.empty() ? std::string(text_of(language, Word::board_unnamed)) : told.name,
            .place = readiness_place(language, score.readiness),
            .phase = phase ? std::string_view(phase->name) : std::string_view(),
            .need = told.need,
            .persona = persona_words(language, document),
            .readiness = score.readiness,
            .score = score.score,
            .score_words = stage_score_words(language, score),
            .parts = parts_of({language, document.scored_map(), today}, told.id),
            .costs = costs_of(language, document, stage)};
}

std::vector<WinLine> biggest_wins(Language language, const Document& document, std::size_t most) {
    std::vector<WinLine> lines;
    for (const Win& win : document.journey.wins) {
        if (lines.size() == most || win.buyers < worth_telling) break;
        std::string gain = fill(language, Word::story_gain, {buyers_gain_text(language, win.buyers)});
        if (win.money && document.map.value)
            gain += ", " + fill(language, Word::score_money_a_year,
                                {money_gain_text(language, *win.money, document.map.value->currency)});
        lines.push_back({win_title(language, document.map, win), stage_place_text(language, document.map, win.stage),
                         win_reason(language, document.map, win), std::move(gain)});
    }
    return lines;
}

std::string stage_score_words(Language language, const StageScore& score) {
    return with_tier(language, score_span_words(language, score), score.score);
}

std::string index_words(Language language, const Document& document) {
    const JourneyFlow& flow = document.journey.flow;
    if (!document.score.index || !flow.has_journey) return {};
    const double index = *document.score.index;
    return with_tier(language, score_span_words(language, index, flow.index_low, flow.index_high), index);
}

std::vector<std::string> journey_words(Language language, const Document& document) {
    const JourneyFlow& flow = document.journey.flow;
    std::vector<std::string> words;
    if (std::string persona = persona_words(language, document); !persona.empty()) words.push_back(std::move(persona));
    std::string index = index_words(language, document);
    if (index.empty()) return words;
    words.push_back(std::move(index));
    words.push_back(fill(language, Word::board_buyers, {per_thousand_text(language, flow.buyers)}) + " (" +
                    fill(language, Word::board_buyers_span,
                         {per_thousand_text(language, flow.low), per_thousand_text(language, flow.high)}) +
                    ")");
    return words;
}

}  // namespace journey
