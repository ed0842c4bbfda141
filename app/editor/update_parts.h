// The parts of `update` (editor/update.h), by meaning in update_*.cpp. Must not know: the screen, the browser.
#pragma once

#include "editor/picture_kind.h"
#include "editor/update_storage.h"
#include "editor/update_turn.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

// ---- update_map.cpp: the only functions that change the open map ----

/// Whether the open map may be changed; where not, the user is told why. The first line of every editing action.
[[nodiscard]] bool may_edit(Turn& turn);
/// The map without a running gesture or open text field.
[[nodiscard]] const Map& committed_map(const Document& document);
/// Shows a map: scores it, keeps the selection true, asks for a draft.
void show_map(Turn& turn, Map next);
/// Shows a map until the gesture ends; the committed one is kept.
void preview_map(Turn& turn, Map next);
/// Ends a gesture: the step from the committed map to `next`. Without a difference no step.
void commit_map(Turn& turn, Map next, StepLabel label);
/// The same for one edit; says what was deleted.
void commit_edit(Turn& turn, const Edit& edit);
/// Ends a gesture without a trace.
void cancel_preview(Turn& turn);
/// Ends what runs (text field kept, gesture cancelled), so that the map is the committed one.
void settle(Turn& turn);
/// One step through the history.
enum class HistoryStep { undo, redo };
void step_history(Turn& turn, HistoryStep step);
/// So many steps back (negative) or on, at once; as far as there are some.
void go_to_step(Turn& turn, int by);

// ---- update_message.cpp ----

void say(Turn& turn, std::string text, ToastAction action = ToastAction::none);
void say(Turn& turn, Word word);
void announce(Turn& turn, std::string text);
/// What is said of a download: in a sandboxed frame nobody knows whether it arrives.
[[nodiscard]] Word downloaded_words(const Session& session);
/// What a deleting edit took away, in words; absent for any other edit.
[[nodiscard]] std::optional<std::string> words_for_removal(Language language, const Map& before, const Edit& edit);

// ---- update_text.cpp ----

enum class Ending { keep, restore };
void begin_text(Turn& turn, TextTarget target);
/// The same where everything else has ended already.
void open_text(Turn& turn, TextTarget target);
void end_text(Turn& turn, Ending ending);

// ---- update_what_if.cpp: assumptions, which change no map ----

/// Works out again what comes of them; after every change of the map.
void renew_what_if(Document& document);
void cancel_what_if_preview(Document& document);
/// Whether there is a drop-off of the stage to set.
[[nodiscard]] bool can_set_drop_off(const Session& session, const StageId& stage);
/// The text field of a drop-off.
void type_drop_off(Turn& turn, TextEdit& edit);
void end_drop_off(Turn& turn, const TextEdit& edit, Ending ending);
/// One step through them; false where there is none.
[[nodiscard]] bool step_what_if(Turn& turn, HistoryStep step);
void reset_what_if(Turn& turn);
/// Tries a win, as one step, and says so; one that is tried already stays.
void try_win(Turn& turn, const WinKey& win);
/// A copy of the map with what is assumed as its goals, opened.
void save_as_target(Turn& turn);
// ---- update_customers.cpp ----

/// A field of a customer closed: its text is noted, as one step.
void end_customer_text(Turn& turn, const TextEdit& edit, Ending ending);
/// One step of what was noted of customers; false when the map's last step was later.
bool step_customers(Turn& turn, HistoryStep step);
/// The customers of a file join those of the open map.
void fetch_customers(Turn& turn, const action::OpenFile& file);

// ---- update_picture.cpp, update_share.cpp ----

/// The map as a picture, as a file or on the clipboard.
void save_picture(Turn& turn, PictureKind kind);
/// Whether what is shared goes without notes, names and numbers.
void toggle_plain(Turn& turn);
/// What is chosen, as far as it is on the open map (it may have been chosen on another), with the colours of the page
/// where none are.
[[nodiscard]] Sharing sharing_of(const Session& session);
/// The open map as others get it: the chosen part, plain if that is chosen; and its file.
[[nodiscard]] Map map_to_share(const Session& session);
[[nodiscard]] std::string file_to_share(const Session& session);
/// The dialog.
void show_sharing(Turn& turn);
/// A table of cards for the open map: its columns are shown first.
void open_table(Turn& turn, const action::OpenFile& file);
/// A command that hands the map out as text: share_file, copy_link and those after it.
void share(Turn& turn, CommandId id);

// ---- update_cards.cpp, update_make.cpp ----

