#include "editor/update.h"

#include "editor/action_kind.h"
#include "editor/update_handlers.h"

#include <variant>

namespace journey {
namespace {

/// What is looked at after every action, so that no handler has to remember it.
struct Before {
    Page page{};
    Language language{};
    MapId map{};
    std::string title{};
    std::string map_language{};
    Selection selection{};
    Viewport viewport{};
    FoldedStages folded{};
    std::vector<LaneId> hidden{};
    PersonaId persona{};
};

Before facts(const Session& session) {
    Before facts{.page = session.page, .language = session.language()};
    if (!session.document) return facts;
    facts.map = session.document->map.id;
    facts.title = session.document->map.title;
    facts.map_language = session.document->map.language;
    facts.selection = session.document->selection;
    facts.viewport = session.document->viewport;
    facts.folded = session.document->folded;
    facts.hidden = session.document->hidden;
    facts.persona = session.document->persona();
    return facts;
}

void note_page(Turn& turn, const Before& before) {
    const Before now = facts(turn.session);
    const bool changed = now.page != before.page || now.language != before.language || now.map != before.map ||
                         now.title != before.title || now.map_language != before.map_language;
    if (changed) turn.ask(effect::PageChanged{});
}

/// Selection, viewport, folding and hiding come back after a reload.
void note_view(Turn& turn, const Before& before) {
    const auto& document = turn.session.document;
    const bool has_draft = document && document->access == Access::read_write && document->revision > 0;
    if (!has_draft || document->map.id != before.map || document->presentation) return;
    if (document->selection == before.selection && document->viewport == before.viewport &&
        document->folded == before.folded && document->hidden == before.hidden && document->persona() == before.persona)
        return;
    turn.ask(effect::StoreView{document->map.id, write_view(view_of(*document))});
}

}  // namespace

std::vector<Task> update(Session& session, const Action& action, double now_ms) {
    std::vector<Task> tasks;
    Turn turn{session, tasks};
    session.now_ms = now_ms;
    const Before before = facts(session);
    std::visit([&](const auto& wanted) { handle(turn, wanted); }, action.kind().is);
    if (session.document && !session.document->hidden.empty()) show_selected_lane(*session.document);
    const auto& document = session.document;
    if (document && (document->changed_elsewhere || document->incoming)) catch_up_with_other_tab(turn);
    note_view(turn, before);
    note_page(turn, before);
    return tasks;
}

}  // namespace journey
