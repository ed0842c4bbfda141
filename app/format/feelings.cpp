#include "format/feelings.h"

#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

constexpr std::array rhythms{Rhythm{2, 3, 2, 3}, Rhythm{7, 4, 7, 4}, Rhythm{7, 3, 2, 3}, Rhythm{1.5F, 5, 1.5F, 5}};

bool is_named(const FeelingLane& in, const PersonaId& persona) {
    for (std::size_t stage = 0; stage < in.layout.columns.size(); ++stage) {
        const Cell& cell = in.layout.cell(in.lane, stage);
        for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) {
            const std::vector<PersonaId>& whose = in.map.cards[in.layout.cards[i].card]->personas;
            if (std::ranges::find(whose, persona) != whose.end()) return true;
        }
    }
    return false;
}

}  // namespace

bool FeelingLine::goes_through(const Card& card) const { return !persona || counts_for(card, persona->id); }

std::vector<FeelingLine> feeling_lines(const FeelingLane& in, const PersonaId& shown, const ThemeColors& colors) {
    std::vector<FeelingLine> lines;
    const std::vector<Persona>& personas = in.map.personas;
    for (std::size_t i = 0; i < personas.size(); ++i)
        if (is_named(in, personas[i].id)) lines.push_back({&personas[i], persona_color(colors, in.map, i)});
    const auto first = std::ranges::find_if(lines, [&](const FeelingLine& line) { return line.persona->id == shown; });
    if (first != lines.end()) std::rotate(lines.begin(), first, first + 1);
    if (lines.empty()) lines.push_back({});
    lines.front().color = colors.accent_solid;
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].rhythm = i;
    return lines;
}

const Rhythm& rhythm_of(const FeelingLine& line) { return rhythms[(line.rhythm - 1) % rhythms.size()]; }

}  // namespace journey
