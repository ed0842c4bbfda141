// The tasks that update() asks for, carried out by the page. What comes back enters through web/answers.cpp.
#include "editor/update.h"
#include "ui/panels.h"
#include "web/app.h"
#include "web/host.h"

#include <variant>

namespace journey::web {
namespace {

/// Carries out one task; one overload a kind, so that a new kind does not compile until it is handled.
struct Runner {
    App& app;

    void operator()(const effect::SaveSoon& task) const { host_save_soon(task.delay_ms); }
    void operator()(const effect::StoreDraft& task) const {
        host_store_draft(task.id.value.c_str(), task.revision, task.text.c_str(), task.summary.c_str(),
                         task.view.c_str());
    }
    void operator()(const effect::StoreView& task) const { host_store_view(task.id.value.c_str(), task.view.c_str()); }
    void operator()(const effect::LoadDraft& task) const { host_load_draft(task.id.value.c_str()); }
    void operator()(const effect::RemoveDraft& task) const { host_remove_draft(task.id.value.c_str()); }
    void operator()(const effect::SetDeleted& task) const {
        host_set_deleted(task.id.value.c_str(), task.is_deleted ? 1 : 0);
    }
    void operator()(const effect::NoteFileCopies& task) const {
        std::string ids;
        for (const MapId& id : task.ids) ids.append(id.value).push_back('\0');
        host_note_copies(ids.data(), static_cast<int>(ids.size()), task.saved ? 1 : 0);
    }
    void operator()(const effect::BackUp& task) const {
        std::string files;
        for (const auto& [id, name] : task.files) {
            files.append(id.value).push_back('\0');
            files.append(name).push_back('\0');
        }
        host_back_up(task.archive_name.c_str(), files.data(), static_cast<int>(files.size()));
    }
    void operator()(const effect::SaveEntry& task) const { host_save_entry(task.id.value.c_str(), task.name.c_str()); }
    void operator()(const effect::LoadCustomers& task) const { host_load_customers(task.id.value.c_str()); }
    void operator()(const effect::StoreCustomers& task) const {
        host_store_customers(task.id.value.c_str(), task.text.c_str());
    }
    void operator()(const effect::StorePreferences& task) const {
        constexpr int not_chosen = -1;
        const auto& chosen = task.preferences;
        // Their numbers may mean others in a later version: it is a suggestion, no more.
        std::string recent;
        for (const CommandId id : chosen.recent)
            recent.append(recent.empty() ? "" : " ").append(std::to_string(static_cast<int>(id)));
        host_store_preferences(chosen.language ? static_cast<int>(*chosen.language) : not_chosen,
                               static_cast<int>(chosen.theme), chosen.single_keys ? 1 : 0,
                               chosen.list ? static_cast<int>(*chosen.list) : not_chosen, recent.c_str(), chosen.scale);
    }
    void operator()(const effect::LoadModel& task) const {
        host_load_model(task.model.c_str(), task.language == Language::danish ? "da" : "en");
    }
    void operator()(const effect::PickFile&) const { host_pick_file(); }
    void operator()(const effect::WriteFile& task) const {
        host_write_file(task.id.value.c_str(), task.name.c_str(), task.text.c_str(), task.as_new ? 1 : 0);
    }
    void operator()(const effect::Download& task) const { host_download(task.name.c_str(), task.text.c_str()); }
    void operator()(const effect::SavePicture& task) const {
        app.picture = task;
        host_save_picture(static_cast<int>(task.kind), task.name.c_str(), task.sharing.scale);
    }
    void operator()(const effect::MakeLink& task) const {
        host_make_link(task.map_file.data(), static_cast<int>(task.map_file.size()), task.copies ? 1 : 0);
    }
    void operator()(const effect::OpenTextField&) const {
        const auto& edit = app.session.text_edit;
        if (!edit || app.session.is_list()) return;  // the list has fields of its own
        host_open_text(edit->value.data(), static_cast<int>(edit->value.size()));
        app.told.text_place.clear();
        app.draw_again = true;  // the field's place is known once it has been drawn
    }
    void operator()(const effect::CloseTextField&) const {
        host_close_text();
        app.told.text_place.clear();
        app.told.text_words.clear();
        app.draw_again = true;
    }
    void operator()(const effect::CopyText& task) const { host_copy_text(task.text.c_str(), task.cards.c_str()); }
    void operator()(const effect::ReadClipboard&) const { host_read_clipboard(); }
    void operator()(const effect::SetFullScreen& task) const { host_set_full_screen(task.on ? 1 : 0); }
    void operator()(const effect::MoveToRegion& task) const { host_move_to_region(task.by); }
    void operator()(const effect::ShowPanel& task) const {
        ui::show_panel(app.ui_state, task.wish);
        app.draw_again = true;
    }
    void operator()(const effect::PrintNotes&) const { host_print(); }
    void operator()(const effect::Announce& task) const { app.announced.push_back(task.text); }
    void operator()(const effect::PageChanged&) const {
        const Session& session = app.session;
        const bool on_map = session.page != Page::home && session.document.has_value();
        host_page_changed(on_map ? session.document->map.title.c_str() : "",
                          session.language() == Language::danish ? "da" : "en",
                          on_map ? session.document->map.id.value.c_str() : "");
        app.draw_again = true;
    }
    void operator()(const effect::Reveal& task) const {
        app.reveal.emplace(task.selection);
        app.draw_again = true;
    }
};

}  // namespace

void carry_out(App& app, const Task& task) { std::visit(Runner{app}, task); }

}  // namespace journey::web
