#include "format/read_mermaid.h"

#include "format/clean_text.h"
#include "format/enum_words.h"
#include "format/exact_number.h"
#include "format/map_reading.h"
#include "format/mermaid_scores.h"
#include "format/mermaid_text.h"
#include "format/random_id.h"
#include "format/typed_value.h"
#include "model/fold.h"
#include "model/utf8.h"
#include "model/validate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace journey {
namespace {

/// Where a comment of the grammar begins: a `#` that opens no entity ("#59;").
std::size_t comment_in(std::string_view line) {
    for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
        std::size_t end = at + 1;
        const auto belongs = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        };
        while (end < line.size() && belongs(line[end])) ++end;
        if (end == at + 1 || end == line.size() || line[end] != ';') return at;
    }
    return line.size();
}

/// What stands behind a word at the beginning of a line, in any case; null when it does not stand there.
const char* behind_word(std::string_view line, std::string_view word) {
    if (!folded(line).starts_with(word)) return nullptr;
    const bool ends = line.size() == word.size() || std::string_view(" \t:{").contains(line[word.size()]);
    return ends ? line.data() + word.size() : nullptr;
}

bool is_no_name(std::string_view text, Word word) {
    return text == text_of(Language::danish, word) || text == text_of(Language::english, word);
}

/// The beginning or end of a block in Markdown; a task has a colon.
bool is_fence(std::string_view line) {
    return (line.starts_with("```") || line.starts_with("~~~")) && !line.contains(':');
}

class MermaidReader {
public:
    MermaidReader(std::string_view text, Language language, std::uint64_t id_seed) : m_text(text), m_seed(id_seed) {
        m_map.id.value = next_id();
        m_map.language = language == Language::danish ? "da" : "en";
        Lane& lane = m_map.lanes.emplace_back();
        lane.id.value = next_id();
        lane.name = words_for(language, Open<LaneKind>(LaneKind::touchpoints));
        lane.kind = LaneKind::touchpoints;
    }

    std::expected<ReadMermaid, Problem> run() {
        while (next_line()) {
            if (skips_block()) continue;
            const std::string_view line = trimmed(m_line.substr(0, comment_in(m_line)));
            if (line.empty() || is_fence(line)) continue;
            if (m_is_journey)
                read(line);
            else if (behind_word(line, "journey"))
                m_is_journey = true;
            else
                return std::unexpected(Problem{Word::problem_not_mermaid, place_of(line), {}});
        }
        if (!m_is_journey) return std::unexpected(Problem{Word::problem_not_mermaid, {}, {}});
        return ReadMermaid{std::move(m_map), m_problems.take()};
    }

private:
    enum class Block : std::uint8_t { none, front_matter, directive, description };

    /// Takes the next line off the text.
    bool next_line() {
        if (m_text.empty()) return false;
        ++m_number;
        const std::size_t end = std::min(m_text.find_first_of("\r\n"), m_text.size());
        m_line = m_text.substr(0, end);
        const bool two = m_text.substr(end).starts_with("\r\n");
        m_text.remove_prefix(std::min(end + (two ? 2 : 1), m_text.size()));
        return true;
    }

    /// Whether the line belongs to what stands over several lines, or is a comment.
    bool skips_block() {
        const std::string_view line = trimmed(m_line);
        switch (m_block) {
        case Block::front_matter:
            if (line == "---") m_block = Block::none;
            if (line.starts_with("title:")) set_title(line.substr(line.find(':') + 1));
            return true;
        case Block::directive:
            if (line.contains("}%%")) m_block = Block::none;
            return true;
        case Block::description:
            add_description(line.substr(0, line.find('}')));
            if (line.contains('}')) m_block = Block::none;
            return true;
        case Block::none: break;
        }
        if (line == "---" && !m_is_journey) m_block = Block::front_matter;
        if (line.starts_with("%%{") && !line.contains("}%%")) m_block = Block::directive;
        return line.starts_with('%') || m_block != Block::none;
    }

    void read(std::string_view line) {
        if (const auto title = rest_behind(line, "title")) return set_title(*title);
        if (const auto section = rest_behind(line, "section")) return add_stage(*section);
        if (rest_behind(line, "acctitle")) return;
        if (const auto description = rest_behind(line, "accdescr")) return begin_description(*description);
        add_task(line);
    }

    static std::optional<std::string_view> rest_behind(std::string_view line, std::string_view word) {
        const char* behind = behind_word(line, word);
        if (!behind) return std::nullopt;
        return trimmed(line.substr(static_cast<std::size_t>(behind - line.data())));
    }

    void set_title(std::string_view text) { m_map.title = taken(text); }

    void begin_description(std::string_view text) {
        if (text.starts_with(':')) return add_description(text.substr(1));
        if (!text.starts_with('{')) return;
        add_description(text.substr(1, text.find('}') - 1));
        if (!text.contains('}')) m_block = Block::description;
    }

    void add_description(std::string_view text) {
        if (trimmed(text).empty()) return;
        if (!m_map.description.empty()) m_map.description += '\n';
        m_map.description += taken(text);
        static_cast<void>(cut_to_limit(m_map.description));
    }

