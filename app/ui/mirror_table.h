// A chart for screen readers: a table whose rows lie where they are drawn. Must not know: how it is drawn.
#pragma once

#include "ui/widgets.h"

#include <span>
#include <string>
#include <string_view>

namespace journey::ui {

/// The table and its head, for as long as it lives; rows are drawn inside.
class MirrorTable {
public:
    MirrorTable(Frame& frame, std::string_view key, std::string name, const Rect& rect, std::span<const Word> columns);

private:
    MirrorGroup m_table;
};

/// One row, for as long as it lives. The key tells it from the others in the scope.
class MirrorRow {
public:
    MirrorRow(Frame& frame, const Rect& rect, std::string name = {})
        : m_row(frame, "table row", Role::row, std::move(name), rect) {}

private:
    MirrorGroup m_row;
};

/// A cell that is only read; `meaning` is one sentence, or empty.
void table_cell(Frame& frame, std::string_view key, std::string text, const Rect& rect, std::string_view meaning = {});
/// What a row is of.
void table_row_name(Frame& frame, std::string name, const Rect& rect);
/// A cell whose figure explains itself to pointer and keyboard.
void table_figure(Frame& frame, std::string text, const Rect& rect, std::string_view meaning);

}  // namespace journey::ui
