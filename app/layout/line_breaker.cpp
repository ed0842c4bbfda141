#include "layout/line_breaker.h"

#include "layout/word_division.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace journey {
namespace {

// Sums of floats may exceed the width they were made from by a hair.
constexpr float tolerance_px = 0.01F;

constexpr char32_t soft_hyphen = 0x00AD;

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\r'; }
bool is_dash(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2013 || c == 0x2014; }
bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::string_view without_trailing_space(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Cuts one text; a class only to keep the loop's five numbers together.
class Cutter {
public:
    Cutter(std::string_view text, Advances& advances, const TextMeasure& measure)
        : m_text(without_trailing_space(text)), m_advances(advances), m_measure(measure) {}

    Pieces run(float widest_px, int max_lines) {
        const float enough_px = static_cast<float>(max_lines) * (widest_px + 1);
        int feeds = 0;
        float total_px = 0;
        m_pieces.holds_up_to_px = widest_px;
        skip_spaces();
        while (m_at < m_text.size() && total_px <= enough_px && feeds <= max_lines) {
            const Piece piece = next_piece();
            total_px += std::min(piece.width, widest_px);  // a code point wider than a line takes a line
            feeds += piece.after == BreakAfter::line_feed ? 1 : 0;
            m_pieces.list.push_back(piece);
        }
        return std::move(m_pieces);
    }

private:
    Piece next_piece() {
        Piece piece;
        piece.begin = piece.end = position();
        while (m_at < m_text.size()) {
            const CodePoint c = unit_at(m_text, m_at);
            if (is_space(c.value) || c.value == U'\n') break;
            piece.width += m_advances.of(c, m_text, m_at, m_measure);
            m_at += c.bytes;
            if (c.value == soft_hyphen) {
                piece.after = BreakAfter::soft_hyphen;
                return piece;
            }
            piece.end = position();
            if (may_break_after(c, piece)) {
                piece.after = BreakAfter::dash;
                return piece;
            }
        }
        close_piece(piece);
        return piece;
    }

    void close_piece(Piece& piece) {
        piece.gap = skip_spaces();
        if (m_at >= m_text.size()) return;
        const bool feed = m_text[m_at] == '\n';
        piece.after = feed ? BreakAfter::line_feed : BreakAfter::space;
        if (!feed) return;
        ++m_at;
        skip_spaces();
    }

    // A minus sign stays with its number, a range of numbers and a dash before a space stay together.
    bool may_break_after(CodePoint c, const Piece& piece) const {
        if (!is_dash(c.value) || piece.end - piece.begin == c.bytes) return false;
        if (m_at >= m_text.size() || is_digit_at(m_text, m_at)) return false;
        const char next = m_text[m_at];
        return next != ' ' && next != '\t' && next != '\r' && next != '\n';
    }

    float skip_spaces() {
        float width = 0;
        while (m_at < m_text.size() && is_space(code_point_at(m_text, m_at).value)) {
            width += m_advances.space(m_measure);
            ++m_at;
        }
        return width;
    }

    [[nodiscard]] std::uint32_t position() const { return static_cast<std::uint32_t>(m_at); }

    std::string_view m_text;
    Advances& m_advances;
    const TextMeasure& m_measure;
    Pieces m_pieces;
    std::size_t m_at = 0;
};

/// Walks the pieces line by line.
class Breaker {
public:
    Breaker(const BreakSource& source, float width_px)
        : m_source(source), m_limit_px(width_px + tolerance_px), m_pieces(source.pieces.list) {
        enter(0);
    }

    [[nodiscard]] bool done() const { return m_piece >= m_pieces.size(); }
    /// Byte where the next line begins.
    [[nodiscard]] std::uint32_t position() const { return m_begin; }

    LineRange next() {
        std::size_t best = none;
        float x = 0;
        for (std::size_t k = m_piece; k < m_pieces.size(); ++k) {
            const Piece& piece = m_pieces[k];
            const float width = k == m_piece ? m_width : piece.width;
            if (x + width > m_limit_px) return end_before(k, best);
            x += width;
            if (piece.after == BreakAfter::line_feed || piece.after == BreakAfter::end) return end_after(k, false);
            if (piece.after != BreakAfter::soft_hyphen || x + hyphen() <= m_limit_px) best = k;
            x += piece.gap;
        }
        return end_after(m_pieces.size() - 1, false);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    float hyphen() { return m_source.advances.hyphen(m_source.measure); }

    void enter(std::size_t piece) {
        m_piece = piece;
        if (done()) return;
        m_begin = m_pieces[piece].begin;
        m_width = m_pieces[piece].width;
    }

    LineRange end_after(std::size_t k, bool hyphen) {
        const LineRange line{m_begin, m_pieces[k].end, hyphen};
        enter(k + 1);
        return line;
    }

    // Piece `k` no longer fits: go back to the last good place; without one, break inside the word.
    LineRange end_before(std::size_t k, std::size_t best) {
        if (best != none) return end_after(best, m_pieces[best].after == BreakAfter::soft_hyphen);
        if (k > m_piece) return end_after(k - 1, false);
        return split_piece();
    }

    /// A place inside a piece: byte, px of the piece up to there, and whether a hyphen is drawn there.
    struct Split {
        std::uint32_t at = 0;
        float x = 0;
        bool hyphen = false;
    };

    LineRange split_piece() {
        const std::uint32_t begin = m_begin;
        const Split split = place_to_split();
        m_begin = split.at;
        m_width -= split.x;
        if (m_begin >= m_pieces[m_piece].end) enter(m_piece + 1);
        return {begin, split.at, split.hyphen};
    }

    // The last place where the word divides well, or else as far as the line reaches; at least one letter.
    Split place_to_split() {
        const std::uint32_t end = m_pieces[m_piece].end;
        const std::string_view text = m_source.text.substr(0, end);
        Split reached{m_begin, 0, false};
        Split good;
        char32_t before = 0;
        while (reached.at < end) {
            const CodePoint c = unit_at(text, reached.at);
            const float width = m_source.advances.of(c, text, reached.at, m_source.measure);
            const bool fits = reached.x + width <= m_limit_px;
            if (!fits && before != 0) break;
            if (!fits && c.value == several) return place_in_unit(text, c, width);
            const bool leaves_two = reached.at >= m_begin + 2;
            if (leaves_two && reached.x + hyphen() <= m_limit_px && divides_well(text, before, reached.at, end))
                good = {reached.at, reached.x, true};
            reached.x += width;
            reached.at += c.bytes;
            before = c.value;
        }
        return good.hyphen && reached.at < end ? good : reached;
    }

    // A unit that is wider than the line, at its beginning. Its parts are shaped anew, so their widths do not add up.
    Split place_in_unit(std::string_view text, CodePoint unit, float width) {
        const TextMeasure& measure = m_source.measure;
        const std::uint32_t fitting = m_source.advances.fitting_bytes(unit, text, m_begin, m_limit_px, measure);
        const std::uint32_t bytes = std::max(fitting, cluster_at(text, m_begin).bytes);
        const CodePoint rest{several, unit.bytes - bytes};
        const float left = rest.bytes == 0 ? 0 : m_source.advances.of(rest, text, m_begin + bytes, measure);
        return {m_begin + bytes, width - left, false};
    }

    const BreakSource& m_source;
    float m_limit_px;
    const std::vector<Piece>& m_pieces;
    std::size_t m_piece = 0;
    std::uint32_t m_begin = 0;
    float m_width = 0;  // px of what is left of the piece
};

/// Where a line that starts at `begin` must end so that "…" fits behind it. Words are cut too: it shows more.
std::uint32_t end_before_ellipsis(const BreakSource& source, std::uint32_t begin, float width_px) {
    const float limit = width_px + tolerance_px - source.advances.ellipsis(source.measure);
    std::uint32_t at = begin;
    std::uint32_t end = begin;
    float x = 0;
    while (at < source.text.size() && source.text[at] != '\n') {
        const CodePoint c = unit_at(source.text, at);
        const float width = is_space(c.value) ? source.advances.space(source.measure)
                                              : source.advances.of(c, source.text, at, source.measure);
        if (x + width > limit) {
            if (c.value != several) break;
            const std::uint32_t part = source.advances.fitting_bytes(c, source.text, at, limit - x, source.measure);
            return part > 0 ? at + part : end;
        }
        x += width;
        at += c.bytes;
        if (!is_space(c.value) && c.value != soft_hyphen) end = at;
    }
    return end;
}

}  // namespace

Advances::Advances(Weight weight, float size_px) : m_weight(weight), m_size_px(size_px) { m_widths.fill(-1); }

float Advances::of(CodePoint which, std::string_view text, std::size_t at, const TextMeasure& measure) {
    if (which.value == soft_hyphen) return 0;
    std::size_t slot = slots;
    if (which.value < latin_end) slot = which.value;
    if (which.value >= punctuation_begin && which.value < punctuation_end)
        slot = latin_end + (which.value - punctuation_begin);
    if (slot < slots && m_widths[slot] >= 0) return m_widths[slot];
    const float width = std::max(0.0F, measure.width(text.substr(at, which.bytes), m_weight, m_size_px));
    if (slot < slots) m_widths[slot] = width;
    return width;
}

std::uint32_t Advances::fitting_bytes(CodePoint unit, std::string_view text, std::size_t at, float room_px,
                                      const TextMeasure& measure) {
    const std::string_view whole = text.substr(at, unit.bytes);
    std::vector<std::uint32_t> ends;  // of what is in it
    for (std::uint32_t end = 0; end < unit.bytes;) {
        end += cluster_at(whole, end).bytes;
        ends.push_back(end);
    }
    const auto first_too_long = std::ranges::partition_point(
        ends, [&](std::uint32_t end) { return of({several, end}, text, at, measure) <= room_px; });
    return first_too_long == ends.begin() ? 0 : *std::prev(first_too_long);
}

Pieces cut_into_pieces(std::string_view text, float widest_px, int max_lines, Advances& advances,
                       const TextMeasure& measure) {
    return Cutter(text, advances, measure).run(widest_px, max_lines);
}

int count_lines(const BreakSource& source, float width_px, int max_lines) {
    Breaker breaker(source, width_px);
    int lines = 0;
    for (; lines < max_lines && !breaker.done(); ++lines) (void)breaker.next();
    return lines;
}

WrappedText break_lines(const BreakSource& source, float width_px, int max_lines) {
    WrappedText result;
    result.width_px = width_px;
    Breaker breaker(source, width_px);
    while (!breaker.done()) {
        const std::uint32_t begin = breaker.position();
        result.lines.push_back(breaker.next());
        if (static_cast<int>(result.lines.size()) < max_lines || breaker.done()) continue;
        result.cut = true;
        result.lines.back() = {begin, end_before_ellipsis(source, begin, width_px), false};
        break;
    }
    return result;
}

}  // namespace journey
