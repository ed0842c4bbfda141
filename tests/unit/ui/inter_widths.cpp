#include "unit/ui/inter_widths.h"

#include "unit/support/test_files.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <sstream>
#include <string>

namespace journey::ui {
namespace {

/// Of words; what is left are figures and signs.
bool is_letter_or_space(std::uint32_t code_point) {
    constexpr std::uint32_t first_accented = 0xC0, times = 0xD7, divided_by = 0xF7;
    const bool is_ascii_letter = (code_point | 0x20U) >= 'a' && (code_point | 0x20U) <= 'z';
    const bool is_accented = code_point >= first_accented && code_point <= 0xFF;
    return code_point == ' ' || is_ascii_letter || (is_accented && code_point != times && code_point != divided_by);
}

}  // namespace

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
        for (float& advance : units) advance *= (is_letter_or_space(code_point) ? wider : 1) / units_per_em;
        m_advances.emplace(code_point, units);
    }
}

float InterWidths::advance_em(char32_t code_point, Weight weight) const {
    const auto found = m_advances.find(code_point);
    if (found != m_advances.end()) return found->second.at(static_cast<std::size_t>(weight));
    if (code_point == no_room) return 0;
    constexpr char32_t hebrew = 0x0590, thai = 0x0E00;
    if (code_point >= hebrew && code_point < thai) return unit_em("ab");  // of a word only this letter is shown
    if (code_point >= U'←' && code_point <= U'↓') return 1;  // on key caps, from another font: as wide as it is high
    constexpr char32_t first_of_other_scripts = 0x0590;  // Hebrew; Inter has nothing behind it but signs
    if (code_point >= first_of_other_scripts && !(code_point >= 0x1E00 && code_point < 0x2C00)) return 1;
    FAIL_CHECK("no width for code point ", static_cast<std::uint32_t>(code_point));
    return 1;
}

}  // namespace journey::ui
