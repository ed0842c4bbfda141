// Where the map is saved, in words: said truthfully, in full and in brief. Must not know: where they stand.
#pragma once

#include "ui/frame.h"
#include "ui/icons.h"

#include <string>

namespace journey::ui {

struct SaveWords {
    Icon icon = Icon::none;
    std::string full;
    std::string brief;  // for narrow windows
    bool is_alarm = false;
};

/// Empty words when there is nothing to say yet.
[[nodiscard]] SaveWords save_words(Language language, const SaveState& state);

}  // namespace journey::ui
