#include "format/read_cards_csv.h"

#include "format/clean_text.h"
#include "format/exact_number.h"
#include "format/map_reading.h"
#include "format/random_id.h"
#include "format/typed_value.h"
#include "model/fold.h"
#include "model/lookup.h"
#include "model/validate.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace journey {
namespace {

bool is_mapped(const CardMapping& mapping, CardField field) {
    return std::ranges::find(mapping, std::optional(field)) != mapping.end();
}

const Stage* stage_called(const Map& map, std::string_view name) {
    const std::string wanted = folded(trimmed(name));
    if (wanted.empty()) return nullptr;
    for (const Box<Stage>& stage : map.stages)
        if (folded(trimmed(stage->name)) == wanted) return &*stage;
    return nullptr;
}

const Stage* stage_at(const Map& map, std::string_view readiness, char decimal) {
    std::string_view text = trimmed(readiness);
    if (text.ends_with('%')) text.remove_suffix(1);
    const auto value = read_exact_number(text, decimal);
    if (!value) return nullptr;
    for (const Box<Stage>& stage : map.stages)
        if (stage->readiness == value) return &*stage;
    return nullptr;
}

/// Every id that a map has, of whatever.
std::unordered_set<std::string> ids_of(const Map& map) {
    std::unordered_set<std::string> ids{map.id.value};
    const auto add = [&](const auto& things, auto id) {
        for (const auto& thing : things) ids.insert(id(thing));
    };
    const auto own = [](const auto& thing) { return thing.id.value; };
    const auto boxed = [](const auto& thing) { return thing->id.value; };
    add(map.personas, own);
    add(map.phases, own);
    add(map.lanes, own);
    add(map.paths, own);
    add(map.stages, boxed);
    add(map.cards, boxed);
    for (const Box<Stage>& stage : map.stages) add(stage->signals, [](const Signal& signal) { return signal.id; });
    return ids;
}

/// Makes the cards of one file.
class CardMaker {
public:
    CardMaker(const Map& map, const CsvFile& file, const CardMapping& mapping, Language language, std::uint64_t id_seed)
        : m_map(map), m_file(file), m_mapping(mapping), m_style{language, CellText::exact, decimal_of(file.separator)},
          m_seed(id_seed), m_ids(ids_of(map)) {}

    CsvCards run() {
        std::vector<Card> cards;
        if (!is_mapped(m_mapping, CardField::text)) m_problems.add_at({}, Word::problem_no_text_column);
        for (m_row = 0; m_row < m_file.rows.size(); ++m_row) {
            if (m_map.cards.size() + cards.size() >= Limits::cards) {
                problem(Word::problem_rest_left_out, {std::to_string(Limits::cards)});
                break;
            }
            if (auto card = card_of_row()) cards.push_back(std::move(*card));
        }
        return {std::move(cards), m_problems.take()};
    }

private:
    void problem(Word what, std::initializer_list<std::string_view> values = {}) {
        m_problems.add_at(std::to_string(m_file.lines[m_row]), what, values);
    }

    std::optional<Card> card_of_row() {
        SaidCard said = said_by_row();
        const Stage* stage = stage_of(said);
        const Lane* lane = stage ? lane_of(said) : nullptr;
        if (!stage || !lane) return std::nullopt;
        Card& card = said.card;
        card.stage = stage->id;
        card.lane = lane->id;
        card.personas = personas_of(said);
        card.id.value = id_for(card.id.value);
        keep_limits(card);
        return std::move(card);
    }

    SaidCard said_by_row() {
        const std::vector<std::string>& row = m_file.rows[m_row];
        if (row.size() > m_file.headings.size())
            problem(Word::problem_row_too_long, {std::to_string(row.size() - m_file.headings.size())});
        SaidCard said;
        for (std::size_t i = 0; i < std::min({row.size(), m_mapping.size(), m_file.headings.size()}); ++i) {
            if (!m_mapping[i] || row[i].empty()) continue;
            if (const auto wrong = take_cell(m_style, said, *m_mapping[i], row[i]))
                problem(Word::problem_cell_left_out,
                        {shown(row[i]), shown(m_file.headings[i]), text_of(m_style.language, *wrong)});
        }
        return said;
    }

