// The words of the screen for the closed lists of the model; an unknown string is shown as it is. Must not know: who
// shows them.
#pragma once

#include "format/words.h"
#include "model/enums.h"
#include "model/open_enum.h"

#include <string_view>

namespace journey {

[[nodiscard]] std::string_view words_for(Language language, const Open<Effect>& effect);
[[nodiscard]] std::string_view words_for(Language language, const Open<Channel>& channel);
[[nodiscard]] std::string_view words_for(Language language, const Open<Place>& place);
[[nodiscard]] std::string_view words_for(Language language, const Open<Nature>& nature);
[[nodiscard]] std::string_view words_for(Language language, const Open<Message>& message);
[[nodiscard]] std::string_view words_for(Language language, const Open<Evidence>& evidence);
[[nodiscard]] std::string_view words_for(Language language, const Open<LaneKind>& kind);
[[nodiscard]] std::string_view words_for(Language language, const Open<MapState>& state);
/// The title of a journey model ("readiness" → "Parathed 0–110 %"); an unknown model is its own name.
[[nodiscard]] std::string_view words_for_model(Language language, std::string_view model);

}  // namespace journey
