// Presenting: which slide is shown and how one goes on. The page's program draws everything up to 1.35 times as large
// meanwhile (web/frame.cpp), so sizes here are those of the rest of the page.
#include "ui/present.h"

#include "editor/slides.h"
#include "editor/story.h"
#include "model/lookup.h"
#include "ui/panels.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float foot_height = 44;
constexpr float margin = 24;
constexpr float heading_gap = 8;  // between the words above a board and the board
constexpr float back_share = 0.25F;  // of the width: a press there goes back
constexpr float cover = 0.6F;        // over what the slide is not about: 40 % of it is left (ui.md 3)

/// What the slide is called, for its heading.
std::string name_of(const Frame& frame, const Slide& slide) {
    const Document& document = *frame.session.document;
    const Map& map = document.map;
    const Stage& first = *map.stages[slide.first];
    switch (slide.kind) {
    case SlideKind::journey:
        return std::string(map.title.empty() ? frame.word(Word::home_untitled) : std::string_view(map.title));
    case SlideKind::phase: {
        const Phase* phase = find_phase(map, first.phase);
        return std::string(phase && !phase->name.empty() ? std::string_view(phase->name)
                                                         : frame.word(Word::board_unnamed));
    }
    case SlideKind::stage:
        return std::string(first.name.empty() ? frame.word(Word::board_unnamed) : std::string_view(first.name));
    case SlideKind::wins: break;
    }
    return std::string(frame.word(Word::story_wins));
}

/// Covers the columns of the board that the phase is not about.
void fade_others(Frame& frame, const Rect& rect, const Slide& slide) {
    const BoardView& board = frame.state.board;
    const auto& columns = board.layout.columns;
    const std::size_t end = slide.first + slide.count;
    if (end > columns.size()) return;
    const float shift = board.area.x - board.viewport.scroll_x;
    const float from = std::clamp(columns[slide.first].x + shift, board.area.x, rect.right());
    const float to = std::clamp(columns[end - 1].x + columns[end - 1].width + shift, board.area.x, rect.right());
    const Color over = frame.theme.surface_canvas.faded(cover);
    fill_rect(frame, {board.area.x, rect.y, from - board.area.x, rect.height}, over);
    fill_rect(frame, {to, rect.y, rect.right() - to, rect.height}, over);
}

/// What a slide has between its edges and the foot.
Rect body_of(const Rect& page) {
    return {page.x + margin, page.y + margin, page.width - 2 * margin, page.height - foot_height - 2 * margin};
}

Rect below_heading(const Rect& body) {
    const float y = body.y + style::heading.line_px + style::body.line_px + heading_gap;
    return {body.x, y, body.width, body.bottom() - y};
}

/// The board itself, with a heading above; what it says to screen readers is the slide's heading and these words.
void draw_board_slide(Frame& frame, const Rect& rect, const Slide& slide) {
    const Document& document = *frame.session.document;
    draw_text_cut(frame, {rect.x, rect.y}, rect.width, name_of(frame, slide), style::heading, frame.theme.text_primary);
    const float y = rect.y + style::heading.line_px;
    std::string about;
    if (slide.kind == SlideKind::journey)
        for (const std::string& part : journey_words(frame.language(), document))
            about += about.empty() ? part : " · " + part;
    else
        about = persona_words(frame.language(), document);
    if (!about.empty()) {
        draw_text_fitting(frame, {rect.x, y, rect.width, style::body.line_px}, about, style::body,
                          frame.theme.text_secondary);
        note(frame, "about", Role::text, about, {rect.x, y, rect.width, style::body.line_px});
    }
    const Rect card = below_heading(rect);
    auto& mirror = frame.out.mirror.nodes;
    const std::size_t said = mirror.size();
    draw_board(frame, card);
    mirror.erase(mirror.begin() + static_cast<std::ptrdiff_t>(said), mirror.end());
    if (slide.kind == SlideKind::phase) fade_others(frame, card, slide);
    stroke_rect(frame, card, frame.theme.border_default, metric::radius_sm);
}

void draw_slide(Frame& frame, const Rect& rect, const Slide& slide) {
    switch (slide.kind) {
    case SlideKind::journey:
    case SlideKind::phase: return draw_board_slide(frame, rect, slide);
    case SlideKind::stage: return draw_stage_slide(frame, rect, slide.first);
    case SlideKind::wins: return draw_wins_slide(frame, rect);
    }
}