    const Stage* stage_of(const SaidCard& said) {
        if (const Stage* stage = find_stage(m_map, {said.stage_id})) return stage;
        if (const Stage* stage = stage_called(m_map, said.stage)) return stage;
        for (const std::string& readiness : {said.stage, said.readiness})
            if (const Stage* stage = stage_at(m_map, readiness, m_style.decimal)) return stage;
        const bool says = !said.stage.empty() || !said.readiness.empty();
        if (says)
            problem(Word::problem_row_no_stage, {shown(said.stage.empty() ? said.readiness : said.stage)});
        else
            problem(Word::problem_row_stage_missing);
        return nullptr;
    }

    const Lane* lane_of(const SaidCard& said) {
        if (const Lane* lane = find_lane(m_map, {said.lane_id})) return lane;
        if (const Lane* lane = lane_called(m_map, said.lane)) return lane;
        if (!said.lane.empty()) {
            problem(Word::problem_row_no_lane, {shown(said.lane)});
            return nullptr;
        }
        for (const Lane& lane : m_map.lanes)
            if (lane.kind.value == LaneKind::touchpoints) return &lane;
        problem(Word::problem_row_lane_missing);
        return nullptr;
    }

    std::vector<PersonaId> personas_of(const SaidCard& said) {
        std::vector<PersonaId> ids;
        for (const std::string& name : said.personas) {
            const Persona* persona = persona_called(m_map, name);
            if (!persona)
                problem(Word::problem_no_persona, {shown(name)});
            else if (std::ranges::find(ids, persona->id) == ids.end())
                ids.push_back(persona->id);
        }
        return ids;
    }

    std::string id_for(const std::string& said) {
        std::string id = said;
        if (!said.empty() && !is_valid_id(said)) problem(Word::problem_id_invalid, {shown(said)});
        if (is_valid_id(said) && m_ids.contains(said)) problem(Word::problem_id_taken, {shown(said)});
        while (!is_valid_id(id) || m_ids.contains(id)) id = random_id(m_seed);
        m_ids.insert(id);
        return id;
    }

    void keep_limits(Card& card) {
        bool is_cut = false;
        Touch& touch = card.touch;
        for (std::string* text :
             {&card.text, &card.note, &card.owner, &card.source, &card.link, &card.evidence.unknown,
              &touch.channel.unknown, &touch.effect.unknown, &touch.nature.unknown, &touch.message.unknown})
            is_cut = cut_to_limit(*text) || is_cut;
        if (touch.place) is_cut = cut_to_limit(touch.place->unknown) || is_cut;
        for (SetAside& one : card.set_aside) is_cut = cut_to_limit(one.finding) || cut_to_limit(one.reason) || is_cut;
        if (is_cut) problem(Word::problem_text_cut, {std::to_string(Limits::text_characters)});
    }

    const Map& m_map;
    const CsvFile& m_file;
    const CardMapping& m_mapping;
    CellStyle m_style;
    std::uint64_t m_seed;
    std::unordered_set<std::string> m_ids;
    ProblemList m_problems;
    std::size_t m_row = 0;
};

}  // namespace

std::expected<CardsCsv, Problem> read_cards_csv(std::string_view text) {
    if (text.size() > Limits::bytes)
        return std::unexpected(Problem{Word::problem_too_big, {}, {std::to_string(Limits::bytes / 1024 / 1024)}});
    CardsCsv result{.file = read_csv(text)};
    if (result.file.headings.empty()) return std::unexpected(Problem{Word::problem_empty, {}, {}});
    ProblemList problems;
    if (result.file.is_old_encoding) problems.add_at({}, Word::problem_old_encoding);
    for (const std::string& heading : result.file.headings) {
        const CardColumn* column = column_named(all_card_columns(), heading);
        const bool again = column && is_mapped(result.mapping, column->field);
        if (again) problems.add_at({}, Word::problem_column_twice, {shown(heading)});
        result.mapping.push_back(column && !again ? std::optional(column->field) : std::nullopt);
    }
    if (!is_mapped(result.mapping, CardField::text)) problems.add_at({}, Word::problem_no_text_column);
    result.problems = problems.take();
    return result;
}

CsvCards cards_of_csv(const Map& map, const CsvFile& file, const CardMapping& mapping, Language language,
                      std::uint64_t id_seed) {
    return CardMaker(map, file, mapping, language, id_seed).run();
}

}  // namespace journey
