// The models of the gallery, as a table: one row for each that exists as a file in assets/models. Must not know: how a
// card of the gallery is laid out.
#pragma once

#include "format/words.h"
#include "ui/model_art.h"

#include <span>
#include <string_view>

namespace journey::ui {

struct GalleryModel {
    std::string_view id;  // of the file; its title is words_for_model(id)
    Word text{};
    Word note{};
    ModelArt art{};
};

inline constexpr GalleryModel gallery_models[] = {
    {"readiness", Word::home_readiness_text, Word::home_readiness_note, ModelArt::rising_bars},
    {"blank", Word::home_blank_text, Word::home_blank_note, ModelArt::blank_page},
};

}  // namespace journey::ui
