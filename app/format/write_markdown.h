// A map as Markdown, for issues and wikis (GitLab, GitHub, DokuWiki with Markdown). Must not know: where the text goes.
#pragma once

#include "format/told_map.h"

#include <string>

namespace journey {

struct MarkdownOptions {
    int heading = 1;  // level of the map's name, 1–5; phases are one deeper
    bool with_notes = false;  // of the cards, behind their texts
    bool with_links = true;  // of the cards, where they are safe to follow
};

/// The map's name and description, its score, and a table a phase (one for a map without phases, one more for stages
/// without a phase): a column a stage, as on the map, with rows for readiness, score and what the customer needs, then
/// a row for each card of a lane. No cell needs a line end, and nothing is HTML: what takes `<br>` in a table differs.
/// Touchpoints have their effect as a sign (+, ○, −) and in words. Nothing of the map becomes syntax
/// (format/markdown_text.h). Lanes without cards in a table are left out.
[[nodiscard]] std::string write_markdown(const ToldMap& told, const MarkdownOptions& options = {});

}  // namespace journey
