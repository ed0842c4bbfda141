// The models of the gallery, as a table: one row for each that exists as a file in assets/models. Must not know: how a
// card of the gallery is laid out.
#pragma once

#include "format/words.h"
#include "ui/model_picture.h"

#include <span>
#include <string_view>

namespace journey::ui {

struct GalleryModel {
    std::string_view id;  // of the file; its title is words_for_model(id)
    Word text{};
    Word note{};
    std::span<const Mark> picture;
};

inline constexpr GalleryModel gallery_models[] = {
    {"readiness", Word::home_readiness_text, Word::home_readiness_note, readiness_picture},
    {"zmot", Word::home_zmot_text, Word::home_zmot_note, zmot_picture},
    {"loop", Word::home_loop_text, Word::home_loop_note, loop_picture},
    {"classic", Word::home_classic_text, Word::home_classic_note, classic_picture},
    {"see-think-do-care", Word::home_see_text, Word::home_see_note, see_think_do_care_picture},
    {"decision-journey", Word::home_decision_text, Word::home_decision_note, decision_journey_picture},
    {"buying-jobs", Word::home_jobs_text, Word::home_jobs_note, buying_jobs_picture},
    {"blueprint", Word::home_blueprint_text, Word::home_blueprint_note, blueprint_picture},
    {"blank", Word::home_blank_text, Word::home_blank_note, blank_picture},  // the last one: always in sight
};

}  // namespace journey::ui
