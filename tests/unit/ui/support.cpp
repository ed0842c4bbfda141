#include "unit/ui/support.h"

#include "ui/stand_ins.h"
#include "unit/support/test_files.h"
#include "unit/ui/inter_widths.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <set>

namespace journey::ui {

// ---- fonts ----

namespace {

constexpr float letter_em = 0.56F;
constexpr float ascent = 0.97F;
constexpr float descent = 0.24F;
constexpr std::string_view icon_face = "icon";

bool is_icon_face(const ImFontConfig& source) { return source.FontDataSize == static_cast<int>(icon_face.size()); }

bool bake(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    baked->Ascent = is_icon_face(*source) ? baked->Size : ascent * baked->Size;
    baked->Descent = is_icon_face(*source) ? 0 : -descent * baked->Size;
    return true;
}

/// A grey box the size of a small letter, taken from the white texel.
bool load_box(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
              ImFontGlyph* glyph, float* advance_only) {
    const float advance = (is_icon_face(*source) ? 1 : letter_em) * baked->Size;
    if (advance_only) {
        *advance_only = advance;
        return true;
    }
    glyph->Codepoint = code_point & IM_UNICODE_CODEPOINT_MAX;
    glyph->AdvanceX = advance;
    glyph->Visible = code_point > U' ' ? 1 : 0;
    glyph->X0 = advance / 8;
    glyph->X1 = advance * 7 / 8;
    glyph->Y0 = baked->Ascent / 3;
    glyph->Y1 = baked->Ascent;
    glyph->U0 = glyph->U1 = atlas->TexUvWhitePixel.x;
    glyph->V0 = glyph->V1 = atlas->TexUvWhitePixel.y;
    return true;
}

ImFontLoader box_loader() {
    ImFontLoader loader;
    loader.Name = "boxes";
    loader.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar c) { return c >= U' '; };
    loader.FontBakedInit = bake;
    loader.FontBakedLoadGlyph = load_box;
    return loader;
}

}  // namespace

class BoxFonts : public Fonts {
public:
    void add_to(ImFontAtlas& atlas) {
        atlas.SetFontLoader(&m_loader);
        m_text = add(atlas, "text ");
        m_icons = add(atlas, icon_face);
    }
    void write_in_inter(float wider) { m_inter.emplace(wider); }
    [[nodiscard]] float advance_em(char32_t code_point, Weight weight) const override {
        if (StandIns::is_one(code_point)) return m_unit_ems.at(code_point - StandIns::first);
        return m_inter ? m_inter->advance_em(code_point, weight) : letter_em;
    }
    [[nodiscard]] char32_t stand_in(std::string_view unit) const override {
        const auto [code_point, is_new] = m_stand_ins.of(unit);
        if (is_new) m_unit_ems.at(code_point - StandIns::first) = unit_em(unit);
        return code_point;
    }
    [[nodiscard]] bool ready(const MissingGlyph&) override { return true; }
    [[nodiscard]] ImFont* face(Weight, int) const override { return m_text; }
    [[nodiscard]] ImFont* icons() const override { return m_icons; }
    [[nodiscard]] int phases() const override { return 1; }
    [[nodiscard]] float ascent_em() const override { return ascent; }
    [[nodiscard]] float descent_em() const override { return descent; }

private:
    static ImFont* add(ImFontAtlas& atlas, std::string_view name) {
        std::string bytes(name);
        ImFontConfig config;
        config.FontData = bytes.data();
        config.FontDataSize = static_cast<int>(bytes.size());
        config.FontDataOwnedByAtlas = false;  // copied
        config.SizePixels = style::body.size_px;
        return atlas.AddFont(&config);
    }

    std::optional<InterWidths> m_inter;
    mutable StandIns m_stand_ins;
    mutable std::array<float, StandIns::most + 1> m_unit_ems{};
    ImFontLoader m_loader = box_loader();
    ImFont* m_text = nullptr;
    ImFont* m_icons = nullptr;
};

// ---- the desk ----

