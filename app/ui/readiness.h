// The parts of the readiness page (design/readiness.png): what was seen, what follows from it, what to do. Each fills a
// column or a rectangle. Must not know: where on the page they stand.
#pragma once

#include "editor/advice.h"
#include "scoring/readiness_estimate.h"
#include "ui/inspector_rows.h"

#include <optional>
#include <string_view>
#include <vector>

namespace journey::ui {

/// What a frame of the page is drawn from, reckoned once.
struct ReadinessView {
    const Document& document;
    const Customer* customer = nullptr;  // that is shown; null: none yet
    std::vector<Signal> signals;
    ReadinessEstimate estimate;
    Advice advice;
};

// ---- left: what was seen (readiness_signals.cpp) ----
void seen_part(Column& column, const ReadinessView& view);
void seen_footer(Frame& frame, const Rect& rect, const ReadinessView& view);

// ---- middle: who, the estimate, why (readiness_customer.cpp, readiness_estimate_view.cpp, readiness_reasons.cpp) ----
void customer_head(Column& column, const ReadinessView& view);
void estimate_part(Column& column, const ReadinessView& view);
void reasons_part(Column& column, const ReadinessView& view);
/// The best question, with Yes and No.
void next_question(Frame& frame, const Rect& rect, const ReadinessView& view);

// ---- right: what to do (readiness_advice.cpp) ----
void advice_part(Column& column, const ReadinessView& view);
void advice_footer(Frame& frame, const Rect& rect, const ReadinessView& view);

// ---- shared ----

/// The box of a sign: seen, looked for and absent, not looked for. Returns its width.
inline constexpr float tick_size = 18;
void tick_box(Frame& frame, Point at, const std::optional<bool>& seen);
/// Whether a customer showed the sign; absent: not looked for.
[[nodiscard]] std::optional<bool> seen_of(const ReadinessView& view, std::string_view signal);
/// The sign with that id in its words.
[[nodiscard]] std::string_view signal_words(const Frame& frame, const ReadinessView& view, std::string_view signal);
/// A heading of a part of the page; in the mirror, too.
void part_heading(Column& column, Word text, const TextStyle& text_style, float gap_after);
/// A line of text in small grey type, wrapped; in the mirror, too.
void small_text(Column& column, std::string_view key, std::string_view text, Color color, float gap_after);

}  // namespace journey::ui
