#include "ui/search_text.h"

namespace journey::ui {
namespace {

bool begins_word(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    const bool is_letter = (before >= 'a' && before <= 'z') || before >= 0x80;
    const bool is_digit = before >= '0' && before <= '9';
    return !is_letter && !is_digit;
}

template <class Target>
std::string_view typed_or(const Session& session, std::string_view left) {
    const bool is_open = session.text_edit && std::holds_alternative<Target>(session.text_edit->target);
    return is_open ? std::string_view(session.text_edit->value) : left;
}

}  // namespace

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

std::optional<std::size_t> find_folded(std::string_view text, std::string_view wanted) {
    const std::string in = folded(text);
    std::optional<std::size_t> first;
    for (std::size_t at = in.find(wanted); at != std::string::npos; at = in.find(wanted, at + 1)) {
        if (begins_word(in, at)) return at;
        if (!first) first = at;
    }
    return first;
}

std::string_view live_text(const Session& session, const text_target::LibrarySearch&) {
    return typed_or<text_target::LibrarySearch>(session, session.library_search);
}

std::string_view live_text(const Session& session, const text_target::PaletteQuery&) {
    return typed_or<text_target::PaletteQuery>(session, session.palette_query);
}

}  // namespace journey::ui