void select(Turn& turn, Selection selection);
/// Selects and scrolls there.
void go_to(Turn& turn, Selection selection);
[[nodiscard]] std::string fresh_id(Session& session, const Map& map);
/// The card with an id of its own, in a cell.
[[nodiscard]] Card copy_of(Session& session, const Map& map, const Card& card);
/// Shows a new thing with its text field open; the step is recorded when the field closes.
void begin_new_thing(Turn& turn, const Edit& edit, TextTarget target, bool needs_text);
void add_card(Turn& turn, const StageId& stage, const LaneId& lane);
void add_stage(Turn& turn, std::size_t at);
void add_lane(Turn& turn, std::size_t at, LaneKind kind);
void add_phase(Turn& turn, const StageId& stage);
void duplicate_selected(Turn& turn);
void delete_selected(Turn& turn);
/// Moves the selected cards, stage or lane by one stage or one lane.
struct BoardStep {
    int stages = 0;
    int lanes = 0;
};
void move_selected(Turn& turn, BoardStep step);
/// The map with cards one step further, each from where it is; those at the edge stay.
[[nodiscard]] Map moved_cards(const Map& map, const std::vector<CardId>& ids, BoardStep step);
/// Moves the card of the cursor within its cell.
void move_in_cell(Turn& turn, int step);

// ---- update_preferences.cpp ----

void toggle_theme(Turn& turn);
void toggle_language(Turn& turn);
/// Between the list and the board.
void toggle_list(Turn& turn);
/// To the next larger or smaller of the sizes, or to the usual one.
void change_scale(Turn& turn, CommandId id);

// ---- update_folding.cpp ----

void run_fold(Turn& turn, CommandId id);
/// Opens a folded stage, so that something in it can be written.
void open_folded(Turn& turn, const StageId& stage);
[[nodiscard]] ViewState view_of(const Document& document);

// ---- update_hiding.cpp ----

/// Of the lanes that are there.
[[nodiscard]] std::vector<LaneId> hidden_lanes(const Document& document);
/// The map without hidden lanes, to move about in.
[[nodiscard]] Map shown_map(const Document& document);
void hide_lane(Turn& turn);
void show_all_lanes(Turn& turn);
/// What is selected is not hidden: its lane is shown again.
void show_selected_lane(Document& document);

// ---- update_path.cpp ----

void ask_for_path(Turn& turn);
void reverse_path(Turn& turn);

// ---- update_persona.cpp ----

/// Shows the map as a persona meets it; as everybody does where there is no such persona.
void set_lens(const Session& session, Document& document, const PersonaId& persona);
/// Scores `next`, which is about to be shown, through the lens that is there.
void analyse_through_lens(const Session& session, Document& document, const Map& next);
/// Analyses the map that is shown anew: another day.
void renew_journey(const Session& session, Document& document);
void show_next_persona(Turn& turn);

// ---- update_select.cpp, update_carry.cpp ----

/// The cursor goes on; what is held stays selected.
void move_cursor(Turn& turn, Direction direction);
/// Holds the card of the cursor, or lets it go.
void toggle_held(Turn& turn);
/// Picks up what is selected: from here on the arrow keys move it.
void pick_up(Turn& turn);
/// What a command means while something is carried; false: nothing, and then the carrying ends without a trace.
[[nodiscard]] bool carry_on(Turn& turn, CommandId id);
/// Ends the carrying: one undo step.
void put_down(Turn& turn);

// ---- update_clipboard.cpp ----

void copy_selected(Turn& turn);
void cut_selected(Turn& turn);
/// Asks for what was copied last, here or elsewhere. Where a key pastes, the browser hands it over (action::Paste).
void paste(Turn& turn);

// ---- update_find.cpp ----

/// Finds the places anew, after every change of the map or of what is looked for.
void renew_search(Document& document);
void open_search(Turn& turn, bool replaces);
void close_search(Turn& turn);
/// The field of what is looked for, or of what takes its place.
void type_search(Turn& turn, const TextEdit& edit);
/// To the next place (+1) or the one before (−1), round and round.
void step_search(Turn& turn, int by);
void replace_found(Turn& turn);
void replace_all_found(Turn& turn);

// ---- update_view.cpp ----

void go_to_page(Turn& turn, Page page);
void show_overlay(Turn& turn, Overlay overlay);

// ---- update_findings.cpp ----

/// What an analysis of the open map needs beside the map.
[[nodiscard]] JourneyRequest request_of(const Session& session);
/// Selects what a finding is about and scrolls there.
void show_finding(Turn& turn, const FindingKey& key);
/// To the next finding of the list (+1) or the one before (−1); from the last one to the first.
void step_finding(Turn& turn, int by);
/// Finds the calibration anew with which the known number of buyers comes out (scoring.md 5.13b).
void calibrate_again(Turn& turn);

// ---- update_present.cpp ----

void start_presenting(Turn& turn);
/// What was seen and selected before comes back.
void stop_presenting(Turn& turn);
/// `at` past the ends: the slide there.
void show_slide(Turn& turn, std::size_t at);
void step_slide(Turn& turn, int by);

// ---- update_view.cpp, run_command.cpp ----

void set_preferences(Turn& turn, const Preferences& preferences);
/// It comes first in the palette from now on.
void remember_command(Turn& turn, CommandId id);
void zoom(Turn& turn, float column_width);
void zoom_to_fit(Turn& turn);
/// The stages of what is selected fill the width, as far as columns go.
void zoom_to_selection(Turn& turn);
void run_command(Turn& turn, CommandId id);
// ---- run_command_things.cpp ----
/// The part of it for which command_state.h, is_for_things, holds, which is possible.
void run_for_things(Turn& turn, CommandId id);

}  // namespace journey
