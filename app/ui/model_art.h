// The pictures of the home page: what a journey model is like, and what a map of the library looks like from afar.
// Must not know: which models there are, what a click on them does.
#pragma once

#include "format/summary.h"
#include "ui/frame.h"
#include "ui/model_picture.h"

#include <span>

namespace journey::ui {

/// Draws the picture of a model in the middle of `rect`, over a sunken ground with round upper corners.
void draw_model_art(Frame& frame, const Rect& rect, std::span<const Mark> picture);

/// The small picture of a map: readiness and score of each stage, its touchpoints by effect, the curve of feelings.
void draw_map_picture(Frame& frame, const Rect& rect, const MapSummary& summary);

}  // namespace journey::ui
