// Copy, cut and paste. What is copied is a small map with the cards and what they name: as a map file, so that nothing
// is lost between maps and tabs and that what comes back is read as carefully as any file; and as a table for others.
#include "editor/card_table.h"
#include "editor/clean.h"
#include "editor/cursor.h"
#include "editor/id_set.h"
#include "editor/update_handlers.h"
#include "model/fold.h"
#include "model/lookup.h"
#include "model/validate.h"

#include <algorithm>
#include <array>
#include <string>

namespace journey {
namespace {

// ---- copying ----

/// The cards with the stages, lanes and personas they name; of those only what tells them from others.
Map excerpt_of(const Map& map, const std::vector<CardId>& ids) {
    Map excerpt;
    excerpt.id.value = "cards";
    excerpt.language = map.language;
    const IdSet wanted(ids);
    for (const Box<Card>& card : map.cards)
        if (wanted.contains(card->id)) excerpt.cards.push_back(card);
    const auto used = [&](auto&& is_named) {
        return std::ranges::any_of(excerpt.cards, [&](const Box<Card>& card) { return is_named(*card); });
    };
    for (const Box<Stage>& stage : map.stages) {
        if (!used([&](const Card& card) { return card.stage == stage->id; })) continue;
        Stage named;
        named.id = stage->id;
        named.name = stage->name;
        excerpt.stages.emplace_back(std::move(named));
    }
    for (const Lane& lane : map.lanes)
        if (used([&](const Card& card) { return card.lane == lane.id; }))
            excerpt.lanes.push_back(Lane{lane.id, lane.name, lane.kind, {}});
    for (const Persona& persona : map.personas) {
        const auto names = [&](const Card& card) {
            return std::ranges::find(card.personas, persona.id) != card.personas.end();
        };
        if (used(names)) excerpt.personas.push_back(Persona{.id = persona.id, .name = persona.name});
    }
    return excerpt;
}

// ---- where pasted cards go ----

/// The places that what is pasted names, in this map.
class Places {
public:
    Places(const Map& map, const Selection& selection)
        : m_map(map), m_cursor(cursor_place(selection, map)),
          m_is_cell(std::holds_alternative<CellSelected>(selection)) {}