namespace {

constexpr double frame_ms = 1000.0 / 60;

Session home_session() {
    Session session;
    session.library_known = true;
    return session;
}

/// Two nodes of one id are one element of the page: the second takes the place of the first.
void check_ids(const Mirror& mirror) {
    std::set<WidgetId> ids;
    for (const MirrorNode& node : mirror.nodes) CHECK_MESSAGE(ids.insert(node.id).second, node.name);
}

}  // namespace

Desk::Desk() : Desk(home_session()) {}

Desk::Desk(Session with) : session(std::move(with)), m_context(ImGui::CreateContext()), m_fonts(new BoxFonts) {
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    m_fonts->add_to(*io.Fonts);
    input.width = 1440;
    input.height = 900;
    input.now_ms = 1000;
}

Desk::~Desk() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(m_context);
}

void Desk::write_in_inter(float wider) { m_fonts->write_in_inter(wider); }

void Desk::settle_textures() const {
    constexpr ImTextureID some_texture = 1;
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(some_texture);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

void Desk::draw_frame() {
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {input.width, input.height};
    io.DisplayFramebufferScale = {input.pixel_ratio, input.pixel_ratio};
    io.DeltaTime = static_cast<float>(frame_ms / 1000);
    input.now_ms += frame_ms;
    out = {};
    ImGui::NewFrame();
    const Theme theme = make_theme(session.dark(), session.surroundings.reduced_motion);
    Frame frame{.session = session, .theme = theme, .fonts = *m_fonts, .input = input, .state = state, .out = out};
    written.clear();
    if (writes_down) frame.written = &written;
    draw(frame);
    ImGui::Render();
    settle_textures();
    // What holds for one frame only.
    input.wheel_px = {};
    input.pinch = 1;
    input.touch_pan = {};
    input.activated = 0;
    input.steps = 0;
    input.sideways = 0;
    input.resets = false;
    input.escape = false;
    input.lets_go = false;
    input.answer = Answer::none;
    if (out.focus) input.focused = *out.focus;
    // As the page's program does: slides are drawn larger.
    const float zoom = page_zoom(session, state);
    input.width *= input.zoom / zoom;
    input.height *= input.zoom / zoom;
    input.zoom = zoom;
}

void Desk::frame(int count) {
    for (int i = 0; i < count; ++i) {
        static_cast<void>(update(session, action::Tick{}, input.now_ms));
        draw_frame();
        for (const Action& action : std::vector<Action>(out.actions)) {
            actions.push_back(action);
            if (!carries_out) continue;
            carry_out(action);
        }
    }
}

void Desk::settle() {
    constexpr int frames_max = 60;
    for (int i = 0; i < frames_max; ++i) {
        frame();
        if (out.actions.empty() && !out.animating) break;
    }
    check_ids(out.mirror);
}

void Desk::wait_ms(double ms) {
    const double until = input.now_ms + ms;
    while (input.now_ms < until) frame();
}

void Desk::act(Action action) {
    actions.push_back(action);
    carry_out(action);
    frame();
}

void Desk::carry_out(const Action& action) {
    for (Task& task : update(session, action, input.now_ms)) {
        if (const auto* reveal = std::get_if<effect::Reveal>(&task)) state.board.reveal = reveal->selection;
        if (const auto* panel = std::get_if<effect::ShowPanel>(&task)) show_panel(state, panel->wish);
        tasks.push_back(std::move(task));
    }
}

void Desk::forget() {
    actions.clear();
    tasks.clear();
}

// ---- finding ----

const MirrorNode* Desk::find(Role role, std::string_view name) const {
    for (const MirrorNode& node : out.mirror.nodes)
        if (node.role == role && node.name == name) return &node;
    return nullptr;
}

MirrorNode Desk::node(Role role, std::string_view name) const {
    const MirrorNode* found = find(role, name);
    INFO("looking for \"", std::string(name), "\" of role ", static_cast<int>(role));
    REQUIRE(found != nullptr);
    return *found;
}

bool Desk::has_text(std::string_view part) const {
    for (const MirrorNode& node : out.mirror.nodes)
        if (node.name.contains(part) || node.value.contains(part)) return true;
    return false;
}

Point Desk::middle_of(Role role, std::string_view name) const {
    const MirrorNode found = node(role, name);
    const Point shift = found.on_board ? out.mirror.board_origin : Point{};
    return {found.rect.x + found.rect.width / 2 + shift.x, found.rect.y + found.rect.height / 2 + shift.y};
}

// ---- the screen ----

namespace {

const ImGuiWindow* window_of(const char* layer) {
    const ImGuiWindow* window = ImGui::FindWindowByName(layer);
    return window && window->WasActive ? window : nullptr;
}

}  // namespace

bool Desk::shows(const char* layer) const {
    ImGui::SetCurrentContext(m_context);
    return window_of(layer) != nullptr;
}

bool Desk::lies_above(const char* layer, const char* other) const {
    ImGui::SetCurrentContext(m_context);
    const auto& windows = m_context->Windows;
    const auto place = [&](const char* key) { return std::ranges::find(windows, window_of(key)) - windows.begin(); };
    return shows(layer) && shows(other) && place(layer) > place(other);
}

std::optional<Rect> Desk::painted(Color color, const Rect& within) const {
    ImGui::SetCurrentContext(m_context);
    std::optional<ImRect> box;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            if (vertex.col != color.abgr || !within.contains({vertex.pos.x, vertex.pos.y})) continue;
            if (!box) box.emplace(vertex.pos, vertex.pos);
            box->Add(vertex.pos);
        }
    if (!box) return std::nullopt;
    return Rect{box->Min.x, box->Min.y, box->GetWidth(), box->GetHeight()};
}

