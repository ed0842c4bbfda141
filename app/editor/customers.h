// What was noted of customers: the fields of them that are typed in, the steps to go back and forward, and what is
// taken from it to estimate a readiness. Must not know: how it is shown, where it is kept.
#pragma once

#include "editor/session.h"
#include "editor/text_target.h"
#include "scoring/readiness_estimate.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

// ---- text fields ----

[[nodiscard]] bool edits_customers(const TextTarget& target);
/// The value in the user's notation; empty when what it belongs to is gone.
[[nodiscard]] std::string customer_text(Language language, const Customers& customers, const TextTarget& target);
/// Why a typed text cannot be taken.
[[nodiscard]] std::optional<Word> problem_of_customer_text(const TextTarget& target, std::string_view text);
/// The customers with a typed text in its place.
[[nodiscard]] Customers with_customer_text(Customers customers, const TextTarget& target, std::string_view text);

// ---- steps ----

/// Whether the last step was one of these, and not one of the map, which has `map_steps` to undo.
[[nodiscard]] bool can_step_back(const CustomerBook& book, std::size_t map_steps);
[[nodiscard]] bool can_step_forward(const CustomerBook& book, std::size_t map_steps);

// ---- the estimate ----

/// What was looked for, with its age in days up to `today`.
[[nodiscard]] std::vector<Observation> observations_of(const Customer& customer, std::string_view today);
/// Of the customer that is shown; without one, what is known of customers on average.
[[nodiscard]] ReadinessEstimate estimate_for(const Document& document, std::string_view today);

}  // namespace journey
