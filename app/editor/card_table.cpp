#include "editor/card_table.h"

#include "editor/typed.h"
#include "format/enum_words.h"
#include "format/table.h"
#include "model/fold.h"
#include "model/lookup.h"
#include "model/names.h"

#include <algorithm>
#include <array>

namespace journey {
namespace {

using text_target::CardFigure;

enum class Field {
    stage,
    lane,
    text,
    effect,
    channel,
    place,
    nature,
    reach,
    strength,
    message,
    emotion,
    owner,
    evidence,
    source,
    note,
    personas,
    truth,
    sample,
    review_by,
    link,
    cost,
    answer_hours
};

/// Which cards have the field.
enum class Held { all, touchpoints, feelings };

struct Column {
    Field field;
    Word heading;
    Held by = Held::all;
};
constexpr std::array columns{Column{Field::stage, Word::table_stage},
                             Column{Field::lane, Word::table_lane},
                             Column{Field::text, Word::inspect_text},
                             Column{Field::effect, Word::table_effect, Held::touchpoints},
                             Column{Field::channel, Word::inspect_channel, Held::touchpoints},
                             Column{Field::place, Word::inspect_place, Held::touchpoints},
                             Column{Field::nature, Word::inspect_nature, Held::touchpoints},
                             Column{Field::reach, Word::inspect_reach, Held::touchpoints},
                             Column{Field::strength, Word::inspect_strength, Held::touchpoints},
                             Column{Field::message, Word::inspect_message, Held::touchpoints},
                             Column{Field::emotion, Word::inspect_emotion, Held::feelings},
                             Column{Field::owner, Word::inspect_owner},
                             Column{Field::evidence, Word::inspect_evidence},
                             Column{Field::source, Word::inspect_source},
                             Column{Field::note, Word::inspect_note},
                             Column{Field::personas, Word::inspect_personas},
                             Column{Field::truth, Word::inspect_truth},
                             Column{Field::sample, Word::inspect_sample},
                             Column{Field::review_by, Word::inspect_review},
                             Column{Field::link, Word::inspect_link},
                             Column{Field::cost, Word::inspect_cost, Held::touchpoints},
                             Column{Field::answer_hours, Word::inspect_answer, Held::touchpoints}};

std::string stage_name(const Map& map, const StageId& id) {
    const Stage* stage = find_stage(map, id);
    return stage ? stage->name : std::string();
}

std::string lane_name(Language language, const Map& map, const LaneId& id) {
    const Lane* lane = find_lane(map, id);
    if (!lane) return {};
    return lane->name.empty() ? std::string(words_for(language, lane->kind)) : lane->name;
}

std::string figure(Language language, const Card& card, CardFigure which) {
    return figure_text(language, figure_of(which), figure_value(card, which));
}

// ---- personas: one cell has all of their names ----

constexpr char between_names = ';';

/// "Anna; Bo". Where a name has the sign between names itself, a name a line.
std::string persona_names(const Map& map, const std::vector<PersonaId>& ids) {
    std::vector<std::string_view> names;
    for (const PersonaId& id : ids)
        if (const Persona* persona = find_persona(map, id)) names.emplace_back(persona->name);
    const bool in_lines =
        std::ranges::any_of(names, [](std::string_view name) { return name.find(between_names) != name.npos; });
    std::string text;
    for (const std::string_view name : names) {
        if (!in_lines && !text.empty()) text += "; ";
        text += name;
        if (in_lines) text += '\n';
    }
    return text;
}

std::vector<std::string> typed_names(std::string text) {
    if (text.find('\n') == std::string::npos) std::ranges::replace(text, between_names, '\n');
    return typed_lines(text);
}

// ---- writing ----

std::string cell_of(Language language, const Map& map, const Card& card, Field field) {
    const Touch& touch = card.touch;
    const auto words = [&](const auto& choice) { return std::string(words_for(language, choice)); };
    switch (field) {
    case Field::stage: return stage_name(map, card.stage);
    case Field::lane: return lane_name(language, map, card.lane);
    case Field::text: return card.text;
    case Field::effect: return words(touch.effect);
    case Field::channel: return name_of(touch.channel).empty() ? std::string() : words(touch.channel);
    case Field::place: return words(place_of(touch));
    case Field::nature: return words(touch.nature);
    case Field::reach: return figure(language, card, CardFigure::reach);
    case Field::strength: return figure(language, card, CardFigure::strength);
    case Field::message: return name_of(touch.message).empty() ? std::string() : words(touch.message);
    case Field::emotion: return figure(language, card, CardFigure::emotion);
    case Field::owner: return card.owner;
    case Field::evidence: return words(card.evidence);
    case Field::source: return card.source;
    case Field::note: return card.note;
    case Field::personas: return persona_names(map, card.personas);
    case Field::truth: return card.truth ? std::string(text_of(language, Word::ready_yes)) : std::string();
    case Field::sample: return figure(language, card, CardFigure::sample);
    case Field::review_by: return date_text(language, card.review_by);
    case Field::link: return card.link;
    case Field::cost: return figure(language, card, CardFigure::cost);
    case Field::answer_hours: return figure(language, card, CardFigure::answer_hours);
    }
    return {};
}

bool has_field(const Column& column, LaneKind kind) {
    if (column.by == Held::touchpoints) return kind == LaneKind::touchpoints;
    return column.by == Held::all || kind == LaneKind::feels;
}

// ---- reading ----

/// The choice with these words, in any language; another text is kept as it is.
template <class E>
Open<E> choice_of(std::string_view text, E fallback) {
    const std::string wanted = folded(trimmed(text));
    for (const auto& known : enum_names<E>())
        for (const Language language : {Language::danish, Language::english})
            if (wanted == folded(words_for(language, Open<E>(known.value)))) return known.value;
    return from_name<E>(trimmed(text), fallback);
}

void set_figure(Language language, Card& card, CardFigure which, std::string_view text) {
    const auto value = typed_figure(language, figure_of(which), text).value;
    if (!value) return;
    if (which == CardFigure::reach) card.touch.reach = *value;
    if (which == CardFigure::strength) card.touch.strength = *value;
    if (which == CardFigure::emotion) card.emotion = *value;
    if (which == CardFigure::sample) card.sample = *value;
    if (which == CardFigure::cost) card.touch.cost = *value;
    if (which == CardFigure::answer_hours) card.touch.answer_hours = *value;
}

/// "Ja", in any language, or the cross that people set in such a column.
bool says_yes(std::string_view text) {
    const std::string given = folded(trimmed(text));
    return given == "x" || given == folded(text_of(Language::danish, Word::ready_yes)) ||
           given == folded(text_of(Language::english, Word::ready_yes));
}

void set_field(Language language, TableCard& row, Field field, const std::string& text) {
    Card& card = row.card;
    switch (field) {
    case Field::stage: row.stage = text; return;
    case Field::lane: row.lane = text; return;
    case Field::text: card.text = text; return;
    case Field::effect: card.touch.effect = choice_of(text, Touch{}.effect.value); return;
    case Field::channel: card.touch.channel = typed_channel(text); return;
    case Field::place: card.touch.place = choice_of(text, Place::online); return;
    case Field::nature: card.touch.nature = choice_of(text, Touch{}.nature.value); return;
    case Field::reach: return set_figure(language, card, CardFigure::reach, text);
    case Field::strength: return set_figure(language, card, CardFigure::strength, text);
    case Field::message: card.touch.message = choice_of(text, Touch{}.message.value); return;
    case Field::emotion: return set_figure(language, card, CardFigure::emotion, text);
    case Field::owner: card.owner = text; return;
    case Field::evidence: card.evidence = choice_of(text, Card{}.evidence.value); return;
    case Field::source: card.source = text; return;
    case Field::note: card.note = text; return;
    case Field::personas: row.personas = typed_names(text); return;
    case Field::truth: card.truth = says_yes(text); return;
    case Field::sample: return set_figure(language, card, CardFigure::sample, text);
    case Field::review_by: card.review_by = typed_date(text).value_or(std::string()); return;
    case Field::link: card.link = typed_link(text).value_or(std::string()); return;
    case Field::cost: return set_figure(language, card, CardFigure::cost, text);
    case Field::answer_hours: return set_figure(language, card, CardFigure::answer_hours, text);
    }
}

const Column* column_named(std::string_view heading) {
    const std::string wanted = folded(trimmed(heading));
    if (wanted.empty()) return nullptr;
    for (const Column& column : columns)
        for (const Language language : {Language::danish, Language::english})
            if (wanted == folded(text_of(language, column.heading))) return &column;
    return nullptr;
}

/// The fields of the columns under a heading; empty when the row is none. One known word alone may be a card.
std::vector<const Column*> headed_columns(const std::vector<std::string>& row) {
    std::vector<const Column*> fields;
    std::size_t known = 0;
    bool has_text = false;
    for (const std::string& heading : row) {
        const Column* column = fields.emplace_back(column_named(heading));
        known += column ? 1 : 0;
        has_text = has_text || (column && column->field == Field::text);
    }
    if (!has_text || (known < 2 && row.size() > 1)) fields.clear();
    return fields;
}

TableCard card_of_row(Language language, const std::vector<std::string>& row, const std::vector<const Column*>& fields,
                      const std::vector<std::string>& headings) {
    TableCard result;
    std::string rest;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (trimmed(row[i]).empty()) continue;
        if (i < fields.size() && fields[i]) {
            set_field(language, result, fields[i]->field, row[i]);
            continue;
        }
        const bool is_named = i < headings.size() && !headings[i].empty();
        rest.append(rest.empty() ? "" : "\n").append(is_named ? headings[i] + ": " : std::string()).append(row[i]);
    }
    std::string& note = result.card.note;
    if (!rest.empty()) note.append(note.empty() ? "" : "\n").append(rest);
    return result;
}

}  // namespace

