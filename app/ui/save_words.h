// Where the map is saved, in words: said truthfully, in full and in brief. Must not know: where on the page they stand.
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

/// Why the open map should be saved as a file.
[[nodiscard]] std::string reminder_words(Language language, const FileCopy& copy);
/// How long a deleted map can still be had back.
[[nodiscard]] std::string deletion_words(Language language, const LibraryEntry& entry);

/// The line of the open map from a point at its middle: in full where there is room, else in brief, else as a mark.
void save_line(Frame& frame, Point middle, float room);
/// Room for the brief form; the same whatever is said, so that nothing beside it moves.
[[nodiscard]] float brief_save_width(const Frame& frame);

}  // namespace journey::ui
