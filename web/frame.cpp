// One frame: collect events → draw (which gathers actions) → update each → run the tasks.
#include "editor/update.h"
#include "ui/panels.h"
#include "ui/write_outline.h"
#include "web/app.h"
#include "web/host.h"
#include "web/mirror_words.h"
#include "web/picture.h"

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>
#include <emscripten/emscripten.h>
#include <imgui.h>
#include <utility>

namespace journey::web {
namespace {

constexpr int passes_max = 4;

ui::Theme theme_of(const App& app) {
    const ui::Theme theme = ui::make_theme(app.session.dark(), app.session.surroundings.reduced_motion);
    if (app.system_colors) return ui::in_system_colors(theme, *app.system_colors);
    return app.more_contrast ? ui::with_contrast(theme) : theme;
}

/// Dear ImGui gets logical px and multiplies again, cutting off what is behind the point: not a pixel may be lost.
float logical(int device_px, float ratio) {
    float result = static_cast<float>(device_px) / ratio;
    while (static_cast<int>(result * ratio) < device_px) result = std::nextafter(result, FLT_MAX);
    return result;
}

void measure_surface(App& app) {
    Surface& surface = app.surface;
    surface.zoom = app.input.zoom = ui::page_zoom(app.session, app.ui_state);
    app.input.pixel_ratio = surface.pixel_ratio * surface.zoom;
    app.input.width = logical(surface.width_px, app.input.pixel_ratio);
    app.input.height = logical(surface.height_px, app.input.pixel_ratio);
}

void begin_imgui_frame(App& app, double now) {
    // The real time, pauses too: Dear ImGui tells a double click by it.
    constexpr double shortest_s = 1.0 / 1000;
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = static_cast<float>(std::max((now - app.last_frame_ms) / 1000, shortest_s));
    app.last_frame_ms = now;
    io.DisplayFramebufferScale = {app.input.pixel_ratio, app.input.pixel_ratio};
    io.DisplaySize = {app.input.width, app.input.height};
    ImGui::NewFrame();
}

/// What happened only once must not happen again in the next frame.
void forget_input(ui::FrameInput& input) {
    input.wheel_px = {};
    input.pinch = 1;
    input.touch_pan = {};
    input.activated = 0;
    input.steps = 0;
    input.sideways = 0;
    input.resets = false;
    input.escape = false;
    input.lets_go = false;
    input.answer = ui::Answer::none;
}

void draw_pass(App& app, double now) {
    measure_surface(app);
    const ui::Theme theme = theme_of(app);
    // First: Dear ImGui asks for glyphs of its own as soon as a frame begins.
    app.fonts.begin_frame(app.input.pixel_ratio, theme.dark ? Ink::light : Ink::dark);
    begin_imgui_frame(app, now);
    app.input.now_ms = now;
    if (app.reveal) app.ui_state.board.reveal.emplace(*app.reveal);
    app.reveal.reset();
    app.output = {};
    ui::Frame frame{app.session, theme, app.fonts, app.input, app.ui_state, app.output};
    ui::draw_page(frame);
    ImGui::EndFrame();
    for (Action& action : app.output.actions) ask(app, std::move(action));
    app.output.actions.clear();
    forget_input(app.input);
}

std::string css_color(Color color) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (unsigned shift = 0; shift < 32; shift += 8) {
        const unsigned channel = (color.abgr >> shift) & 255U;
        text += digits[channel >> 4U];
        text += digits[channel & 15U];
    }
    return text;
}

/// Tab goes on to the next cell while a cell is edited; elsewhere it is the browser's.
bool tab_moves(const TextTarget& target) {
    return std::holds_alternative<text_target::CardText>(target) ||
           std::holds_alternative<text_target::StageName>(target);
}

void tell_text_field(App& app) {
    const auto& place = app.output.text_field;
    std::vector<float> numbers;
    std::string words;
    if (place && app.session.text_edit) {
        constexpr int weight_base = 400;
        constexpr int weight_step = 100;
        const auto flag = [](bool on) { return on ? 1.0F : 0.0F; };
        const int weight = weight_base + weight_step * static_cast<int>(place->text.weight);
        const float zoom = app.surface.zoom;
        numbers = {place->rect.x * zoom,
                   place->rect.y * zoom,
                   place->rect.width * zoom,
                   place->rect.height * zoom,
                   place->text.size_px * zoom,
                   place->text.line_px * zoom,
                   static_cast<float>(weight),
                   flag(place->multiline),
                   flag(place->grows),
                   flag(place->leads_list),
                   flag(place->problem.has_value()),
                   flag(tab_moves(app.session.text_edit->target))};
        const auto& document = app.session.document;
        for (const std::string& text :
             {place->label, place->placeholder, place->problem.value_or(""), css_color(place->color),
              css_color(place->background), document ? document->map.language : std::string(),
              std::to_string(place->highlighted), std::to_string(place->id)})
            words.append(text).push_back('\0');
    }
    if (numbers == app.told.text_place && words == app.told.text_words) return;
    host_place_text(numbers.data(), static_cast<int>(numbers.size()), words.data(), static_cast<int>(words.size()));
    app.told.text_place = std::move(numbers);
    app.told.text_words = std::move(words);
}

void tell_mirror(App& app, bool moving) {
    const ui::Mirror& mirror = app.output.mirror;
    const float zoom = app.surface.zoom;
    MirrorWords words = mirror_words(mirror, zoom);
    const std::uint64_t hash = hash_of(words);
    if (hash == app.told.mirror && mirror.board_origin == app.told.board_origin) return;
    app.told.mirror = hash;
    app.told.board_origin = mirror.board_origin;
    words.words.push_back(std::bit_cast<std::uint32_t>(mirror.board_origin.x * zoom));
    words.words.push_back(std::bit_cast<std::uint32_t>(mirror.board_origin.y * zoom));
    host_mirror(words.words.data(), static_cast<int>(words.words.size()), words.texts.data(),
                static_cast<int>(words.texts.size()), moving ? 1 : 0);
}

void tell_surroundings(App& app) {
    const int cursor = static_cast<int>(app.output.cursor);
    if (cursor != app.told.cursor) host_set_cursor(cursor);
    app.told.cursor = cursor;
    const int dark = app.session.dark() ? 1 : 0;
    if (dark != app.told.dark) host_set_theme(dark);
    app.told.dark = dark;
    // In one breath: what is said next takes the place of what was not read yet.
    std::string all;
    for (const std::string& text : std::exchange(app.announced, {}))
        all.append(all.empty() ? "" : all.ends_with('.') ? " " : ". ").append(text);
    if (!all.empty()) host_announce(all.c_str(), 0);
}

void tell_language(App& app) {
    const int language = static_cast<int>(app.session.language());
    if (language != app.told.language) host_need_words(language);
    app.told.language = language;
}

void ask_for_frames(const App& app) {
    if (app.output.animating) host_request_frame(1);
    if (app.output.wake_at_ms) host_wake_at(*app.output.wake_at_ms);
}

bool is_clicked() {
    return ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
}

bool is_moving(const ui::FrameInput& input) {
    return input.wheel_px != Point{} || input.touch_pan != Point{} || input.pinch != 1;
}

}  // namespace

