// The open map as an SVG picture, for the page's script.
#include "web/app.h"
#include "web/host.h"

#include "format/draw_map.h"
#include "format/write_svg.h"
#include "ui/fonts.h"
#include "ui/icons.h"

#include <algorithm>
#include <emscripten/emscripten.h>
#include <functional>
#include <vector>

using namespace journey;
using web::App;

namespace {

/// The outlines of the icons, a line each in the order of ui::Icon.
std::function<std::string_view(std::string_view)> icon_paths(std::string_view lines) {
    std::vector<std::string_view> paths;
    for (std::size_t begin = 0; begin <= lines.size();) {
        const std::size_t end = std::min(lines.find('\n', begin), lines.size());
        paths.push_back(lines.substr(begin, end - begin));
        begin = end + 1;
    }
    return [paths = std::move(paths)](std::string_view lucide_name) {
        const auto at = static_cast<std::size_t>(ui::icon_named(lucide_name));
        return at < paths.size() ? paths[at] : std::string_view();
    };
}

Picture picture_of(const App& app, const Sharing& sharing) {
    const Session& session = app.session;
    const Document& document = *session.document;
    const TextMeasure measure = ui::measure_with(app.fonts);
    return draw_map({.map = document.map,
                     .score = document.score,
                     .journey = document.journey,
                     .measure = measure,
                     .language = session.language(),
                     .dark = sharing.dark.value_or(session.dark()),
                     .stages = sharing.stages,
                     .lanes = sharing.lanes,
                     .without_private = sharing.plain,
                     .today = session.surroundings.today,
                     .persona = document.persona()});
}

void hand_over(const std::string& svg, std::string_view map_file) {
    host_take_picture(svg.data(), static_cast<int>(svg.size()), map_file.data(), static_cast<int>(map_file.size()));
}

}  // namespace

extern "C" {

/// Draws what effect::SavePicture asked for. `icons`: their outlines as path data, a line each, in the order of
/// ui::Icon; `font`: of the page, as a data address, or empty.
EMSCRIPTEN_KEEPALIVE void jm_draw_picture(App* app, const char* icons, const char* font) {
    if (!app->picture || !app->session.document) return;
    const effect::SavePicture asked = std::move(*app->picture);
    app->picture.reset();
    const auto icon_path = icon_paths(icons);
    const std::string_view map_file = asked.sharing.with_map ? std::string_view(asked.map_file) : std::string_view();
    // What becomes pixels needs the font here; whoever opens an SVG may have it.
    const bool has_font = asked.kind != PictureKind::svg || asked.sharing.with_font;
    hand_over(write_svg(picture_of(*app, asked.sharing),
                        {.icon_path = icon_path, .font_data = has_font ? font : "", .map_file = map_file}),
              map_file);
}

/// The open map for the list view, which shows it where nothing else can be drawn.
EMSCRIPTEN_KEEPALIVE void jm_show_picture(App* app, const char* icons) {
    if (!app->session.document) return;
    const auto icon_path = icon_paths(icons);
    hand_over(write_svg(picture_of(*app, {}), {.icon_path = icon_path}), {});
}

/// The picture is a file, or on the clipboard. `percent`: how large it is, of what was wanted.
EMSCRIPTEN_KEEPALIVE void jm_picture_saved(App* app, int kind, const char* name, int percent) {
    constexpr int whole = 100;
    web::act(*app, action::PictureSaved{.kind = static_cast<PictureKind>(kind),
                                        .name = name,
                                        .scale = static_cast<double>(percent) / whole,
                                        .is_smaller = percent < whole});
}

EMSCRIPTEN_KEEPALIVE void jm_picture_failed(App* app, int kind) {
    web::act(*app, action::PictureFailed{static_cast<PictureKind>(kind)});
}

/// What effect::MakeLink asked for has come to be.
EMSCRIPTEN_KEEPALIVE void jm_link_made(App* app, int copies, const char* link, int length) {
    web::act(*app, action::LinkMade{{link, static_cast<std::size_t>(length)}, copies != 0});
}

EMSCRIPTEN_KEEPALIVE void jm_link_failed(App* app) { web::act(*app, action::LinkFailed{}); }

}  // extern "C"
