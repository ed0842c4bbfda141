// Walking through the findings, and the calibration of the map.
#include "editor/update_handlers.h"
#include "format/enum_words.h"

#include <algorithm>

namespace journey {

JourneyRequest request_of(const Session& session) { return {.today = session.surroundings.today, .gamma = {}}; }

void show_finding(Turn& turn, const FindingKey& key) {
    turn.session.document->finding = key;
    go_to(turn, place_of(key));
}

void step_finding(Turn& turn, int by) {
    const Document& document = *turn.session.document;
    const auto list = listed(document.journey.findings, document.findings_view);
    if (list.empty()) return;
    const auto count = static_cast<std::ptrdiff_t>(list.size());
    const auto is_shown = [&](const Finding* finding) {
        return document.finding && key_of(*finding) == *document.finding;
    };
    const auto found = std::ranges::find_if(list, is_shown);
    const std::ptrdiff_t start = by > 0 ? -1 : 0;
    const std::ptrdiff_t at = found == list.end() ? start : found - list.begin();
    const FindingKey next = key_of(*list[static_cast<std::size_t>((at + by + count) % count)]);
    show_finding(turn, next);
}

void calibrate_again(Turn& turn) {
    const auto known = turn.session.document->map.buyers_per_thousand;
    if (!known) return;
    commit_edit(turn, ChangeMap{map_change::Calibrate{}});
    if (!turn.session.document->map.calibration) say(turn, Word::toast_not_calibrated);
}

void handle(Turn& turn, const action::ShowFinding& wanted) {
    if (turn.session.document) show_finding(turn, wanted.key);
}

namespace {

/// What was done; of what does not pull yet, also what is left to do.
std::string mended_text(Language language, const Mend& mend, bool is_wasted) {
    switch (mend.kind) {
    case MendKind::message:
        return fill(language, is_wasted ? Word::toast_neutral_mended : Word::toast_message_mended,
                    {words_for(language, mend.message)});
    case MendKind::pull: return std::string(text_of(language, Word::toast_pull_mended));
    case MendKind::owner: break;
    }
    return fill(language, Word::toast_owner_mended, {mend.owner});
}

}  // namespace

void handle(Turn& turn, const action::MendFinding& wanted) {
    if (!may_edit(turn)) return;
    settle(turn);
    const Document& document = *turn.session.document;
    const Finding* finding = find_finding(document.journey.findings, wanted.key);
    const StageScore* score = find_score(document.score, wanted.key.stage);
    if (!finding || !score) return;
    const bool is_wasted = finding->kind == FindingKind::wasted;
    const auto mends = mends_of(document.map, *finding, score->readiness);
    const auto mend =
        std::ranges::find_if(mends, [&](const Mend& one) { return !wanted.kind || one.kind == *wanted.kind; });
    if (mend == mends.end()) return;
    commit_edit(turn, mend->edit);
    say(turn, mended_text(turn.language(), *mend, is_wasted), ToastAction::undo);
}

void handle(Turn& turn, const action::TryFinding& wanted) {
    if (!turn.session.document) return;
    go_to_page(turn, Page::score);
    Document& document = *turn.session.document;
    select(turn, place_of(wanted.key));
    const Finding* finding = find_finding(document.journey.findings, wanted.key);
    const Win* win = finding ? win_of(document.journey.wins, *finding) : nullptr;
    if (win) try_win(turn, key_of(*win));
}

void handle(Turn& turn, const action::SetFindingsView& set) {
    if (turn.session.document) turn.session.document->findings_view = set.view;
}

void handle(Turn& turn, const action::SetSurroundings& set) {
    Session& session = turn.session;
    const bool other_day = session.surroundings.today != set.surroundings.today;
    const bool was_list = session.is_list();
    session.surroundings = set.surroundings;
    // The field that is open belongs to what is no longer there.
    if (session.is_list() != was_list) settle(turn);
    if (!other_day || !session.document) return;
    Document& document = *session.document;
    renew_journey(session, document);
}

}  // namespace journey
