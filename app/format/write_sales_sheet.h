// A map as sheets to sell with: a page of paper a stage, with what customers ask there and what there is to answer.
// Must not know: where the file goes.
#pragma once

#include "format/told_map.h"

#include <cstddef>
#include <string>

namespace journey {

struct SalesSheetOptions {
    std::size_t steps = 3;  // findings at most under the next best step, beside the best win
};

/// One HTML document that needs nothing else: no script, nothing fetched (its Content-Security-Policy allows style in
/// the document and no more), light, a sheet of A4 a stage. On each:
/// - what the customer asks: the cards of `questions` lanes, without any those of `thinks` lanes; above them the need;
/// - our answers: touchpoints, with sign and words of their effect, and the cards of `message` lanes;
/// - the proof: touchpoints whose message is proof, the cards of `evidence` lanes; how it is known, and the source;
/// - how soon we answer: touchpoints with `answerHours`;
/// - next best step: the stage's win with most buyers and its findings, without those that are set aside.
///
/// With figures left out: no scores, no wins, and of the findings those that rest on no figure and no owner. Links are
/// kept where they are safe to follow.
[[nodiscard]] std::string write_sales_sheet(const ToldMap& told, const SalesSheetOptions& options = {});

}  // namespace journey
