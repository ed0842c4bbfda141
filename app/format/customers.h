// Customers as text: what this browser keeps and what is written to a file when the user asks for one
// ("*.customers.json"). One form, so that the same customers always give the same text. Must not know: where it is
// kept.
#pragma once

#include "format/problem.h"
#include "model/customers.h"

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace journey {

struct CustomerLimits {
    static constexpr std::size_t bytes = 1024U * 1024U;
    static constexpr std::size_t customers = 1'000;
    static constexpr std::size_t sightings = 500;  // of one customer
    static constexpr std::size_t name_characters = 200;
};

[[nodiscard]] std::string write_customers(const Customers& customers);

/// Whether a text says that it holds customers; whether it can be read is another matter.
[[nodiscard]] bool says_customers(std::string_view text);

/// Everything, or why not: nothing is mended, because nothing was written by hand.
[[nodiscard]] std::expected<Customers, Problem> read_customers(std::string_view text);

}  // namespace journey
