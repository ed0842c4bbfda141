// How tall a row of the findings is: as tall as its texts need, told without measuring every row of a long list.
#include "format/enum_words.h"
#include "format/finding_words.h"
#include "model/lookup.h"
#include "ui/findings.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float figures = 16;       // by so much a text gets wider with other figures
constexpr float place_name = 120;   // a stage without a readiness is called by its name
constexpr float ragged = 1.7F;      // so many times the room is in two lines, as words do not fill them
constexpr float air = 14;           // above and below the texts

std::size_t index_of(FindingKind kind) { return static_cast<std::size_t>(kind); }

float widest_message(const Frame& frame) {
    float widest = 0;
    for (int i = 0; i <= static_cast<int>(Message::refer); ++i)
        widest = std::max(
            widest, width_of(frame, words_for(frame.language(), Open<Message>(static_cast<Message>(i))), style::cell));
    return widest;
}

/// By how much the place of the finding is wider than a readiness.
float place_extra(const FindingsList& list, const Finding& finding) {
    const auto& stages = list.document.map.stages;
    if (finding.position >= stages.size()) return place_name;
    const Stage& stage = *stages[finding.position];
    return stage.after ? list.widths.after : stage.readiness ? 0 : place_name;
}

float lines(float width, float room) { return width <= room ? 1 : width <= room * ragged ? 2 : 3; }

}  // namespace

FindingWidths finding_widths(const FindingsList& list, float room) {
    const Frame& frame = list.frame;
    const Language language = frame.language();
    const Map& map = list.document.map;
    FindingWidths widths{.room = room};
    widths.after = width_of(frame, frame.word(Word::finding_after_purchase), style::cell);
    const float unnamed = width_of(frame, frame.word(Word::finding_unnamed), style::body_medium);
    for (const Finding* finding : list.rows) {
        float& title = widths.title.at(index_of(finding->kind));
        if (title > 0) continue;
        const bool is_of_stage = finding->card.empty();
        const std::string name = finding_title_parts(language, map, *finding).name;
        title = is_of_stage ? width_of(frame, name, style::body_medium) + figures : unnamed;
        std::string reason = finding_reason(language, map, *finding);
        if (!is_of_stage) reason = stage_place_text(language, map, finding->stage) + " · " + reason;
        widths.reason.at(index_of(finding->kind)) =
            width_of(frame, reason, style::cell) +
            (finding->kind == FindingKind::mismatch ? widest_message(frame) : figures);
    }
    return widths;
}

FindingLines finding_lines(const FindingsList& list, const Finding& finding) {
    const FindingWidths& widths = list.widths;
    const float extra = place_extra(list, finding);
    const float of_title = finding.card.empty() ? extra : 0;
    const float of_reason = finding.card.empty() ? 0 : extra;
    return {static_cast<int>(lines(widths.title.at(index_of(finding.kind)) + of_title, widths.room)),
            static_cast<int>(lines(widths.reason.at(index_of(finding.kind)) + of_reason, widths.room))};
}

float finding_row_height(const FindingsList& list, const Finding& finding) {
    const FindingLines lines = finding_lines(list, finding);
    return static_cast<float>(lines.title) * style::body_medium.line_px +
           static_cast<float>(lines.reason) * style::cell.line_px + air;
}

}  // namespace journey::ui
