#include "format/enum_words.h"

#include <array>
#include <cstddef>

namespace journey {
namespace {

constexpr std::array effect_words{Word::effect_pull, Word::effect_neutral, Word::effect_push};
constexpr std::array place_words{Word::place_online, Word::place_offline};
constexpr std::array nature_words{Word::nature_fact, Word::nature_experience, Word::nature_both};
constexpr std::array evidence_words{Word::evidence_guess, Word::evidence_heard, Word::evidence_survey,
                                    Word::evidence_measured};
constexpr std::array state_words{Word::state_current, Word::state_target};
constexpr std::array lane_words{
    Word::lane_touchpoints,   Word::lane_does,    Word::lane_thinks,    Word::lane_feels,   Word::lane_barriers,
    Word::lane_opportunities, Word::lane_message, Word::lane_owner,     Word::lane_metrics, Word::lane_evidence,
    Word::lane_backstage,     Word::lane_support, Word::lane_questions, Word::lane_custom};
constexpr std::array channel_words{Word::channel_none,       Word::channel_website, Word::channel_search,
                                   Word::channel_social,     Word::channel_ads,     Word::channel_email,
                                   Word::channel_newsletter, Word::channel_phone,   Word::channel_chat,
                                   Word::channel_meeting,    Word::channel_event,   Word::channel_store,
                                   Word::channel_print,      Word::channel_partner, Word::channel_reviews,
                                   Word::channel_webshop,    Word::channel_app,     Word::channel_word_of_mouth};
constexpr std::array message_words{
    Word::message_none,        Word::message_be_known, Word::message_expertise, Word::message_follow,
    Word::message_compare,     Word::message_proof,    Word::message_answer,    Word::message_offer,
    Word::message_retargeting, Word::message_buy_now,  Word::message_practical, Word::message_confirm,
    Word::message_teach,       Word::message_upsell,   Word::message_review,    Word::message_refer};

// The tables stand in the order of model/enums.h; a value added there makes one of these fail.
static_assert(lane_words.size() == static_cast<std::size_t>(LaneKind::custom) + 1);
static_assert(channel_words.size() == static_cast<std::size_t>(Channel::word_of_mouth) + 1);
static_assert(message_words.size() == static_cast<std::size_t>(Message::refer) + 1);

template <class E, std::size_t N>
std::string_view words_in(const std::array<Word, N>& words, Language language, const Open<E>& open) {
    if (!open.is_known()) return open.unknown;
    return text_of(language, words[static_cast<std::size_t>(open.value)]);
}

struct ModelName {
    std::string_view name;
    Word title;
};

constexpr std::array model_names{
    ModelName{"readiness", Word::model_readiness},
    ModelName{"zmot", Word::model_zmot},
    ModelName{"loop", Word::model_loop},
    ModelName{"classic", Word::model_classic},
    ModelName{"see-think-do-care", Word::model_see_think_do_care},
    ModelName{"decision-journey", Word::model_decision_journey},
    ModelName{"buying-jobs", Word::model_buying_jobs},
    ModelName{"blueprint", Word::model_blueprint},
    ModelName{"blank", Word::model_blank},
};

}  // namespace

std::string_view words_for(Language language, const Open<Effect>& effect) {
    return words_in(effect_words, language, effect);
}
std::string_view words_for(Language language, const Open<Channel>& channel) {
    return words_in(channel_words, language, channel);
}
std::string_view words_for(Language language, const Open<Place>& place) {
    return words_in(place_words, language, place);
}
std::string_view words_for(Language language, const Open<Nature>& nature) {
    return words_in(nature_words, language, nature);
}
std::string_view words_for(Language language, const Open<Message>& message) {
    return words_in(message_words, language, message);
}
std::string_view words_for(Language language, const Open<Evidence>& evidence) {
    return words_in(evidence_words, language, evidence);
}
std::string_view words_for(Language language, const Open<LaneKind>& kind) {
    return words_in(lane_words, language, kind);
}
std::string_view words_for(Language language, const Open<MapState>& state) {
    return words_in(state_words, language, state);
}

std::string_view words_for_model(Language language, std::string_view model) {
    for (const ModelName& known : model_names)
        if (known.name == model) return text_of(language, known.title);
    return model;
}

}  // namespace journey
