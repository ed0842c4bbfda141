// Enumerations of the file format that stay open: a string that a newer or foreign tool wrote is kept, shown as it is
// and treated as the default (format.md, Rules). Must not know: the strings of the known values (model/names.h).
#pragma once

#include <string>

namespace journey {

/// A known value, or an unknown string that is kept. `value` is the one to calculate with: for an unknown string it
/// is the default of the field.
template <class E>
struct Open {
    E value{};
    std::string unknown{};

    Open() = default;
    // Implicit on purpose: a known value is the normal case.
    Open(E known) : value(known) {}
    Open(E fallback, std::string text) : value(fallback), unknown(std::move(text)) {}

    [[nodiscard]] bool is_known() const { return unknown.empty(); }
    friend bool operator==(const Open&, const Open&) = default;
};

}  // namespace journey
