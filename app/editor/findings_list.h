// The list of findings: which are shown, in which order, what each of them points to, and what mends it with one click.
// Must not know: how it is drawn, what the findings say.
#pragma once

#include "editor/edit.h"
#include "editor/selection.h"
#include "editor/text_target.h"
#include "scoring/journey.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

enum class FindingSort { buyers, points };

/// What of the findings is listed, and in which order.
struct FindingsView {
    FindingSort sort = FindingSort::buyers;
    std::optional<FindingKind> kind;  // absent: all kinds
    StageId stage;  // empty: all stages
    friend bool operator==(const FindingsView&, const FindingsView&) = default;
};

/// A finding by what it is about, so that it is the same one after an edit.
struct FindingKey {
    FindingKind kind{};
    StageId stage;
    CardId card;  // empty: of the whole stage
    friend bool operator==(const FindingKey&, const FindingKey&) = default;
};
[[nodiscard]] FindingKey key_of(const Finding& finding);
[[nodiscard]] const Finding* find_finding(const std::vector<Finding>& findings, const FindingKey& key);

/// The findings that are shown, worst first; those set aside come last. They point into `findings`.
[[nodiscard]] std::vector<const Finding*> listed(const std::vector<Finding>& findings, const FindingsView& view);

/// The card or the stage that it is about.
[[nodiscard]] Selection place_of(const FindingKey& key);

/// Who most likely has the responsibility for a card: whom most cards of its stage have, else most of its channel, else
/// most of the map; of several the first on the map. Empty where nobody has any.
[[nodiscard]] std::string usual_owner(const Map& map, const Card& card);

enum class MendKind : std::uint8_t { message, pull, owner };
/// One click that mends a finding, or is the first half of mending it.
struct Mend {
    MendKind kind{};
    Edit edit;
    Open<Message> message{};  // of `message`
    std::string owner;  // of `owner`
};
/// All of them, the obvious one first: another message where the message does not fit, also of what does not pull yet
/// (scoring.md 5.5 reckons with one that fits); pulling, of what could; an owner, of what has none. Empty where the
/// user has to think. What a push does to customers is a judgement: no click makes it another.
[[nodiscard]] std::vector<Mend> mends_of(const Map& map, const Finding& finding, double readiness);
/// The obvious one.
[[nodiscard]] std::optional<Mend> mend_of(const Map& map, const Finding& finding, double readiness);
/// What its button says: "Skift til “Svarer på spørgsmål”".
[[nodiscard]] std::string mend_text(Language language, const Mend& mend);

/// The win that would mend it on the score page; null where there is nothing to try.
[[nodiscard]] const Win* win_of(const std::vector<Win>& wins, const Finding& finding);

/// The field of the reason for which it is set aside.
[[nodiscard]] text_target::SetAsideReason reason_field(const FindingKey& key);
/// Sets it aside with a reason, or takes it back (`reason` empty).
[[nodiscard]] Edit set_aside_edit(const text_target::SetAsideReason& field, std::string_view reason);
/// The reason it is set aside for; empty when it is not.
[[nodiscard]] std::string set_aside_reason(const Map& map, const text_target::SetAsideReason& field);

}  // namespace journey
