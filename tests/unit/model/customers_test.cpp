// Customers and the days between two dates.
#include "model/customers.h"

#include <doctest/doctest.h>

namespace journey {

TEST_CASE("Days are counted over months, years and leap days") {
    CHECK(days_between("2026-11-26", "2026-11-26") == 0);
    CHECK(days_between("2026-11-25", "2026-11-26") == 1);
    CHECK(days_between("2026-10-31", "2026-11-01") == 1);
    CHECK(days_between("2026-12-31", "2027-01-01") == 1);
    CHECK(days_between("2027-02-28", "2027-03-01") == 1);
    CHECK(days_between("2028-02-28", "2028-03-01") == 2);
    CHECK(days_between("1999-12-31", "2026-11-26") == 9827);
    CHECK(days_between("2100-02-28", "2100-03-01") == 1);
}

TEST_CASE("A day to come, and what is no day, is no age") {
    CHECK(days_between("2026-11-27", "2026-11-26") == 0);
    CHECK(days_between("", "2026-11-26") == 0);
    CHECK(days_between("2026-11-26", "") == 0);
    CHECK(days_between("2026-13-01", "2026-11-26") == 0);
}

TEST_CASE("The customer that is shown is the one named, else the first") {
    Customers customers;
    CHECK(shown_customer(customers) == nullptr);
    customers.all = {{"a", "Anna", {}}, {"b", "Bo", {}}};
    CHECK(shown_customer(customers)->name == "Anna");
    customers.shown = "b";
    CHECK(shown_customer(customers)->name == "Bo");
    customers.shown = "gone";
    CHECK(shown_customer(customers)->name == "Anna");
}

}  // namespace journey
