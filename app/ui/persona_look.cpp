#include "ui/persona_look.h"

#include "model/lookup.h"

namespace journey::ui {

std::string_view persona_name(const Frame& frame, const PersonaId& id) {
    const Persona* persona = find_persona(frame.session.document->map, id);
    if (!persona) return {};
    return persona->name.empty() ? frame.word(Word::board_unnamed) : std::string_view(persona->name);
}

}  // namespace journey::ui
