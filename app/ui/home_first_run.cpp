// The home page of somebody who has no map yet (design/home-empty.png).
#include "format/enum_words.h"
#include "ui/home_layout.h"

#include <array>

namespace journey::ui {
namespace {

void text_centered(Frame& frame, const Column& column, float y, std::string_view text, const TextStyle& text_style,
                   Color color) {
    draw_text_in(frame, {column.x, y, column.width, text_style.line_px}, text, text_style, color, Align::center);
}

/// The headline and what the program is for. Returns where it ends.
float headline(Frame& frame, const Column& column, float y) {
    constexpr float gap = 12;
    constexpr float intro_width = 470;
    constexpr int intro_lines = 4;
    const std::string_view title = frame.word(Word::home_headline);
    text_centered(frame, column, y, title, style::display, frame.theme.text_primary);
    note(frame, "headline", Role::heading, std::string(title), {column.x, y, column.width, style::display.line_px});
    y += style::display.line_px + gap;

    const std::string_view intro = frame.word(Word::home_intro);
    const float top = y;
    const WrappedText lines = wrap(intro, std::min(intro_width, column.width), intro_lines, style::lead.weight,
                                   style::lead.size_px, measure_with(frame.fonts));
    for (const LineRange& line : lines.lines) {
        text_centered(frame, column, y, intro.substr(line.begin, line.end - line.begin), style::lead,
                      frame.theme.text_secondary);
        y += style::lead.line_px;
    }
    note(frame, "intro", Role::text, std::string(intro), {column.x, top, column.width, y - top});
    return y;
}

/// The gallery, the first model recommended. Returns where it ends.
float first_gallery(Frame& frame, const Column& column, const Gallery& gallery) {
    const float top = gallery.grid.top;
    const MirrorGroup group(frame, "gallery", Role::group, std::string(frame.word(Word::home_choose)),
                            {column.x, top, column.width, gallery.bottom() - top});
    for (std::size_t i = 0; i < gallery.count; ++i)
        draw_start_card(frame, gallery.grid.cell(i), gallery.model(i), i == 0 ? Emphasis::recommended : Emphasis::none);
    return gallery.bottom();
}

void first_buttons(Frame& frame, const Column& column, float y, bool can_fold) {
    constexpr float gap = 10;
    constexpr float wider = 10;  // than an ordinary button
    constexpr float height = metric::control_lg;
    const GalleryModel& first = gallery_models[0];
    const std::string start =
        fill(frame.language(), Word::home_start_with, {words_for_model(frame.language(), first.id)});
    const ButtonLook start_look{.kind = ButtonKind::primary, .shortcut = frame.word(Word::key_enter)};
    const std::string_view open = frame.word(Word::home_open_a_file);
    const ButtonLook open_look{.icon = Icon::folder_open};
    const float start_width = button_width(frame, start, start_look) + wider;
    const float all_width = can_fold ? all_models_width(frame) + wider + gap : 0;
    const float open_width = button_width(frame, open, open_look) + wider;
    float x = column.x + (column.width - start_width - gap - all_width - open_width) / 2;
    if (button(frame, "start", {x, y, start_width, height}, start, start_look))
        frame.act(action::StartFromModel{std::string(first.id)});
    x += start_width + gap;
    if (can_fold) all_models_button(frame, {x, y, all_width - gap, height});
    if (button(frame, "open", {x + all_width, y, open_width, height}, open, open_look))
        frame.act(action::Run{CommandId::open_file});
}

/// What may be relied on. Returns where it ends.
float promises(Frame& frame, const Column& column, float y) {
    struct Promise {
        Icon icon;
        Word title;
        Word text;
    };
    constexpr std::array<Promise, 3> rows{{{Icon::lock, Word::home_private, Word::home_private_text},
                                           {Icon::save, Word::home_saves, Word::home_saves_text},
                                           {Icon::download, Word::home_share, Word::home_share_text}}};
    constexpr float widest = 800;
    constexpr float narrow = 560;
    constexpr float gap = 40;
    constexpr float icon_size = 15;
    constexpr float icon_gap = 8;
    constexpr float text_gap = 4;
    constexpr int lines_max = 4;
    const bool stacked = column.width < narrow;
    const float width = stacked ? column.width : (std::min(widest, column.width) - 2 * gap) / 3;
    float x = column.x + (stacked ? 0 : (column.width - std::min(widest, column.width)) / 2);
    float bottom = y;
    for (const Promise& row : rows) {
        draw_icon(frame, {x, y + (style::body.line_px - icon_size) / 2}, row.icon, icon_size, frame.theme.accent_text);
        draw_text(frame, {x + icon_size + icon_gap, y}, frame.word(row.title), style::body_medium,
                  frame.theme.text_primary);
        const float text_y = y + style::body.line_px + text_gap;
        bottom = text_y + draw_text_wrapped(frame, {x, text_y}, width, lines_max, frame.word(row.text), style::cell,
                                            frame.theme.text_secondary);
        const IdScope scope("promise", frame.word(row.title));
        note(frame, "text", Role::text, std::string(frame.word(row.title)) + ": " + std::string(frame.word(row.text)),
             {x, y, width, bottom - y});
        if (stacked)
            y = bottom + icon_gap;
        else
            x += width + gap;
    }
    return bottom;
}

}  // namespace

float draw_first_run(Frame& frame, const Column& column, float top, float height) {
    constexpr float natural_height = 612;  // of the design, headline to promises
    constexpr float share_above = 0.4F;
    constexpr float least_above = 24;
    constexpr float most_above = 120;
    constexpr float choose_gap = 56;
    constexpr float gallery_gap = 16;
    constexpr float buttons_gap = 40;
    constexpr float promises_gap = 68;
    float y = top + std::clamp((height - natural_height) * share_above, least_above, most_above);
    y = headline(frame, column, y) + choose_gap;
    text_centered(frame, column, y, frame.word(Word::home_choose), style::body_strong, frame.theme.text_primary);
    const Gallery gallery(column, y + style::body_strong.line_px + gallery_gap, frame.state.all_models);
    y = first_gallery(frame, column, gallery) + buttons_gap;
    first_buttons(frame, column, y, gallery.can_fold);
    return promises(frame, column, y + metric::control_lg + promises_gap);
}

}  // namespace journey::ui
