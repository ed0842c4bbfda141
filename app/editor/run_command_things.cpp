// What the commands on the panel, whole maps, personas, findings and customers do: each is an action that the page has
// a place of its own for, on what is open or selected.
#include "editor/command_state.h"
#include "editor/update_handlers.h"
#include "model/map.h"

namespace journey {
namespace {

void toggle_state(Turn& turn) {
    const bool is_target = turn.session.document->map.state == Open<MapState>(MapState::target);
    commit_edit(turn, ChangeMap{map_change::SetState{is_target ? MapState::current : MapState::target}});
}

/// Its name is typed where the panel shows the map.
void add_persona(Turn& turn) {
    select(turn, NothingSelected{});
    turn.ask(effect::ShowPanel{PanelWish::details});
    handle(turn, action::AddPersona{});
}

/// The reason is typed where the list shows the finding; one that is set aside comes back.
void set_finding_aside(Turn& turn, const Finding& finding) {
    const text_target::SetAsideReason field = reason_field(key_of(finding));
    if (finding.is_set_aside) return commit_edit(turn, set_aside_edit(field, {}));
    turn.ask(effect::ShowPanel{PanelWish::findings});
    begin_text(turn, field);
}

void run_for_finding(Turn& turn, CommandId id) {
    const Finding* finding = chosen_finding(*turn.session.document);
    if (!finding) return;
    const FindingKey key = key_of(*finding);
    if (id == CommandId::mend_finding) return handle(turn, action::MendFinding{key});
    if (id == CommandId::try_finding) return handle(turn, action::TryFinding{key});
    set_finding_aside(turn, *finding);
}

void run_for_customer(Turn& turn, CommandId id) {
    switch (id) {
    case CommandId::add_customer: go_to_page(turn, Page::readiness); return handle(turn, action::AddCustomer{});
    case CommandId::remove_customer:
        return handle(turn, action::RemoveCustomers{turn.session.document->customers.now.shown});
    case CommandId::remove_customers: return handle(turn, action::RemoveCustomers{});
    case CommandId::export_customers: return handle(turn, action::ExportCustomers{});
    case CommandId::reset_sightings: return handle(turn, action::ResetSightings{});
    case CommandId::copy_checklist: return handle(turn, action::CopyChecklist{});
    default: return;
    }
}

}  // namespace

void run_for_things(Turn& turn, CommandId id) {
    settle(turn);
    if (is_for_scale(id)) return change_scale(turn, id);
    if (id == CommandId::new_blank_map) return handle(turn, action::StartFromModel{"blank"});
    if (id == CommandId::open_example) return handle(turn, action::StartFromModel{"example"});
    if (id == CommandId::new_map) return show_overlay(turn, Overlay::new_map);
    if (is_for_sharing(id)) return share(turn, id);
    const MapId map = turn.session.document->map.id;
    switch (id) {
    case CommandId::toggle_panel: return turn.ask(effect::ShowPanel{PanelWish::toggle});
    case CommandId::toggle_state: return toggle_state(turn);
    case CommandId::duplicate_map: return handle(turn, action::DuplicateLibraryMap{map});
    case CommandId::trash_map: return handle(turn, action::TrashLibraryMap{map});
    case CommandId::add_persona: return add_persona(turn);
    case CommandId::show_everybody: return handle(turn, action::ShowAs{});
    case CommandId::show_what_if: return go_to_page(turn, Page::score);
    case CommandId::save_svg: return save_picture(turn, PictureKind::svg);
    case CommandId::save_png: return save_picture(turn, PictureKind::png);
    case CommandId::copy_picture: return save_picture(turn, PictureKind::clipboard);
    case CommandId::toggle_plain: return toggle_plain(turn);
    case CommandId::show_share: return show_sharing(turn);
    case CommandId::mend_finding:
    case CommandId::set_finding_aside:
    case CommandId::try_finding: return run_for_finding(turn, id);
    default: return run_for_customer(turn, id);
    }
}

}  // namespace journey
