// The parts of the page, one small file each. Each draws into the rectangle it is given. Must not know: each other.
#pragma once

#include "editor/effect.h"
#include "ui/frame.h"

namespace journey::ui {

void draw_home(Frame& frame, const Rect& rect);
/// The steps of the history, hanging from the undo button; drawn while its overlay is open.
void draw_history_menu(Frame& frame, const Rect& anchor);
void draw_top_bar(Frame& frame, const Rect& rect);
/// "Til kortet", the page's first stop; only seen while it has the focus.
void draw_skip_link(Frame& frame);
/// The button "Mere" and its menu.
void draw_more_menu(Frame& frame, const Rect& rect);
void draw_board(Frame& frame, const Rect& rect);
void draw_status_bar(Frame& frame, const Rect& rect);
void draw_inspector(Frame& frame, const Rect& rect);
void draw_findings(Frame& frame, const Rect& rect);
/// The inspector above the findings, with an edge to drag between them.
void draw_side_panel(Frame& frame, const Rect& rect);
/// One of the two, with tabs, below the map of a narrow window.
void draw_sheet_panel(Frame& frame, const Rect& rect);
/// What a command asks of the panel; the next frame has it so.
void show_panel(UiState& state, PanelWish wish);
/// How ready a customer is, from what was seen of him.
void draw_readiness_page(Frame& frame, const Rect& rect);
/// What if, how a score comes about, what helps most.
void draw_score_page(Frame& frame, const Rect& rect);
/// The map slide by slide; nothing else is on the page then.
void draw_presentation(Frame& frame, const Rect& page);
/// How much larger than the page everything is to be drawn: as the user wants it, slides as large as all of them can be
/// seen. Known anew after each frame; one with another zoom has to be drawn again.
[[nodiscard]] float page_zoom(const Session& session, const UiState& state);
/// The red bar that says why nothing can be stored, with the file as a way out; takes no room when all is well.
[[nodiscard]] float storage_bar_height(const Frame& frame);
void draw_storage_bar(Frame& frame, const Rect& rect);
/// The line that says that the open map was not saved as a file for long; takes no room when there is none.
[[nodiscard]] float reminder_height(const Frame& frame);
void draw_reminder(Frame& frame, const Rect& rect);
/// Where the maps are kept.
void draw_storage_dialog(Frame& frame, const Rect& page);
/// What the columns of a table are that was opened.
void draw_import_dialog(Frame& frame, const Rect& page);
/// What others are given of the open map.
void draw_share_dialog(Frame& frame, const Rect& page);
void draw_notice(Frame& frame, const Rect& page);
/// Toast, notice, drop outline: what lies over the page.
void draw_messages(Frame& frame, const Rect& page);
void draw_palette(Frame& frame, const Rect& page);
void draw_help(Frame& frame, const Rect& page);
/// The models: those that may go under the open map, or all of them to start a new one from.
void draw_models(Frame& frame, const Rect& page);

}  // namespace journey::ui
