// The mirror as the page's script reads it: numbers in one block, texts in another. Must not know: the DOM.
//
// One element is `words_per_node` numbers of 32 bits (web/src/mirror_reader.ts reads them in the same order) and three
// texts: name, value, description. Texts are UTF-8, separated by zeros.
#pragma once

#include "ui/mirror.h"

#include <cstdint>
#include <string>
#include <vector>

namespace journey::web {

struct MirrorWords {
    std::vector<std::uint32_t> words;
    std::string texts;
};

inline constexpr std::size_t words_per_node = 12;

/// `zoom`: px of the page to a px of the mirror.
[[nodiscard]] MirrorWords mirror_words(const ui::Mirror& mirror, float zoom);
/// The same for the same content.
[[nodiscard]] std::uint64_t hash_of(const MirrorWords& words);

}  // namespace journey::web
