// How large a slide can be so that nothing of it is cut: a high map is drawn smaller, and its texts in fewer lines,
// until all of it is on the screen.
#include "ui/board_parts.h"
#include "ui/present.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace journey::ui {
namespace {

constexpr std::array full_scales{1.35F, 1.25F, 1.15F, 1.05F, 1.0F};
constexpr std::array small_scales{0.9F, 0.8F, 0.7F, 0.6F, 0.5F};
constexpr std::array line_counts{BoardSizes::text_lines_max, 3, 2};
constexpr std::size_t cards_tried = 2000;  // with more, texts have two lines at once: breaking them takes its time
constexpr float overview_width = BoardSizes::reading_from - 1;

/// Tries sizes for one slide, the best first.
class Fitter {
public:
    Fitter(Frame& frame, const Slide& slide)
        : m_frame(frame), m_document(*frame.session.document), m_slide(slide),
          m_width(frame.input.width * frame.input.zoom), m_height(frame.input.height * frame.input.zoom) {}

    /// With text that can be read; else, of the whole journey, as an overview; else as small as it has to be.
    SlideFit find() {
        const bool is_large = m_document.map.cards.size() > cards_tried;
        for (const int lines : line_counts)
            if (!is_large || lines == line_counts.back())
                if (const auto fit = first_of(full_scales, lines, BoardSizes::column_max)) return *fit;
        const bool has_overview = m_slide.kind == SlideKind::journey;
        if (has_overview)
            if (const auto fit = first_of(full_scales, line_counts.back(), overview_width)) return *fit;
        const float widest = has_overview ? overview_width : BoardSizes::column_max;
        if (const auto fit = first_of(small_scales, line_counts.back(), widest)) return *fit;
        return fit_at(small_scales.back(), line_counts.back(), widest);
    }

private:
    [[nodiscard]] Rect card_at(float scale) const { return slide_board({0, 0, m_width / scale, m_height / scale}); }

    [[nodiscard]] float area_width(float scale) const {
        const bool compact = m_width / scale < metric::width_compact;
        return card_at(scale).width - (compact ? metric::rail_compact : metric::rail);
    }

    [[nodiscard]] SlideFit fit_at(float scale, int lines, float widest) const {
        const float wanted = slide_column_width(m_document.map, m_slide, area_width(scale), m_document.folded);
        return {scale, std::min(std::round(wanted), widest), lines};
    }

    [[nodiscard]] bool fits(const SlideFit& fit) {
        const Map& map = m_document.map;
        const float above = arcs_height(map, fit.column_width >= BoardSizes::reading_from) + BoardSizes::phase_band +
                            BoardSizes::stage_header;
        const BoardRequest request = board_request(m_document, fit.column_width, fit.lines_max);
        const BoardLayout layout = lay_out(map, request, measure_with(m_frame.fonts), m_frame.state.board.cache);
        return above + layout.height <= card_at(fit.scale).height;
    }

    std::optional<SlideFit> first_of(std::span<const float> scales, int lines, float widest) {
        for (const float scale : scales)
            if (const SlideFit fit = fit_at(scale, lines, widest); fits(fit)) return fit;
        return std::nullopt;
    }

    Frame& m_frame;
    const Document& m_document;
    const Slide& m_slide;
    float m_width;  // of the page, without zoom
    float m_height;
};

}  // namespace

SlideFit slide_fit(Frame& frame, const Slide& slide) {
    const bool has_board = slide.kind == SlideKind::journey || slide.kind == SlideKind::phase;
    return has_board ? Fitter(frame, slide).find() : SlideFit{};
}

}  // namespace journey::ui
