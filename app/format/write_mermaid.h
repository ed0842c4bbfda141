// A map as a journey diagram of Mermaid, which GitLab, GitHub and many others draw from text. Must not know: where the
// text goes.
#pragma once

#include "format/told_map.h"

#include <string>

namespace journey {

/// A diagram with the map's title, a section a stage and a task a touchpoint: its text, its effect as a score from 1 to
/// 5 (a strong push 1, another 2, neutral 3, a pull 4, a strong one 5; strong: from 62.5 %), the personas it counts for
/// as actors, none where it counts for all. Whatever a text says, Mermaid reads it as text (format/mermaid_text.h).
///
/// read_mermaid() makes a map of it again, without what the diagram has no room for: other lanes and their cards,
/// phases, readiness, paths, every field of a touchpoint but text, effect, strength in two steps and personas, every
/// field of a persona but the name, line ends and double spaces of texts, and signs that look like Mermaid's own, which
/// come back as those. Mermaid itself draws no section without tasks and, unless it is told otherwise, no text of more
/// than 50,000 characters. Figures left out: every push is 2 and every pull 4.
[[nodiscard]] std::string write_mermaid(const ToldMap& told);

}  // namespace journey
