// Each of these is one line of JavaScript on purpose: what the browser is asked to do is written in TypeScript.
#include "web/host.h"

#include <emscripten/em_js.h>
#include <emscripten/em_macros.h>

// clang-format off
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdollar-in-identifier-extension"

EM_JS_DEPS(host, "$UTF8ToString")

EM_JS(void, host_measure, (const std::uint32_t* code_points, int count, int weight, float* advances_em), {
    Module.host.measure(code_points, count, weight, advances_em);
})
EM_JS(void, host_measure_face, (float* ascent_descent_em), { Module.host.measureFace(ascent_descent_em); })
EM_JS(void, host_name_unit, (std::uint32_t code_point, const char* text, int text_length), {
    Module.host.nameUnit(code_point, text, text_length);
})
EM_JS(void, host_rasterize, (const float* glyphs, int count, int sheet_width, int sheet_height, int dark_ink,
                             std::uint8_t* pixels), {
    Module.host.rasterize(glyphs, count, sheet_width, sheet_height, dark_ink, pixels);
})

EM_JS(void, host_paint, (const std::uint32_t* words, int count), { Module.host.paint(words, count); })
EM_JS(void, host_request_frame, (int count), { Module.host.requestFrame(count); })
EM_JS(void, host_need_words, (int language), { Module.host.needWords(language); })
EM_JS(void, host_wake_at, (double time_ms), { Module.host.wakeAt(time_ms); })
EM_JS(void, host_set_cursor, (int cursor), { Module.host.setCursor(cursor); })
EM_JS(void, host_set_theme, (int dark), { Module.host.setTheme(dark); })
EM_JS(void, host_page_changed, (const char* title, const char* language, const char* map_id), {
    Module.host.pageChanged(UTF8ToString(title), UTF8ToString(language), UTF8ToString(map_id));
})

EM_JS(void, host_mirror, (const std::uint32_t* words, int word_count, const char* texts, int texts_length, int moving), {
    Module.host.mirror(words, word_count, texts, texts_length, moving);
})
EM_JS(void, host_focus, (std::uint32_t widget), { Module.host.focus(widget >>> 0); })
EM_JS(void, host_open_text, (const char* value, int value_length), { Module.host.openText(value, value_length); })
EM_JS(void, host_place_text, (const float* place, int place_count, const char* texts, int texts_length), {
    Module.host.placeText(place, place_count, texts, texts_length);
})
EM_JS(void, host_close_text, (), { Module.host.closeText(); })
EM_JS(void, host_announce, (const char* text, int alert), { Module.host.announce(UTF8ToString(text), alert); })

EM_JS(void, host_show_list, (const char* outline, int outline_length), {
    Module.host.showList(outline, outline_length);
})
EM_JS(void, host_show_list_stage, (const char* content, int content_length), {
    Module.host.showListStage(content, content_length);
})
EM_JS(void, host_set_full_screen, (int on), { Module.host.setFullScreen(on); })
EM_JS(void, host_move_to_region, (int by), { Module.host.moveToRegion(by); })
EM_JS(void, host_print, (), { Module.host.print(); })
EM_JS(void, host_save_picture, (int kind, const char* name, int scale), {
    Module.host.savePicture(kind, UTF8ToString(name), scale);
})
EM_JS(void, host_make_link, (const char* map_file, int length, int copies), {
    Module.host.makeLink(map_file, length, copies);
})
EM_JS(void, host_take_picture, (const char* svg, int svg_length, const char* map_file, int map_file_length), {
    Module.host.takePicture(svg, svg_length, map_file, map_file_length);
})
EM_JS(void, host_take_notes, (const char* notes, int notes_length), { Module.host.takeNotes(notes, notes_length); })

EM_JS(void, host_save_soon, (double delay_ms), { Module.host.saveSoon(delay_ms); })
EM_JS(void, host_store_draft, (const char* id, double revision, const char* text, const char* summary,
                               const char* view), {
    Module.host.storeDraft(UTF8ToString(id), revision, UTF8ToString(text), UTF8ToString(summary), UTF8ToString(view));
})
EM_JS(void, host_store_view, (const char* id, const char* view), {
    Module.host.storeView(UTF8ToString(id), UTF8ToString(view));
})
EM_JS(void, host_load_draft, (const char* id), { Module.host.loadDraft(UTF8ToString(id)); })
EM_JS(void, host_remove_draft, (const char* id), { Module.host.removeDraft(UTF8ToString(id)); })
EM_JS(void, host_set_deleted, (const char* id, int deleted), { Module.host.setDeleted(UTF8ToString(id), deleted); })
EM_JS(void, host_note_copies, (const char* ids, int ids_length, int saved), {
    Module.host.noteCopies(ids, ids_length, saved);
})
EM_JS(void, host_back_up, (const char* archive_name, const char* files, int files_length), {
    Module.host.backUp(UTF8ToString(archive_name), files, files_length);
})
EM_JS(void, host_save_entry, (const char* id, const char* name), {
    Module.host.saveEntry(UTF8ToString(id), UTF8ToString(name));
})
EM_JS(void, host_load_customers, (const char* id), { Module.host.loadCustomers(UTF8ToString(id)); })
EM_JS(void, host_store_customers, (const char* id, const char* text), {
    Module.host.storeCustomers(UTF8ToString(id), UTF8ToString(text));
})
EM_JS(void, host_store_preferences, (int language, int theme, int single_keys, int list, const char* recent,
                                     int scale), {
    Module.host.storePreferences(language, theme, single_keys, list, UTF8ToString(recent), scale);
})
EM_JS(void, host_load_model, (const char* model, const char* language), {
    Module.host.loadModel(UTF8ToString(model), UTF8ToString(language));
})
EM_JS(void, host_pick_file, (), { Module.host.pickFile(); })
EM_JS(void, host_write_file, (const char* id, const char* name, const char* text, int as_new), {
    Module.host.writeFile(UTF8ToString(id), UTF8ToString(name), UTF8ToString(text), as_new);
})
EM_JS(void, host_download, (const char* name, const char* text), {
    Module.host.download(UTF8ToString(name), UTF8ToString(text));
})
EM_JS(void, host_copy_text, (const char* text, const char* cards), {
    Module.host.copyText(UTF8ToString(text), UTF8ToString(cards));
})
EM_JS(void, host_read_clipboard, (), { Module.host.readClipboard(); })

#pragma clang diagnostic pop
