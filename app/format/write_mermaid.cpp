#include "format/write_mermaid.h"

#include "format/mermaid_scores.h"
#include "format/mermaid_text.h"
#include "model/lookup.h"

namespace journey {
namespace {

/// The text as Mermaid reads it, or what a thing without one is called: the grammar wants something there.
std::string told_as(std::string_view text, MermaidPlace place, std::string_view otherwise) {
    std::string result = mermaid_text(text, place);
    return result.empty() ? mermaid_text(otherwise, place) : result;
}

std::string actors_of(const Map& map, const Card& card) {
    std::string actors;
    for (const PersonaId& id : card.personas) {
        const Persona* persona = find_persona(map, id);
        const std::string name = persona ? mermaid_text(persona->name, MermaidPlace::actor) : std::string();
        if (!name.empty()) actors.append(actors.empty() ? ": " : ", ").append(name);
    }
    return actors;
}

}  // namespace

std::string write_mermaid(const ToldMap& told) {
    const Map& map = told.map;
    const Language language = told.language;
    std::string text = "journey\n    title ";
    text += told_as(map.title, MermaidPlace::name, text_of(language, Word::home_untitled));
    text += '\n';
    for (const Box<Stage>& stage : map.stages) {
        text += "    section ";
        text += told_as(stage->name, MermaidPlace::name, shown_name(language, {}));
        text += '\n';
        for (const Lane& lane : map.lanes) {
            if (lane.kind.value != LaneKind::touchpoints) continue;
            for (const Box<Card>& card : map.cards) {
                if (card->stage != stage->id || card->lane != lane.id) continue;
                text += "      ";
                text += told_as(card->text, MermaidPlace::task, text_of(language, Word::board_untitled_card));
                text += ": ";
                text += std::to_string(mermaid_score(card->touch));
                text += actors_of(map, *card);
                text += '\n';
            }
        }
    }
    return text;
}

}  // namespace journey
