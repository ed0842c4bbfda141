#include "ui/theme_contrast.h"

#include <initializer_list>

namespace journey::ui {
namespace {

void set_all(std::initializer_list<Color*> colors, Color to) {
    for (Color* color : colors) *color = to;
}

/// Effects, what was added or removed, dangers: solid shapes, their words and edges in `ink`, on `paper`.
void draw_meanings(Theme& theme, Color ink, Color paper) {
    set_all({&theme.pull_solid,     &theme.pull_text,      &theme.pull_border,   &theme.neutral_solid,
             &theme.neutral_text,   &theme.neutral_border, &theme.push_solid,    &theme.push_text,
             &theme.push_border,    &theme.danger_solid,   &theme.danger_text,   &theme.danger_border,
             &theme.added_solid,    &theme.added_text,     &theme.added_border,  &theme.removed_solid,
             &theme.removed_text,   &theme.removed_border, &theme.changed_solid, &theme.changed_text,
             &theme.changed_border, &theme.series_s1,      &theme.series_s2,     &theme.series_s3,
             &theme.series_s4,      &theme.series_s5,      &theme.series_s6},
            ink);
    set_all({&theme.pull_subtle, &theme.pull_on_solid, &theme.neutral_subtle, &theme.neutral_on_solid,
             &theme.push_subtle, &theme.push_on_solid, &theme.danger_subtle, &theme.danger_on_solid,
             &theme.added_subtle, &theme.removed_subtle, &theme.changed_subtle},
            paper);
}

void draw_surfaces(Theme& theme, Color ink, Color paper) {
    constexpr float hovered = 0.12F, pressed = 0.24F;
    set_all({&theme.surface_canvas, &theme.surface_app, &theme.surface_panel, &theme.surface_raised,
             &theme.surface_sunken, &theme.surface_selected, &theme.surface_scrim, &theme.shadow_color},
            paper);
    theme.surface_hover = mixed(paper, ink, hovered);
    theme.surface_active = mixed(paper, ink, pressed);
    theme.surface_inverse = ink;
    theme.text_inverse = paper;
    set_all({&theme.text_primary, &theme.text_secondary, &theme.text_tertiary, &theme.border_default,
             &theme.border_strong, &theme.border_subtle},
            ink);
    theme.readiness_fill.fill(paper);
    theme.readiness_text.fill(ink);
}

}  // namespace

Theme with_contrast(Theme theme) {
    set_all({&theme.text_secondary, &theme.text_tertiary}, theme.text_primary);
    theme.text_disabled = theme.border_strong;
    const Color edge = mixed(theme.border_strong, theme.text_primary, 0.5F);
    set_all({&theme.border_default, &theme.border_strong, &theme.border_subtle}, edge);
    constexpr float towards_text = 0.45F;
    for (Color* color : {&theme.accent_text, &theme.pull_text, &theme.neutral_text, &theme.push_text,
                         &theme.danger_text, &theme.added_text, &theme.removed_text, &theme.changed_text})
        *color = mixed(*color, theme.text_primary, towards_text);
    theme.accent_border = theme.accent_solid;
    theme.pull_border = theme.pull_solid;
    theme.neutral_border = theme.neutral_solid;
    theme.push_border = theme.push_solid;
    theme.danger_border = theme.danger_solid;
    return theme;
}

Theme in_system_colors(Theme theme, const SystemColors& colors) {
    const Color ink = Color::from_rgb(colors.text);
    const Color paper = Color::from_rgb(colors.canvas);
    const Color highlight = Color::from_rgb(colors.highlight);
    draw_surfaces(theme, ink, paper);
    draw_meanings(theme, ink, paper);
    set_all(
        {&theme.accent_solid, &theme.accent_hover, &theme.accent_pressed, &theme.accent_focus, &theme.accent_border},
        highlight);
    theme.accent_subtle = paper;
    theme.accent_text = Color::from_rgb(colors.link);
    theme.text_on_accent = Color::from_rgb(colors.on_highlight);
    theme.text_disabled = Color::from_rgb(colors.disabled);
    return theme;
}

}  // namespace journey::ui
