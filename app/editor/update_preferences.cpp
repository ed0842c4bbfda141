// Commands that change what the user prefers: theme, language, list or board, how large everything is.
#include "editor/update_parts.h"

#include <algorithm>

namespace journey {

void toggle_theme(Turn& turn) {
    Preferences next = turn.session.preferences;
    next.theme = turn.session.dark() ? ThemeChoice::light : ThemeChoice::dark;
    set_preferences(turn, next);
}

void toggle_language(Turn& turn) {
    Preferences next = turn.session.preferences;
    next.language = turn.language() == Language::danish ? Language::english : Language::danish;
    set_preferences(turn, next);
}

void change_scale(Turn& turn, CommandId id) {
    Preferences next = turn.session.preferences;
    const auto larger = std::ranges::upper_bound(scales, next.scale);
    const auto same_or_larger = std::ranges::lower_bound(scales, next.scale);
    if (id == CommandId::scale_reset) next.scale = Preferences{}.scale;
    if (id == CommandId::scale_up && larger != scales.end()) next.scale = *larger;
    if (id == CommandId::scale_down && same_or_larger != scales.begin()) next.scale = *(same_or_larger - 1);
    set_preferences(turn, next);
    announce(turn, fill(turn.language(), Word::toast_scale, {percent_text(turn.language(), next.scale / 100.0)}));
}

/// What the window's width would choose by itself is no choice of the user's.
void toggle_list(Turn& turn) {
    Preferences next = turn.session.preferences;
    const bool by_width = turn.session.surroundings.narrow;
    const bool wanted = !next.list.value_or(by_width);
    next.list.reset();
    if (wanted != by_width) next.list = wanted;
    set_preferences(turn, next);
}

}  // namespace journey
