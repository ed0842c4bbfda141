#include "format/finding_words.h"

#include "format/enum_words.h"
#include "model/lookup.h"
#include "scoring/score.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace journey {
namespace {

constexpr double per_thousand = 1000;
constexpr double percent = 100;

std::string filled(Language language, Word word, std::string_view value) { return fill(language, word, {value}); }

std::string card_name(Language language, const Map& map, const CardId& id) {
    const Card* card = find_card(map, id);
    return card == nullptr || card->text.empty() ? std::string(text_of(language, Word::finding_unnamed)) : card->text;
}

/// Share of the customers at its stage that meet a card.
std::string reach_text(Language language, const Map& map, const CardId& id) {
    const Card* card = find_card(map, id);
    return percent_text(language, card == nullptr ? 0 : card->touch.reach);
}

std::string message_text(Language language, const Map& map, const CardId& id) {
    const Card* card = find_card(map, id);
    return card == nullptr ? std::string() : std::string(words_for(language, card->touch.message));
}

/// What would fit instead, at the readiness the score reckons with.
std::string fitting_text(Language language, const Map& map, const StageId& id) {
    const auto position = stage_position(map, id);
    const double readiness = position ? effective_readiness(map)[*position] : 0;
    return std::string(words_for(language, Open<Message>(fitting_message(readiness))));
}

/// The date as the language writes it, from "2026-03-31".
std::string date_text(Language language, std::string_view date) {
    constexpr std::size_t length = 10;
    if (language != Language::danish || date.size() != length) return std::string(date);
    return std::string(date.substr(8, 2)).append(".").append(date.substr(5, 2)).append(".").append(date.substr(0, 4));
}

Word stage_title(const Finding& finding) {
    switch (finding.kind) {
    case FindingKind::uncovered: return Word::finding_uncovered_title;
    case FindingKind::one_sided:
        return finding.missing == Nature::fact ? Word::finding_no_facts_title : Word::finding_no_experience_title;
    case FindingKind::out_of_order: return Word::finding_out_of_order_title;
    case FindingKind::closed_cycle: return Word::finding_closed_cycle_title;
    default: return Word::finding_unreachable_title;
    }
}

}  // namespace

std::string_view finding_kind_text(Language language, FindingKind kind) {
    switch (kind) {
    case FindingKind::wasted: return text_of(language, Word::finding_wasted);
    case FindingKind::mismatch: return text_of(language, Word::finding_mismatch);
    case FindingKind::push: return text_of(language, Word::finding_push);
    case FindingKind::uncovered: return text_of(language, Word::finding_uncovered);
    case FindingKind::one_sided: return text_of(language, Word::finding_one_sided);
    case FindingKind::no_owner: return text_of(language, Word::finding_no_owner);
    case FindingKind::overdue: return text_of(language, Word::finding_overdue);
    case FindingKind::out_of_order: return text_of(language, Word::finding_out_of_order);
    case FindingKind::closed_cycle: return text_of(language, Word::finding_closed_cycle);
    case FindingKind::unreachable: return text_of(language, Word::finding_unreachable);
    }
    return {};
}

std::string stage_place_text(Language language, const Map& map, const StageId& id) {
    const Stage* stage = find_stage(map, id);
    if (stage != nullptr && stage->after) return std::string(text_of(language, Word::finding_after_purchase));
    if (stage != nullptr && stage->readiness) return percent_text(language, *stage->readiness / percent);
    if (stage == nullptr || stage->name.empty()) return std::string(text_of(language, Word::finding_unnamed_stage));
    return filled(language, Word::finding_quoted, stage->name);
}

FindingTitle finding_title_parts(Language language, const Map& map, const Finding& finding) {
    const Stage* stage = find_stage(map, finding.stage);
    std::string place = stage_place_text(language, map, finding.stage);
    if (stage == nullptr || !stage->after) place = filled(language, Word::finding_at, place);
    if (finding.card.empty()) return {filled(language, stage_title(finding), place), {}};
    return {card_name(language, map, finding.card), std::move(place)};
}

std::string finding_title(Language language, const Map& map, const Finding& finding) {
    const FindingTitle title = finding_title_parts(language, map, finding);
    if (title.place.empty()) return title.name;
    return fill(language, Word::finding_card_title, {title.name, title.place});
}