/// A press on the slide goes on, near its left edge back; it has the focus, so that keys and readers are there.
void slide_response(Frame& frame, const Rect& page, const std::string& name) {
    const Response response =
        interactive(frame, "slide", page, {.role = Role::heading, .name = name, .state = NodeState::focusable});
    if (!frame.state.focus_before_slides) {
        frame.state.focus_before_slides = frame.input.focused;
        frame.out.focus = response.id;
    }
    if (!response.pressed) return;
    const bool back =
        frame.input.activated != response.id && ImGui::GetIO().MousePos.x < page.x + page.width * back_share;
    frame.act(action::Run{back ? CommandId::previous_slide : CommandId::next_slide});
}

void draw_foot(Frame& frame, const Rect& rect, std::size_t at, std::size_t count) {
    constexpr float size = metric::touch_target;
    constexpr float number_width = 72;
    const float middle = rect.y + rect.height / 2;
    const float y = middle - size / 2;
    const Rect next{rect.right() - size, y, size, size};
    const Rect number{next.x - number_width, y, number_width, size};
    const Rect back{number.x - size, y, size, size};
    command_button(frame, CommandId::previous_slide, back);
    const std::string text =
        fill(frame.language(), Word::slide_number, {std::to_string(at + 1), std::to_string(count)});
    draw_text_in(frame, number, text, style::cell_medium, frame.theme.text_secondary, Align::center);
    note(frame, "number", Role::status, text, number);
    command_button(frame, CommandId::next_slide, next);
    const std::string_view stop = frame.word(Word::slide_stop);
    const ButtonLook look{.kind = ButtonKind::quiet, .icon = Icon::x, .shortcut = "Esc"};
    const float width = button_width(frame, stop, look);
    if (button(frame, "stop", {rect.x, y, width, size}, stop, look)) frame.act(action::Run{CommandId::present});
    const float bar = std::max(0.0F, back.x - rect.x - width - 2 * margin);
    const float done = bar * static_cast<float>(at + 1) / static_cast<float>(count);
    constexpr float thickness = 3;
    const Rect track{rect.x + width + margin, middle - thickness / 2, bar, thickness};
    fill_rect(frame, track, frame.theme.border_subtle, thickness / 2);
    fill_rect(frame, {track.x, track.y, done, thickness}, frame.theme.accent_solid, thickness / 2);
}

/// Finds the fit of a slide when it or the page is another than before.
void fit_slide(Frame& frame, std::size_t at, const Slide& slide) {
    SlideMemory& memory = frame.state.slides;
    const float width = std::round(frame.input.width * frame.input.zoom);
    const float height = std::round(frame.input.height * frame.input.zoom);
    if (memory.slide == at && memory.width == width && memory.height == height) return;
    memory = {at, width, height, slide_fit(frame, slide)};
}

}  // namespace

Rect slide_board(const Rect& page) { return below_heading(body_of(page)); }

float page_zoom(const Session& session, const UiState& state) {
    constexpr float percent = 100;
    return session.is_presenting() ? state.slides.fit.scale : static_cast<float>(session.preferences.scale) / percent;
}

void draw_presentation(Frame& frame, const Rect& page) {
    const IdScope scope("slides");
    const auto slides = slides_of(frame.session.document->map);
    if (slides.empty()) return frame.act(action::Run{CommandId::present});
    const std::size_t at = std::min(frame.session.document->presentation->slide, slides.size() - 1);
    const std::string name = name_of(frame, slides[at]);
    fit_slide(frame, at, slides[at]);
    const MirrorGroup group(frame, "region", Role::region, std::string(frame.word(Word::slide_region)), page);
    fill_rect(frame, page, frame.theme.surface_canvas);
    const Rect foot{page.x + margin, page.bottom() - foot_height, page.width - 2 * margin, foot_height};
    const Rect body = body_of(page);
    {
        // Above the board, so that nothing on it answers the pointer.
        const Layer layer(frame, "press", {page.x, page.y, page.width, foot.y - page.y});
        slide_response(frame, {page.x, page.y, page.width, foot.y - page.y}, name);
    }
    const IdScope slide("slide", std::to_string(at));
    draw_slide(frame, body, slides[at]);
    draw_foot(frame, foot, at, slides.size());
}

}  // namespace journey::ui
