// What can be done with several selected cards, in a bar that floats beside them (ui.md 3, design/components.png). It
// never lies on them as long as there is room anywhere else.
#include "format/enum_words.h"
#include "model/lookup.h"
#include "ui/board_parts.h"
#include "ui/inspector_cards.h"
#include "ui/inspector_fields.h"

#include <algorithm>
#include <array>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float bar_height = 44;
constexpr float button_px = 28;
constexpr float button_gap = 4;
constexpr float padding = 12;
constexpr float group_gap = 12;  // with a line in its middle
constexpr float distance = 10;   // from the cards
constexpr float edge = 8;        // from the edges of the cells

struct Group {
    int buttons;
};
constexpr std::array groups{Group{3}, Group{5}, Group{1}};  // effects; channel, owner, move, copy, delete; close

std::string count_text(const Frame& frame, std::size_t count) {
    return fill(frame.language(), Word::select_count, {number_text(frame.language(), static_cast<double>(count), 0)});
}

float bar_width(const Frame& frame, std::string_view count) {
    float width = 2 * padding + width_of(frame, count, style::body_strong);
    for (const Group& group : groups)
        width += group_gap + static_cast<float>(group.buttons) * (button_px + button_gap) - button_gap;
    return width;
}

// ---- where it floats ----

/// The selected cards that are in sight, on the page.
std::vector<Rect> selected_in_sight(const Board& board) {
    std::vector<Rect> rects;
    const float top = board.view.viewport.scroll_y;
    for (std::size_t lane = board.lanes.first; lane < board.lanes.end; ++lane)
        for (std::size_t stage = board.columns.first; stage < board.columns.end; ++stage) {
            const VisibleRange seen =
                visible_cards(board.layout(), board.layout().cell(lane, stage), top, top + board.area.height);
            for (std::size_t i = seen.first; i < seen.end; ++i)
                if (const PlacedCard& placed = board.layout().cards[i]; board.is_selected(board.card(placed).id))
                    rects.push_back(board.on_page(placed.rect));
        }
    return rects;
}

/// How much of a rectangle lies on others, px².
float covered(const Rect& rect, const std::vector<Rect>& others) {
    float area = 0;
    for (const Rect& other : others) {
        const float width = std::min(rect.right(), other.right()) - std::max(rect.x, other.x);
        const float height = std::min(rect.bottom(), other.bottom()) - std::max(rect.y, other.y);
        if (width > 0 && height > 0) area += width * height;
    }
    return area;
}

/// Below the cards, above them, or at an edge of the map: the first place where it lies on none, else on the least.
Rect bar_place(const Board& board, float width) {
    const Rect& area = board.area;
    const float lowest = area.bottom() - edge - bar_height;
    const std::vector<Rect> cards = selected_in_sight(board);
    if (cards.empty()) return {area.x + (area.width - width) / 2, lowest, width, bar_height};
    const auto left = std::ranges::min_element(cards, {}, &Rect::x)->x;
    const auto right = std::ranges::max_element(cards, {}, &Rect::right)->right();
    const auto top = std::ranges::min_element(cards, {}, &Rect::y)->y;
    const auto bottom = std::ranges::max_element(cards, {}, &Rect::bottom)->bottom();
    const float x =
        std::clamp((left + right - width) / 2, area.x + edge, std::max(area.x + edge, area.right() - edge - width));
    const std::array tops{bottom + distance, top - distance - bar_height, lowest, area.y + edge};
    std::optional<Rect> best;
    for (const float y : tops) {
        const Rect place{x, y, width, bar_height};
        if (y < area.y + edge || y > lowest) continue;
        if (!best || covered(place, cards) < covered(*best, cards)) best = place;
    }
    return best.value_or(Rect{x, lowest, width, bar_height});
}

// ---- what is in it ----

/// The places of the buttons, from the left.
struct Places {
    Frame& frame;
    float x;
    float y;

    Rect next() {
        const Rect rect{x, y, button_px, button_px};
        x += button_px + button_gap;
        return rect;
    }
    void next_group() {
        x += group_gap - button_gap;
        constexpr float line = 16;
        vertical_line(frame, x - group_gap / 2, y + (button_px - line) / 2, line, frame.theme.border_default);
    }
};

void effect_button(Frame& frame, const Rect& rect, CommandId id, Effect effect) {
    const Command& row = command(id);
    const IdScope scope("effect", row.keys.front().key);
    const std::string key = shortcut_text(row.keys.front(), frame.language(), frame.session.surroundings.mac);
    const auto why = why_disabled(frame.session, id);
    if (icon_button(frame, "set", rect, Icon::none, frame.word(row.title), {.shortcut = key, .why_disabled = why}))
        frame.act(action::Run{id});
    constexpr float mark = 16;
    const Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
    effect_mark(frame, middle, mark, effect, frame.theme.surface_raised);
}

/// Of the selected cards, those that are touchpoints.
CardSet touchpoints_of(const Board& board) {
    const auto& ids = std::get<CardsSelected>(board.document.selection).ids;
    CardSet set = cards_of(board.map(), ids);
    std::erase_if(set.cards, [&](const Box<Card>& card) {
        return kind_of_lane(board.map(), card->lane) != LaneKind::touchpoints;
    });
    set.ids.clear();
    for (const Box<Card>& card : set.cards) set.ids.push_back(card->id);
    return set;
}

