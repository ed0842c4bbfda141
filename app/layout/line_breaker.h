// The inside of wrap(): a text is cut once into pieces with their widths, and the pieces are broken into lines for any
// line width without measuring again. Must not know: cards, fonts, pixels.
#pragma once

#include "layout/text.h"
#include "layout/units.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace journey {

/// Widths of units at one weight and size, in logical px, each asked for once: Latin letters and general punctuation
/// are kept, anything rarer is asked for again.
class Advances {
public:
    Advances(Weight weight, float size_px);
    /// Width of the unit `which` that lies at `at` in `text`. A soft hyphen has no width.
    [[nodiscard]] float of(CodePoint which, std::string_view text, std::size_t at, const TextMeasure& measure);
    /// The bytes of the longest beginning of a unit of several that fits `room_px`; 0 where none does.
    [[nodiscard]] std::uint32_t fitting_bytes(CodePoint unit, std::string_view text, std::size_t at, float room_px,
                                              const TextMeasure& measure);
    /// Any space, a tab as well.
    [[nodiscard]] float space(const TextMeasure& measure) { return of({U' ', 1}, " ", 0, measure); }
    [[nodiscard]] float hyphen(const TextMeasure& measure) { return of({U'-', 1}, "-", 0, measure); }
    [[nodiscard]] float ellipsis(const TextMeasure& measure) { return of({U'…', 3}, "…", 0, measure); }

private:
    static constexpr std::size_t latin_end = 0x180;
    static constexpr std::size_t punctuation_begin = 0x2000;
    static constexpr std::size_t punctuation_end = 0x2070;
    static constexpr std::size_t slots = latin_end + punctuation_end - punctuation_begin;

    Weight m_weight;
    float m_size_px;
    std::array<float, slots> m_widths;  // negative: not asked yet
};

/// What may happen after a piece when the line ends there.
enum class BreakAfter : std::uint8_t { end, space, dash, soft_hyphen, line_feed };

/// A run of text that is not broken unless it is wider than a whole line.
struct Piece {
    std::uint32_t begin = 0;  // bytes
    std::uint32_t end = 0;
    float width = 0;  // px
    float gap = 0;  // px of the spaces behind it, which a line end swallows
    BreakAfter after = BreakAfter::end;
};

struct Pieces {
    std::vector<Piece> list;
    float holds_up_to_px = 0;  // widest line for which the pieces reach far enough
};

/// Cuts `text` into pieces, far enough for `max_lines` lines of at most `widest_px`; what lies behind cannot be shown.
[[nodiscard]] Pieces cut_into_pieces(std::string_view text, float widest_px, int max_lines, Advances& advances,
                                     const TextMeasure& measure);

/// The text that is broken, and what it is measured with.
struct BreakSource {
    std::string_view text;
    const Pieces& pieces;
    Advances& advances;
    const TextMeasure& measure;
};

/// Number of lines at `width_px`, at most `max_lines`; an empty text has none.
[[nodiscard]] int count_lines(const BreakSource& source, float width_px, int max_lines);

/// The lines at `width_px`, at most `max_lines`; see wrap().
[[nodiscard]] WrappedText break_lines(const BreakSource& source, float width_px, int max_lines);

}  // namespace journey