double now_ms() { return emscripten_get_now(); }

void ask(App& app, Action action) { app.queue.push_back(std::move(action)); }

void settle(App& app) {
    if (app.settling) return;
    app.settling = true;
    while (!app.queue.empty()) {
        // Taken as a whole: to assign one action to another would be code for every kind of action there is.
        std::vector<Action> batch;
        batch.swap(app.queue);
        for (const Action& action : batch)
            for (const Task& task : update(app.session, action, now_ms())) carry_out(app, task);
    }
    app.settling = false;
}

void act(App& app, Action action) {
    ask(app, std::move(action));
    settle(app);
    constexpr int with_settle_frame = 2;
    host_request_frame(with_settle_frame);
}

void tell_list(App& app) {
    const bool is_shown = app.session.is_list();
    if (is_shown) tell_language(app);
    std::string outline = is_shown ? ui::write_outline(app.session) : std::string();
    if (outline == app.told.list) return;
    app.told.list = std::move(outline);
    app.told.list_map.reset();
    if (is_shown && app.session.document) app.told.list_map = app.session.document->map;
    host_show_list(app.told.list.data(), static_cast<int>(app.told.list.size()));
}

namespace {

/// Nothing is drawn while the list stands there.
void show_list(App& app) {
    ask(app, action::Tick{});
    settle(app);
    forget_input(app.input);
    app.input.focused = 0;
    app.ui_state.board_wants_focus = false;
    ImGui::SetCurrentContext(app.imgui);
    ImGui::GetIO().ClearEventsQueue();
    tell_surroundings(app);
    tell_list(app);
    const auto& toast = app.session.toast;
    if (toast && std::isfinite(toast->ends_at_ms())) host_wake_at(toast->ends_at_ms());
}

}  // namespace

void draw_frame(App& app) {
    if (app.session.is_list()) return show_list(app);
    if (!app.told.list.empty()) {
        tell_list(app);
        app.ui_state.board_wants_focus = true;
    }
    if (app.surface.lost || app.surface.width_px == 0) {
        settle(app);
        return;
    }
    ImGui::SetCurrentContext(app.imgui);
    const double now = now_ms();
    ask(app, action::Tick{});
    settle(app);
    tell_language(app);
    const bool moving = is_moving(app.input) || app.ui_state.drag.index() != 0;
    if (std::exchange(app.font_late, false)) {
        app.fonts.forget();
        app.ui_state.board.cache.clear();
        app.ui_state.board.map.reset();
    }
    std::optional<ui::WidgetId> focus;
    bool clicked = false;
    for (int pass = 0; pass < passes_max; ++pass) {
        app.draw_again = false;
        draw_pass(app, now);
        if (app.output.focus) focus = app.output.focus;
        clicked = clicked || is_clicked();
        settle(app);
        const bool is_other_size = ui::page_zoom(app.session, app.ui_state) != app.surface.zoom;
        if (!app.fonts.rasterize_missing() && !is_other_size && !app.draw_again) break;
    }
    send_picture(app.surface, theme_of(app).surface_app, app.told.tiles);
    tell_surroundings(app);
    tell_mirror(app, moving && !focus);
    // As everywhere in browsers: what cannot have focus takes it away from the rest, here for the map.
    if (focus || clicked) host_focus(focus.value_or(0));
    tell_text_field(app);
    ask_for_frames(app);
}

const ui::MirrorNode* node_of(const App& app, std::uint32_t id) {
    const auto& nodes = app.output.mirror.nodes;
    const auto found = std::ranges::find(nodes, id, &ui::MirrorNode::id);
    return found == nodes.end() ? nullptr : &*found;
}

bool on_map(const App& app, std::uint32_t id) {
    if (app.session.page != Page::map || app.session.overlay != Overlay::none) return false;
    const ui::MirrorNode* node = node_of(app, id);
    return id == 0 || (node && (node->on_board || node->role == ui::Role::grid));
}

}  // namespace journey::web
