// Commands that change what the user prefers: theme, language, list or board.
#include "editor/update_parts.h"

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
