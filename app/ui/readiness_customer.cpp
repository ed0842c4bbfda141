// Which customer is looked at, the menu of customers, and that all of it stays here.
#include "ui/readiness.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float head_height = 32, chevron_gap = 8, name_widest = 280, menu_width = 240;

/// What the rows below the customers do, in their order.
enum class MenuEntry { add, rename, save, fetch, remove, remove_all, count };

void add_row(std::vector<MenuRow>& rows, const Frame& frame, Word text, Icon icon, std::optional<Word> why_disabled) {
    rows.push_back({.text = std::string(frame.word(text)), .icon = icon, .why_disabled = why_disabled});
}

std::vector<MenuRow> menu_rows(const Frame& frame, const ReadinessView& view) {
    std::vector<MenuRow> rows;
    const std::vector<Customer>& all = view.document.customers.now.all;
    for (const Customer& customer : all) rows.push_back({.text = customer.name, .checked = &customer == view.customer});
    const std::size_t first = rows.size();
    const bool is_unreadable = !view.document.customers.is_known && view.document.customers.problem;
    const auto none = all.empty() ? std::optional(Word::not_now_no_customers) : std::nullopt;
    add_row(rows, frame, Word::ready_add_customer, Icon::plus, {});
    add_row(rows, frame, Word::ready_rename, Icon::pencil, none);
    add_row(rows, frame, Word::ready_export, Icon::download, none);
    add_row(rows, frame, Word::ready_import, Icon::folder_open, {});
    add_row(rows, frame, Word::ready_delete, Icon::trash_2, none);
    add_row(rows, frame, Word::ready_delete_all, Icon::trash_2, is_unreadable ? std::nullopt : none);
    rows[first].separator_before = first > 0;
    rows[first + static_cast<std::size_t>(MenuEntry::save)].separator_before = true;
    rows[first + static_cast<std::size_t>(MenuEntry::remove)].separator_before = true;
    return rows;
}

void run_entry(Frame& frame, MenuEntry entry, const Customer* customer) {
    switch (entry) {
    case MenuEntry::add: frame.act(action::AddCustomer{}); return;
    case MenuEntry::save: frame.act(action::ExportCustomers{}); return;
    case MenuEntry::fetch: frame.act(action::Run{CommandId::open_file}); return;
    case MenuEntry::remove_all: frame.act(action::RemoveCustomers{}); return;
    case MenuEntry::rename:
        frame.state.text_origin = 0;
        if (customer) frame.act(action::BeginText{text_target::CustomerName{customer->id}});
        return;
    case MenuEntry::remove:
        if (customer) frame.act(action::RemoveCustomers{customer->id});
        return;
    case MenuEntry::count: return;
    }
}

void customer_menu(Frame& frame, WidgetId owner, const ReadinessView& view) {
    if (!menu_is_open(frame, owner)) return;
    const std::vector<Customer>& all = view.document.customers.now.all;
    const auto chosen = menu(frame, owner, frame.word(Word::ready_customer_menu), menu_rows(frame, view), menu_width);
    if (!chosen) return;
    const auto row = static_cast<std::size_t>(*chosen);
    if (row < all.size()) return frame.act(action::ShowCustomer{all[row].id});
    run_entry(frame, static_cast<MenuEntry>(row - all.size()), view.customer);
}

std::string shown_name(const Frame& frame, const ReadinessView& view) {
    if (view.customer) return view.customer->name;
    return fill(frame.language(), Word::ready_customer_number, {"1"});
}

/// The name with its arrow: a button that opens the menu; a field while it is renamed. Returns where it ends.
float name_button(Frame& frame, const Rect& rect, const ReadinessView& view) {
    if (view.customer && frame.session.text_edit &&
        frame.session.text_edit->target == TextTarget(text_target::CustomerName{view.customer->id})) {
        text_field(frame, "name", {rect.x, rect.y, std::min(rect.width, name_widest), rect.height},
                   text_target::CustomerName{view.customer->id},
                   {.label = frame.word(Word::ready_customer_name), .text = style::title});
        return rect.x + std::min(rect.width, name_widest);
    }
    const std::string name = shown_name(frame, view);
    const float room = rect.width - metric::icon_sm - chevron_gap;
    const float width = std::min(width_of(frame, name, style::title) + 1, room);
    const Rect hit{rect.x - chevron_gap, rect.y, width + metric::icon_sm + 3 * chevron_gap, rect.height};
    const std::string label = std::string(frame.word(Word::ready_customer_menu)).append(": ").append(name);
    const Response response =
        interactive(frame, "customers", hit, {.name = label, .state = NodeState::focusable | NodeState::has_popup});
    const float glow = menu_is_open(frame, response.id) ? 1 : hover_glow(frame, response);
    fill_rect(frame, hit, frame.theme.surface_hover.faded(glow), metric::radius_md);
    if (response.focused) focus_ring(frame, hit, metric::radius_md, 0);
    draw_text_in(frame, {rect.x, rect.y, width, rect.height}, name, style::title, frame.theme.text_primary);
    draw_icon(frame, {rect.x + width + chevron_gap, rect.y + (rect.height - metric::icon_sm) / 2}, Icon::chevron_down,
              metric::icon_sm, frame.theme.text_tertiary);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    if (response.pressed) open_menu(frame, response.id, hit);
    customer_menu(frame, response.id, view);
    return hit.right();
}

/// Personal data go with one click; the toast brings them back.
void delete_button(Frame& frame, const Rect& rect, const Customer& customer) {
    if (icon_button(frame, "delete", rect, Icon::trash_2, frame.word(Word::ready_delete)))
        frame.act(action::RemoveCustomers{customer.id});
}

/// Where the customers are kept, at the end of the row; returns its width.
float privacy(Frame& frame, const Rect& rect, const ReadinessView& view) {
    constexpr float icon_size = 13, icon_gap = 6;
    const std::optional<Word>& problem = view.document.customers.problem;
    const std::string_view text = frame.word(problem ? Word::ready_not_stored : Word::ready_private);
    const std::string_view meaning = frame.word(problem.value_or(Word::ready_private_meaning));
    const float width = width_of(frame, text, style::cell) + icon_size + icon_gap + 1;
    const Rect place{rect.right() - width, rect.y, width, rect.height};
    draw_icon(frame, {place.x, place.y + (place.height - icon_size) / 2}, problem ? Icon::circle_alert : Icon::lock,
              icon_size, problem ? frame.theme.danger_text : frame.theme.text_tertiary);
    draw_text_in(frame, {place.x + icon_size + icon_gap, place.y, width, place.height}, text, style::cell,
                 problem ? frame.theme.danger_text : frame.theme.text_secondary);
    explain(frame, "privacy", place, std::string(text), meaning);
    return width;
}

}  // namespace

void customer_head(Column& column, const ReadinessView& view) {
    Frame& frame = column.frame;
    const std::optional<Word>& problem = view.document.customers.problem;
    column.y -= (head_height - style::title.line_px) / 2;  // in line with the headings of the other cards
    Rect row = column.take(head_height, 0);
    row.width -= privacy(frame, row, view) + metric::gutter;
    if (view.customer) row.width -= row.height;
    const float end = name_button(frame, row, view);
    if (view.customer) delete_button(frame, {end, row.y, row.height, row.height}, *view.customer);
    small_text(column, "personal", frame.word(problem.value_or(Word::ready_private_meaning)),
               problem ? frame.theme.danger_text : frame.theme.text_tertiary, 14);
}

}  // namespace journey::ui
