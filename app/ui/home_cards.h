// The cards of the home page: a model to start from, a map of the library, the place to drop a file. Must not know:
// where on the page they lie.
#pragma once

#include "ui/models.h"
#include "ui/widgets.h"

namespace journey::ui {

inline constexpr float model_card_height = 216;
inline constexpr float library_card_height = 200;

enum class Emphasis { none, recommended };  // recommended: says so, and takes the focus of a first run
/// Whether it was pressed.
[[nodiscard]] bool draw_model_card(Frame& frame, const Rect& rect, const GalleryModel& model, Emphasis emphasis);
/// A press starts a map from it.
void draw_start_card(Frame& frame, const Rect& rect, const GalleryModel& model, Emphasis emphasis);

/// Shows the models that the first row of the gallery has no room for, or hides them.
void all_models_button(Frame& frame, const Rect& rect);
[[nodiscard]] float all_models_width(const Frame& frame);

/// A map of the library with its menu; "delete for good" is asked in the card itself.
void draw_library_card(Frame& frame, const Rect& rect, const LibraryEntry& entry);

/// Where a file may be dropped; pressed, it opens the file picker.
void draw_drop_card(Frame& frame, const Rect& rect);

}  // namespace journey::ui