/// A button that hangs a menu below itself.
struct Opener {
    std::string_view key;
    Icon icon{};
    Word name{};
    std::optional<Word> why_disabled;
};
/// Its id when the menu is open.
std::optional<WidgetId> menu_opener(Frame& frame, const Rect& rect, const Opener& opener) {
    const std::string_view key = opener.key;
    const WidgetId id = ImGui::GetID(key.data(), key.data() + key.size());
    if (icon_button(frame, key, rect, opener.icon, frame.word(opener.name), {.why_disabled = opener.why_disabled}))
        open_menu(frame, id, rect);
    return menu_is_open(frame, id) ? std::optional(id) : std::nullopt;
}

void channel_button(const Board& board, const Rect& rect) {
    Frame& frame = board.frame;
    const auto why = why_disabled(frame.session, CommandId::effect_pull);
    const auto opener = menu_opener(frame, rect, {"channel", Icon::tag, Word::inspect_channel, why});
    if (!opener) return;
    const CardSet set = touchpoints_of(board);
    const auto channel = shared(set, [](const Card& card) { return card.touch.channel; });
    std::vector<MenuRow> rows;
    for (int i = 0; i <= static_cast<int>(Channel::word_of_mouth); ++i) {
        const Open<Channel> choice(static_cast<Channel>(i));
        rows.push_back({.text = std::string(words_for(frame.language(), choice)),
                        .icon = i == 0 ? Icon::none : icon_of(choice),
                        .checked = i == position_of(channel)});
    }
    if (const auto chosen = menu(frame, *opener, frame.word(Word::inspect_channel), rows))
        frame.act(action::Commit{edit_of(set, card_change::SetChannel{static_cast<Channel>(*chosen)})});
}

void owner_button(const Board& board, const Rect& rect) {
    Frame& frame = board.frame;
    const auto why = board.read_only() ? std::optional(Word::not_now_read_only) : std::nullopt;
    const auto opener = menu_opener(frame, rect, {"owner", Icon::circle_user_round, Word::inspect_owner, why});
    if (!opener) return;
    const CardSet set = cards_of(board.map(), std::get<CardsSelected>(board.document.selection).ids);
    const auto owner = shared(set, [](const Card& card) { return card.owner; });
    std::vector<std::string> owners = owners_of(board.map());
    owners.emplace_back();
    std::vector<MenuRow> rows;
    for (const std::string& name : owners)
        rows.push_back({.text = name.empty() ? std::string(frame.word(Word::inspect_none)) : name,
                        .checked = owner && *owner == name});
    rows.push_back({.text = std::string(frame.word(Word::select_owner_own)), .separator_before = true});
    const auto chosen = menu(frame, *opener, frame.word(Word::inspect_owner), rows);
    if (!chosen) return;
    const auto at = static_cast<std::size_t>(*chosen);
    if (at < owners.size()) return frame.act(action::Commit{edit_of(set, card_change::SetOwner{owners[at]})});
    frame.state.inspector_open = true;
    frame.state.text_origin = 0;
    frame.act(action::BeginText{text_target_of(set, text_target::CardField::owner)});
}

void draw_content(const Board& board, const Rect& rect, std::string_view count) {
    Frame& frame = board.frame;
    const float text = draw_text_in(frame, {rect.x + padding, rect.y, rect.width, rect.height}, count,
                                    style::body_strong, frame.theme.text_primary);
    Places places{frame, rect.x + padding + text + button_gap, rect.y + (rect.height - button_px) / 2};
    places.next_group();
    effect_button(frame, places.next(), CommandId::effect_pull, Effect::pull);
    effect_button(frame, places.next(), CommandId::effect_neutral, Effect::neutral);
    effect_button(frame, places.next(), CommandId::effect_push, Effect::push);
    places.next_group();
    channel_button(board, places.next());
    owner_button(board, places.next());
    command_button(frame, CommandId::move_freely, places.next());
    command_button(frame, CommandId::duplicate_selected, places.next());
    command_button(frame, CommandId::delete_selected, places.next());
    places.next_group();
    if (icon_button(frame, "clear", places.next(), Icon::x, frame.word(Word::command_clear_selection)))
        frame.act(action::Select{NothingSelected{}});
}

}  // namespace

void draw_selection_bar(const Board& board) {
    Frame& frame = board.frame;
    const bool is_dragging = !std::holds_alternative<std::monostate>(frame.state.drag);
    if (is_dragging || board.document.is_carrying) return;
    const std::string count = count_text(frame, std::get<CardsSelected>(board.document.selection).ids.size());
    const Rect rect = bar_place(board, bar_width(frame, count));
    const Layer layer(frame, "selection bar", rect);
    const MirrorGroup group(frame, "bar", Role::region, std::string(frame.word(Word::select_bar)), rect);
    shadow(frame, rect, metric::radius_lg, Elevation::e2);
    fill_rect(frame, rect, frame.theme.surface_raised, metric::radius_lg);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_lg);
    draw_content(board, rect, count);
}

}  // namespace journey::ui
