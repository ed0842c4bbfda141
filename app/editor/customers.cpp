#include "editor/customers.h"

#include "format/customers.h"
#include "format/typed_value.h"
#include "model/utf8.h"

#include <algorithm>

namespace journey {
namespace {

using namespace text_target;

/// At most that many characters.
std::string shortened(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < characters; ++count)
        at += std::max<std::size_t>(1, utf8_sequence_length(text, at));
    return std::string(text.substr(0, at));
}

}  // namespace

bool edits_customers(const TextTarget& target) {
    return std::holds_alternative<CustomerName>(target) || std::holds_alternative<SightingDate>(target);
}

std::string customer_text(Language language, const Customers& customers, const TextTarget& target) {
    if (const auto* name = std::get_if<CustomerName>(&target)) {
        const Customer* customer = find_customer(customers, name->customer);
        return customer ? customer->name : std::string();
    }
    const auto* date = std::get_if<SightingDate>(&target);
    const Customer* customer = date ? find_customer(customers, date->customer) : nullptr;
    const Sighting* sighting = customer ? find_sighting(*customer, date->signal) : nullptr;
    return sighting ? date_text(language, sighting->date) : std::string();
}

std::optional<Word> problem_of_customer_text(const TextTarget& target, std::string_view text) {
    const bool is_date = std::holds_alternative<SightingDate>(target);
    return is_date && !typed_date(text) ? std::optional(Word::typed_not_date) : std::nullopt;
}

Customers with_customer_text(Customers customers, const TextTarget& target, std::string_view text) {
    const std::string line = single_line(text);
    const std::string_view value = trimmed(line);
    const auto* name = std::get_if<CustomerName>(&target);
    const auto* sighting = std::get_if<SightingDate>(&target);
    for (Customer& customer : customers.all) {
        if (name && customer.id == name->customer && !value.empty())
            customer.name = shortened(value, CustomerLimits::name_characters);
        if (!sighting || customer.id != sighting->customer) continue;
        for (Sighting& one : customer.sightings)
            if (one.signal == sighting->signal) one.date = typed_date(value).value_or(one.date);
    }
    return customers;
}

bool can_step_back(const CustomerBook& book, std::size_t map_steps) {
    return !book.undo.empty() && map_steps <= book.undo.back().map_steps;
}

bool can_step_forward(const CustomerBook& book, std::size_t map_steps) {
    return !book.redo.empty() && map_steps >= book.redo.back().map_steps;
}

std::vector<Observation> observations_of(const Customer& customer, std::string_view today) {
    std::vector<Observation> observations;
    for (const Sighting& sighting : customer.sightings)
        observations.push_back(
            {sighting.signal, sighting.seen, static_cast<double>(days_between(sighting.date, today))});
    return observations;
}

ReadinessEstimate estimate_for(const Document& document, std::string_view today) {
    const Customer* customer = shown_customer(document.customers.now);
    const std::vector<Observation> observations =
        customer ? observations_of(*customer, today) : std::vector<Observation>();
    return estimate_readiness(signals_of(document.map), observations);
}

}  // namespace journey
