#include "editor/id_set.h"
#include "editor/overload.h"
#include "editor/update_parts.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

std::string counted(Language language, Word word, std::size_t count) {
    const std::string number = number_text(language, static_cast<double>(count), 0);
    return fill(language, word, {number});
}

/// "Trinnet", "Trinnet og 1 kort", "Trinnet og 7 kort".
struct RemovalWords {
    Word alone;
    Word with_card;
    Word with_cards;
};
std::string with_cards(Language language, const RemovalWords& words, std::size_t cards) {
    if (cards == 0) return std::string(text_of(language, words.alone));
    if (cards == 1) return std::string(text_of(language, words.with_card));
    return counted(language, words.with_cards, cards);
}

template <class Belongs>
std::size_t count_cards(const Map& map, Belongs belongs) {
    const auto count = std::ranges::count_if(map.cards, [&](const Box<Card>& card) { return belongs(*card); });
    return static_cast<std::size_t>(count);
}

std::string words_for_cards(Language language, const Map& before, const std::vector<CardId>& ids) {
    const IdSet removed(ids);
    std::size_t cards = 0;
    std::size_t touchpoints = 0;
    for (const Box<Card>& card : before.cards) {
        if (!removed.contains(card->id)) continue;
        ++cards;
        if (kind_of_lane(before, card->lane) == LaneKind::touchpoints) ++touchpoints;
    }
    const bool all_touch = touchpoints == cards;
    if (cards > 1)
        return counted(language, all_touch ? Word::toast_touchpoints_deleted : Word::toast_cards_deleted, cards);
    return std::string(text_of(language, all_touch ? Word::toast_touchpoint_deleted : Word::toast_text_deleted));
}

}  // namespace

void say(Turn& turn, std::string text, ToastAction action) {
    const std::optional<Toast>& shown = turn.session.toast;
    // A reason that is asked for again in every frame of a gesture is said once.
    const bool is_new = !shown || shown->text != text || shown->action != action;
    if (is_new) announce(turn, text);
    turn.session.toast = Toast{std::move(text), action, turn.session.now_ms};
}

void say(Turn& turn, Word word) { say(turn, turn.text(word)); }

void announce(Turn& turn, std::string text) { turn.ask(effect::Announce{std::move(text)}); }

Word downloaded_words(const Session& session) {
    return session.surroundings.sandboxed ? Word::toast_file_asked : Word::toast_file_downloaded;
}

std::optional<std::string> words_for_removal(Language language, const Map& before, const Edit& edit) {
    using Words = std::optional<std::string>;
    return std::visit(
        Overload{[&](const RemoveCards& removal) -> Words { return words_for_cards(language, before, removal.cards); },
                 [&](const RemoveStage& removal) -> Words {
                     const auto cards = count_cards(before, [&](const Card& c) { return c.stage == removal.stage; });
                     return with_cards(language,
                                       {Word::toast_stage_deleted, Word::toast_stage_and_card_deleted,
                                        Word::toast_stage_and_cards_deleted},
                                       cards);
                 },
                 [&](const RemoveLane& removal) -> Words {
                     const auto cards = count_cards(before, [&](const Card& c) { return c.lane == removal.lane; });
                     return with_cards(language,
                                       {Word::toast_lane_deleted, Word::toast_lane_and_card_deleted,
                                        Word::toast_lane_and_cards_deleted},
                                       cards);
                 },
                 [&](const RemovePhase&) -> Words { return std::string(text_of(language, Word::toast_phase_deleted)); },
                 [&](const RemovePath&) -> Words { return std::string(text_of(language, Word::toast_path_deleted)); },
                 [](const auto&) -> Words { return std::nullopt; }},
        edit);
}

}  // namespace journey
