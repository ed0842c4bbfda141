// The name of a map's file. Must not know: where files are kept.
#pragma once

#include "format/words.h"

#include <string>
#include <string_view>

namespace journey {

/// "B2B-kunderejsen.journey.json" from a title: letters, digits and "-" that every system takes.
[[nodiscard]] std::string file_name_of(Language language, std::string_view title,
                                       std::string_view ending = ".journey.json");

}  // namespace journey
