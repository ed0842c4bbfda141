// The pictures of the home page: what a journey model is like, and what a map of the library looks like from afar.
// Must not know: which models there are, what a click on them does.
#pragma once

#include "format/summary.h"
#include "ui/frame.h"

namespace journey::ui {

/// The drawing of a model in the gallery; each is made for a box of 216 × 104.
enum class ModelArt { rising_bars, blank_page };

/// Draws the art in the middle of `rect`, over a sunken ground with round upper corners.
void draw_model_art(Frame& frame, const Rect& rect, ModelArt art);

/// The small picture of a map: readiness and score of each stage, its touchpoints by effect, the curve of feelings.
void draw_map_picture(Frame& frame, const Rect& rect, const MapSummary& summary);

}  // namespace journey::ui