    void add_stage(std::string_view name) {
        if (m_map.stages.size() == Limits::stages) {
            m_is_full = true;
            return problem(m_line, Word::problem_rest_left_out, {std::to_string(Limits::stages)});
        }
        Stage stage;
        stage.id.value = next_id();
        stage.name = taken(name);
        if (is_no_name(stage.name, Word::board_unnamed)) stage.name.clear();
        m_map.stages.emplace_back(std::move(stage));
    }

    void add_task(std::string_view line) {
        const std::size_t colon = line.find(':');
        if (m_is_full) return;  // of a stage that was left out
        if (colon == 0 || (colon == std::string_view::npos && line.contains(';')))
            return problem(line, Word::problem_mermaid_line, {shown(line)});
        if (m_map.stages.empty()) add_stage({});
        if (m_map.cards.size() == Limits::cards) {
            m_is_full = true;
            return problem(line, Word::problem_rest_left_out, {std::to_string(Limits::cards)});
        }
        Card card;
        card.id.value = next_id();
        card.stage = m_map.stages.back()->id;
        card.lane = m_map.lanes.front().id;
        card.text = taken(line.substr(0, colon));
        if (is_no_name(card.text, Word::board_untitled_card)) card.text.clear();
        const std::string_view data =
            colon == std::string_view::npos ? line.substr(line.size()) : line.substr(colon + 1);
        const std::size_t second = std::min(data.find(':'), data.size());
        card.touch = touch_of(data.substr(0, second), shown(card.text));
        add_actors(card, data.substr(second));
        m_map.cards.emplace_back(std::move(card));
    }

    Touch touch_of(std::string_view score, std::string_view task) {
        const std::string_view text = trimmed(score);
        const std::string_view at = text.empty() ? trimmed(m_line) : text;
        if (text.empty()) problem(at, Word::problem_mermaid_no_score, {task});
        if (text.empty()) return touch_of_score(mermaid_neutral);
        const auto value = read_exact_number(text, '.');
        const double nearest = std::round(value.value_or(mermaid_neutral));
        const int read = static_cast<int>(std::clamp<double>(nearest, mermaid_worst, mermaid_best));
        if (!value || nearest != read) problem(at, Word::problem_mermaid_score, {shown(text), std::to_string(read)});
        return touch_of_score(read);
    }

    /// ": Anna, Bo"
    void add_actors(Card& card, std::string_view text) {
        text = text.substr(std::min<std::size_t>(1, text.size()));
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(','), text.size());
            const std::string name = taken(text.substr(0, end), MermaidPlace::actor);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (!name.empty()) add_actor(card, name);
        }
    }

    void add_actor(Card& card, const std::string& name) {
        const auto known = m_personas.find(name);
        if (known == m_personas.end() && m_map.personas.size() == Limits::personas)
            return problem(m_line, Word::problem_rest_left_out, {std::to_string(Limits::personas)});
        const PersonaId id = known != m_personas.end() ? known->second : PersonaId{next_id()};
        if (known == m_personas.end()) {
            m_map.personas.push_back({.id = id, .name = name});
            m_personas.emplace(name, id);
        }
        if (std::ranges::find(card.personas, id) == card.personas.end()) card.personas.push_back(id);
    }

    /// The text that is meant by a part of the line.
    std::string taken(std::string_view part, MermaidPlace place = MermaidPlace::name) {
        std::string text = text_of_mermaid(part, place);
        if (cut_to_limit(text)) problem(part, Word::problem_text_cut, {std::to_string(Limits::text_characters)});
        return text;
    }

    std::string next_id() {
        std::string id = random_id(m_seed);
        while (!m_ids.insert(id).second) id = random_id(m_seed);
        return id;
    }

    /// "line:column" of a part of the line that is looked at.
    [[nodiscard]] std::string place_of(std::string_view part) const {
        const auto before = static_cast<std::size_t>(part.data() - m_line.data());
        return std::to_string(m_number) + ":" + std::to_string(character_count(m_line.substr(0, before)) + 1);
    }

    void problem(std::string_view part, Word what, std::initializer_list<std::string_view> values) {
        m_problems.add_at(place_of(part), what, values);
    }

    Map m_map;
    std::string_view m_text;
    std::string_view m_line;
    std::size_t m_number = 0;
    std::uint64_t m_seed;
    Block m_block = Block::none;
    bool m_is_journey = false;
    bool m_is_full = false;
    ProblemList m_problems;
    std::unordered_set<std::string> m_ids;
    std::unordered_map<std::string, PersonaId> m_personas;
};

}  // namespace

std::expected<ReadMermaid, Problem> read_mermaid(std::string_view text, Language language, std::uint64_t id_seed) {
    constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
    if (text.size() > Limits::bytes)
        return std::unexpected(Problem{Word::problem_too_big, {}, {std::to_string(Limits::bytes / 1024 / 1024)}});
    if (first_bad_utf8(text) != std::string_view::npos) return std::unexpected(Problem{Word::problem_not_utf8, {}, {}});
    if (text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
    return MermaidReader(text, language, id_seed).run();
}

}  // namespace journey
