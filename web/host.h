// The browser as C++ sees it: each function is one method of the `Host` object that the page's script passes in
// (web/src/host.ts, which says what they do). Must not know: the application.
//
// Texts are UTF-8 with a terminating zero; several texts in one go are separated by zeros and passed with their length.
#pragma once

#include <cstdint>

extern "C" {

// ---- fonts (web/src/glyphs.ts) ----
/// Advances of `count` code points in em. `weight` is the CSS weight.
void host_measure(const std::uint32_t* code_points, int count, int weight, float* advances_em);
/// Ascent and descent of the face in em.
void host_measure_face(float* ascent_descent_em);
/// The code point stands for this text from now on.
void host_name_unit(std::uint32_t code_point, const char* text, int text_length);
/// Draws `count` glyphs on a sheet and copies its pixels (RGBA, not premultiplied) to `pixels`.
void host_rasterize(const float* glyphs, int count, int sheet_width, int sheet_height, int dark_ink,
                    std::uint8_t* pixels);

// ---- frames and what lies around the canvas ----
/// Puts a picture on the canvas (web/picture.cpp says what the words mean).
void host_paint(const std::uint32_t* words, int count);
void host_request_frame(int count);
/// The texts of a language (`Language`) are read from now on.
void host_need_words(int language);
void host_wake_at(double time_ms);
void host_set_cursor(int cursor);
void host_set_theme(int dark);
void host_page_changed(const char* title, const char* language, const char* map_id);

// ---- the DOM over the canvas ----
void host_mirror(const std::uint32_t* words, int word_count, const char* texts, int texts_length, int moving);
void host_focus(std::uint32_t widget);
void host_open_text(const char* value, int value_length);
void host_place_text(const float* place, int place_count, const char* texts, int texts_length);
void host_close_text();
void host_announce(const char* text, int alert);
/// The list view in place of the canvas: what it shows, as JSON; empty: it is not shown.
void host_show_list(const char* outline, int outline_length);
/// What stands in one stage of it.
void host_show_list_stage(const char* content, int content_length);
void host_set_full_screen(int on);
void host_move_to_region(int by);
/// Gets what the picture needs, asks for it (jm_draw_picture) and makes it a file, or puts it on the clipboard.
void host_save_picture(int kind, const char* name, int scale);
/// Makes a link with the map in it (jm_link_made, jm_link_failed).
void host_make_link(const char* map_file, int length, int copies);
void host_take_picture(const char* svg, int svg_length, const char* map_file, int map_file_length);
/// Prints what jm_write_notes hands over.
void host_print();
void host_take_notes(const char* notes, int notes_length);

// ---- files and storage ----
void host_save_soon(double delay_ms);
void host_store_draft(const char* id, double revision, const char* text, const char* summary, const char* view);
void host_store_view(const char* id, const char* view);
void host_load_draft(const char* id);
void host_remove_draft(const char* id);
void host_set_deleted(const char* id, int deleted);
void host_note_copies(const char* ids, int ids_length, int saved);
/// `files`: id and name of each map, by turns.
void host_back_up(const char* archive_name, const char* files, int files_length);
void host_save_entry(const char* id, const char* name);
void host_load_customers(const char* id);
void host_store_customers(const char* id, const char* text);
/// `recent`: numbers of commands between spaces, the last used first. `scale`: percent.
void host_store_preferences(int language, int theme, int single_keys, int list, const char* recent, int scale);
void host_load_model(const char* model, const char* language);
void host_pick_file();
void host_write_file(const char* id, const char* name, const char* text, int as_new);
void host_download(const char* name, const char* text);
/// `cards`: the same as a map file, or empty.
void host_copy_text(const char* text, const char* cards);
/// Answered by jm_clipboard_read.
void host_read_clipboard();

}  // extern "C"