// ---- the pointer ----

void Desk::point_at(Point at) {
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    frame(2);  // Dear ImGui takes a thing as hovered from the second frame on
}

void Desk::press_at(Point at) {
    point_at(at);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    frame();
}

void Desk::release() {
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    frame();
}

void Desk::click_at(Point at, int button) {
    point_at(at);
    ImGui::GetIO().AddMouseButtonEvent(button, true);
    frame();
    ImGui::GetIO().AddMouseButtonEvent(button, false);
    frame(2);
}

void Desk::double_click_at(Point at) {
    point_at(at);
    for (const bool down : {true, false, true, false}) {
        ImGui::GetIO().AddMouseButtonEvent(0, down);
        frame();
    }
    frame();
}

void Desk::drag(Point from, Point to) {
    constexpr int moves = 4;
    press_at(from);
    for (int i = 1; i <= moves; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(moves);
        ImGui::GetIO().AddMousePosEvent(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
        frame();
    }
    release();
}

// ---- the keyboard ----

void Desk::focus(Role role, std::string_view name) {
    input.focused = node(role, name).id;
    input.focus_visible = true;
    frame();
}

void Desk::activate(Role role, std::string_view name) {
    input.activated = node(role, name).id;
    frame(2);
}

void Desk::steps(int count) {
    input.steps = count;
    frame();
}

void Desk::escape() {
    input.escape = true;
    frame(2);
}

void Desk::type(std::string_view text) {
    REQUIRE(session.text_edit.has_value());
    act(action::TypeText{std::string(text)});
}

// ---- sessions ----

Session session_with_model(std::string_view model, Language language) {
    Session session = home_session();
    session.preferences.language = language;
    const std::string name(model);
    const std::string suffix = language == Language::danish ? ".da.json" : ".en.json";
    const std::string text = test::file_text(std::string(JOURNEY_ASSETS) + "/models/" + name + suffix);
    static_cast<void>(update(session, action::StartFromModel{name}, 0));
    static_cast<void>(update(session, action::ModelLoaded{name, text}, 0));
    REQUIRE(session.document.has_value());
    return session;
}

LibraryEntry library_entry(std::string_view id, std::string_view title) {
    LibraryEntry entry;
    entry.id = {std::string(id)};
    entry.summary.title = title;
    entry.summary.model = "readiness";
    entry.summary.index = 48;
    for (int i = 0; i < 12; ++i)
        entry.summary.stages.push_back({.readiness = i * 10.0,
                                        .score = 20.0 + (i * 37) % 70,
                                        .pulls = i % 3,
                                        .neutrals = (i + 1) % 2,
                                        .pushes = i % 4 == 0 ? 1 : 0,
                                        .emotion = (i % 5 - 2) * 0.8});
    entry.saved_words = "I dag 09.14";
    return entry;
}

}  // namespace journey::ui
