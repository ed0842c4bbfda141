#include "model/customers.h"

#include "model/text_rules.h"

#include <algorithm>

namespace journey {
namespace {

int number_at(std::string_view date, std::size_t from, std::size_t length) {
    int number = 0;
    for (const char digit : date.substr(from, length)) number = number * 10 + (digit - '0');
    return number;
}

/// Days since the first of March of the year 0; the leap day is the last of such a year.
int day_number(std::string_view date) {
    constexpr int days_of_year = 365;
    constexpr int years_of_cycle = 400;
    constexpr int months_of_year = 12;
    const int month = number_at(date, 5, 2);
    const int year = number_at(date, 0, 4) - (month <= 2 ? 1 : 0);
    const int months_since_march = (month + months_of_year - 3) % months_of_year;
    const int days_before_month = (153 * months_since_march + 2) / 5;  // 31, 30, 31, 30, 31 days, again and again
    const int leap_days = year / 4 - year / 100 + year / years_of_cycle;
    return year * days_of_year + leap_days + days_before_month + number_at(date, 8, 2);
}

}  // namespace

const Customer* find_customer(const Customers& customers, std::string_view id) {
    const auto found = std::ranges::find(customers.all, id, &Customer::id);
    return found == customers.all.end() ? nullptr : &*found;
}

const Customer* shown_customer(const Customers& customers) {
    if (customers.all.empty()) return nullptr;
    const Customer* shown = find_customer(customers, customers.shown);
    return shown ? shown : &customers.all.front();
}

const Sighting* find_sighting(const Customer& customer, std::string_view signal) {
    const auto found = std::ranges::find(customer.sightings, signal, &Sighting::signal);
    return found == customer.sightings.end() ? nullptr : &*found;
}

int days_between(std::string_view from, std::string_view to) {
    if (!is_date(from) || !is_date(to)) return 0;
    return std::max(0, day_number(to) - day_number(from));
}

}  // namespace journey
