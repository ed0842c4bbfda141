// What the customer needs now and what to wait with, from the map's own stage.
#include "editor/readiness_words.h"
#include "format/enum_words.h"
#include "ui/inspector.h"
#include "ui/readiness.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float disc = 22, disc_icon = 13, disc_gap = 10, item_gap = 12;
constexpr int text_lines = 4;

/// How the mark before an item looks: what to do, or what to wait with.
struct ItemLook {
    Icon icon;
    Color fill;
    Color ink;
    std::string_view meaning;  // of the figure in its text; empty: none
};

ItemLook to_do(const Frame& frame) { return {Icon::check, frame.theme.accent_subtle, frame.theme.accent_text, {}}; }
ItemLook to_wait(const Frame& frame, std::string_view meaning) {
    return {Icon::minus, frame.theme.push_subtle, frame.theme.push_text, meaning};
}

/// A mark, a text, and perhaps a smaller one below it.
void item(Column& column, std::string_view key, const ItemLook& look, std::string_view title, std::string_view text) {
    Frame& frame = column.frame;
    const float width = column.width - disc - disc_gap;
    const float title_height = wrapped_height(frame, width, text_lines, title, style::body_medium);
    const float text_height = text.empty() ? 0 : wrapped_height(frame, width, text_lines, text, style::cell);
    const Rect rect = column.take(std::max(disc, title_height + text_height + 2), item_gap);
    fill_rect(frame, {rect.x, rect.y, disc, disc}, look.fill, disc / 2);
    draw_icon_centered(frame, {rect.x + disc / 2, rect.y + disc / 2}, look.icon, disc_icon, look.ink);
    const Point at{rect.x + disc + disc_gap, rect.y + 1};
    draw_text_wrapped(frame, at, width, text_lines, title, style::body_medium, frame.theme.text_primary);
    draw_text_wrapped(frame, {at.x, at.y + title_height}, width, text_lines, text, style::cell,
                      frame.theme.text_secondary);
    std::string name(title);
    if (!text.empty()) name.append(". ").append(text);
    const Response response = interactive(frame, key, rect,
                                          {.role = Role::list_item,
                                           .name = std::move(name),
                                           .state = NodeState::none,
                                           .description = std::string(look.meaning)});
    if (!look.meaning.empty()) tooltip(frame, response, look.meaning);
}

void needs(Column& column, const ReadinessView& view) {
    Frame& frame = column.frame;
    const Advice& advice = view.advice;
    if (advice.needs.empty() && advice.questions.empty())
        return small_text(column, "no need", frame.word(Word::ready_advice_no_need), frame.theme.text_secondary,
                          item_gap);
    const MirrorGroup list(frame, "needs", Role::list, std::string(frame.word(Word::ready_advice)),
                           {column.x, column.y, column.width, disc});
    int number = 0;
    for (const std::string& need : advice.needs) {
        const IdScope scope("need", std::to_string(++number));
        item(column, "item", to_do(frame), need, {});
    }
    for (const Card* question : advice.questions) {
        const IdScope scope("card", question->id.value);
        item(column, "item", to_do(frame), question->text, frame.word(Word::lane_questions));
    }
}

/// Facts decide, and chemistry where they are equal: both, side by side.
void facts_and_feelings(Column& column) {
    constexpr float gap = 8, around = 40, padding_x = 10, padding_y = 9, icon_gap = 6;
    constexpr int hint_lines = 3;
    Frame& frame = column.frame;
    const float width = (column.width - gap) / 2;
    const auto hint_height = [&](Word hint) {
        return wrapped_height(frame, width - 2 * padding_x, hint_lines, frame.word(hint), style::caption);
    };
    const Rect row = column.take(
        around + std::max(hint_height(Word::ready_fact_hint), hint_height(Word::ready_experience_hint)), 14);
    const auto box = [&](float x, Icon icon, Word name, Word hint) {
        const Rect rect{x, row.y, width, row.height};
        stroke_rect(frame, rect, frame.theme.border_default, metric::radius_lg);
        const Point at{rect.x + padding_x, rect.y + padding_y};
        draw_icon(frame, {at.x, at.y + 1}, icon, metric::icon_sm, frame.theme.text_tertiary);
        const float indent = metric::icon_sm + icon_gap;
        draw_text_cut(frame, {at.x + indent, at.y}, width - 2 * padding_x - indent, frame.word(name),
                      style::cell_strong, frame.theme.text_primary);
        draw_text_wrapped(frame, {at.x, at.y + style::cell.line_px + 4}, width - 2 * padding_x, hint_lines,
                          frame.word(hint), style::caption, frame.theme.text_secondary);
        const IdScope scope("nature", name);
        const std::string words = std::string(frame.word(name)).append(": ").append(frame.word(hint));
        const Response response =
            interactive(frame, "box", rect, {.role = Role::text, .name = words, .state = NodeState::none});
        tooltip(frame, response, words);
    };
    box(row.x, Icon::scale, Word::nature_fact, Word::ready_fact_hint);
    box(row.x + width + gap, Icon::heart_handshake, Word::nature_experience, Word::ready_experience_hint);
}

void divider(Column& column) {
    const Rect line = column.take(1, 12);
    horizontal_line(column.frame, line.x, line.y, line.width, column.frame.theme.border_subtle);
}

