// The pages of an open map, as a table: a page that comes adds its row and has its tab. Must not know: what they show.
#pragma once

#include "ui/widgets.h"

namespace journey::ui {

struct ModeTab {
    Page page{};
    std::string_view key;
    Word title{};
    Icon icon{};
};
inline constexpr ModeTab mode_tabs[] = {
    {Page::map, "map", Word::top_mode_map, Icon::map},
    {Page::readiness, "readiness", Word::top_mode_readiness, Icon::gauge},
    {Page::score, "score", Word::top_mode_score, Icon::chart_column},
};

enum class TabForm { words, icons };
[[nodiscard]] float mode_tabs_width(const Frame& frame, TabForm form);
/// The strip of tabs, 32 px high, with its left end at `at`.
void draw_mode_tabs(Frame& frame, Point at, TabForm form);
inline constexpr float mode_tabs_height = 32;
/// The same in a narrow window: a bar along its bottom (ui.md 8).
void draw_mode_bar(Frame& frame, const Rect& rect);
inline constexpr float mode_bar_height = 56;

}  // namespace journey::ui
