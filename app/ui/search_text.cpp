#include "ui/search_text.h"

#include <algorithm>
#include <vector>

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

std::optional<std::size_t> find_folded(std::string_view text, std::string_view wanted) {
    const std::string in = folded(text);
    std::optional<std::size_t> first;
    for (std::size_t at = in.find(wanted); at != std::string::npos; at = in.find(wanted, at + 1)) {
        if (begins_word(in, at)) return at;
        if (!first) first = at;
    }
    return first;
}

bool fits_word_beginnings(std::string_view text, std::string_view wanted) {
    const std::string in = folded(text);
    std::string letters(wanted);
    std::erase(letters, ' ');
    // Where what could be read so far may end.
    std::vector<char> ends(in.size(), 0);
    bool is_first = true;
    for (const char letter : letters) {
        std::vector<char> next(in.size(), 0);
        bool has_end_before = is_first;
        for (std::size_t at = 0; at < in.size(); ++at) {
            const bool goes_on = at > 0 && ends[at - 1] != 0;
            if (in[at] == letter && (goes_on || (has_end_before && begins_word(in, at)))) next[at] = 1;
            has_end_before = has_end_before || ends[at] != 0;
        }
        ends = std::move(next);
        is_first = false;
    }
    return std::ranges::find(ends, 1) != ends.end();
}

std::string_view live_text(const Session& session, const text_target::LibrarySearch&) {
    return typed_or<text_target::LibrarySearch>(session, session.library_search);
}

std::string_view live_text(const Session& session, const text_target::PaletteQuery&) {
    return typed_or<text_target::PaletteQuery>(session, session.palette_query);
}

}  // namespace journey::ui
