// What users type in fields that ask for more than text, in their own notation: numbers, percentages, dates, links,
// channels. Must not know: which field of what it is for.
#pragma once

#include "format/words.h"
#include "model/enums.h"
#include "model/open_enum.h"
#include "model/ranges.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// Without white space at both ends (no-break spaces included).
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// One line: line ends become spaces.
[[nodiscard]] std::string single_line(std::string_view text);

/// A number as people of the language type it: "1.234,5", "−2", "12,5 %" in Danish, "1,234.5" in English. A percent
/// sign is passed over. Absent for what is no number.
[[nodiscard]] std::optional<double> typed_number(Language language, std::string_view text);

/// How a figure is typed and which values it may have.
struct Figure {
    Range range;
    bool is_percent = false;  // a share, shown and typed as percent
    Word problem{};           // said of what cannot be taken
};
inline constexpr Figure amount_figure{ranges::not_negative, false, Word::typed_not_amount};
inline constexpr Figure share_figure{ranges::share, true, Word::typed_not_percent};
/// The figure in the user's notation; empty when absent.
[[nodiscard]] std::string figure_text(Language language, const Figure& figure, const std::optional<double>& value);
/// The value that was typed, absent for an empty text; or the problem.
struct TypedFigure {
    std::optional<double> value;
    std::optional<Word> problem;
};
[[nodiscard]] TypedFigure typed_figure(Language language, const Figure& figure, std::string_view text);

/// A day as the language writes it ("31.12.2026" / "2026-12-31"), and back; both notations are understood.
[[nodiscard]] std::string date_text(Language language, std::string_view date);
[[nodiscard]] std::optional<std::string> typed_date(std::string_view text);

/// A safe link; "www.example.dk" becomes one. Absent when it cannot be.
[[nodiscard]] std::optional<std::string> typed_link(std::string_view text);

/// The channel by its name in any language of the program or in the file; another name is kept as it is.
[[nodiscard]] Open<Channel> typed_channel(std::string_view text);

/// The kind of lane by its name in any language of the program; absent for a name that is none.
[[nodiscard]] std::optional<LaneKind> typed_lane_kind(std::string_view text);

/// The lines that say something.
[[nodiscard]] std::vector<std::string> typed_lines(std::string_view text);

}  // namespace journey