void waiting(Column& column, const ReadinessView& view) {
    Frame& frame = column.frame;
    const Advice& advice = view.advice;
    const auto is_push = [](const Card* card) { return card->touch.effect.value == Effect::push; };
    const bool is_nothing = advice.held.empty() && advice.held_cards.empty();
    if (is_nothing && std::ranges::none_of(advice.touchpoints, is_push)) return;
    divider(column);
    part_heading(column, Word::ready_wait, style::body_strong, 8);
    const MirrorGroup list(frame, "waiting", Role::list, std::string(frame.word(Word::ready_wait)),
                           {column.x, column.y, column.width, disc});
    for (const Card* card : advice.touchpoints) {
        if (!is_push(card)) continue;
        const IdScope scope("card", card->id.value);
        item(column, "item", to_wait(frame, {}), card->text, frame.word(Word::ready_wait_push));
    }
    for (const HeldCard& held : advice.held_cards) {
        const IdScope scope("held card", held.card->id.value);
        item(column, "item", to_wait(frame, frame.word(Word::ready_wait_meaning)), held.card->text,
             wait_words(frame.language(), held));
    }
    for (const HeldMessage& held : advice.held) {
        const IdScope scope("message", held.message);
        const std::string_view name = words_for(frame.language(), Open<Message>(held.message));
        item(column, "item", to_wait(frame, frame.word(Word::ready_wait_meaning)), name,
             wait_words(frame.language(), held));
    }
}

/// To the stage on the map, selected and in view.
void open_stage(Frame& frame, const Stage& stage) {
    frame.act(action::GoTo{Page::map});
    frame.act(action::Select{StageSelected{stage.id}});
    frame.state.board.reveal.emplace(StageSelected{stage.id});
}

void on_the_map(Column& column, const ReadinessView& view) {
    constexpr float button_height = 24;
    Frame& frame = column.frame;
    const Advice& advice = view.advice;
    divider(column);
    Rect head = column.take(button_height, 4);
    const std::string_view open = frame.word(Word::ready_open_stage);
    const ButtonLook look{.kind = ButtonKind::quiet};
    if (button(frame, "open stage", cut_end(head, button_width(frame, open, look), metric::gutter), open, look))
        open_stage(frame, *advice.stage);
    const std::string title = fill(frame.language(), Word::ready_on_map, {advice.stage->name});
    draw_text_in(frame, head, title, style::body_strong, frame.theme.text_primary);
    note(frame, "on map", Role::heading, title, head);
    if (advice.touchpoints.empty())
        return small_text(column, "none", frame.word(Word::ready_no_touchpoints), frame.theme.text_secondary, 8);
    for (const Card* card : advice.touchpoints) {
        const IdScope scope("touchpoint", card->id.value);
        const std::string_view effect = words_for(frame.language(), card->touch.effect);
        const ListRow row{.icon = icon_of(card->touch.channel),
                          .text = card->text,
                          .end = std::string(effect),
                          .effect = card->touch.effect,
                          .name = card->text + ", " + std::string(effect)};
        if (!list_row(column, "row", row)) continue;
        open_stage(frame, *advice.stage);
        frame.act(action::Select{CardsSelected{{card->id}}});
    }
}

std::optional<Word> why_not_put(const Frame& frame, const ReadinessView& view) {
    return view.advice.stage ? read_only_reason(frame) : std::optional(Word::not_now_no_stages);
}

/// What the customer needs, each with a place on the map; or something of one's own.
void put_menu(Frame& frame, WidgetId owner, const ReadinessView& view) {
    const Advice& advice = view.advice;
    std::vector<MenuRow> rows;
    for (const std::string& need : advice.needs) {
        const bool is_there =
            std::ranges::any_of(advice.touchpoints, [&](const Card* card) { return card->text == need; });
        rows.push_back(
            {.text = need, .why_disabled = is_there ? std::optional(Word::ready_on_map_already) : std::nullopt});
    }
    rows.push_back({.text = std::string(frame.word(command(CommandId::new_touchpoint).title)),
                    .icon = Icon::plus,
                    .separator_before = !advice.needs.empty()});
    const auto chosen = menu(frame, owner, frame.word(Word::ready_put_on_map), rows);
    if (!chosen) return;
    const auto at = static_cast<std::size_t>(*chosen);
    frame.act(action::PutOnMap{advice.stage->id, at < advice.needs.size() ? advice.needs[at] : std::string()});
}

}  // namespace

void advice_part(Column& column, const ReadinessView& view) {
    Frame& frame = column.frame;
    part_heading(column, Word::ready_advice, style::title, 12);
    if (!is_informed(view.estimate) || !view.advice.stage)
        return small_text(column, "empty", frame.word(Word::ready_advice_empty), frame.theme.text_secondary, 8);
    needs(column, view);
    if (view.advice.weighs_facts_and_feelings) facts_and_feelings(column);
    waiting(column, view);
    on_the_map(column, view);
}

void advice_footer(Frame& frame, const Rect& rect, const ReadinessView& view) {
    constexpr float gap = 8;
    const auto why = is_informed(view.estimate) ? std::nullopt : std::optional(Word::not_now_no_sightings);
    const ButtonLook copy{.kind = ButtonKind::primary, .icon = Icon::copy, .why_disabled = why};
    const ButtonLook put{.icon = Icon::plus, .why_disabled = why ? why : why_not_put(frame, view)};
    const std::string_view copy_text = frame.word(Word::ready_copy);
    const std::string_view put_text = frame.word(Word::ready_put_on_map);
    Rect first = rect;
    const float width = button_width(frame, put_text, put);
    const bool has_room = button_width(frame, copy_text, copy) + gap + width <= rect.width;
    const Rect second = cut_end(first, has_room ? width : rect.height, gap);
    if (button(frame, "copy", first, copy_text, copy)) frame.act(action::CopyChecklist{});
    const WidgetId owner = ImGui::GetID("put");
    const bool pressed = has_room ? button(frame, "put", second, put_text, put)
                                  : icon_button(frame, "put", second, put.icon, put_text, put);
    if (pressed) open_menu(frame, owner, second);
    if (menu_is_open(frame, owner)) put_menu(frame, owner, view);
}

}  // namespace journey::ui
