// What the map rests on: guesses, and cards whose review is overdue. A click selects them, to be looked into together.
// In the bar under the board, and with the map in the inspector.
#include "scoring/views.h"
#include "ui/inspector.h"
#include "ui/paint.h"
#include "ui/status_parts.h"
#include "ui/widgets.h"

#include <imgui.h>

namespace journey::ui {
namespace {

std::string counted(const Frame& frame, Word word, std::size_t count) {
    return fill(frame.language(), word, {number_text(frame.language(), static_cast<double>(count), 0)});
}

/// Counted anew only when the map or the day is another.
const EvidenceSummary& evidence_now(Frame& frame) {
    EvidenceMemory& memory = frame.state.evidence;
    const std::string& today = frame.session.surroundings.today;
    const BoardView& view = frame.state.board;
    if (memory.layout_count == view.layout_count && memory.today == today) return memory.summary;
    memory = {view.layout_count, today, evidence_of(frame.session.document->map, today)};
    return memory.summary;
}

void select(Frame& frame, EvidenceKind kind) {
    CardsSelected selected{cards_with(frame.session.document->map, frame.session.surroundings.today, kind)};
    if (!selected.ids.empty()) frame.act(action::Select{std::move(selected)});
    frame.state.inspector_open = true;
}

std::string guesses_text(const Frame& frame, const EvidenceSummary& now) {
    const double share = static_cast<double>(now.guesses) / static_cast<double>(now.cards);
    return fill(frame.language(), Word::evidence_guesses, {percent_text(frame.language(), share)});
}

}  // namespace

std::string evidence_text(Frame& frame) {
    const EvidenceSummary& now = evidence_now(frame);
    if (now.cards == 0) return {};
    std::string guesses = guesses_text(frame, now);
    if (now.overdue == 0) return guesses;
    return fill(frame.language(), Word::evidence_both, {guesses, counted(frame, Word::evidence_overdue, now.overdue)});
}

void evidence_links(Column& column) {
    Frame& frame = column.frame;
    const EvidenceSummary& now = evidence_now(frame);
    const DisabledScope enabled(frame, {});  // looking is always possible
    const auto link = [&](std::string_view key, Icon icon, std::string text, EvidenceKind kind) {
        const ListRow row{.icon = icon, .text = std::move(text), .end_meaning = Word::evidence_meaning};
        if (list_row(column, key, row)) select(frame, kind);
    };
    if (now.guesses > 0) link("guesses", Icon::circle_help, guesses_text(frame, now), EvidenceKind::guess);
    if (now.overdue > 0)
        link("overdue", Icon::clock, counted(frame, Word::evidence_overdue, now.overdue), EvidenceKind::overdue);
    if (now.guesses + now.overdue > 0) column.y += column.gap;
}

void draw_evidence(Frame& frame, const Rect& rect, const std::string& text) {
    const EvidenceSummary& now = evidence_now(frame);
    const Response response = interactive(frame, "evidence", rect,
                                          {.name = text,
                                           .state = NodeState::focusable | NodeState::has_popup,
                                           .description = std::string(frame.word(Word::evidence_meaning))});
    fill_rect(frame, rect, frame.theme.surface_hover.faded(hover_glow(frame, response)), metric::radius_md);
    if (response.focused) focus_ring(frame, rect, metric::radius_md, 0);
    draw_text_in(frame, {rect.x + 8, rect.y, rect.width - 14, rect.height}, text, style::cell,
                 now.overdue > 0 ? frame.theme.text_primary : frame.theme.text_secondary);
    tooltip(frame, response, frame.word(Word::evidence_meaning));
    if (response.pressed) open_menu(frame, response.id, rect);
    if (!menu_is_open(frame, response.id)) return;
    std::vector<MenuRow> rows{{.text = counted(frame, Word::evidence_select_guesses, now.guesses),
                               .why_disabled = now.guesses > 0 ? std::nullopt : std::optional(Word::evidence_none)},
                              {.text = counted(frame, Word::evidence_select_overdue, now.overdue),
                               .icon = Icon::clock,
                               .why_disabled = now.overdue > 0 ? std::nullopt : std::optional(Word::evidence_none)}};
    const auto chosen = menu(frame, response.id, frame.word(Word::evidence_meaning), rows);
    if (chosen) select(frame, *chosen == 0 ? EvidenceKind::guess : EvidenceKind::overdue);
}

}  // namespace journey::ui
