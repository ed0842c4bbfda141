// The home page of somebody who has no map yet (design/home-empty.png).
#include "format/enum_words.h"
#include "ui/home_layout.h"

#include <array>

namespace journey::ui {
namespace {

void text_centered(Frame& frame, const PageColumn& column, float y, std::string_view text, const TextStyle& text_style,
                   Color color) {
    draw_text_in(frame, {column.x, y, column.width, text_style.line_px}, text, text_style, color, Align::center);
}

/// The same in as many lines as it takes, headings in the first colour. Returns where it ends.
float lines_centered(Frame& frame, const PageColumn& column, float y, std::string_view text,
                     const TextStyle& text_style) {
    constexpr float widest = 470;  // of lines that are read
    constexpr int lines_max = 6;
    const bool is_heading = text_style.size_px >= style::heading.size_px;
    const float width = is_heading ? column.width : std::min(widest, column.width);
    const Color color = is_heading ? frame.theme.text_primary : frame.theme.text_secondary;
    const WrappedText lines =
        wrap(text, width, lines_max, text_style.weight, text_style.size_px, measure_with(frame.fonts));
    for (const LineRange& line : lines.lines) {
        text_centered(frame, column, y, text.substr(line.begin, line.end - line.begin), text_style, color);
        y += text_style.line_px;
    }
    return y;
}

/// The headline and what the program is for. Returns where it ends.
float headline(Frame& frame, const PageColumn& column, float y) {
    constexpr float gap = 12;
    const std::string_view title = frame.word(Word::home_headline);
    const bool is_wide = width_of(frame, title, style::display) <= column.width;
    const float end = lines_centered(frame, column, y, title, is_wide ? style::display : style::heading);
    note(frame, "headline", Role::heading, std::string(title), {column.x, y, column.width, end - y});
    y = end + gap;

    const std::string_view intro = frame.word(Word::home_intro);
    const float top = y;
    y = lines_centered(frame, column, y, intro, style::lead);
    note(frame, "intro", Role::text, std::string(intro), {column.x, top, column.width, y - top});
    return y;
}

/// The gallery, the first model recommended. Returns where it ends.
float first_gallery(Frame& frame, const PageColumn& column, const Gallery& gallery) {
    const float top = gallery.grid.top;
    const MirrorGroup group(frame, "gallery", Role::group, std::string(frame.word(Word::home_choose)),
                            {column.x, top, column.width, gallery.bottom() - top});
    for (std::size_t i = 0; i < gallery.count; ++i)
        draw_start_card(frame, gallery.grid.cell(i), gallery.model(i), i == 0 ? Emphasis::recommended : Emphasis::none);
    return gallery.bottom();
}

/// Side by side, or one below the other where that is too wide. Returns where they end.
float first_buttons(Frame& frame, const PageColumn& column, float y, bool can_fold) {
    constexpr float gap = 10;
    constexpr float wider = 10;  // than an ordinary button
    const GalleryModel& first = gallery_models[0];
    const std::string start =
        fill(frame.language(), Word::home_start_with, {words_for_model(frame.language(), first.id)});
    const ButtonLook start_look{.kind = ButtonKind::primary, .shortcut = frame.word(Word::key_enter)};
    const std::string_view example = frame.word(command(CommandId::open_example).title);
    const ButtonLook example_look{.icon = Icon::eye};
    const float example_width = button_width(frame, example, example_look) + wider;
    const std::string_view open = frame.word(Word::home_open_a_file);
    const ButtonLook open_look{.icon = Icon::folder_open};
    const float start_width = std::min(button_width(frame, start, start_look) + wider, column.width);
    const float all_width = can_fold ? all_models_width(frame) + wider : 0;
    const float open_width = button_width(frame, open, open_look) + wider;
    const float together = start_width + gap + (can_fold ? all_width + gap : 0) + example_width + gap + open_width;
    const bool is_stacked = together > column.width;
    const float middle = column.x + column.width / 2;
    float x = middle - together / 2;
    // Where the next one of this width stands.
    const auto place = [&](float width) {
        const Rect rect{is_stacked ? middle - width / 2 : x, y, width, metric::control_lg};
        if (is_stacked)
            y = rect.bottom() + gap;
        else
            x = rect.right() + gap;
        return rect;
    };
    if (button(frame, "start", place(start_width), start, start_look))
        frame.act(action::StartFromModel{std::string(first.id)});
    if (can_fold) all_models_button(frame, place(all_width));
    if (button(frame, "example", place(example_width), example, example_look))
        frame.act(action::Run{CommandId::open_example});
    if (button(frame, "open", place(open_width), open, open_look)) frame.act(action::Run{CommandId::open_file});
    return is_stacked ? y - gap : y + metric::control_lg;
}

/// What may be relied on. Returns where it ends.
float promises(Frame& frame, const PageColumn& column, float y) {
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
        const IdScope scope("promise", row.title);
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

float draw_first_run(Frame& frame, const PageColumn& column, float top, float height) {
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
    const Gallery gallery(frame, column, y + style::body_strong.line_px + gallery_gap);
    y = first_gallery(frame, column, gallery) + buttons_gap;
    return promises(frame, column, first_buttons(frame, column, y, gallery.can_fold) + promises_gap);
}

}  // namespace journey::ui
