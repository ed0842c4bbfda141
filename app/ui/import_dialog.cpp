// A table that was opened for the open map: a row for each of its columns, with what stands in it and what it is to be,
// and what the user should know before the cards are made.
#include "ui/dialog.h"
#include "ui/inspector_rows.h"
#include "ui/panels.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float widest = 620;
constexpr float tallest = 600;
constexpr float foot_height = 64;
constexpr float row_height = 44;
constexpr float choice_width = 210;
constexpr float gap = 16;
constexpr std::size_t problems_shown = 5;
constexpr int lines_max = 3;

/// The first thing that stands in a column.
std::string example_of(const Frame& frame, const CsvFile& file, std::size_t column) {
    for (const auto& row : file.rows)
        if (column < row.size() && !row[column].empty())
            return fill(frame.language(), Word::import_for_example, {row[column]});
    return {};
}

std::vector<ChoiceItem> field_items(const Frame& frame) {
    std::vector<ChoiceItem> items{{.text = std::string(frame.word(Word::import_skip))}};
    for (const CardColumn& column : all_card_columns())
        items.push_back({.text = std::string(frame.word(column.heading))});
    return items;
}

/// The place of a field among the choices; 0: none.
int place_of_field(std::optional<CardField> field) {
    const auto columns = all_card_columns();
    if (!field) return 0;
    return static_cast<int>(std::ranges::find(columns, *field, &CardColumn::field) - columns.begin()) + 1;
}

void draw_column(Frame& frame, const Rect& rect, std::size_t at) {
    const CardsCsv& table = frame.session.cards_import->table;
    const float text_width = rect.width - choice_width - gap;
    const float line = style::cell.line_px;
    const std::string& heading = table.file.headings[at];
    draw_text_fitting(frame, {rect.x, rect.y + 2, text_width, line}, heading, style::body_strong,
                      frame.theme.text_primary);
    const std::string example = example_of(frame, table.file, at);
    draw_text_fitting(frame, {rect.x, rect.y + 2 + line, text_width, line}, example, style::caption,
                      frame.theme.text_secondary);
    note(frame, "column", Role::text, heading + (example.empty() ? "" : ", ") + example,
         {rect.x, rect.y, text_width, rect.height});
    const Rect place{rect.right() - choice_width, rect.y + (rect.height - metric::control_md) / 2 - 2, choice_width,
                     metric::control_md};
    const auto chosen = choice(frame, "field", place, heading, field_items(frame), place_of_field(table.mapping[at]));
    if (!chosen) return;
    std::optional<CardField> field;
    if (*chosen > 0) field = all_card_columns()[static_cast<std::size_t>(*chosen - 1)].field;
    frame.act(action::SetColumn{at, field});
}

void draw_problems(Column& column, const std::vector<Problem>& problems) {
    Frame& frame = column.frame;
    if (problems.empty()) return;
    section(column, Word::import_problems, problems.size());
    const std::size_t shown = std::min(problems.size(), problems_shown);
    for (std::size_t at = 0; at < shown; ++at) {
        const IdScope scope("problem", static_cast<int>(at));
        sentence(column, "text", describe(frame.language(), problems[at]), Icon::triangle_alert,
                 frame.theme.text_secondary);
    }
    if (shown == problems.size()) return;
    const std::string more = fill(frame.language(), Word::import_more,
                                  {number_text(frame.language(), static_cast<double>(problems.size() - shown), 0)});
    sentence(column, "more", more, Icon::ellipsis, frame.theme.text_secondary);
}

void draw_columns(Frame& frame, const Rect& rect) {
    const CardsImport& import = *frame.session.cards_import;
    ScrollArea area(frame, "columns", rect);
    Column column{frame, rect.x, area.top(), rect.width};
    const std::string what =
        fill(frame.language(), Word::import_what,
             {number_text(frame.language(), static_cast<double>(import.table.file.rows.size()), 0)});
    const float height = draw_text_wrapped(frame, {column.x, column.y}, column.width, lines_max, what, style::body,
                                           frame.theme.text_secondary);
    note(frame, "what", Role::text, what, column.take(height, 12));
    {
        const MirrorGroup group(frame, "columns", Role::group, std::string(frame.word(Word::import_columns)), rect);
        for (std::size_t at = 0; at < import.table.mapping.size(); ++at) {
            const IdScope scope("column", static_cast<int>(at));
            draw_column(frame, column.take(row_height, 0), at);
        }
    }
    column.y += gap;
    draw_problems(column, import.problems);
    area.content_height(column.y - area.top());
}

void draw_foot(Frame& frame, const Rect& rect) {
    horizontal_line(frame, rect.x, rect.y, rect.width, frame.theme.border_subtle);
    const std::size_t count = frame.session.cards_import->cards;
    const std::string text =
        fill(frame.language(), Word::import_insert, {number_text(frame.language(), static_cast<double>(count), 0)});
    const ButtonLook look{.kind = ButtonKind::primary,
                          .icon = Icon::plus,
                          .why_disabled = count == 0 ? std::optional(Word::import_none) : std::nullopt};
    const float width = button_width(frame, text, look);
    const Rect place{rect.right() - Dialog::padding - width, rect.y + (rect.height - metric::control_lg) / 2, width,
                     metric::control_lg};
    if (button(frame, "insert", place, text, look)) frame.act(action::ImportCards{});
}

}  // namespace

void draw_import_dialog(Frame& frame, const Rect& page) {
    if (!frame.session.cards_import || !frame.session.document) return;
    const std::string title = fill(frame.language(), Word::import_title, {frame.session.cards_import->file_name});
    const Dialog dialog(frame, page, {Overlay::import_cards, "import", title, widest, tallest});
    const Rect body = dialog.body();
    draw_columns(frame,
                 {body.x + Dialog::padding, body.y, body.width - 2 * Dialog::padding, body.height - foot_height});
    draw_foot(frame, {body.x, body.bottom() - foot_height, body.width, foot_height});
}

}  // namespace journey::ui
