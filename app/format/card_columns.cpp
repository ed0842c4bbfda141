#include "format/card_columns.h"

#include "format/card_figures.h"
#include "format/enum_words.h"
#include "format/exact_number.h"
#include "format/set_aside_text.h"
#include "format/typed_value.h"
#include "model/fold.h"
#include "model/lookup.h"
#include "model/names.h"

#include <algorithm>
#include <array>

namespace journey {
namespace {

constexpr bool for_own_eyes = true;
constexpr std::array columns{
    CardColumn{CardField::stage, Word::table_stage, "stage"},
    CardColumn{CardField::lane, Word::table_lane, "lane"},
    CardColumn{CardField::text, Word::inspect_text, "text"},
    CardColumn{CardField::effect, Word::table_effect, "effect", false, Held::touchpoints},
    CardColumn{CardField::channel, Word::inspect_channel, "channel", false, Held::touchpoints},
    CardColumn{CardField::place, Word::inspect_place, "place", false, Held::touchpoints},
    CardColumn{CardField::nature, Word::inspect_nature, "nature", false, Held::touchpoints},
    CardColumn{CardField::reach, Word::inspect_reach, "reach", for_own_eyes, Held::touchpoints},
    CardColumn{CardField::strength, Word::inspect_strength, "strength", for_own_eyes, Held::touchpoints},
    CardColumn{CardField::message, Word::inspect_message, "message", false, Held::touchpoints},
    CardColumn{CardField::emotion, Word::inspect_emotion, "emotion", false, Held::feelings},
    CardColumn{CardField::owner, Word::inspect_owner, "owner", for_own_eyes},
    CardColumn{CardField::evidence, Word::inspect_evidence, "evidence", for_own_eyes},
    CardColumn{CardField::source, Word::inspect_source, "source", for_own_eyes},
    CardColumn{CardField::note, Word::inspect_note, "note", for_own_eyes},
    CardColumn{CardField::personas, Word::inspect_personas, "personas", for_own_eyes},
    CardColumn{CardField::truth, Word::inspect_truth, "truth"},
    CardColumn{CardField::sample, Word::inspect_sample, "sample", for_own_eyes},
    CardColumn{CardField::review_by, Word::inspect_review, "reviewBy", for_own_eyes},
    CardColumn{CardField::link, Word::inspect_link, "link", for_own_eyes},
    CardColumn{CardField::cost, Word::inspect_cost, "cost", for_own_eyes, Held::touchpoints},
    CardColumn{CardField::answer_hours, Word::inspect_answer, "answerHours", for_own_eyes, Held::touchpoints},
    CardColumn{CardField::set_aside, Word::csv_set_aside, "setAside", for_own_eyes},
    CardColumn{CardField::readiness, Word::inspect_readiness, "readiness"},
    CardColumn{CardField::id, Word::csv_card_id, "id"},
    CardColumn{CardField::stage_id, Word::csv_stage_id, "stageId"},
    CardColumn{CardField::lane_id, Word::csv_lane_id, "laneId"}};
constexpr std::size_t shown_columns = 22;
static_assert(columns[shown_columns].field == CardField::set_aside);

// ---- personas: one cell has all of their names ----

constexpr char between_names = ';';

/// The name, where it says who is meant when it is read again; else the id.
std::string_view name_for(CellText text, const Map& map, const Persona& persona) {
    const bool one_line = persona.name.find('\n') == std::string::npos && trimmed(persona.name) == persona.name;
    const bool tells = one_line && persona_called(map, persona.name) == &persona;
    return tells || text == CellText::shown ? persona.name : persona.id.value;
}

/// "Anna; Bo". Where a name has the sign between names itself, a name a line.
std::string persona_names(CellText text, const Map& map, const std::vector<PersonaId>& ids) {
    std::vector<std::string_view> names;
    for (const PersonaId& id : ids)
        if (const Persona* persona = find_persona(map, id)) names.emplace_back(name_for(text, map, *persona));
    const bool in_lines =
        std::ranges::any_of(names, [](std::string_view name) { return name.find(between_names) != name.npos; });
    std::string cell;
    for (const std::string_view name : names) {
        if (!in_lines && !cell.empty()) cell += "; ";
        cell += name;
        if (in_lines) cell += '\n';
    }
    return cell;
}

// ---- what a cell says ----

std::string figure(const CellStyle& style, const Card& card, CardFigure which) {
    const auto value = figure_value(card, which);
    if (style.text == CellText::shown) return figure_text(style.language, figure_of(which), value);
    return value ? exact_number(*value, style.decimal) : std::string();
}

std::string lane_words(Language language, const Map& map, const LaneId& id) {
    const Lane* lane = find_lane(map, id);
    if (!lane) return {};
    return lane->name.empty() ? std::string(words_for(language, lane->kind)) : lane->name;
}

std::string stage_words(const CellStyle& style, const Map& map, const StageId& id, CardField field) {
    const Stage* stage = find_stage(map, id);
    if (!stage) return {};
    if (field == CardField::stage) return stage->name;
    return stage->readiness ? exact_number(*stage->readiness, style.decimal) : std::string();
}

/// Where it is met; exactly: only where the card says it itself.
std::string place_words(const CellStyle& style, const Touch& touch) {
    if (style.text == CellText::exact && !touch.place) return {};
    return std::string(words_for(style.language, place_of(touch)));
}

std::string said(const CellStyle& style, const Map& map, const Card& card, CardField field) {
    const Touch& touch = card.touch;
    const auto words = [&](const auto& choice) { return std::string(words_for(style.language, choice)); };
    const auto named = [&](const auto& choice) { return name_of(choice).empty() ? std::string() : words(choice); };
    switch (field) {
    case CardField::stage:
    case CardField::readiness: return stage_words(style, map, card.stage, field);
    case CardField::lane: return lane_words(style.language, map, card.lane);
    case CardField::text: return card.text;
    case CardField::effect: return words(touch.effect);
    case CardField::channel: return named(touch.channel);
    case CardField::place: return place_words(style, touch);
    case CardField::nature: return words(touch.nature);
    case CardField::reach: return figure(style, card, CardFigure::reach);
    case CardField::strength: return figure(style, card, CardFigure::strength);
    case CardField::message: return named(touch.message);
    case CardField::emotion: return figure(style, card, CardFigure::emotion);
    case CardField::owner: return card.owner;
    case CardField::evidence: return words(card.evidence);
    case CardField::source: return card.source;
    case CardField::note: return card.note;
    case CardField::personas: return persona_names(style.text, map, card.personas);
    case CardField::truth: return card.truth ? std::string(text_of(style.language, Word::ready_yes)) : std::string();
    case CardField::sample: return figure(style, card, CardFigure::sample);
    case CardField::review_by:
        return style.text == CellText::shown ? date_text(style.language, card.review_by) : card.review_by;
    case CardField::link: return card.link;
    case CardField::cost: return figure(style, card, CardFigure::cost);
    case CardField::answer_hours: return figure(style, card, CardFigure::answer_hours);
    case CardField::set_aside: return set_aside_text(card.set_aside);
    case CardField::id: return card.id.value;
    case CardField::stage_id: return card.stage.value;
    case CardField::lane_id: return card.lane.value;
    }
    return {};
}

bool has_field(const CardColumn& column, LaneKind kind) {
    if (column.by == Held::touchpoints) return kind == LaneKind::touchpoints;
    return column.by == Held::all || kind == LaneKind::feels;
}

}  // namespace

std::span<const CardColumn> shown_card_columns() { return all_card_columns().first(shown_columns); }

std::span<const CardColumn> all_card_columns() { return columns; }

const CardColumn* column_named(std::span<const CardColumn> among, std::string_view heading) {
    const std::string wanted = folded(trimmed(heading));
    if (wanted.empty()) return nullptr;
    for (const CardColumn& column : among) {
        if (wanted == folded(column.key)) return &column;
        for (const Language language : {Language::danish, Language::english})
            if (wanted == folded(text_of(language, column.heading))) return &column;
    }
    return nullptr;
}

std::string cell_of(const CellStyle& style, const Map& map, const Card& card, const CardColumn& column) {
    const bool has = has_field(column, kind_of_lane(map, card.lane));
    if (!has && style.text == CellText::shown) return {};
    std::string cell = said(style, map, card, column.field);
    // A card keeps what it had in another lane, and that is not to be lost either.
    if (!has && cell == said(style, map, Card{}, column.field)) return {};
    return cell;
}

const Persona* persona_called(const Map& map, std::string_view text) {
    const std::string wanted = folded(trimmed(text));
    for (const Persona& persona : map.personas)
        if (!wanted.empty() && folded(trimmed(persona.name)) == wanted) return &persona;
    return find_persona(map, {std::string(trimmed(text))});
}

const Lane* lane_called(const Map& map, std::string_view text) {
    const std::string wanted = folded(trimmed(text));
    if (wanted.empty()) return nullptr;
    for (const Lane& lane : map.lanes)
        if (folded(trimmed(lane.name)) == wanted) return &lane;
    const auto kind = typed_lane_kind(text);
    for (const Lane& lane : map.lanes)
        if (kind && lane.kind == Open<LaneKind>(*kind)) return &lane;
    return nullptr;
}

}  // namespace journey
