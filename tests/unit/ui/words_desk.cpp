#include "unit/ui/words_desk.h"

#include "unit/ui/inter_widths.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

constexpr float tolerance = 1;

/// Of the user: cut by design where there is no room, and whole in its tooltip.
bool is_users(std::string_view text) { return text.contains(no_room_text); }

bool is_widget(Role role) {
    constexpr std::array roles{Role::button,  Role::link,     Role::tab,      Role::radio,
                               Role::option,  Role::slider,   Role::checkbox, Role::menuitem,
                               Role::textbox, Role::combobox, Role::searchbox};
    return std::ranges::find(roles, role) != roles.end();
}

Rect overlap(const Rect& a, const Rect& b) {
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

bool is_seen(const WrittenText& text) {
    const Rect seen = overlap(text.rect, text.clip);
    return seen.width > tolerance && seen.height > tolerance;
}

/// What is inked of a text: the line box has air above and below.
Rect ink(const WrittenText& text) {
    const float air = std::min(text.rect.height * 0.25F, 5.0F);
    return overlap({text.rect.x, text.rect.y + air, text.rect.width, text.rect.height - 2 * air}, text.clip);
}

std::string key_of(const WrittenText& text) {
    return text.text + " at " + std::to_string(text.rect.x) + ", " + std::to_string(text.rect.y);
}

std::string shown(std::string text) {
    for (std::size_t at = text.find(no_room_text); at != std::string::npos; at = text.find(no_room_text))
        text.replace(at, no_room_text.size(), "'");
    return text;
}

}  // namespace

std::vector<Look> all_looks() {
    std::vector<Look> looks;
    for (const auto& [width, height] : {std::pair{1440.0F, 900.0F}, {1100.0F, 800.0F}, {768.0F, 1024.0F}})
        for (const Language language : {Language::danish, Language::english})
            for (const float wider : {1.0F, 1.4F}) looks.push_back({language, width, height, wider});
    return looks;
}

void Complaints::check() const {
    std::string all;
    for (const auto& [what, where] : m_where) all.append(what).append("  <- ").append(where).append("\n");
    CHECK_MESSAGE(m_where.empty(), m_where.size(), " texts that do not fit\n", all);
}

std::string marked(std::string_view text) {
    std::string all;
    for (const char letter : text) {
        if (all.empty() || all.back() == ' ' || all.back() == '\n') all.append(no_room_text);
        all.push_back(letter);
    }
    return all.empty() ? all : all.append(no_room_text);
}

WordsDesk::WordsDesk(const Look& look, Session with, Complaints& complaints)
    : Desk(std::move(with)), m_look(look), m_complaints(complaints) {
    session.preferences.language = look.language;
    session.surroundings.reduced_motion = true;
    session.surroundings.today = "2026-11-26";
    input.width = look.width;
    input.height = look.height;
    writes_down = true;
    write_in_inter(look.wider);
}

void WordsDesk::read(std::string_view scene) {
    m_known_texts.clear();
    m_known_nodes.clear();
    judge(scene);
}

void WordsDesk::read_new(std::string_view scene) { judge(scene); }

void WordsDesk::read_with_menus(std::string_view scene) {
    read(scene);
    for (const MirrorNode& opener : std::vector<MirrorNode>(out.mirror.nodes)) {
        if (!has(opener.state, NodeState::has_popup) || has(opener.state, NodeState::disabled)) continue;
        if (!m_opened.insert(opener.id).second) continue;
        input.activated = opener.id;
        frame(2);
        if (!state.menu) continue;
        judge(std::string(scene) + ", menu of " + opener.name);
        escape();
    }
}

void WordsDesk::run(CommandId command, std::string_view scene) {
    act(action::Run{command});
    read_new(scene);
}

void WordsDesk::judge(std::string_view scene) {
    m_scene = scene;
    settle();
    std::vector<const WrittenText*> texts;
    for (const WrittenText& text : written)
        if (is_seen(text)) texts.push_back(&text);
    for (const WrittenText* text : texts)
        if (is_new(*text)) judge_text(*text);
    judge_overlaps(texts);
    remember();
}

bool WordsDesk::is_new(const WrittenText& text) const { return !m_known_texts.contains(key_of(text)); }

void WordsDesk::remember() {
    for (const WrittenText& text : written) m_known_texts.insert(key_of(text));
    for (const MirrorNode& node : out.mirror.nodes) m_known_nodes.insert(node.id);
}

void WordsDesk::complain(std::string_view what, const WrittenText& text) {
    std::string where(m_look.language == Language::danish ? "da " : "en ");
    where += std::to_string(static_cast<int>(m_look.width)) + (m_look.wider > 1 ? " wider, " : ", ") + m_scene;
    m_complaints.add(std::string(what) + ": " + shown(text.text), where);
}

/// The smallest widget in which the text begins.
const MirrorNode* WordsDesk::widget_under(const WrittenText& text) const {
    const MirrorNode* found = nullptr;
    const Point start{text.rect.x + tolerance, text.rect.y + text.rect.height / 2};
    for (const MirrorNode& node : out.mirror.nodes) {
        const bool is_known = m_known_nodes.contains(node.id) && !m_known_texts.contains(key_of(text));
        if (!is_widget(node.role) || node.on_board || is_known || !node.rect.contains(start)) continue;
        if (!found || node.rect.width * node.rect.height < found->rect.width * found->rect.height) found = &node;
    }
    return found;
}

void WordsDesk::judge_text(const WrittenText& text) {
    if (text.is_cut) {
        if (!is_users(text.text)) complain("cut", text);
        return;
    }
    const bool is_on_board = overlap(text.clip, state.board.area).height >= text.clip.height - 200 &&
                             text.clip.x >= state.board.area.x - metric::rail && state.board.area.width > 0;
    if (!is_on_board && (text.rect.x < text.clip.x - tolerance || text.rect.right() > text.clip.right() + tolerance))
        complain("runs out of what is seen", text);
    if (is_users(text.text)) return;  // a line of several, or letters that follow its caret
    const MirrorNode* widget = widget_under(text);
    if (widget && text.rect.right() > widget->rect.right() + tolerance) complain("wider than its widget", text);
}

void WordsDesk::judge_overlaps(const std::vector<const WrittenText*>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const WrittenText& one = *texts[i];
            const WrittenText& other = *texts[j];
            if (one.layer != other.layer || (!is_new(one) && !is_new(other))) continue;
            if (is_users(one.text) && is_users(other.text)) continue;
            const Rect both = overlap(ink(one), ink(other));
            if (both.width > tolerance && both.height > tolerance) complain("over \"" + shown(other.text) + "\"", one);
        }
}

}  // namespace journey::ui
