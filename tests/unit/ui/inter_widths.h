// How wide Inter's letters are (tests/data/inter-advances.txt), as measured in a browser. Must not know: who draws.
#pragma once

#include "layout/text.h"

#include <array>
#include <string_view>
#include <unordered_map>

namespace journey::ui {

/// A character that takes no room and cannot be seen (INVISIBLE SEPARATOR): tests mark texts with it.
inline constexpr char32_t no_room = 0x2063;
inline constexpr std::string_view no_room_text = "\u2063";

/// How wide what is drawn as one (layout/units.h) is taken to be, in em, though Inter has nothing of it.
[[nodiscard]] inline float unit_em(std::string_view unit) {
    constexpr float of_a_byte = 0.28F;
    return of_a_byte * static_cast<float>(unit.size());
}

class InterWidths {
public:
    /// `wider` 1: as they are; 1.4: letters and spaces 40 % wider, so that a text is as long as one with 40 % more of
    /// them. Numbers do not get longer in another language.
    explicit InterWidths(float wider);
    /// Advance in em; the test fails for a character that the table does not have.
    [[nodiscard]] float advance_em(char32_t code_point, Weight weight) const;

private:
    std::unordered_map<char32_t, std::array<float, 3>> m_advances;  // of the three weights
};

}  // namespace journey::ui
