#include "model/fold.h"

namespace journey {

std::string folded(std::string_view text) {
    constexpr unsigned char latin_1_lead = 0xC3;  // U+00C0 … U+00FF are C3 80 … C3 BF
    constexpr unsigned char capital_first = 0x80;
    constexpr unsigned char capital_last = 0x9E;
    constexpr unsigned char times_sign = 0x97;  // U+00D7 stands among the letters
    constexpr char to_small = 0x20;
    std::string result(text);
    unsigned char before = 0;
    for (char& c : result) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_ascii_capital = byte >= 'A' && byte <= 'Z';
        const bool is_latin_capital =
            before == latin_1_lead && byte >= capital_first && byte <= capital_last && byte != times_sign;
        if (is_ascii_capital || is_latin_capital) c = static_cast<char>(c + to_small);
        before = byte;
    }
    return result;
}

}  // namespace journey
