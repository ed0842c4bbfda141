// What the page's script calls when storage, a file or the system answered: each becomes an action.
#include "web/app.h"

#include "format/summary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <emscripten/emscripten.h>

using namespace journey;
using web::act;
using web::App;

namespace {

std::string text_from(const char* text) { return text; }

MapId map_id(const char* id) { return MapId{text_from(id)}; }

/// `StorageReason` of web/src/storage_types.ts, by position in web/src/storage.ts.
Word storage_word(int reason) {
    constexpr std::array words{Word::storage_full, Word::storage_blocked, Word::storage_unreadable,
                               Word::storage_too_big, Word::storage_newer};
    return words.at(static_cast<std::size_t>(reason));
}

/// The same for a file, with two more for an address that was to be opened, two for an archive and one for a link.
Word file_word(int reason) {
    constexpr std::array words{Word::file_full,      Word::file_blocked,    Word::file_unreadable,
                               Word::file_too_big,   Word::file_blocked,    Word::file_other_origin,
                               Word::file_not_found, Word::file_no_archive, Word::file_archive_too_many,
                               Word::file_no_link};
    return words.at(static_cast<std::size_t>(reason));
}

std::string file_name(const App& app, const char* name) {
    return *name ? text_from(name) : std::string(text_of(app.session.language(), Word::link_name));
}

/// A day as the file writes it ("2026-11-26"), from the number 20261126.
std::string date_of(int day) {
    constexpr int months = 100;
    constexpr int years = 10'000;
    std::array<char, 40> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", day / years, day / months % months, day % months);
    return {text.data(), static_cast<std::size_t>(length)};
}

/// Six times rrggbb; anything else is no colours.
std::optional<ui::SystemColors> colors_from(std::string_view hex) {
    constexpr std::size_t digits = 6;
    constexpr int base = 16;
    std::array<std::uint32_t, 6> colors{};
    if (hex.size() != digits * colors.size()) return std::nullopt;
    for (std::uint32_t& color : colors) {
        std::from_chars(hex.data(), hex.data() + digits, color, base);
        hex.remove_prefix(digits);
    }
    return ui::SystemColors{colors[0], colors[1], colors[2], colors[3], colors[4], colors[5]};
}

/// `view`: its view and, behind a zero, when it was stored ("I dag 12.03").
action::DraftLoaded draft_from(const char* id, double revision, const char* text, const char* view) {
    std::string shown = text_from(view);
    std::string saved_words = text_from(view + shown.size() + 1);
    return {map_id(id), revision, text_from(text), std::move(shown), std::move(saved_words)};
}

}  // namespace

Surroundings web::surroundings_of(int flags, int today) {
    return {.language = (flags & 1) != 0 ? Language::danish : Language::english,
            .dark = (flags & 2) != 0,
            .reduced_motion = (flags & 4) != 0,
            .mac = (flags & 8) != 0,
            .narrow = (flags & 16) != 0,
            .pictures = (flags & 32) == 0,
            .sandboxed = (flags & 64) != 0,
            .today = date_of(today)};
}

