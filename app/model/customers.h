// Named customers and what was seen of them. Personal data: they lie beside a map and never in its file, so that a map
// that is passed on takes nobody's name along. Must not know: where they are kept, how ready a customer is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// A sign of readiness that was looked for: seen or absent.
struct Sighting {
    std::string signal;  // id (scoring.md 6.1b, or of a stage's own)
    bool seen = true;
    std::string date;  // "2026-11-26"; empty: not known, counts as today
    friend bool operator==(const Sighting&, const Sighting&) = default;
};

struct Customer {
    std::string id;
    std::string name;
    std::vector<Sighting> sightings;  // at most one a signal
    friend bool operator==(const Customer&, const Customer&) = default;
};

struct Customers {
    std::vector<Customer> all;
    std::string shown;  // id of the one that is looked at
    friend bool operator==(const Customers&, const Customers&) = default;
};

/// The customer that is looked at: the one with that id, else the first; null when there is none.
[[nodiscard]] const Customer* shown_customer(const Customers& customers);
[[nodiscard]] const Customer* find_customer(const Customers& customers, std::string_view id);
[[nodiscard]] const Sighting* find_sighting(const Customer& customer, std::string_view signal);

/// Days from one day of the calendar to a later one; 0 when it is not later, or when one of them is no date.
[[nodiscard]] int days_between(std::string_view from, std::string_view to);

}  // namespace journey
