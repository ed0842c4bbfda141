// Walking through the findings, and the calibration of the map.
#include "editor/update_handlers.h"

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

void handle(Turn& turn, const action::SetFindingsView& set) {
    if (turn.session.document) turn.session.document->findings_view = set.view;
}

void handle(Turn& turn, const action::SetSurroundings& set) {
    Session& session = turn.session;
    const bool other_day = session.surroundings.today != set.surroundings.today;
    session.surroundings = set.surroundings;
    if (!other_day || !session.document) return;
    Document& document = *session.document;
    renew_journey(session, document);
}

}  // namespace journey
