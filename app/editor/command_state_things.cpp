// When a command on a whole map, a finding, a persona or a customer is possible, and why not. It is asked when it is
// offered by name; what every frame shows has no such command.
#include "editor/command_state.h"
#include "editor/cursor.h"
#include "editor/customers.h"
#include "editor/findings_list.h"
#include "editor/session.h"
#include "editor/update_storage.h"
#include "model/validate.h"
#include "scoring/what_if.h"

#include <algorithm>

namespace journey {
namespace {

Reason why_no_trash(const Session& session, const MapId& id) {
    const auto found = std::ranges::find(session.library, id, &LibraryEntry::id);
    return unless(found != session.library.end() && found->readable, Word::not_now_not_kept);
}

Reason why_no_mend(const Document& document, const Finding& finding) {
    const StageScore* score = find_score(document.score, finding.stage);
    return unless(score && mend_of(document.map, finding, score->readiness), Word::not_now_no_mend);
}

/// Of the customer that is shown, on the page where it is seen.
Reason why_no_customer(const Session& session, CommandId id) {
    const CustomerBook& book = session.document->customers;
    if (session.page != Page::readiness) return Word::not_now_not_readiness;
    // What cannot be read can still go as a whole.
    if (id == CommandId::remove_customers && book.problem) return possible;
    if (!book.is_known) return book.problem.value_or(Word::not_now_customers_load);
    if (id == CommandId::remove_customers || id == CommandId::export_customers)
        return unless(!book.now.all.empty(), Word::not_now_no_customers);
    const Customer* shown = shown_customer(book.now);
    if (!shown) return Word::not_now_no_customer;
    return unless(id == CommandId::remove_customer || !shown->sightings.empty(), Word::not_now_no_sightings);
}

Reason why_no_new_customer(const Session& session) {
    const CustomerBook& book = session.document->customers;
    if (!session.surroundings.pictures) return Word::not_now_no_pictures;
    return unless(book.is_known, book.problem.value_or(Word::not_now_customers_load));
}

/// Needs the page of the map.
Reason why_not_there(const Session& session, CommandId id) {
    const Document& document = *session.document;
    if (session.page != Page::map || session.is_presenting()) return Word::not_now_not_on_map;
    if (id == CommandId::toggle_panel) return unless(!session.reads_map(), Word::not_now_list_has_panel);
    if (id == CommandId::show_what_if)
        return unless(cursor_place(document.selection, document.map).stage.has_value(), Word::not_now_no_stage);
    const Finding* finding = chosen_finding(document);
    if (id == CommandId::try_finding) {
        if (!finding) return Word::not_now_no_finding;
        return unless(find_stage(document.what_if.result.before, finding->stage), Word::not_now_no_try);
    }
    if (document.access == Access::read_only) return Word::not_now_read_only;
    if (id == CommandId::toggle_state) return possible;
    if (id == CommandId::add_persona)
        return unless(document.map.personas.size() < Limits::personas, Word::not_now_too_many_personas);
    if (!finding) return Word::not_now_no_finding;
    return id == CommandId::mend_finding ? why_no_mend(document, *finding) : possible;
}

Reason why_no_scale(const Session& session, CommandId id) {
    const int now = session.preferences.scale;
    if (!session.surroundings.pictures) return Word::not_now_no_pictures;
    if (id == CommandId::scale_up) return unless(now < scales.back(), Word::not_now_largest);
    if (id == CommandId::scale_down) return unless(now > scales.front(), Word::not_now_smallest);
    return unless(now != Preferences{}.scale, Word::not_now_usual_size);
}

}  // namespace

const Finding* chosen_finding(const Document& document) {
    if (!document.finding || document.selection != place_of(*document.finding)) return nullptr;
    return find_finding(document.journey.findings, *document.finding);
}

Reason why_not_for_things(const Session& session, CommandId id) {
    if (is_for_scale(id)) return why_no_scale(session, id);
    if (id == CommandId::new_blank_map || id == CommandId::open_example) return possible;
    if (id == CommandId::new_map) return unless(session.surroundings.pictures, Word::not_now_no_pictures);
    if (!session.document || session.page == Page::home) return Word::not_now_no_map;
    const Document& document = *session.document;
    switch (id) {
    case CommandId::duplicate_map: return unless(document.access == Access::read_write, Word::not_now_read_only);
    case CommandId::trash_map: return why_no_trash(session, document.map.id);
    case CommandId::show_everybody: return unless(document.lens.has_value(), Word::not_now_everybody);
    case CommandId::save_svg:
    case CommandId::save_png:
    case CommandId::copy_picture:
    case CommandId::copy_markdown:
    case CommandId::save_markdown:
    case CommandId::copy_mermaid:
    case CommandId::save_mermaid:
    case CommandId::save_cards_csv:
    case CommandId::save_stages_csv:
    case CommandId::save_sales_sheet: return unless(!document.map.stages.empty(), Word::not_now_no_stages);
    case CommandId::show_share: return unless(session.surroundings.pictures, Word::not_now_no_pictures);
    case CommandId::share_file:
    case CommandId::copy_link:
    case CommandId::toggle_plain: return possible;
    case CommandId::add_customer: return why_no_new_customer(session);
    case CommandId::remove_customer:
    case CommandId::remove_customers:
    case CommandId::export_customers:
    case CommandId::reset_sightings:
    case CommandId::copy_checklist: return why_no_customer(session, id);
    default: return why_not_there(session, id);
    }
}

}  // namespace journey
