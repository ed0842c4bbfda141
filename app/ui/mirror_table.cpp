#include "ui/mirror_table.h"

namespace journey::ui {

MirrorTable::MirrorTable(Frame& frame, std::string_view key, std::string name, const Rect& rect,
                         std::span<const Word> columns)
    : m_table(frame, key, Role::table, std::move(name), rect) {
    const IdScope scope(key);
    constexpr float edge = 1;  // the head is not drawn: it lies on the upper edge
    const Rect head{rect.x, rect.y, rect.width, edge};
    const MirrorGroup row(frame, "head", Role::row, {}, head);
    for (const Word column : columns) {
        const IdScope column_scope("column", static_cast<int>(column));
        note(frame, "name", Role::column_header, std::string(frame.word(column)), head);
    }
}

void table_cell(Frame& frame, std::string_view key, std::string text, const Rect& rect, std::string_view meaning) {
    note(frame, key, Role::cell, std::move(text), rect);
    frame.out.mirror.nodes.back().description = meaning;
}

void table_row_name(Frame& frame, std::string name, const Rect& rect) {
    note(frame, "row name", Role::row_header, std::move(name), rect);
}

void table_figure(Frame& frame, std::string text, const Rect& rect, std::string_view meaning) {
    const Response response = interactive(frame, "figure", rect,
                                          {.role = Role::cell,
                                           .name = std::move(text),
                                           .state = NodeState::focusable,
                                           .description = std::string(meaning)});
    explained(frame, response, rect, meaning);
}

}  // namespace journey::ui
