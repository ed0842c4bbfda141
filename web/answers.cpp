// What the page's script calls when storage, a file or the system answered: each becomes an action.
#include "web/app.h"

#include "format/summary.h"

#include <array>
#include <charconv>
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

/// The same for a file, with two more for an address that was to be opened.
Word file_word(int reason) {
    constexpr std::array words{Word::file_full,    Word::file_blocked,      Word::file_unreadable, Word::file_too_big,
                               Word::file_blocked, Word::file_other_origin, Word::file_not_found};
    return words.at(static_cast<std::size_t>(reason));
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
    act(*app, action::DraftLoaded{map_id(id), revision, text_from(text), text_from(view)});
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

EMSCRIPTEN_KEEPALIVE void jm_draft_failed(App* app, const char* id, int reason) {
    act(*app, action::DraftFailed{map_id(id), storage_word(reason)});
}

EMSCRIPTEN_KEEPALIVE void jm_storage_problem(App* app, int reason) {
    act(*app, action::StorageProblem{storage_word(reason)});
}

/// Writes the draft now; `time_utc` is RFC 3339.
EMSCRIPTEN_KEEPALIVE void jm_save_draft(App* app, const char* time_utc) {
    act(*app, action::SaveDraft{text_from(time_utc)});
}

/// Whether closing the page would lose something.
EMSCRIPTEN_KEEPALIVE int jm_is_unsaved(const App* app) {
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

EMSCRIPTEN_KEEPALIVE void jm_open_file(App* app, const char* name, const char* text, int length) {
    act(*app, action::OpenFile{text_from(name), std::string(text, static_cast<std::size_t>(length))});
}

EMSCRIPTEN_KEEPALIVE void jm_open_file_failed(App* app, const char* name, int reason) {
    act(*app, action::OpenFileFailed{text_from(name), file_word(reason)});
}

EMSCRIPTEN_KEEPALIVE void jm_file_saved(App* app, const char* name, int download, const char* time) {
    act(*app, action::FileSaved{text_from(name), download != 0, text_from(time)});
}

EMSCRIPTEN_KEEPALIVE void jm_file_failed(App* app, int reason) { act(*app, action::FileFailed{file_word(reason)}); }

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
