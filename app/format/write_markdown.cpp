#include "format/write_markdown.h"

#include "format/markdown_text.h"
#include "model/lookup.h"

#include <algorithm>
#include <vector>

namespace journey {
namespace {

using Stages = std::vector<const Stage*>;
using Cell = std::vector<const Card*>;

class MarkdownWriter {
public:
    MarkdownWriter(const ToldMap& told, const MarkdownOptions& options)
        : m_told(told), m_map(told.map), m_options(options) {}

    std::string run() {
        heading(0, map_title(m_told.language, m_map));
        paragraph(m_map.description);
        write_score();
        for (const Phase& phase : m_map.phases) {
            const Stages stages = stages_of(phase.id);
            if (stages.empty()) continue;
            heading(1, shown_name(m_told.language, phase.name));
            write_table(stages);
        }
        const Stages rest = stages_of({});
        if (!rest.empty() && !m_map.phases.empty()) heading(1, text_of(m_told.language, Word::text_no_phase));
        if (!rest.empty()) write_table(rest);
        return std::move(m_text);
    }

private:
    void heading(int deeper, std::string_view text) {
        if (!m_text.empty()) m_text += '\n';
        m_text.append(static_cast<std::size_t>(std::clamp(m_options.heading, 1, 5) + deeper), '#');
        m_text.append(" ").append(markdown_text(text)).append("\n");
    }

    void paragraph(std::string_view text) {
        const std::string line = markdown_text(text);
        if (!line.empty()) m_text.append("\n").append(line).append("\n");
    }

    void write_score() {
        if (m_told.figures == Figures::left_out || !m_told.score.index) return;
        paragraph(fill(m_told.language, Word::picture_score, {number_text(m_told.language, *m_told.score.index, 0)}));
    }

    /// Stages of no phase that the map has count as without one.
    [[nodiscard]] Stages stages_of(const PhaseId& phase) const {
        Stages stages;
        for (const Box<Stage>& stage : m_map.stages) {
            const bool has_phase = find_phase(m_map, stage->phase) != nullptr;
            if (has_phase ? stage->phase == phase : phase.empty()) stages.push_back(&*stage);
        }
        return stages;
    }

    /// Appends a row; `cells` are Markdown. An empty cell has a space, for programs that want one.
    void row(std::string_view head, const std::vector<std::string>& cells) {
        m_text.append("| ").append(head).append(" |");
        for (const std::string& cell : cells) m_text.append(" ").append(cell).append(" |");
        m_text += '\n';
    }

    [[nodiscard]] std::string bold(std::string_view text) const {
        const std::string plain = markdown_text(text);
        return plain.empty() ? plain : "**" + plain + "**";
    }

    /// A row of texts about the stages, unless there is nothing to say of any.
    template <class Text>
    void stage_row(Word head, const Stages& stages, const Text& text) {
        std::vector<std::string> cells;
        for (const Stage* stage : stages) cells.push_back(markdown_text(text(*stage)));
        if (std::ranges::all_of(cells, &std::string::empty)) return;
        row(bold(text_of(m_told.language, head)), cells);
    }

    void write_table(const Stages& stages) {
        m_text += '\n';
        std::vector<std::string> names;
        for (const Stage* stage : stages) names.push_back(markdown_text(shown_name(m_told.language, stage->name)));
        row(markdown_text(text_of(m_told.language, Word::table_stage)), names);
        row("---", std::vector<std::string>(stages.size(), "---"));
        stage_row(Word::inspect_readiness, stages,
                  [&](const Stage& stage) { return readiness_words(m_told.language, stage); });
        stage_row(Word::glossary_score, stages, [&](const Stage& stage) { return score_words(m_told, stage.id); });
        stage_row(Word::inspect_need, stages, [](const Stage& stage) { return stage.need; });
        for (const Lane& lane : m_map.lanes) write_lane(lane, stages);
    }

    void write_lane(const Lane& lane, const Stages& stages) {
        std::vector<Cell> cells(stages.size());
        std::size_t rows = 0;
        for (const Box<Card>& card : m_map.cards) {
            if (card->lane != lane.id) continue;
            const auto stage =
                std::ranges::find(stages, card->stage, [](const Stage* one) -> const StageId& { return one->id; });
            if (stage == stages.end()) continue;
            Cell& cell = cells[static_cast<std::size_t>(stage - stages.begin())];
            cell.push_back(&*card);
            rows = std::max(rows, cell.size());
        }
        for (std::size_t i = 0; i < rows; ++i) {
            std::vector<std::string> texts;
            for (const Cell& cell : cells)
                texts.push_back(i < cell.size() ? card_text(*cell[i], lane.kind.value) : std::string());
            row(i == 0 ? bold(lane_title(m_told.language, lane)) : std::string(), texts);
        }
    }

    /// "**+** Svar på mail (E-mail, Trækker, 70 % møder det)".
    [[nodiscard]] std::string card_text(const Card& card, LaneKind kind) const {
        std::string text;
        if (kind == LaneKind::touchpoints) text.append("**").append(sign_of(card.touch.effect.value)).append("** ");
        const std::string_view own =
            card.text.empty() ? text_of(m_told.language, Word::board_untitled_card) : card.text;
        text += markdown_link(own, m_options.with_links ? std::string_view(card.link) : std::string_view());
        const std::string detail = markdown_text(card_detail(m_told, card, kind));
        if (!detail.empty()) text.append(" (").append(detail).append(")");
        const std::string note = m_options.with_notes ? markdown_text(card.note) : std::string();
        if (!note.empty()) text.append(" – ").append(note);
        return text;
    }

    const ToldMap& m_told;
    const Map& m_map;
    const MarkdownOptions& m_options;
    std::string m_text;
};

}  // namespace

std::string write_markdown(const ToldMap& told, const MarkdownOptions& options) {
    return MarkdownWriter(told, options).run();
}

}  // namespace journey
