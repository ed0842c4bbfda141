#include "editor/findings_list.h"

#include "format/enum_words.h"
#include "model/lookup.h"
#include "scoring/score.h"

#include <algorithm>
#include <utility>

namespace journey {
namespace {

constexpr double fits_well = 0.999;   // scoring.md 8: nothing to mend

/// What would mend a finding of a kind, as the score page tries it; absent where it has no points of its own.
std::optional<WinKind> win_kind_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::push: return WinKind::stop_push;
    case FindingKind::wasted: return WinKind::turn_neutral;
    case FindingKind::mismatch: return WinKind::fix_message;
    case FindingKind::uncovered:
    case FindingKind::one_sided: return WinKind::add_pull;
    default: return std::nullopt;
    }
}

/// Whom most of the cards that are wanted have as owner; of several the first on the map. Empty: nobody has any.
template <class Wanted>
std::string most_used_owner(const Map& map, const Wanted& wanted) {
    std::vector<std::pair<std::string_view, int>> owners;
    for (const Box<Card>& card : map.cards) {
        if (card->owner.empty() || !wanted(*card)) continue;
        const auto found = std::ranges::find(owners, card->owner, &std::pair<std::string_view, int>::first);
        if (found == owners.end())
            owners.emplace_back(card->owner, 1);
        else
            ++found->second;
    }
    const auto most = std::ranges::max_element(owners, {}, &std::pair<std::string_view, int>::second);
    return most == owners.end() ? std::string() : std::string(most->first);
}

std::optional<Mend> better_message(const Card& card, double readiness) {
    const Open<Message> better(fitting_message(readiness));
    if (card.touch.message == better || message_fit(card.touch.message, readiness) >= fits_well) return std::nullopt;
    return Mend{MendKind::message, ChangeCards{{card.id}, card_change::SetMessage{better}}, better, {}};
}

bool is_wanted(const Finding& finding, const FindingsView& view) {
    if (view.kind && *view.kind != finding.kind) return false;
    return (view.stage.empty() || view.stage == finding.stage) && is_worth_showing(finding);
}

}  // namespace

FindingKey key_of(const Finding& finding) { return {finding.kind, finding.stage, finding.card}; }

const Finding* find_finding(const std::vector<Finding>& findings, const FindingKey& key) {
    const auto found = std::ranges::find_if(findings, [&](const Finding& finding) { return key_of(finding) == key; });
    return found == findings.end() ? nullptr : &*found;
}

std::vector<const Finding*> listed(const std::vector<Finding>& findings, const FindingsView& view) {
    std::vector<const Finding*> list;
    for (const Finding& finding : findings)
        if (is_wanted(finding, view)) list.push_back(&finding);
    // They come by points; what is equal keeps that order, and neighbours in memory tell it.
    const bool by_buyers = view.sort == FindingSort::buyers;
    const auto earlier = [by_buyers](const Finding* a, const Finding* b) {
        if (a->is_set_aside != b->is_set_aside) return b->is_set_aside;
        if (by_buyers && a->buyers != b->buyers) return a->buyers > b->buyers;
        return a < b;
    };
    // Heap sort, as in scoring/journey_order.cpp.
    std::ranges::make_heap(list, earlier);
    std::ranges::sort_heap(list, earlier);
    return list;
}

Selection place_of(const FindingKey& key) {
    if (key.card.empty()) return StageSelected{key.stage};
    return CardsSelected{{key.card}};
}

std::string usual_owner(const Map& map, const Card& card) {
    std::string owner = most_used_owner(map, [&](const Card& other) { return other.stage == card.stage; });
    const Open<Channel>& channel = card.touch.channel;
    if (owner.empty() && channel != Open<Channel>(Channel::none))
        owner = most_used_owner(map, [&](const Card& other) { return other.touch.channel == channel; });
    if (owner.empty()) owner = most_used_owner(map, [](const Card&) { return true; });
    return owner;
}

std::vector<Mend> mends_of(const Map& map, const Finding& finding, double readiness) {
    std::vector<Mend> mends;
    const Card* card = find_card(map, finding.card);
    if (card == nullptr) return mends;
    if (finding.kind == FindingKind::mismatch || finding.kind == FindingKind::wasted)
        if (auto mend = better_message(*card, readiness)) mends.push_back(std::move(*mend));
    if (finding.kind == FindingKind::wasted)
        mends.push_back({MendKind::pull, ChangeCards{{card->id}, card_change::SetEffect{Effect::pull}}, {}, {}});
    if (finding.kind != FindingKind::no_owner) return mends;
    if (std::string owner = usual_owner(map, *card); !owner.empty())
        mends.push_back({MendKind::owner, ChangeCards{{card->id}, card_change::SetOwner{owner}}, {}, std::move(owner)});
    return mends;
}

std::optional<Mend> mend_of(const Map& map, const Finding& finding, double readiness) {
    std::vector<Mend> mends = mends_of(map, finding, readiness);
    return mends.empty() ? std::nullopt : std::optional(std::move(mends.front()));
}

std::string mend_text(Language language, const Mend& mend) {
    switch (mend.kind) {
    case MendKind::message: return fill(language, Word::findings_change_message, {words_for(language, mend.message)});
    case MendKind::pull: return std::string(text_of(language, Word::findings_set_pull));
    case MendKind::owner: break;
    }
    return fill(language, Word::findings_set_owner, {mend.owner});
}

const Win* win_of(const std::vector<Win>& wins, const Finding& finding) {
    const std::optional<WinKind> kind = win_kind_of(finding.kind);
    if (!kind) return nullptr;
    for (const Win& win : wins)
        if (win.kind == *kind && win.stage == finding.stage && win.card == finding.card) return &win;
    return nullptr;
}

text_target::SetAsideReason reason_field(const FindingKey& key) {
    return {key.stage, key.card, std::string(name_of(key.kind))};
}

Edit set_aside_edit(const text_target::SetAsideReason& field, std::string_view reason) {
    const auto given = reason.empty() ? std::nullopt : std::optional(std::string(reason));
    if (field.card.empty()) return ChangeStage{field.stage, stage_change::SetAsideFinding{field.finding, given}};
    return ChangeCards{{field.card}, card_change::SetAsideFinding{field.finding, given}};
}

std::string set_aside_reason(const Map& map, const text_target::SetAsideReason& field) {
    const auto reason_in = [&](const std::vector<SetAside>& list) {
        const auto found = std::ranges::find(list, field.finding, &SetAside::finding);
        return found == list.end() ? std::string() : found->reason;
    };
    if (const Card* card = find_card(map, field.card)) return reason_in(card->set_aside);
    const Stage* stage = find_stage(map, field.stage);
    return stage != nullptr && field.card.empty() ? reason_in(stage->set_aside) : std::string();
}

}  // namespace journey
