// What of units.h nearly no text needs; by itself, so that it is loaded when one does (app/README.md).
#include "layout/unit_end.h"

#include "layout/unit_kinds.h"

namespace journey {
namespace {

constexpr char32_t joiner = 0x200D;

/// Finds where a unit ends, one code point after the other; a class only to keep what it has to remember together.
class UnitEnd {
public:
    UnitEnd(CodePoint first, Extent extent)
        : m_first(first.value), m_before(first.value), m_extent(extent), m_bytes(first.bytes) {}

    /// Takes the next code point if it belongs to the unit.
    bool take(CodePoint next) {
        if (m_count >= longest_unit || !belongs(next.value)) return false;
        m_before = next.value;
        m_bytes += next.bytes;
        ++m_count;
        return true;
    }

    [[nodiscard]] CodePoint unit() const { return {m_count > 1 || is_private(m_first) ? several : m_first, m_bytes}; }

private:
    [[nodiscard]] bool belongs(char32_t next) const {
        if (is_mark(next)) return true;
        if (m_before == joiner && is_pictograph(next)) return true;
        if (binds_next(m_before) && next >= bound_first && next < bound_end) return true;
        if (is_flag_letter(m_first)) return m_count == 1 && is_flag_letter(next);
        return m_extent == Extent::word && m_count < cut_from && is_same_word(next);
    }

    [[nodiscard]] bool is_same_word(char32_t next) const {
        return (is_right_to_left(m_first) && is_right_to_left(next)) || (is_joined(m_first) && is_joined(next));
    }

    // The scripts of India, Burma and Cambodia.
    static constexpr char32_t bound_first = 0x0900;
    static constexpr char32_t bound_end = 0x1800;
    // A word that is too long ends between two letters if it can.
    static constexpr int cut_from = longest_unit * 3 / 4;

    char32_t m_first;
    char32_t m_before;
    Extent m_extent;
    std::uint32_t m_bytes;
    int m_count = 1;
};

}  // namespace

CodePoint joined_at(std::string_view text, std::size_t at, Extent extent) {
    const CodePoint first = code_point_at(text, at);
    UnitEnd end(first, extent);
    for (std::size_t next = at + first.bytes; next < text.size();) {
        const CodePoint c = code_point_at(text, next);
        if (!end.take(c)) break;
        next += c.bytes;
    }
    return end.unit();
}

}  // namespace journey
