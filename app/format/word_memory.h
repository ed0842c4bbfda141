// Where the texts of a language lie in memory, for a page that fetches a language when it is needed. Must not know: who
// fetches it.
#pragma once

#include "format/words.h"

#include <string_view>

namespace journey {

/// All rows of format/words.def in a language, each with a zero behind it.
[[nodiscard]] std::string_view all_texts(Language language);

}  // namespace journey
