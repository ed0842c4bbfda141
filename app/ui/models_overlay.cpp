// Which journey model goes under the open map: the gallery of the home page in a dialog.
#include "ui/dialog.h"
#include "ui/home_layout.h"
#include "ui/panels.h"

#include <iterator>

namespace journey::ui {
namespace {

constexpr int text_lines = 4;

/// All but the blank map.
constexpr std::size_t offered = std::size(gallery_models) - 1;

/// What happens to the map, and the models. Returns where it ends.
float draw_choices(Frame& frame, const PageColumn& column, float top) {
    const std::string_view text = frame.word(Word::models_under_text);
    const float text_height = draw_text_wrapped(frame, {column.x, top}, column.width, text_lines, text, style::body,
                                                frame.theme.text_secondary);
    note(frame, "text", Role::text, std::string(text), {column.x, top, column.width, text_height});
    const CardGrid grid = gallery_grid(frame, column, top + text_height + card_gap);
    for (std::size_t i = 0; i < offered; ++i) {
        if (!draw_model_card(frame, grid.cell(i), gallery_models[i], Emphasis::none)) continue;
        frame.act(action::ShowOverlay{Overlay::none});
        frame.act(action::PutModelUnder{std::string(gallery_models[i].id)});
    }
    return grid.bottom(offered);
}

}  // namespace

void draw_models(Frame& frame, const Rect& page) {
    constexpr float widest = 960;   // four models beside each other
    constexpr float tallest = 600;  // two rows of them
    constexpr float padding = Dialog::padding;
    const Dialog dialog(frame, page, {Overlay::models, "models", frame.word(Word::label_model_under), widest, tallest});
    const Rect body = dialog.body();
    ScrollArea area(frame, "choices", body);
    const PageColumn column{body.x + padding, body.width - 2 * padding};
    area.content_height(draw_choices(frame, column, area.top()) + padding - area.top());
}

}  // namespace journey::ui