std::string finding_reason(Language language, const Map& map, const Finding& finding) {
    switch (finding.kind) {
    case FindingKind::push: return filled(language, Word::finding_push_reason, reach_text(language, map, finding.card));
    case FindingKind::mismatch:
        return filled(language, Word::finding_mismatch_reason, message_text(language, map, finding.card));
    case FindingKind::overdue: {
        const Card* card = find_card(map, finding.card);
        return filled(language, Word::finding_overdue_reason,
                      card == nullptr ? std::string() : date_text(language, card->review_by));
    }
    case FindingKind::wasted: return std::string(text_of(language, Word::finding_wasted_reason));
    case FindingKind::uncovered: return std::string(text_of(language, Word::finding_uncovered_reason));
    case FindingKind::one_sided: return std::string(text_of(language, Word::finding_one_sided_reason));
    case FindingKind::no_owner: return std::string(text_of(language, Word::finding_no_owner_reason));
    case FindingKind::out_of_order: return std::string(text_of(language, Word::finding_out_of_order_reason));
    case FindingKind::closed_cycle: return std::string(text_of(language, Word::finding_closed_cycle_reason));
    case FindingKind::unreachable: return std::string(text_of(language, Word::finding_unreachable_reason));
    }
    return {};
}

std::string finding_cost(Language language, const Finding& finding) {
    if (finding.points <= 0) return {};
    const std::string points = number_text(language, finding.points, 1);
    if (finding.kind == FindingKind::no_owner || finding.kind == FindingKind::overdue)
        return filled(language, Word::finding_cost_at_stake, points);
    if (finding.buyers <= 0) return filled(language, Word::finding_cost_points, points);
    const std::string buyers = number_text(language, finding.buyers * per_thousand, 1);
    return fill(language, Word::finding_cost_both, {points, buyers});
}

std::string finding_advice(Language language, const Map& map, const Finding& finding) {
    switch (finding.kind) {
    case FindingKind::push: return std::string(text_of(language, Word::finding_push_advice));
    case FindingKind::wasted: return std::string(text_of(language, Word::finding_wasted_advice));
    case FindingKind::mismatch:
    case FindingKind::uncovered: {
        const Word word =
            finding.kind == FindingKind::mismatch ? Word::finding_mismatch_advice : Word::finding_uncovered_advice;
        return filled(language, word, fitting_text(language, map, finding.stage));
    }
    case FindingKind::one_sided:
        return std::string(text_of(language, finding.missing == Nature::fact ? Word::finding_no_facts_advice
                                                                             : Word::finding_no_experience_advice));
    case FindingKind::no_owner: return std::string(text_of(language, Word::finding_no_owner_advice));
    case FindingKind::overdue: return std::string(text_of(language, Word::finding_overdue_advice));
    case FindingKind::out_of_order: return std::string(text_of(language, Word::finding_out_of_order_advice));
    case FindingKind::closed_cycle: return std::string(text_of(language, Word::finding_closed_cycle_advice));
    case FindingKind::unreachable: return std::string(text_of(language, Word::finding_unreachable_advice));
    }
    return {};
}

std::string win_title(Language language, const Map& map, const Win& win) {
    const std::string name = win.card.empty() ? std::string() : card_name(language, map, win.card);
    switch (win.kind) {
    case WinKind::stop_push: return filled(language, Word::win_stop_push, name);
    case WinKind::turn_neutral: return filled(language, Word::win_turn_neutral, name);
    case WinKind::fix_message:
        return fill(language, Word::win_fix_message,
                    {message_text(language, map, win.card), fitting_text(language, map, win.stage)});
    case WinKind::strengthen: return filled(language, Word::win_strengthen, name);
    case WinKind::add_pull: return filled(language, Word::win_add_pull, fitting_text(language, map, win.stage));
    }
    return {};
}

std::string win_reason(Language language, const Map& map, const Win& win) {
    switch (win.kind) {
    case WinKind::stop_push: return filled(language, Word::win_stop_push_reason, reach_text(language, map, win.card));
    case WinKind::turn_neutral:
        return filled(language, Word::win_turn_neutral_reason, reach_text(language, map, win.card));
    case WinKind::fix_message:
        return filled(language, Word::win_fix_message_reason, card_name(language, map, win.card));
    case WinKind::strengthen: return filled(language, Word::win_strengthen_reason, reach_text(language, map, win.card));
    case WinKind::add_pull: return std::string(text_of(language, Word::win_add_pull_reason));
    }
    return {};
}

std::string per_thousand_text(Language language, double share) {
    constexpr double few = 9.95;
    const double customers = share * per_thousand;
    return number_text(language, customers, customers < few ? 1 : 0);
}

std::string buyers_gain_text(Language language, double share) {
    std::string text = signed_text(language, std::max(0.0, share * per_thousand), 1);
    if (text == "0") text = "+0";
    const std::string_view separator = language == Language::danish ? "," : ".";
    if (text.find(separator) == std::string::npos) text.append(separator).append("0");
    return text;
}

}  // namespace journey
