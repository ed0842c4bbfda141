// The page's program: makes the App and gives it to the page's script, which drives it by events (web/events.cpp,
// web/answers.cpp). There is no main loop: nothing runs unless something happened.
#include "web/app.h"
#include "web/picture.h"

#include "editor/update.h"
#include "format/word_memory.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <emscripten/emscripten.h>
#include <imgui.h>

using namespace journey;
using web::App;

namespace {

/// The numbers that the script passes at the start, in its order (web/src/core.ts).
struct Setup {
    std::array<std::uint32_t, 4> seed;
    std::int32_t language;  // −1: follow the system
    std::int32_t theme;
    std::int32_t single_keys;
    std::int32_t system_flags;
    std::int32_t today;
    std::int32_t list;  // −1: by the window's width
};

std::uint64_t joined(std::uint32_t high, std::uint32_t low) {
    constexpr unsigned bits = 32;
    return (static_cast<std::uint64_t>(high) << bits) | low;
}

void set_up_session(Session& session, const Setup& setup) {
    session.ids = IdMaker(joined(setup.seed[0], setup.seed[1]), joined(setup.seed[2], setup.seed[3]));
    if (setup.language >= 0) session.preferences.language = static_cast<Language>(setup.language);
    session.preferences.theme = static_cast<ThemeChoice>(setup.theme);
    session.preferences.single_keys = setup.single_keys != 0;
    if (setup.list >= 0) session.preferences.list = setup.list != 0;
    session.surroundings = web::surroundings_of(setup.system_flags, setup.today);
}

void set_up_imgui(App& app) {
    app.imgui = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigMacOSXBehaviors = false;  // the script reports Cmd as Ctrl where that is the habit
    io.MouseDoubleClickTime = 10;  // s: what is one is decided in web/src/pointer.ts
    io.ConfigInputTrickleEventQueue = true;
    web::prepare_pictures();
    app.surface.lost = !app.session.surroundings.pictures;
    app.fonts.add_to(*io.Fonts);
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE App* jm_create(const Setup* setup) {
    // Lives as long as the page.
    auto* app = new App;
    set_up_session(app->session, *setup);
    set_up_imgui(*app);
    return app;
}

/// The commands that were used last, as host_store_preferences gave them; what is unknown is passed over.
EMSCRIPTEN_KEEPALIVE void jm_set_recent(App* app, const char* numbers) {
    std::string_view rest(numbers);
    while (!rest.empty()) {
        const std::string_view number = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(number.size() + 1, rest.size()));
        unsigned value = 0;
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
        const bool is_known = error == std::errc{} && value < static_cast<unsigned>(CommandId::count);
        if (is_known) app->session.preferences.recent.push_back(static_cast<CommandId>(value));
    }
}

/// How large all that is drawn is, in percent; a size that there is not is passed over.
EMSCRIPTEN_KEEPALIVE void jm_set_scale(App* app, int percent) {
    if (std::ranges::find(scales, percent) != scales.end()) app->session.preferences.scale = percent;
}

/// The painter has nothing to paint on: nothing is drawn from here on.
EMSCRIPTEN_KEEPALIVE void jm_context_lost(App* app) { app->surface.lost = true; }

EMSCRIPTEN_KEEPALIVE void jm_context_restored(App* app) {
    ImGui::SetCurrentContext(app->imgui);
    web::send_textures_again();
    app->told.tiles.clear();
    app->surface.lost = false;
}

/// Where the texts of a language lie, and how many bytes they are: the page puts them there (web/src/words.ts).
EMSCRIPTEN_KEEPALIVE const char* jm_words(int language) { return all_texts(static_cast<Language>(language)).data(); }
EMSCRIPTEN_KEEPALIVE int jm_words_length(int language) {
    return static_cast<int>(all_texts(static_cast<Language>(language)).size());
}

/// The web font arrived after text was measured without it.
EMSCRIPTEN_KEEPALIVE void jm_font_arrived(App* app) { app->font_late = true; }

}  // extern "C"
