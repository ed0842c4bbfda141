// Presenting the map: which slide is shown, and that everything is afterwards as it was before.
#include "editor/slides.h"
#include "editor/update_parts.h"

#include <algorithm>

namespace journey {

void start_presenting(Turn& turn) {
    Document& document = *turn.session.document;
    if (document.presentation) return stop_presenting(turn);
    document.presentation = Presentation{0, document.selection};
    document.selection = NothingSelected{};
    turn.session.toast.reset();
    show_slide(turn, 0);
    turn.ask(effect::SetFullScreen{true});
}

void stop_presenting(Turn& turn) {
    Document& document = *turn.session.document;
    if (!document.presentation) return;
    document.selection = document.presentation->selection_before;
    document.presentation.reset();
    turn.ask(effect::SetFullScreen{false});
}

void show_slide(Turn& turn, std::size_t at) {
    Document& document = *turn.session.document;
    const std::vector<Slide> slides = slides_of(document.map);
    if (!document.presentation || slides.empty()) return;
    document.presentation->slide = std::min(at, slides.size() - 1);
}

void step_slide(Turn& turn, int by) {
    const auto& presentation = turn.session.document->presentation;
    if (!presentation || (by < 0 && presentation->slide == 0)) return;
    show_slide(turn, by < 0 ? presentation->slide - 1 : presentation->slide + 1);
}

}  // namespace journey
