// The cards of the home page: a model to start from, a map of the library, the place to drop a file. Must not know:
// where on the page they lie.
#pragma once

#include "ui/models.h"
#include "ui/widgets.h"

namespace journey::ui {

/// The middle column of the page.
struct PageColumn {
    float x = 0;
    float width = 0;
    [[nodiscard]] float right() const { return x + width; }
};

inline constexpr float model_card_height = 216;  // where its texts take four lines together
/// Height of the models' cards of this width: as tall as the longest texts need.
[[nodiscard]] float model_card_height_for(const Frame& frame, float width);
inline constexpr float library_card_height = 200;

enum class Emphasis { none, recommended };  // recommended: says so, and takes the focus of a first run
/// Whether it was pressed.
[[nodiscard]] bool draw_model_card(Frame& frame, const Rect& rect, const GalleryModel& model, Emphasis emphasis);
/// A press starts a map from it.
void draw_start_card(Frame& frame, const Rect& rect, const GalleryModel& model, Emphasis emphasis);

/// Shows the models that the first row of the gallery has no room for, or hides them.
void all_models_button(Frame& frame, const Rect& rect);
[[nodiscard]] float all_models_width(const Frame& frame);

/// A map of the library with its menu; what cannot be read and shall go for good is asked about in the card itself.
void draw_library_card(Frame& frame, const Rect& rect, const LibraryEntry& entry);

/// The maps that were deleted, below the library: each can be had back, or go for good at once. There must be one.
/// Returns where they end.
float draw_deleted(Frame& frame, const PageColumn& column, float top);

/// "Slet" and "Annullér" from a point to the right: the one thing in the program that is asked. Escape cancels.
struct DeleteQuestion {
    Point at;                 // top left
    bool just_asked = false;  // the focus goes to the way out
};
void draw_delete_choice(Frame& frame, const DeleteQuestion& question, const MapId& id);
[[nodiscard]] float delete_choice_width(const Frame& frame);

/// Where a file may be dropped; pressed, it opens the file picker.
void draw_drop_card(Frame& frame, const Rect& rect);

}  // namespace journey::ui
