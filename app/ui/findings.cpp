// The list of findings beside the map: only what is seen of it is drawn, whatever its length.
#include "ui/findings.h"

#include "ui/inspector.h"
#include "ui/panels.h"

#include <algorithm>
#include <utility>

namespace journey::ui {
namespace {

constexpr float padding_x = 6;
constexpr float row_height = 50;  // of most
constexpr float details_x = 46;      // under the texts of the row
constexpr float details_right = 14, details_top = 6;
constexpr float aside_height = 30;   // the heading of those set aside
constexpr float overscan = 2 * row_height;  // so that Tab finds the next row
constexpr float empty_padding = 14;
constexpr int empty_lines = 8;

/// While something is typed into the list it stays as it was: the row that is typed in does not run away.
const std::vector<Finding>& shown_findings(Frame& frame, const Document& document) {
    FindingsMemory& memory = frame.state.findings;
    const bool typing = frame.session.text_edit && memory.typed_in_list;
    if (!typing) {
        memory.held.clear();
        memory.typed_in_list = false;
        return document.journey.findings;
    }
    if (memory.held.empty()) memory.held = document.journey.findings;
    return memory.held;
}

std::size_t count_active(const std::vector<const Finding*>& rows) {
    const auto is_active = [](const Finding* finding) { return !finding->is_set_aside; };
    return static_cast<std::size_t>(std::ranges::count_if(rows, is_active));
}

FindingsList list_of(Frame& frame, const Document& document) {
    FindingsList list{frame, document, listed(shown_findings(frame, document), document.findings_view)};
    list.active = count_active(list.rows);
    return list;
}

void draw_empty(const FindingsList& list, const Rect& rect) {
    Frame& frame = list.frame;
    const bool filtered = list.document.findings_view.kind || !list.document.findings_view.stage.empty();
    const bool nothing_yet = list.document.map.stages.empty();
    const std::string_view text = frame.word(nothing_yet ? Word::findings_empty_map
                                             : filtered  ? Word::findings_none_here
                                                         : Word::findings_none);
    const float width = rect.width - 2 * empty_padding;
    const Rect title{rect.x + empty_padding, rect.y + empty_padding, width,
                     wrapped_height(frame, width, 2, text, style::body_medium)};
    note(frame, "none", Role::text, std::string(text), title);
    draw_text_wrapped(frame, {title.x, title.y}, width, 2, text, style::body_medium, frame.theme.text_primary);
    if (filtered || nothing_yet) return;
    const Rect more{title.x, title.bottom() + 4, title.width, rect.bottom() - title.bottom() - 4};
    const std::string_view checked = frame.word(Word::findings_checked);
    note(frame, "checked", Role::text, std::string(checked), more);
    draw_text_wrapped(frame, {more.x, more.y}, more.width, empty_lines, checked, style::cell,
                      frame.theme.text_secondary);
}

void aside_heading(const FindingsList& list, const Rect& rect) {
    Frame& frame = list.frame;
    const std::string text =
        fill(frame.language(), Word::findings_aside,
             {number_text(frame.language(), static_cast<double>(list.rows.size() - list.active), 0)});
    horizontal_line(frame, rect.x, rect.y, rect.width, frame.theme.border_subtle);
    note(frame, "aside", Role::heading, text, rect);
    draw_text_in(frame, {rect.x + empty_padding, rect.y, rect.width - 2 * empty_padding, rect.height}, text,
                 style::caption_medium, frame.theme.text_tertiary);
}

/// A finding scrolls into view when it was gone to with the keyboard or on the map.
void reveal(Frame& frame, const Finding& finding, const Rect& row, const Rect& view) {
    FindingsMemory& memory = frame.state.findings;
    const FindingKey key = key_of(finding);
    if (memory.revealed == key) return;
    memory.revealed = key;
    if (row.y < view.y || row.bottom() > view.bottom()) scroll_to(row);
}

/// Draws the row and what is unfolded below it; returns where the next one begins.
float draw_entry(const FindingsList& list, const Finding& finding, const Rect& row, const Rect& view) {
    const bool seen = row.bottom() > view.y - overscan && row.y < view.bottom() + overscan;
    const bool open = is_open(list.document, finding);
    if (!seen && !open) return row.bottom();
    const IdScope scope(name_of(finding.kind), finding.card.empty() ? finding.stage.value : finding.card.value);
    finding_row(list, finding, row);
    if (!open) return row.bottom();
    Column column{list.frame, row.x + details_x, row.bottom() + details_top, row.width - details_x - details_right};
    finding_details(list, finding, column);
    reveal(list.frame, finding, {row.x, row.y, row.width, column.y - row.y}, view);
    return column.y;
}

void draw_rows(const FindingsList& list, const Rect& rect) {
    ScrollArea area(list.frame, "rows", rect);
    float y = area.top() + 4;
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        if (i == list.active) {
            aside_heading(list, {rect.x, y, rect.width, aside_height});
            y += aside_height;
        }
        const float height = finding_row_height(list, *list.rows[i]);
        y = draw_entry(list, *list.rows[i], {rect.x + padding_x, y, rect.width - 2 * padding_x, height}, rect);
    }
    area.content_height(y + 4 - area.top());
}

}  // namespace

std::size_t active_findings(const Document& document) {
    return count_active(listed(document.journey.findings, document.findings_view));
}

bool is_open(const Document& document, const Finding& finding) {
    return document.finding && key_of(finding) == *document.finding &&
           document.selection == place_of(*document.finding);
}

void draw_findings(Frame& frame, const Rect& rect) {
    if (!frame.session.document) return;
    const Document& document = *frame.session.document;
    const IdScope scope("findings");
    const MirrorGroup group(frame, "region", Role::region, std::string(frame.word(Word::findings_title)), rect);
    FindingsMemory& memory = frame.state.findings;
    const std::optional<FindingKey> pointed_at = std::exchange(memory.hovered, std::nullopt);
    FindingsList list = list_of(frame, document);
    list.widths = finding_widths(list, finding_text_width(frame, rect.width - 2 * padding_x));
    const Rect below = findings_head(list, rect);
    {
        const DisabledScope read_only(frame, read_only_reason(frame));
        if (list.rows.empty())
            draw_empty(list, below);
        else
            draw_rows(list, below);
    }
    // The map was drawn before the pointer was known to be here.
    if (memory.hovered != pointed_at) frame.out.animating = true;
}

}  // namespace journey::ui
