#include "ui/home_cards.h"

#include "format/enum_words.h"
#include "ui/model_art.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float radius = metric::radius_xl;
constexpr float padding_x = 14;
constexpr int title_lines = 2, text_lines = 4, note_lines = 2;

/// The ground of a card; the border answers the pointer.
void card_ground(Frame& frame, const Rect& rect) { fill_rect(frame, rect, frame.theme.surface_panel, radius); }

void card_edge(Frame& frame, const Rect& rect, const Response& response) {
    const float glow = hover_glow(frame, response);
    stroke_rect(frame, rect, mixed(frame.theme.border_default, frame.theme.border_strong, glow), radius);
    if (response.focused) focus_ring(frame, rect, radius);
    if (response.hovered) frame.out.cursor = Cursor::hand;
}

/// The first model of a first run gets the focus once, so that Enter starts.
void take_first_focus(Frame& frame, WidgetId id) {
    if (frame.state.first_run_focused) return;
    frame.state.first_run_focused = true;
    frame.out.focus = id;
}

void recommendation(Frame& frame, const Rect& rect) {
    constexpr float inset = 12;
    constexpr float padding = 6;
    constexpr float height = 20;
    const std::string_view text = frame.word(Word::home_good_start);
    const Rect mark{rect.x + inset, rect.y + inset, width_of(frame, text, style::caption_medium) + 2 * padding, height};
    fill_rect(frame, mark, frame.theme.accent_subtle, metric::radius_sm);
    draw_text_in(frame, mark, text, style::caption_medium, frame.theme.accent_text, Align::center);
}

void model_texts(Frame& frame, const Rect& rect, const GalleryModel& model) {
    constexpr float title_y = 124;
    constexpr float title_gap = 3;
    constexpr float below_note = 15;
    const float width = rect.width - 2 * padding_x;
    Point at{rect.x + padding_x, rect.y + title_y};
    at.y += draw_text_wrapped(frame, at, width, title_lines, words_for_model(frame.language(), model.id),
                              style::body_strong, frame.theme.text_primary) +
            title_gap;
    draw_text_wrapped(frame, at, width, text_lines, frame.word(model.text), style::cell, frame.theme.text_secondary);
    const float note_height = wrapped_height(frame, width, note_lines, frame.word(model.note), style::caption);
    draw_text_wrapped(frame, {at.x, rect.bottom() - below_note - note_height}, width, note_lines,
                      frame.word(model.note), style::caption, frame.theme.text_tertiary);
}

float texts_height(const Frame& frame, float width, const GalleryModel& model) {
    const std::string_view title = words_for_model(frame.language(), model.id);
    return wrapped_height(frame, width, title_lines, title, style::body_strong) +
           wrapped_height(frame, width, text_lines, frame.word(model.text), style::cell) +
           wrapped_height(frame, width, note_lines, frame.word(model.note), style::caption);
}

}  // namespace

float model_card_height_for(const Frame& frame, float width) {
    constexpr float usual = style::body_strong.line_px + 2 * style::cell.line_px + style::caption.line_px;
    float tallest = usual;
    for (const GalleryModel& model : gallery_models)
        tallest = std::max(tallest, texts_height(frame, width - 2 * padding_x, model));
    return model_card_height + tallest - usual;
}

bool draw_model_card(Frame& frame, const Rect& rect, const GalleryModel& model, Emphasis emphasis) {
    constexpr float art_height = 112;
    const IdScope scope("model", model.id);
    const std::string_view title = words_for_model(frame.language(), model.id);
    const Response response = interactive(
        frame, "start", rect, {.name = std::string(title), .description = std::string(frame.word(model.text))});
    card_ground(frame, rect);
    draw_model_art(frame, {rect.x, rect.y, rect.width, art_height}, model.picture);
    model_texts(frame, rect, model);
    card_edge(frame, rect, response);
    // What it means stands on it: no tooltip has to say so over what lies below.
    if (frame.state.focus_tip.of == response.id) frame.state.focus_tip.is_closed = true;
    if (emphasis == Emphasis::recommended) {
        recommendation(frame, rect);
        take_first_focus(frame, response.id);
        // Enter would start it: shown also where the focus did not come by key.
        if (frame.input.focused == response.id && !response.focused) focus_ring(frame, rect, radius);
    }
    return response.pressed;
}

void draw_start_card(Frame& frame, const Rect& rect, const GalleryModel& model, Emphasis emphasis) {
    if (draw_model_card(frame, rect, model, emphasis)) frame.act(action::StartFromModel{std::string(model.id)});
}

void all_models_button(Frame& frame, const Rect& rect) {
    bool& all = frame.state.all_models;
    if (button(frame, "all", rect, frame.word(Word::home_all_models), {.pressed_in = all})) all = !all;
}

float all_models_width(const Frame& frame) { return button_width(frame, frame.word(Word::home_all_models)); }

void draw_drop_card(Frame& frame, const Rect& rect) {
    constexpr float icon_size = 24;
    constexpr float icon_above = 34;
    constexpr float title_above = 8;
    constexpr float kind_below = 17;
    const Response response = interactive(frame, "drop", rect,
                                          {.name = std::string(frame.word(Word::home_drop)),
                                           .description = std::string(frame.word(Word::home_drop_kind))});
    const float glow = hover_glow(frame, response);
    fill_rect(frame, rect, mixed(frame.theme.surface_app, frame.theme.surface_hover, glow), radius);
    dashed_rect(frame, rect, frame.theme.border_strong, radius);
    const Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
    draw_icon_centered(frame, {middle.x, middle.y - icon_above}, Icon::file_json, icon_size, frame.theme.text_tertiary);
    const auto line = [&](float center_y, Word word, const TextStyle& text_style, Color color) {
        const Rect box{rect.x + padding_x, center_y - text_style.line_px / 2, rect.width - 2 * padding_x,
                       text_style.line_px};
        draw_text_in(frame, box, frame.word(word), text_style, color, Align::center);
    };
    line(middle.y - title_above + metric::gutter, Word::home_drop, style::body_medium, frame.theme.text_primary);
    line(middle.y + kind_below + metric::gutter, Word::home_drop_kind, style::cell, frame.theme.text_tertiary);
    if (response.focused) focus_ring(frame, rect, radius);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    if (response.pressed) frame.act(action::Run{CommandId::open_file});
}

}  // namespace journey::ui
