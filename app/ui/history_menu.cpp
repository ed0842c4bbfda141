// The steps that were taken, as a list to jump in: hanging from the undo button, the newest first.
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr std::size_t steps_shown = 60;  // in either direction; further back goes step by step

/// The rows from the last step that can be taken again down to the oldest that is shown; the one the map is at is
/// checked.
struct Rows {
    std::vector<MenuRow> rows;
    std::vector<int> steps;  // how far each is from the map as it is
};

Rows rows_of(const Frame& frame, const History& history) {
    Rows list;
    const Language language = frame.language();
    const auto add = [&](std::string text, int steps) {
        list.rows.push_back({.text = std::move(text), .checked = steps == 0});
        list.steps.push_back(steps);
    };
    for (std::size_t i = std::min(history.redo_count(), steps_shown); i > 0; --i)
        add(label_text(language, history.redo_label_at(i - 1)), static_cast<int>(i));
    const std::size_t back = std::min(history.undo_count(), steps_shown);
    for (std::size_t i = 0; i < back; ++i) add(label_text(language, history.undo_label_at(i)), -static_cast<int>(i));
    if (back == history.undo_count()) add(std::string(frame.word(Word::history_start)), -static_cast<int>(back));
    return list;
}

}  // namespace

void draw_history_menu(Frame& frame, const Rect& anchor) {
    if (frame.session.overlay != Overlay::history) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        if (ImGui::IsWindowHovered() && anchor.contains({mouse.x, mouse.y}))
            frame.act(action::Run{CommandId::show_history});
        return;
    }
    bool& was_open = frame.state.history_was_open;
    const WidgetId id = ImGui::GetID("history");
    if (!was_open) open_menu(frame, id, anchor);
    was_open = true;
    const Rows list = rows_of(frame, frame.session.document->history);
    const auto chosen = menu(frame, id, frame.word(Word::command_show_history), list.rows);
    if (chosen) frame.act(action::GoToStep{list.steps[static_cast<std::size_t>(*chosen)]});
    if (menu_is_open(frame, id)) return;
    was_open = false;
    frame.act(action::ShowOverlay{Overlay::none});
}

}  // namespace journey::ui
