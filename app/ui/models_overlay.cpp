// Which journey model goes under the open map, or begins a new one: the gallery of the home page in a dialog.
#include "ui/dialog.h"
#include "ui/home_layout.h"
#include "ui/panels.h"

#include <iterator>
#include <string>
#include <utility>

namespace journey::ui {
namespace {

constexpr int text_lines = 4;

/// What the chosen model is for.
struct Purpose {
    Overlay overlay{};
    Word title{};
    Word text{};
    std::size_t offered = 0;  // of the gallery, from its beginning
};
constexpr Purpose goes_under{Overlay::models, Word::label_model_under, Word::models_under_text,
                             std::size(gallery_models) - 1};  // all but the blank map
constexpr Purpose begins_map{Overlay::new_map, Word::home_new_map, Word::models_new_text, std::size(gallery_models)};

void choose(Frame& frame, const Purpose& purpose, std::string model) {
    frame.act(action::ShowOverlay{Overlay::none});
    if (purpose.overlay == Overlay::models) return frame.act(action::PutModelUnder{std::move(model)});
    frame.act(action::StartFromModel{std::move(model)});
}

/// What happens to the map, and the models. Returns where it ends.
float draw_choices(Frame& frame, const Purpose& purpose, const PageColumn& column, float top) {
    const std::string_view text = frame.word(purpose.text);
    const float text_height = draw_text_wrapped(frame, {column.x, top}, column.width, text_lines, text, style::body,
                                                frame.theme.text_secondary);
    note(frame, "text", Role::text, std::string(text), {column.x, top, column.width, text_height});
    const CardGrid grid = gallery_grid(frame, column, top + text_height + card_gap);
    for (std::size_t i = 0; i < purpose.offered; ++i)
        if (draw_model_card(frame, grid.cell(i), gallery_models[i], Emphasis::none))
            choose(frame, purpose, std::string(gallery_models[i].id));
    return grid.bottom(purpose.offered);
}

}  // namespace

void draw_models(Frame& frame, const Rect& page) {
    constexpr float widest = 960;   // four models beside each other
    constexpr float tallest = 600;  // two rows of them
    constexpr float padding = Dialog::padding;
    const Purpose& purpose = frame.session.overlay == Overlay::new_map ? begins_map : goes_under;
    const Dialog dialog(frame, page, {purpose.overlay, "models", frame.word(purpose.title), widest, tallest});
    const Rect body = dialog.body();
    ScrollArea area(frame, "choices", body);
    const PageColumn column{body.x + padding, body.width - 2 * padding};
    area.content_height(draw_choices(frame, purpose, column, area.top()) + padding - area.top());
}

}  // namespace journey::ui
