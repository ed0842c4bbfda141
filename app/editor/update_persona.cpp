// The map as one persona meets it: cards made for somebody else count nowhere (scoring.md, Names). A way of looking:
// it changes no map and joins no history.
#include "editor/update_handlers.h"
#include "model/lookup.h"
#include "scoring/views.h"

#include <algorithm>

namespace journey {
namespace {

JourneyRequest request_for(const Session& session, const Document& document) {
    JourneyRequest request = request_of(session);
    if (document.lens) request.gamma = journey_gamma(document.map, document.lens->whole_score);
    return request;
}

void analyse_anew(const Session& session, Document& document) {
    document.score = score_map(document.scored_map());
    document.journey = analyse(document.scored_map(), document.score, request_for(session, document));
}

void end_lens(Document& document) {
    document.score = std::move(document.lens->whole_score);
    document.lens.reset();
}

}  // namespace

void set_lens(const Session& session, Document& document, const PersonaId& persona) {
    if (document.lens) end_lens(document);
    if (find_persona(document.map, persona)) {
        document.lens = PersonaLens{persona, map_for_persona(document.map, persona), std::move(document.score)};
        analyse_anew(session, document);
    } else {
        document.journey = analyse(document.map, document.score, request_of(session));
    }
    renew_what_if(document);
}

void analyse_through_lens(const Session& session, Document& document, const Map& next) {
    PersonaLens& lens = *document.lens;
    lens.whole_score = rescore(document.map, std::move(lens.whole_score), next);
    if (!find_persona(next, lens.persona)) {
        end_lens(document);
        document.journey = analyse(next, document.score, request_of(session));
        return;
    }
    JourneyRequest request = request_of(session);
    request.gamma = journey_gamma(next, lens.whole_score);
    Map part = map_for_persona(next, lens.persona);
    document.score = rescore(lens.part, std::move(document.score), part);
    document.journey = reanalyse(lens.part, std::move(document.journey), part, document.score, request);
    lens.part = std::move(part);
}

void renew_journey(const Session& session, Document& document) {
    document.journey = analyse(document.scored_map(), document.score, request_for(session, document));
}

void show_next_persona(Turn& turn) {
    const Document& document = *turn.session.document;
    const std::vector<Persona>& personas = document.map.personas;
    const auto now = std::ranges::find(personas, document.persona(), &Persona::id);
    const auto next = now == personas.end() ? personas.begin() : now + 1;
    handle(turn, action::ShowAs{next == personas.end() ? PersonaId{} : next->id});
}

void handle(Turn& turn, const action::ShowAs& wanted) {
    if (!turn.session.document) return;
    Document& document = *turn.session.document;
    if (document.persona() == wanted.persona) return;
    set_lens(turn.session, document, wanted.persona);
    const Persona* persona = find_persona(document.map, document.persona());
    announce(turn, persona ? fill(turn.language(), Word::persona_shown, {persona->name})
                           : turn.text(Word::persona_everybody_shown));
}

}  // namespace journey
