// Making what comes from outside fit the format, so that no edit can break a map: texts are UTF-8 and not too long,
// numbers in range, choices known or kept as unknown. Must not know: which edit asks.
#pragma once

#include "format/clean_text.h"
#include "model/map.h"
#include "model/names.h"
#include "model/ranges.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace journey {

/// The text when `rule` accepts it or it is empty, else `otherwise`.
[[nodiscard]] std::string clean_special(std::string_view text, bool (*rule)(std::string_view),
                                        std::string_view otherwise);

/// The number moved into the range; `otherwise` for what is no number and for what no closed end can hold.
[[nodiscard]] double clean_number(double value, const Range& range, double otherwise);
/// The same for a number that may be absent.
[[nodiscard]] std::optional<double> clean_number(const std::optional<double>& value, const Range& range,
                                                 const std::optional<double>& otherwise);

/// A choice the file can hold: a known one, or an unknown string beside the field's default.
template <class E>
[[nodiscard]] Open<E> clean_choice(const Open<E>& choice, E fallback) {
    if (!choice.is_known()) return from_name<E>(clean_text(choice.unknown), fallback);
    return name_of(choice).empty() ? Open<E>(fallback) : choice;
}

[[nodiscard]] std::vector<std::string> clean_texts(const std::vector<std::string>& texts);
[[nodiscard]] std::vector<SetAside> clean_reasons(const std::vector<SetAside>& reasons);
/// The personas that the map has, each once.
[[nodiscard]] std::vector<PersonaId> clean_personas(const Map& map, const std::vector<PersonaId>& personas);
/// A place that is the channel's own is kept as absent, so that it follows the channel.
void forget_usual_place(Touch& touch);
[[nodiscard]] Measured clean_measured(const Measured& measured);
[[nodiscard]] BuyerValue clean_value(const BuyerValue& value);
[[nodiscard]] Persona clean_persona(const Persona& persona);
[[nodiscard]] Path clean_path(const Path& path);
/// Everything but `id`, `stage` and `lane`, which say where the card lies.
[[nodiscard]] Card clean_card(const Map& map, const Card& card);
/// Everything but `id` and the ids of the signals.
[[nodiscard]] Stage clean_stage(const Map& map, const Stage& stage);
/// Signals with valid ids that no other stage than `stage` and no other of them uses.
[[nodiscard]] std::vector<Signal> clean_signals(const Map& map, const StageId& stage,
                                                const std::vector<Signal>& signals);

/// The ids that are taken; valid as long as the map stays as it is.
class UsedIds {
public:
    explicit UsedIds(const Map& map);
    /// Takes the id when it is valid and free. `id` must outlive this.
    [[nodiscard]] bool take(const std::string& id);
    void release(std::string_view id) { m_ids.erase(id); }

private:
    std::unordered_set<std::string_view> m_ids;
};

}  // namespace journey
