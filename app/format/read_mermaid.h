// A journey diagram of Mermaid, made here or elsewhere, as a map. Must not know: where the text came from.
#pragma once

#include "format/problem.h"
#include "format/words.h"
#include "model/map.h"

#include <cstdint>
#include <expected>
#include <string_view>
#include <vector>

namespace journey {

struct ReadMermaid {
    Map map;
    std::vector<Problem> problems;  // with line and column of the text
};

/// Reads a diagram: sections become stages, tasks touchpoints (a score of 1 or 2 pushes, 3 is neutral, 4 or 5 pulls;
/// 1 and 5 strongly), actors personas; `accDescr` becomes the description. Comments, directives, front matter (but for
/// its title) and the fences of a Markdown block are passed over. `language` is that of the map and of the name of its
/// lane; `id_seed` makes the ids. Tasks before the first section get a stage without a name. What a line may not say,
/// is mended or left out and listed. Refused: what is no UTF-8, more than Limits::bytes, or no journey diagram.
[[nodiscard]] std::expected<ReadMermaid, Problem> read_mermaid(std::string_view text, Language language,
                                                               std::uint64_t id_seed);

}  // namespace journey
