// Presenting the map: which slide is shown, and that everything is afterwards as it was before.
#include "editor/slides.h"
#include "editor/update_parts.h"
#include "layout/board.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

/// The whole journey in the width there is; a phase as wide as it can be read.
Viewport viewport_for(const Slide& slide, float area_width) {
    if (slide.kind != SlideKind::phase || area_width <= 0) return {0, 0, 0};
    const float wanted = std::floor(area_width / static_cast<float>(slide.count));
    const float width = std::clamp(wanted, BoardSizes::column_min, BoardSizes::column_max);
    // What does not fill the width stands in the middle of it.
    const float rest = std::max(0.0F, area_width - width * static_cast<float>(slide.count));
    return {width, width * static_cast<float>(slide.first) - rest / 2, 0};
}

}  // namespace

void start_presenting(Turn& turn) {
    Document& document = *turn.session.document;
    if (document.presentation) return stop_presenting(turn);
    document.presentation = Presentation{0, document.viewport, document.selection};
    document.selection = NothingSelected{};
    turn.session.toast.reset();
    show_slide(turn, 0);
    turn.ask(effect::SetFullScreen{true});
}

void stop_presenting(Turn& turn) {
    Document& document = *turn.session.document;
    if (!document.presentation) return;
    document.viewport = document.presentation->viewport_before;
    document.selection = document.presentation->selection_before;
    document.presentation.reset();
    turn.ask(effect::SetFullScreen{false});
}

void show_slide(Turn& turn, std::size_t at) {
    Document& document = *turn.session.document;
    const std::vector<Slide> slides = slides_of(document.map);
    if (!document.presentation || slides.empty()) return;
    document.presentation->slide = std::min(at, slides.size() - 1);
    document.viewport = viewport_for(slides[document.presentation->slide], turn.session.board_area.width);
}

void step_slide(Turn& turn, int by) {
    const auto& presentation = turn.session.document->presentation;
    if (!presentation || (by < 0 && presentation->slide == 0)) return;
    show_slide(turn, by < 0 ? presentation->slide - 1 : presentation->slide + 1);
}

}  // namespace journey
