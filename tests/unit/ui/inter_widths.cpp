#include "unit/ui/inter_widths.h"

#include "unit/support/test_files.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace journey::ui {

InterWidths::InterWidths(float wider) {
    constexpr float units_per_em = 10'000;
    std::istringstream lines(test::file_text(std::string(JOURNEY_TEST_DATA) + "/inter-advances.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream row(line);
        std::uint32_t code_point = 0;
        std::array<float, 3> units{};
        row >> code_point >> units[0] >> units[1] >> units[2];
        REQUIRE_MESSAGE(row, line);
        for (float& advance : units) advance *= wider / units_per_em;
        m_advances.emplace(code_point, units);
    }
}

float InterWidths::advance_em(char32_t code_point, Weight weight) const {
    const auto found = m_advances.find(code_point);
    if (found != m_advances.end()) return found->second.at(static_cast<std::size_t>(weight));
    if (code_point == no_room) return 0;
    FAIL_CHECK("no width for code point ", static_cast<std::uint32_t>(code_point));
    return 1;
}

}  // namespace journey::ui
