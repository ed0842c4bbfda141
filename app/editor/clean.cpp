#include "editor/clean.h"

#include "model/lookup.h"
#include "model/text_rules.h"
#include "model/utf8.h"
#include "model/validate.h"

#include <algorithm>

namespace journey {

std::string clean_special(std::string_view text, bool (*rule)(std::string_view), std::string_view otherwise) {
    std::string clean = clean_text(text);
    return clean.empty() || rule(clean) ? clean : std::string(otherwise);
}

double clean_number(double value, const Range& range, double otherwise) {
    if (!std::isfinite(value)) return otherwise;
    if (range.contains(value)) return value + 0.0;  // no minus zero
    const bool low = value <= range.low;
    if (low ? range.low_is_open : range.high_is_open) return otherwise;
    return low ? range.low : range.high;
}

std::optional<double> clean_number(const std::optional<double>& value, const Range& range,
                                   const std::optional<double>& otherwise) {
    if (!value) return std::nullopt;
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    const double clean = clean_number(*value, range, nothing);
    return std::isnan(clean) ? otherwise : clean;
}

std::vector<std::string> clean_texts(const std::vector<std::string>& texts) {
    std::vector<std::string> clean;
    clean.reserve(texts.size());
    for (const std::string& text : texts) clean.push_back(clean_text(text));
    return clean;
}

std::vector<SetAside> clean_reasons(const std::vector<SetAside>& reasons) {
    std::vector<SetAside> clean;
    for (const SetAside& entry : reasons) {
        SetAside next{clean_text(entry.finding), clean_text(entry.reason)};
        const auto same = [&](const SetAside& other) { return other.finding == next.finding; };
        if (std::ranges::none_of(clean, same)) clean.push_back(std::move(next));
    }
    return clean;
}

std::vector<PersonaId> clean_personas(const Map& map, const std::vector<PersonaId>& personas) {
    std::vector<PersonaId> clean;
    for (const PersonaId& id : personas)
        if (find_persona(map, id) && std::ranges::find(clean, id) == clean.end()) clean.push_back(id);
    return clean;
}

Measured clean_measured(const Measured& measured) {
    Measured clean = measured;
    clean.arrived = clean_number(measured.arrived, ranges::not_negative, 0);
    clean.moved_on = clean_number(measured.moved_on, {0, clean.arrived}, 0);
    clean.source = clean_text(measured.source);
    clean.from = clean_special(measured.from, is_date, {});
    clean.to = clean_special(measured.to, is_date, {});
    return clean;
}

BuyerValue clean_value(const BuyerValue& value) {
    BuyerValue clean = value;
    clean.order = clean_number(value.order, ranges::not_negative, std::nullopt);
    clean.orders = clean_number(value.orders, ranges::not_negative, 1);
    clean.margin = clean_number(value.margin, ranges::share, 1);
    clean.currency = clean_special(value.currency, is_currency, {});
    clean.entrants_per_year = clean_number(value.entrants_per_year, ranges::not_negative, std::nullopt);
    return clean;
}

Persona clean_persona(const Persona& persona) {
    Persona clean = persona;
    clean.name = clean_text(persona.name);
    clean.role = clean_text(persona.role);
    clean.summary = clean_text(persona.summary);
    clean.goals = clean_texts(persona.goals);
    clean.frustrations = clean_texts(persona.frustrations);
    clean.color = clean_special(persona.color, is_color, {});
    return clean;
}

Path clean_path(const Path& path) {
    Path clean = path;
    clean.from.value = clean_text(path.from.value);
    clean.to.value = clean_text(path.to.value);
    clean.share = clean_number(path.share, ranges::share, 0);
    clean.label = clean_text(path.label);
    return clean;
}

}  // namespace journey
