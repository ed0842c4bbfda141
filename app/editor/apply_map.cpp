#include "editor/apply_parts.h"
#include "editor/clean.h"
#include "editor/overload.h"
#include "model/text_rules.h"
#include "model/validate.h"
#include "scoring/journey.h"

#include <algorithm>

namespace journey {
namespace {

/// Cards forget the personas that are gone.
void forget_lost_personas(Map& map) {
    for (Box<Card>& box : map.cards) {
        if (box->personas.empty()) continue;
        std::vector<PersonaId> kept = clean_personas(map, box->personas);
        if (kept == box->personas) continue;
        Card card = *box;
        card.personas = std::move(kept);
        box = std::move(card);
    }
}

/// Replaces a list of things that have ids of their own; what has no valid or no free id is left out.
template <class T>
void replace_list(Map& map, std::vector<T> Map::* list, const std::vector<T>& wanted, std::size_t limit,
                  T (*clean)(const T&)) {
    if (wanted.size() > limit) return;
    (map.*list).clear();  // the ids of the old ones are free again
    UsedIds used(map);
    std::vector<T> next;
    for (const T& item : wanted)
        if (used.take(item.id.value)) next.push_back(clean(item));
    map.*list = std::move(next);
}

/// So that the known number of buyers comes out (scoring.md 5.13b); none where measured stages make it impossible.
void set_calibration(Map& map) {
    map.calibration.reset();
    if (map.buyers_per_thousand) map.calibration = calibrate(map, score_map(map), *map.buyers_per_thousand);
}

void change(Map& map, const map_change::SetTitle& set) { map.title = clean_text(set.value); }
void change(Map& map, const map_change::SetDescription& set) { map.description = clean_text(set.value); }
void change(Map& map, const map_change::SetLanguage& set) {
    if (is_language_tag(set.value)) map.language = set.value;
}
void change(Map& map, const map_change::SetState& set) { map.state = clean_choice(set.value, MapState::current); }
void change(Map& map, const map_change::SetBuyersPerThousand& set) {
    const auto next = clean_number(set.value, ranges::buyers_per_thousand, map.buyers_per_thousand);
    if (next == map.buyers_per_thousand) return;
    map.buyers_per_thousand = next;
    set_calibration(map);
}
void change(Map& map, const map_change::Calibrate&) {
    if (map.buyers_per_thousand) set_calibration(map);
}
void change(Map& map, const map_change::SetValue& set) {
    map.value = set.value ? std::optional(clean_value(*set.value)) : std::nullopt;
}
void change(Map& map, const map_change::SetPersonas& set) {
    replace_list(map, &Map::personas, set.value, Limits::personas, clean_persona);
    forget_lost_personas(map);
}
void change(Map& map, const map_change::SetPaths& set) {
    replace_list(map, &Map::paths, set.value, Limits::paths, clean_path);
}

}  // namespace

void apply_to(Map& map, const ChangeMap& edit) {
    std::visit([&](const auto& part) { change(map, part); }, edit.change);
}

void apply_to(Map& map, const ReplaceMap& edit) {
    Map next = edit.map;
    next.id = map.id;  // the document stays the one it is
    if (validate(next).empty()) map = std::move(next);
}

}  // namespace journey
