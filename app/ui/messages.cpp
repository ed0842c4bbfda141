// What the program has to say, over the page and never in the way: a toast, where a dragged file would land, and the
// bar that says why nothing can be stored.
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <vector>

namespace journey::ui {
namespace {

constexpr float bar_height = 44;
constexpr float bar_gap = 10;
constexpr float bar_radius = 10;
constexpr float bar_padding = 14;
constexpr float icon_size = 15;
constexpr float bottom_distance = 56;  // of what lies at the bottom, clear of the status bar
constexpr int toast_lines = 3;

void wake_at(Frame& frame, double time_ms) {
    auto& wake = frame.out.wake_at_ms;
    wake = wake ? std::min(*wake, time_ms) : time_ms;
}

// ---- toast ----

struct ToastOffer {
    Word text{};
    Action action;
};

std::optional<ToastOffer> offer_of(const Toast& toast) {
    switch (toast.action) {
    case ToastAction::none: return std::nullopt;
    case ToastAction::undo: return ToastOffer{Word::message_undo, action::Run{CommandId::undo}};
    case ToastAction::replace_mine: return ToastOffer{Word::message_replace_mine, action::ReplaceMine{}};
    case ToastAction::restore_customers: return ToastOffer{Word::message_undo, action::RestoreCustomers{}};
    case ToastAction::save_file: return ToastOffer{Word::message_save_file, action::Run{CommandId::save_file}};
    case ToastAction::restore_map: return ToastOffer{Word::message_undo, action::RestoreLibraryMap{toast.map}};
    }
    return std::nullopt;
}

/// A toast goes after a while (the editor's Tick ends it), but stays while the pointer or the focus rests on it.
void keep_or_end(Frame& frame, const Toast& toast, bool is_held) {
    constexpr double hold_again_ms = 5000;
    const double end_ms = toast.ends_at_ms();
    if (!std::isfinite(end_ms)) return;
    if (is_held) frame.act(action::HoldToast{});
    wake_at(frame, is_held ? frame.input.now_ms + hold_again_ms : end_ms);
}

/// A text on the toast that can be pressed.
Response toast_button(Frame& frame, std::string_view key, const Rect& rect, std::string_view name) {
    const Response response = interactive(frame, key, rect, {.name = std::string(name)});
    const float glow = hover_glow(frame, response);
    constexpr float share = 0.16F;
    fill_rect(frame, rect, frame.theme.text_inverse.faded(glow * share), metric::radius_md);
    if (response.focused) stroke_rect(frame, rect, frame.theme.text_inverse, metric::radius_md, 2);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    return response;
}

/// The sizes of a toast's parts.
struct ToastForm {
    Rect rect;
    float text_width = 0;
    float text_height = 0;
    float offer_width = 0;
};

/// What the user is at, which nothing covers: the open field, the bar of the selection, the sheet of a narrow window,
/// what the cursor is on. Page px.
std::vector<Rect> work_places(const Frame& frame, const Rect& page) {
    std::vector<Rect> places;
    if (frame.out.text_field) places.push_back(frame.out.text_field->rect);
    const std::string_view bar = frame.word(Word::select_bar);
    const std::string_view sheet_edge = frame.word(Word::page_panel_height);
    const Point origin = frame.out.mirror.board_origin;
    for (const MirrorNode& node : frame.out.mirror.nodes) {
        const Rect& rect = node.rect;
        if (node.role == Role::region && node.name == bar) places.push_back(rect);
        if (node.role == Role::separator && node.name == sheet_edge)
            places.push_back({page.x, rect.y, page.width, page.bottom() - rect.y});
        if (node.on_board && (node.role == Role::grid_cell || node.role == Role::option) &&
            has(node.state, NodeState::cursor))
            places.push_back({rect.x + origin.x, rect.y + origin.y, rect.width, rect.height});
    }
    return places;
}

/// The same place, or as far above it as it takes to cover none of these; where that is off the page, it stays.
Rect clear_of_work(const Rect& usual, const Rect& page, const std::vector<Rect>& places) {
    Rect at = usual;
    const auto touches = [&](const Rect& work) {
        return at.x < work.right() + metric::gutter && at.right() + metric::gutter > work.x &&
               at.y < work.bottom() + metric::gutter && at.bottom() + metric::gutter > work.y;
    };
    // Each step goes above one of them, so that none is met twice.
    for (auto work = std::ranges::find_if(places, touches); work != places.end();
         work = std::ranges::find_if(places, touches))
        at.y = std::floor(work->y - metric::gutter - at.height) - 1;
    return at.y < page.y + metric::top_bar ? usual : at;
}

ToastForm toast_form(const Frame& frame, const Rect& page, const Toast& toast, const std::optional<ToastOffer>& offer) {
    constexpr float narrowest = 280;
    constexpr float widest = 560;
    constexpr float offer_padding = 8;
    ToastForm form;
    if (offer) form.offer_width = width_of(frame, frame.word(offer->text), style::body_strong) + 2 * offer_padding;
    const float fixed = bar_padding + bar_gap + form.offer_width + metric::control_md + metric::gutter;
    const float natural = fixed + width_of(frame, toast.text, style::body) + bar_gap;
    const float width = std::min(std::clamp(natural, narrowest, widest), page.width - 2 * metric::gutter);
    form.text_width = width - fixed;
    form.text_height = wrapped_height(frame, form.text_width, toast_lines, toast.text, style::body);
    const float height = bar_height - style::body.line_px + form.text_height;
    const Rect usual{page.x + (page.width - width) / 2, page.bottom() - bottom_distance - height, width, height};
    form.rect = clear_of_work(usual, page, work_places(frame, page));
    return form;
}

void draw_toast(Frame& frame, const Rect& page) {
    const std::optional<Toast>& toast = frame.session.toast;
    if (!toast) return;
    const std::optional<ToastOffer> offer = offer_of(*toast);
    const ToastForm form = toast_form(frame, page, *toast, offer);
    const Rect& rect = form.rect;
    const Layer layer(frame, "toast", rect);
    const MirrorGroup group(frame, "toast", Role::status, toast->text, rect);
    shadow(frame, rect, bar_radius, Elevation::e2);
    fill_rect(frame, rect, frame.theme.surface_inverse, bar_radius);
    draw_text_wrapped(frame, {rect.x + bar_padding, rect.y + (rect.height - form.text_height) / 2}, form.text_width,
                      toast_lines, toast->text, style::body, frame.theme.text_inverse);

    const float button_y = rect.y + (rect.height - metric::control_md) / 2;
    const Rect close{rect.right() - metric::gutter - metric::control_md, button_y, metric::control_md,
                     metric::control_md};
    bool is_focused = false;
    if (offer) {
        const Rect place{close.x - form.offer_width, button_y, form.offer_width, metric::control_md};
        const std::string_view text = frame.word(offer->text);
        const Response response = toast_button(frame, "offer", place, text);
        draw_text_in(frame, place, text, style::body_strong, frame.theme.text_inverse, Align::center);
        is_focused = frame.input.focused == response.id;
        if (response.pressed) {
            frame.act(offer->action);
            frame.act(action::DismissToast{});
        }
    }
    const Response closing = toast_button(frame, "close", close, frame.word(Word::message_close));
    draw_icon_centered(frame, {close.x + close.width / 2, close.y + close.height / 2}, Icon::x, metric::icon_sm,
                       frame.theme.text_inverse);
    if (closing.pressed) frame.act(action::DismissToast{});
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    keep_or_end(frame, *toast, is_focused || frame.input.focused == closing.id || rect.contains({mouse.x, mouse.y}));
}

// ---- a file over the page ----

void draw_drop_outline(Frame& frame, const Rect& page) {
    constexpr float inset = 8;
    constexpr float stroke = 2;
    constexpr float pill_padding = 18;
    constexpr float pill_height = 52;
    constexpr float ground_alpha = 0.55F;
    constexpr float pill_icon = metric::icon_lg;
    if (!frame.input.files_hovering) return;
    const Layer layer(frame, "drop", page);
    const Rect outline{page.x + inset, page.y + inset, page.width - 2 * inset, page.height - 2 * inset};
    fill_rect(frame, outline, frame.theme.accent_subtle.faded(ground_alpha), metric::radius_xl);
    stroke_rect(frame, outline, frame.theme.accent_solid, metric::radius_xl, stroke);
    const std::string_view text = frame.word(Word::message_drop);
    const float width = pill_icon + bar_gap + width_of(frame, text, style::title) + 2 * pill_padding;
    const Rect pill{page.x + (page.width - width) / 2, page.y + (page.height - pill_height) / 2, width, pill_height};
    shadow(frame, pill, metric::radius_xl, Elevation::e3);
    fill_rect(frame, pill, frame.theme.surface_raised, metric::radius_xl);
    draw_icon(frame, {pill.x + pill_padding, pill.y + (pill_height - pill_icon) / 2}, Icon::file_json, pill_icon,
              frame.theme.accent_text);
    draw_text_in(frame, {pill.x + pill_padding + pill_icon + bar_gap, pill.y, width, pill_height}, text, style::title,
                 frame.theme.text_primary);
    note(frame, "target", Role::status, std::string(text), pill);
}

}  // namespace

// ---- storage ----

float storage_bar_height(const Frame& frame) { return frame.session.storage_problem ? bar_height + metric::gutter : 0; }

namespace {

/// Why nothing can be stored, and what is left to do: behind it, or below where that does not fit.
void storage_text(Frame& frame, Rect rect, std::string_view reason, std::string_view rest) {
    constexpr float gap = metric::gutter / 2;
    const Color color = frame.theme.danger_text;
    const float known = width_of(frame, reason, style::cell_strong);
    if (rest.empty() || known + gap + width_of(frame, rest, style::cell) <= rect.width) {
        rect.x += draw_text_fitting(frame, rect, reason, style::cell_strong, color) + gap;
        if (!rest.empty()) draw_text_in(frame, rect, rest, style::cell, color);
        return;
    }
    const float line = style::cell.line_px;
    const float top = rect.y + (rect.height - 2 * line) / 2;
    draw_text_fitting(frame, {rect.x, top, rect.width, line}, reason, style::cell_strong, color);
    draw_text_fitting(frame, {rect.x, top + line, rect.width, line}, rest, style::cell, color);
}

}  // namespace

void draw_storage_bar(Frame& frame, const Rect& rect) {
    if (!frame.session.storage_problem) return;
    const IdScope scope("storage bar");
    const Theme& theme = frame.theme;
    const std::string reason(frame.word(*frame.session.storage_problem));
    const bool has_map = frame.session.document.has_value();
    const std::string rest(has_map ? frame.word(Word::message_still_here) : std::string_view{});
    const MirrorGroup group(frame, "problem", Role::alert, reason + " " + rest, rect);
    fill_rect(frame, rect, theme.danger_subtle, bar_radius);
    stroke_rect(frame, rect, theme.danger_border, bar_radius);
    draw_icon(frame, {rect.x + bar_padding, rect.y + (rect.height - icon_size) / 2}, Icon::hard_drive, icon_size,
              theme.danger_text);
    const ButtonLook look{.icon = Icon::download};
    const std::string_view save = frame.word(Word::message_save_file);
    const float button_room = has_map ? button_width(frame, save, look) : 0;
    const float right = rect.right() - metric::gutter - button_room;
    const float x = rect.x + bar_padding + icon_size + bar_gap;
    storage_text(frame, {x, rect.y, right - bar_gap - x, rect.height}, reason, rest);
    if (!has_map) return;
    const Rect place{right, rect.y + (rect.height - metric::control_md) / 2, button_room, metric::control_md};
    if (button(frame, "save", place, save, look)) frame.act(action::Run{CommandId::save_file});
}

void draw_messages(Frame& frame, const Rect& page) {
    draw_notice(frame, page);
    draw_toast(frame, page);
    draw_drop_outline(frame, page);
}

}  // namespace journey::ui
