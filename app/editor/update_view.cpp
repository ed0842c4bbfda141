// Selection, viewport, pages, preferences, messages: nothing here changes a map.
#include "editor/cursor.h"
#include "editor/id_set.h"
#include "editor/update_handlers.h"
#include "layout/board.h"
#include "model/lookup.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

constexpr float assumed_area_width = 1'000;

float finite(float value) { return std::isfinite(value) ? value : 0; }

}  // namespace

void select(Turn& turn, Selection selection) {
    Document& document = *turn.session.document;
    document.selection = pruned(selection, document.map);
    document.held.clear();
}

void go_to(Turn& turn, Selection selection) {
    select(turn, std::move(selection));
    turn.ask(effect::Reveal{turn.session.document->selection});
}

void zoom(Turn& turn, float column_width) {
    Document& document = *turn.session.document;
    Viewport& view = document.viewport;
    const float width = std::clamp(column_width, BoardSizes::column_min, BoardSizes::column_max);
    const float half = turn.session.board_area.width / 2;
    // What stands in the middle stays there.
    const float before = view.scroll_x + half;
    float after = before * width / view.column_width;
    if (!document.folded.empty())
        after = x_of_column(column_widths(document.map, width, document.folded),
                            column_of_x(column_widths(document.map, view.column_width, document.folded), before));
    view.scroll_x = std::max(0.0F, after - half);
    view.column_width = width;
}

void zoom_to_fit(Turn& turn) {
    Document& document = *turn.session.document;
    const float known = turn.session.board_area.width;
    const float area = known > 0 ? known : assumed_area_width;
    document.viewport = Viewport{fitting_width(document.map, area, document.folded), 0, 0};
}

void zoom_to_selection(Turn& turn) {
    Document& document = *turn.session.document;
    const Map& map = document.map;
    const std::vector<CardId> none;
    const auto* selected = std::get_if<CardsSelected>(&document.selection);
    const IdSet cards(selected ? selected->ids : none);
    std::size_t first = map.stages.size();
    std::size_t end = 0;
    const auto include = [&](std::optional<std::size_t> stage) {
        if (!stage) return;
        first = std::min(first, *stage);
        end = std::max(end, *stage + 1);
    };
    include(cursor_place(document.selection, map).stage);
    for (const Box<Card>& card : map.cards)
        if (cards.contains(card->id)) include(stage_position(map, card->stage));
    if (const auto* phase = std::get_if<PhaseSelected>(&document.selection))
        for (std::size_t i = 0; i < map.stages.size(); ++i)
            if (map.stages[i]->phase == phase->id) include(i);
    if (first >= end) return zoom_to_fit(turn);  // a lane reaches over the whole journey
    const float known = turn.session.board_area.width;
    const float area = known > 0 ? known : assumed_area_width;
    const float width =
        std::clamp(std::floor(area / static_cast<float>(end - first)), BoardSizes::column_min, BoardSizes::column_max);
    document.viewport.column_width = width;
    document.viewport.scroll_x = x_of_column(column_widths(map, width, document.folded), static_cast<float>(first));
    turn.ask(effect::Reveal{document.selection});
}

void set_preferences(Turn& turn, const Preferences& preferences) {
    if (turn.session.preferences == preferences) return;
    turn.session.preferences = preferences;
    turn.ask(effect::StorePreferences{preferences});
}

void remember_command(Turn& turn, CommandId id) {
    constexpr std::size_t remembered_max = 5;
    Preferences next = turn.session.preferences;
    std::erase(next.recent, id);
    next.recent.insert(next.recent.begin(), id);
    if (next.recent.size() > remembered_max) next.recent.pop_back();
    set_preferences(turn, next);
}

void show_overlay(Turn& turn, Overlay overlay) {
    Session& session = turn.session;
    const bool query_open =
        session.text_edit && std::holds_alternative<text_target::PaletteQuery>(session.text_edit->target);
    if (query_open && overlay != Overlay::palette) end_text(turn, Ending::keep);
    if (session.overlay == overlay) return;
    session.overlay = overlay;
    if (overlay != Overlay::palette) return;
    settle(turn);
    session.palette_query.clear();
    begin_text(turn, text_target::PaletteQuery{});
}

void go_to_page(Turn& turn, Page page) {
    Session& session = turn.session;
    if (page != Page::home && !session.document) return;
    settle(turn);
    show_overlay(turn, Overlay::none);
    if (session.page == page) return;
    if (session.document) stop_presenting(turn);
    session.page = page;
    if (page == Page::home && session.document && session.document->access == Access::read_write)
        turn.ask(effect::SaveSoon{0});
}

void handle(Turn& turn, const action::Select& wanted) {
    if (!turn.session.document) return;
    if (turn.session.document->is_carrying) put_down(turn);
    select(turn, wanted.selection);
}

void handle(Turn& turn, const action::ToggleCard& toggle) {
    if (!turn.session.document) return;
    const Document& document = *turn.session.document;
    if (!find_card(document.map, toggle.card)) return;
    CardsSelected selected;
    if (const auto* cards = std::get_if<CardsSelected>(&document.selection)) selected = *cards;
    const auto found = std::ranges::find(selected.ids, toggle.card);
    if (found == selected.ids.end())
        selected.ids.push_back(toggle.card);
    else
        selected.ids.erase(found);
    if (selected.ids.empty())
        select(turn, NothingSelected{});
    else
        select(turn, std::move(selected));
}

void handle(Turn& turn, const action::SetViewport& set) {
    if (!turn.session.document) return;
    Viewport& view = turn.session.document->viewport;
    const float width = std::isfinite(set.viewport.column_width) ? set.viewport.column_width : view.column_width;
    view.column_width = std::clamp(width, BoardSizes::column_min, BoardSizes::column_max);
    view.scroll_x = finite(set.viewport.scroll_x);
    view.scroll_y = finite(set.viewport.scroll_y);
}

void handle(Turn& turn, const action::SetBoardArea& set) {
    turn.session.board_area = {std::max(0.0F, finite(set.area.width)), std::max(0.0F, finite(set.area.height))};
}

void handle(Turn& turn, const action::GoTo& wanted) { go_to_page(turn, wanted.page); }
void handle(Turn& turn, const action::ShowOverlay& wanted) { show_overlay(turn, wanted.overlay); }
void handle(Turn& turn, const action::SetPreferences& set) { set_preferences(turn, set.preferences); }
void handle(Turn& turn, const action::DismissToast&) { turn.session.toast.reset(); }
void handle(Turn& turn, const action::HoldToast&) {
    if (turn.session.toast) turn.session.toast->shown_at_ms = turn.session.now_ms;
}
void handle(Turn& turn, const action::DismissNotice&) {
    Session& session = turn.session;
    const bool keeps_both = session.notice && session.notice->kind == NoticeKind::tabs;
    // What is not stored yet goes on by itself.
    if (keeps_both && session.tab_conflict && session.tab_conflict->is_stored) session.tab_conflict.reset();
    session.notice.reset();
}
void handle(Turn& turn, const action::Tick&) {
    Session& session = turn.session;
    if (session.toast && session.now_ms >= session.toast->ends_at_ms()) session.toast.reset();
}

}  // namespace journey
