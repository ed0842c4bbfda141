// What the parts of the list of findings share. Must not know: the inspector, the map's board.
#pragma once

#include "editor/findings_list.h"
#include "ui/inspector_rows.h"
#include "ui/widgets.h"

#include <vector>

namespace journey::ui {

/// The list as it is drawn in one frame.
struct FindingsList {
    Frame& frame;
    const Document& document;
    std::vector<const Finding*> rows;  // those that are set aside come last
    std::size_t active = 0;            // how many are not
};

/// How many of the findings that are listed are not set aside.
[[nodiscard]] std::size_t active_findings(const Document& document);

/// What is wrong, at a glance.
[[nodiscard]] Icon icon_of(FindingKind kind);
/// Heading, count, filter and order above the list; returns the place of what follows.
[[nodiscard]] Rect findings_head(const FindingsList& list, const Rect& rect);
/// One finding: what is wrong, and what mending it gains. A click selects what it is about.
void finding_row(const FindingsList& list, const Finding& finding, const Rect& rect);
/// Below the finding that was gone to: what it costs, what to do, the mend, setting it aside.
void finding_details(const FindingsList& list, const Finding& finding, Column& column);

/// Whether it is the finding that was gone to, and what it is about is still selected.
[[nodiscard]] bool is_open(const Document& document, const Finding& finding);

}  // namespace journey::ui
