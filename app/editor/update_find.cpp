// Looking for a text on the map: every change of the text or the map finds the places anew.
#include "editor/typed.h"
#include "editor/update_handlers.h"

#include <algorithm>

namespace journey {
namespace {

void show_place(Turn& turn, std::size_t at) {
    MapSearch& search = *turn.session.document->search;
    search.at = at;
    go_to(turn, selection_of(search.found[at]));
}

/// The first place that lies in what is selected, else the first of all.
std::size_t place_near_cursor(const Document& document) {
    const auto& found = document.search->found;
    const auto here =
        std::ranges::find_if(found, [&](const Found& place) { return selection_of(place) == document.selection; });
    return here == found.end() ? 0 : static_cast<std::size_t>(here - found.begin());
}

void announce_place(Turn& turn) {
    const MapSearch& search = *turn.session.document->search;
    const auto number = [&](std::size_t value) { return number_text(turn.language(), static_cast<double>(value), 0); };
    announce(turn, search.at
                       ? fill(turn.language(), Word::find_count, {number(*search.at + 1), number(search.found.size())})
                       : turn.text(Word::find_none));
}

/// What was replaced and everything else that changed is looked for again; the place stays where it was.
void replace_places(Turn& turn, const std::vector<Found>& places) {
    Document& document = *turn.session.document;
    const std::string wanted = document.search->wanted;
    StepLabel label = label_with(Word::label_replace, wanted);
    label.place = document.search->replacement;
    commit_map(turn, replaced(document.map, places, wanted.size(), document.search->replacement), std::move(label));
}

}  // namespace

void renew_search(Document& document) {
    if (!document.search) return;
    MapSearch& search = *document.search;
    search.found = found_in(document.map, search.wanted);
    search.ids.clear();
    for (const Found& place : search.found) search.ids.push_back(place.id);
    std::ranges::sort(search.ids);
    const auto repeated = std::ranges::unique(search.ids);
    search.ids.erase(repeated.begin(), repeated.end());
    if (search.found.empty()) search.at.reset();
    if (search.at) search.at = std::min(*search.at, search.found.size() - 1);
}

void open_search(Turn& turn, bool replaces) {
    Document& document = *turn.session.document;
    if (!document.search) document.search.emplace();
    document.search->replaces = document.search->replaces || replaces;
    renew_search(document);
    begin_text(turn, text_target::FindOnMap{});
}

void close_search(Turn& turn) {
    Session& session = turn.session;
    if (!session.document || !session.document->search) return;
    if (session.text_edit && searches_map(session.text_edit->target)) end_text(turn, Ending::keep);
    session.document->search.reset();
}

void type_search(Turn& turn, const TextEdit& edit) {
    Document& document = *turn.session.document;
    if (!document.search) return;
    if (std::holds_alternative<text_target::ReplaceOnMap>(edit.target)) {
        document.search->replacement = edit.value;
        return;
    }
    document.search->wanted = edit.value;
    document.search->at.reset();
    renew_search(document);
    if (!document.search->found.empty()) show_place(turn, place_near_cursor(document));
    announce_place(turn);
}

void step_search(Turn& turn, int by) {
    Document& document = *turn.session.document;
    if (!document.search) return open_search(turn, false);
    const std::size_t count = document.search->found.size();
    if (count == 0) return announce_place(turn);
    const std::size_t at = document.search->at.value_or(by > 0 ? count - 1 : 0);
    show_place(turn, by > 0 ? (at + 1) % count : (at + count - 1) % count);
    announce_place(turn);
}

void replace_found(Turn& turn) {
    Document& document = *turn.session.document;
    const std::size_t at = document.search->at.value_or(0);
    const Found place = document.search->found[at];
    const std::size_t behind = place.at + document.search->replacement.size();
    replace_places(turn, {place});
    const auto& found = document.search->found;
    if (found.empty()) return announce_place(turn);
    // On to the next place; what was just put in is passed over, even where it holds what is looked for.
    std::size_t next = std::min(at, found.size() - 1);
    while (next + 1 < found.size() && found[next].id == place.id && found[next].in == place.in &&
           found[next].at < behind)
        ++next;
    show_place(turn, next);
    announce_place(turn);
}

void replace_all_found(Turn& turn) {
    const std::vector<Found> places = turn.session.document->search->found;
    replace_places(turn, places);
    const std::string count = number_text(turn.language(), static_cast<double>(places.size()), 0);
    say(turn, fill(turn.language(), places.size() == 1 ? Word::toast_replaced_one : Word::toast_replaced_all, {count}),
        ToastAction::undo);
}

void handle(Turn& turn, const action::CloseSearch&) { close_search(turn); }

}  // namespace journey
