// What the parts of the list of findings share. Must not know: the inspector, the map's board.
#pragma once

#include "editor/findings_list.h"
#include "ui/inspector_rows.h"
#include "ui/widgets.h"

#include <array>
#include <vector>

namespace journey::ui {

/// How wide the texts of the rows get, for each kind of finding; logical px.
struct FindingWidths {
    std::array<float, 10> title{};
    std::array<float, 10> reason{};
    float after = 0;  // of "after the purchase" in place of a readiness
    float room = 0;   // for a line
};

/// The list as it is drawn in one frame.
struct FindingsList {
    Frame& frame;
    const Document& document;
    std::vector<const Finding*> rows;  // those that are set aside come last
    std::size_t active = 0;            // how many are not
    FindingWidths widths{};
};

/// How many of the findings that are listed are not set aside.
[[nodiscard]] std::size_t active_findings(const Document& document);

/// What is wrong, at a glance.
[[nodiscard]] Icon icon_of(FindingKind kind);
/// Heading, count, filter and order above the list; returns the place of what follows.
[[nodiscard]] Rect findings_head(const FindingsList& list, const Rect& rect);
/// The room for the texts of a row of this width.
[[nodiscard]] float finding_text_width(const Frame& frame, float row_width);
[[nodiscard]] FindingWidths finding_widths(const FindingsList& list, float room);
/// So many lines the texts of a finding may take.
struct FindingLines {
    int title = 1;
    int reason = 1;
};
[[nodiscard]] FindingLines finding_lines(const FindingsList& list, const Finding& finding);
[[nodiscard]] float finding_row_height(const FindingsList& list, const Finding& finding);
/// One finding: what is wrong, and what mending it gains. A click selects what it is about.
void finding_row(const FindingsList& list, const Finding& finding, const Rect& rect);
/// Below the finding that was gone to: what it costs, what to do, the mend, setting it aside.
void finding_details(const FindingsList& list, const Finding& finding, Column& column);

/// Whether it is the finding that was gone to, and what it is about is still selected.
[[nodiscard]] bool is_open(const Document& document, const Finding& finding);

}  // namespace journey::ui
