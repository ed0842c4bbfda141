// When a command of the page itself is possible.
#include "editor/command_state.h"
#include "editor/session.h"

#include <algorithm>

namespace journey {
namespace {

Reason why_no_page(const Session& session, Page page) {
    if (!session.document) return Word::not_now_no_map;
    return unless(session.page != page, Word::not_now_on_page);
}

Reason why_no_drawn_page(const Session& session, Page page) {
    return session.surroundings.pictures ? why_no_page(session, page) : Word::not_now_no_pictures;
}

}  // namespace

std::optional<Reason> why_not_on_page(const Session& session, CommandId id) {
    switch (id) {
    case CommandId::open_file:
    case CommandId::toggle_theme:
    case CommandId::toggle_language: return possible;
    case CommandId::back_up_all:
        return unless(std::ranges::any_of(session.library, &LibraryEntry::readable), Word::not_now_no_maps);
    case CommandId::show_palette:
    case CommandId::next_region:
    case CommandId::previous_region:
    case CommandId::show_storage:
    case CommandId::show_help: return unless(session.surroundings.pictures, Word::not_now_no_pictures);
    case CommandId::to_map: return unless(session.document && session.page == Page::map, Word::not_now_no_map);
    case CommandId::go_home: return unless(session.page != Page::home, Word::not_now_at_home);
    case CommandId::go_map: return why_no_page(session, Page::map);
    case CommandId::go_readiness: return why_no_drawn_page(session, Page::readiness);
    case CommandId::go_score: return why_no_drawn_page(session, Page::score);
    case CommandId::clear_selection: {
        if (session.is_presenting()) return possible;
        const bool selected =
            session.document && session.page == Page::map &&
            (session.document->search || !std::holds_alternative<NothingSelected>(session.document->selection));
        const bool running =
            session.text_edit ||
            (session.document && (session.document->before_preview || session.document->what_if.is_previewing()));
        return unless(selected || running || session.overlay != Overlay::none, Word::not_now_nothing_selected);
    }
    default: return std::nullopt;
    }
}

}  // namespace journey