    [[nodiscard]] bool exist() const { return !m_map.stages.empty() && !m_map.lanes.empty(); }
    [[nodiscard]] bool is_cell() const { return m_is_cell; }
    [[nodiscard]] bool has_lane() const { return m_cursor.lane.has_value(); }
    [[nodiscard]] LaneId lane_of_cursor() const { return m_map.lanes[m_cursor.lane.value_or(0)].id; }
    /// So many stages behind the cursor's; the last one where there are no more.
    [[nodiscard]] StageId stage_behind(std::size_t steps) const {
        const std::size_t last = m_map.stages.size() - 1;
        return m_map.stages[std::min(m_cursor.stage.value_or(0) + std::min(steps, last), last)]->id;
    }
    [[nodiscard]] std::optional<StageId> stage_named(std::string_view name) const {
        const std::string wanted = folded(name);
        for (const Box<Stage>& stage : m_map.stages)
            if (!name.empty() && folded(stage->name) == wanted) return stage->id;
        return std::nullopt;
    }
    [[nodiscard]] std::optional<LaneId> lane_named(std::string_view name) const {
        const std::string wanted = folded(name);
        for (const Lane& lane : m_map.lanes)
            if (!name.empty() && folded(lane.name) == wanted) return lane.id;
        return std::nullopt;
    }
    [[nodiscard]] std::vector<PersonaId> personas_named(const std::vector<std::string>& names) const {
        std::vector<PersonaId> found;
        for (const std::string& name : names)
            for (const Persona& own : m_map.personas)
                if (folded(own.name) == folded(name)) found.push_back(own.id);
        return found;
    }
    /// The lane that is most like one of another map: itself, its namesake, its kind, the cursor's.
    [[nodiscard]] LaneId lane_like(const Map& from, const LaneId& id) const {
        const Lane* lane = find_lane(from, id);
        if (!lane || find_lane(m_map, id)) return lane ? id : lane_of_cursor();
        if (auto named = lane_named(lane->name)) return *named;
        const auto same_kind = std::ranges::find(m_map.lanes, lane->kind, &Lane::kind);
        return same_kind == m_map.lanes.end() ? lane_of_cursor() : same_kind->id;
    }

private:
    const Map& m_map;
    CursorPlace m_cursor;
    bool m_is_cell;
};

/// The personas of another map, as far as this one has them: the same, or of the same name.
std::vector<PersonaId> personas_like(const Map& map, const Map& from, const std::vector<PersonaId>& ids) {
    std::vector<PersonaId> found;
    for (const PersonaId& id : ids) {
        const Persona* persona = find_persona(from, id);
        for (const Persona& own : map.personas)
            if (own.id == id || (persona && !persona->name.empty() && own.name == persona->name))
                found.push_back(own.id);
    }
    return found;
}

/// A card in the selected cell; of several lanes, each in the lane like its own. Stages keep their distance.
std::vector<Card> placed_copies(const Map& map, const Places& places, const Map& from) {
    const bool one_lane =
        std::ranges::all_of(from.cards, [&](const Box<Card>& card) { return card->lane == from.cards.front()->lane; });
    const bool into_cursor_lane = places.is_cell() || (one_lane && places.has_lane());
    std::vector<Card> cards;
    for (const Box<Card>& card : from.cards) {
        Card& copy = cards.emplace_back(*card);
        copy.stage = places.stage_behind(stage_position(from, card->stage).value_or(0));
        copy.lane = into_cursor_lane ? places.lane_of_cursor() : places.lane_like(from, card->lane);
        copy.personas = personas_like(map, from, card->personas);
    }
    return cards;
}

std::vector<Card> placed_rows(const Places& places, std::vector<TableCard> rows) {
    std::vector<Card> cards;
    for (TableCard& row : rows) {
        Card& card = cards.emplace_back(std::move(row.card));
        card.stage = places.stage_named(row.stage).value_or(places.stage_behind(row.column));
        card.lane = places.lane_named(row.lane).value_or(places.lane_of_cursor());
        card.personas = places.personas_named(row.personas);
    }
    return cards;
}

// ---- pasting ----

void give_ids(Session& session, const Map& map, std::vector<Card>& cards) {
    UsedIds used(map);
    for (Card& card : cards) {
        card.id.value = session.ids.next();
        while (!used.take(card.id.value)) card.id.value = session.ids.next();
    }
}

void paste_cards(Turn& turn, std::vector<Card> cards) {
    const Map& map = turn.session.document->map;
    if (cards.empty()) return say(turn, Word::not_now_nothing_copied);
    if (map.cards.size() + cards.size() > Limits::cards) return say(turn, Word::not_now_too_many_cards);
    give_ids(turn.session, map, cards);
    CardsSelected made;
    for (const Card& card : cards) made.ids.push_back(card.id);
    StepLabel label = label_with(Word::label_paste, cards.front().text);
    label.count = cards.size();
    commit_map(turn, journey::apply(map, InsertCards{std::move(cards), std::nullopt}), std::move(label));
    const std::string count = number_text(turn.language(), static_cast<double>(made.ids.size()), 0);
    go_to(turn, std::move(made));
    announce(turn, fill(turn.language(), Word::toast_pasted, {count}));
}

void paste_map(Turn& turn, const Map& from) {
    const Document& document = *turn.session.document;
    const Places places(document.map, document.selection);
    if (!places.exist()) return say(turn, Word::not_now_no_cell);
    paste_cards(turn, from.cards.empty() ? std::vector<Card>{} : placed_copies(document.map, places, from));
}

void paste_text(Turn& turn, std::string_view text) {
    const Document& document = *turn.session.document;
    const Places places(document.map, document.selection);
    if (!places.exist()) return say(turn, Word::not_now_no_cell);
    paste_cards(turn, placed_rows(places, cards_of_table(turn.language(), text)));
}

/// Whether a clipboard has what was copied here: browsers hand out its text alone, which says less than the cards. Some
/// systems put another sign at the ends of lines.
bool is_text_of(const Map& copied, std::string text) {
    std::erase(text, '\r');
    return std::ranges::any_of(std::array{Language::danish, Language::english}, [&](Language language) {
        std::string own = cards_as_table(language, copied);
        std::erase(own, '\r');
        return own == text;
    });
}

/// Our own form when it is whole, else the table.
std::optional<Map> map_of(Turn& turn, std::string_view cards) {
    if (cards.empty()) return std::nullopt;
    auto read = read_map(cards, turn.session.ids.next_number());
    if (!read || read->map.cards.empty()) return std::nullopt;
    return std::move(read->map);
}

}  // namespace

void copy_selected(Turn& turn) {
    const Document& document = *turn.session.document;
    const auto* selected = std::get_if<CardsSelected>(&document.selection);
    if (!selected) return;
    Map excerpt = excerpt_of(document.map, selected->ids);
    turn.ask(effect::CopyText{cards_as_table(turn.language(), excerpt), write_map(excerpt, {})});
    turn.session.clipboard = std::move(excerpt);
    announce(turn, turn.text(Word::toast_copied));
}

void cut_selected(Turn& turn) {
    copy_selected(turn);
    const Document& document = *turn.session.document;
    if (const auto* selected = std::get_if<CardsSelected>(&document.selection))
        commit_map(turn, journey::apply(document.map, RemoveCards{selected->ids}),
                   label_with_cards(Word::label_cut, document.map, selected->ids));
}

void paste(Turn& turn) { turn.ask(effect::ReadClipboard{}); }

void handle(Turn& turn, const action::Paste& pasted) {
    if (!may_edit(turn)) return;
    settle(turn);
    if (const auto from = map_of(turn, pasted.cards)) return paste_map(turn, *from);
    paste_text(turn, pasted.text);
}

void handle(Turn& turn, const action::ClipboardRead& read) {
    const Session& session = turn.session;
    if (session.page != Page::map || !may_edit(turn)) return;
    settle(turn);
    const bool is_own = session.clipboard && (!read.text || is_text_of(*session.clipboard, *read.text));
    if (is_own) return paste_map(turn, Map(*session.clipboard));
    if (read.text) return paste_text(turn, *read.text);
    const KeyStroke& key = command(CommandId::paste).keys.front();
    say(turn, fill(turn.language(), Word::toast_paste_by_key,
                   {shortcut_text(key, turn.language(), session.surroundings.mac)}));
}

}  // namespace journey
