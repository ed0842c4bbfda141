// Putting a journey model under a map that is there already. Must not know: where the model came from, the screen.
#pragma once

#include "editor/id_maker.h"
#include "model/map.h"

namespace journey {

/// The map with the model under it. Every stage, card, lane, persona, path and phase of the map stays as it is, but
/// that a stage lies in the phase of the model's stage it stands for: the one nearest in readiness (scoring.md, Names);
/// after the purchase, the one as far along. The model's stages for which the map has none are added where their
/// readiness belongs, with their name and without the model's examples, and so are its phases and kinds of lanes. The
/// same model under the result changes nothing. Ids of what is added come from `ids`.
[[nodiscard]] Map with_model_under(const Map& map, const Map& model, IdMaker& ids);

}  // namespace journey