std::string cards_as_table(Language language, const Map& map) {
    if (map.cards.size() == 1) return map.cards.front()->text;
    Table table;
    auto& headings = table.emplace_back();
    for (const Column& column : columns) headings.emplace_back(text_of(language, column.heading));
    for (const Box<Card>& card : map.cards) {
        const LaneKind kind = kind_of_lane(map, card->lane);
        auto& row = table.emplace_back();
        for (const Column& column : columns)
            row.push_back(has_field(column, kind) ? cell_of(language, map, *card, column.field) : std::string());
    }
    return write_table(table);
}

std::vector<TableCard> cards_of_table(Language language, std::string_view text) {
    const Table table = read_table(text);
    std::vector<TableCard> cards;
    if (table.empty()) return cards;
    const std::vector<const Column*> fields = headed_columns(table.front());
    for (std::size_t row = fields.empty() ? 0 : 1; row < table.size(); ++row) {
        if (!fields.empty()) {
            TableCard card = card_of_row(language, table[row], fields, table.front());
            if (!card.card.text.empty() || !card.card.note.empty()) cards.push_back(std::move(card));
            continue;
        }
        for (std::size_t column = 0; column < table[row].size(); ++column)
            if (const std::string_view words = trimmed(table[row][column]); !words.empty()) {
                TableCard& card = cards.emplace_back();
                card.card.text = words;
                card.column = column;
            }
    }
    return cards;
}

}  // namespace journey
