// Text fields: what a field shows, and which edit a typed text makes. Must not know: that a field is open, and when it
// closes (update_text.cpp).
#pragma once

#include "editor/edit.h"
#include "editor/session.h"
#include "format/card_figures.h"
#include "format/typed_value.h"

#include <optional>
#include <string>
#include <string_view>

namespace journey {

/// Whether what the field belongs to is there.
[[nodiscard]] bool is_there(const Map& map, const TextTarget& target);
/// Whether the field edits the map; the others are searches, and what is noted of customers.
[[nodiscard]] bool edits_map(const TextTarget& target);
/// Whether the field is of the search on the map, or of what takes the place of what is found.
[[nodiscard]] bool searches_map(const TextTarget& target);
/// The value in the user's notation.
[[nodiscard]] std::string shown_value(Language language, const Map& map, const TextTarget& target);

/// The edit that a typed text makes, or why it cannot be taken.
struct Typed {
    std::optional<Edit> edit;
    std::optional<Word> problem;
};
[[nodiscard]] Typed typed_edit(Language language, const Map& map, const TextTarget& target, std::string_view text);

[[nodiscard]] Figure figure_of_path();  // its share
[[nodiscard]] Figure figure_of(text_target::StageFigure figure);
[[nodiscard]] Figure figure_of(text_target::MapFigure figure);
[[nodiscard]] std::optional<double> figure_value(const Stage& stage, text_target::StageFigure figure);
[[nodiscard]] std::optional<double> figure_value(const Map& map, text_target::MapFigure figure);

}  // namespace journey