extern "C" {

// ---- the library ----

/// Rows are gathered by jm_library_row and handed over together.
EMSCRIPTEN_KEEPALIVE void* jm_library_begin() { return new action::ListLibrary; }

EMSCRIPTEN_KEEPALIVE void jm_library_row(action::ListLibrary* list, const char* id, const char* summary, int readable) {
    LibraryEntry entry;
    entry.id = map_id(id);
    entry.readable = readable != 0;
    if (auto read = read_summary(summary)) entry.summary = std::move(*read);
    list->entries.push_back(std::move(entry));
}

/// Of the row that was added last.
EMSCRIPTEN_KEEPALIVE void jm_library_saved(action::ListLibrary* list, double revision, double saved_at_ms,
                                           const char* saved_words) {
    LibraryEntry& entry = list->entries.back();
    entry.revision = revision;
    entry.saved_at_ms = saved_at_ms;
    entry.saved_words = saved_words;
}

/// Of the same row: days and times stored since it was last saved as a file (`file`) or first kept; no days (−1): not
/// now.
EMSCRIPTEN_KEEPALIVE void jm_library_copied(action::ListLibrary* list, int days, int changes, int file) {
    list->entries.back().copy = {days, changes, file != 0};
}

/// The same row was deleted so many days ago.
EMSCRIPTEN_KEEPALIVE void jm_library_deleted(action::ListLibrary* list, double at_ms, double days_ago) {
    const double days_left = std::ceil(Deletion::days_kept - days_ago);
    list->entries.back().deleted = Deletion{at_ms, static_cast<int>(days_left)};
}

EMSCRIPTEN_KEEPALIVE void jm_library_end(App* app, action::ListLibrary* list) {
    act(*app, std::move(*list));
    delete list;
}

EMSCRIPTEN_KEEPALIVE void jm_open_library_map(App* app, const char* id) {
    act(*app, action::OpenLibraryMap{map_id(id)});
}

EMSCRIPTEN_KEEPALIVE void jm_go_home(App* app) { act(*app, action::GoTo{Page::home}); }

// ---- drafts ----

EMSCRIPTEN_KEEPALIVE void jm_draft_loaded(App* app, const char* id, double revision, const char* text,
                                          const char* view) {
    act(*app, draft_from(id, revision, text, view));
}

/// The same of a map that the user has deleted.
EMSCRIPTEN_KEEPALIVE void jm_deleted_draft_loaded(App* app, const char* id, double revision, const char* text,
                                                  const char* view) {
    action::DraftLoaded loaded = draft_from(id, revision, text, view);
    loaded.is_deleted = true;
    act(*app, std::move(loaded));
}

EMSCRIPTEN_KEEPALIVE void jm_draft_gone(App* app, const char* id) { act(*app, action::DraftGone{map_id(id)}); }

EMSCRIPTEN_KEEPALIVE void jm_map_changed_elsewhere(App* app, const char* id) {
    act(*app, action::MapChangedElsewhere{map_id(id)});
}

EMSCRIPTEN_KEEPALIVE void jm_draft_unreadable(App* app, const char* id) {
    act(*app, action::DraftUnreadable{map_id(id)});
}

/// `times`: the clock ("12:03") and, behind a zero, the words of the library ("I dag 12.03").
EMSCRIPTEN_KEEPALIVE void jm_draft_stored(App* app, const char* id, double revision, double saved_at_ms,
                                          const char* times) {
    const std::string clock = text_from(times);
    const std::string words = text_from(times + clock.size() + 1);
    act(*app, action::DraftStored{map_id(id), revision, clock, saved_at_ms, words});
}

EMSCRIPTEN_KEEPALIVE void jm_draft_failed(App* app, const char* id, int reason, int leaving) {
    act(*app, action::DraftFailed{map_id(id), storage_word(reason), leaving != 0});
}

EMSCRIPTEN_KEEPALIVE void jm_storage_problem(App* app, int reason) {
    act(*app, action::StorageProblem{storage_word(reason)});
}

/// Writes the draft now; `time_utc` is RFC 3339. A page that is leaving may have no later.
EMSCRIPTEN_KEEPALIVE void jm_save_draft(App* app, const char* time_utc, int leaving) {
    act(*app, action::SaveDraft{text_from(time_utc), leaving != 0});
}

/// Whether closing the page would lose something.
EMSCRIPTEN_KEEPALIVE int jm_is_unsaved(const App* app) {
    if (std::ranges::any_of(app->session.partings, [](const Parting& map) { return map.failed.has_value(); })) return 1;
    const auto& document = app->session.document;
    if (!document) return 0;
    const bool customers_lost = document->customers.is_known && document->customers.problem;
    return customers_lost || std::holds_alternative<save_state::Failed>(document->saved) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int jm_has_map(const App* app) { return app->session.document ? 1 : 0; }

// ---- customers ----

EMSCRIPTEN_KEEPALIVE void jm_customers_loaded(App* app, const char* id, const char* text) {
    act(*app, action::CustomersLoaded{map_id(id), text_from(text)});
}

EMSCRIPTEN_KEEPALIVE void jm_customers_failed(App* app, const char* id, int reason) {
    act(*app, action::CustomersFailed{map_id(id), storage_word(reason)});
}

// ---- models and files ----

EMSCRIPTEN_KEEPALIVE void jm_model_loaded(App* app, const char* model, const char* text) {
    act(*app, action::ModelLoaded{text_from(model), text_from(text)});
}

EMSCRIPTEN_KEEPALIVE void jm_model_failed(App* app, const char* model) {
    act(*app, action::ModelFailed{text_from(model)});
}

/// Without a name it came in a link.
EMSCRIPTEN_KEEPALIVE void jm_open_file(App* app, const char* name, const char* text, int length) {
    act(*app, action::OpenFile{file_name(*app, name), std::string(text, static_cast<std::size_t>(length))});
}

EMSCRIPTEN_KEEPALIVE void jm_open_file_failed(App* app, const char* name, int reason) {
    act(*app, action::OpenFileFailed{file_name(*app, name), file_word(reason)});
}

EMSCRIPTEN_KEEPALIVE void jm_file_saved(App* app, const char* name, int download, const char* time) {
    act(*app, action::FileSaved{text_from(name), download != 0, text_from(time)});
}

EMSCRIPTEN_KEEPALIVE void jm_file_failed(App* app, int reason) { act(*app, action::FileFailed{file_word(reason)}); }

// ---- all maps in one file, and back ----

/// Files are gathered by jm_backup_file and handed over together.
EMSCRIPTEN_KEEPALIVE void* jm_backup_begin() { return new action::BackedUp; }

EMSCRIPTEN_KEEPALIVE void jm_backup_file(action::BackedUp* done, const char* id, int saved) {
    (saved != 0 ? done->saved : done->missing).push_back(map_id(id));
}

EMSCRIPTEN_KEEPALIVE void jm_backup_end(App* app, action::BackedUp* done, const char* name) {
    done->file_name = text_from(name);
    act(*app, std::move(*done));
    delete done;
}

EMSCRIPTEN_KEEPALIVE void jm_archive_begin(App* app, const char* name) {
    act(*app, action::ArchiveBegins{text_from(name)});
}

/// `name`: why it cannot be read (−1: it can), a colon, and its name.
EMSCRIPTEN_KEEPALIVE void jm_archive_entry(App* app, const char* name, const char* text, int length) {
    const std::string_view said(name);
    const std::size_t colon = said.find(':');
    int reason = -1;
    std::from_chars(said.data(), said.data() + colon, reason);
    action::ArchiveEntry entry{.name = std::string(said.substr(colon + 1))};
    if (reason < 0)
        entry.text.emplace(text, static_cast<std::size_t>(length));
    else
        entry.reason = file_word(reason);
    act(*app, std::move(entry));
}

EMSCRIPTEN_KEEPALIVE void jm_archive_end(App* app) { act(*app, action::ArchiveEnds{}); }

EMSCRIPTEN_KEEPALIVE void jm_entry_saved(App* app, const char* name) { act(*app, action::EntrySaved{text_from(name)}); }

/// The map as a file, whatever the screen shows: also when nothing can be drawn any more.
EMSCRIPTEN_KEEPALIVE void jm_save_file(App* app) { act(*app, action::Run{CommandId::save_file_as}); }

// ---- surroundings ----

/// More contrast, and the system's own colours where it has them (web/src/contrast.ts).
EMSCRIPTEN_KEEPALIVE void jm_set_contrast(App* app, int more, const char* colors) {
    app->more_contrast = more != 0;
    app->system_colors = colors_from(colors);
}

EMSCRIPTEN_KEEPALIVE void jm_set_surroundings(App* app, int flags, int today) {
    act(*app, action::SetSurroundings{web::surroundings_of(flags, today)});
}

}  // extern "C"
