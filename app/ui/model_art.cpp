#include "ui/model_art.h"

#include "ui/paint.h"

#include <algorithm>
#include <cstddef>
#include <imgui.h>
#include <vector>

namespace journey::ui {
namespace {

constexpr float half = 0.5F;

/// The sunken ground of a picture that fills the upper part of a card.
void ground(Frame& frame, const Rect& rect) {
    constexpr float card_border = 1;  // the card's own line stays visible around it
    frame.draw->AddRectFilled({rect.x + card_border, rect.y + card_border}, {rect.right() - card_border, rect.bottom()},
                              frame.theme.surface_sunken.abgr, metric::radius_xl - card_border,
                              ImDrawFlags_RoundCornersTop);
}

// ---- models: coordinates of a box of 216 × 104 ----

constexpr float art_width = 216;
constexpr float art_height = 104;

/// Twelve bars that rise with readiness.
void rising_bars(Frame& frame, Point origin) {
    constexpr int bars = 12;
    constexpr float left = 18;
    constexpr float pitch = 15.2F;
    constexpr float width = 11;
    constexpr float base = 84;
    constexpr float lowest = 8;
    constexpr float rise = 5.4F;
    for (std::size_t i = 0; i < bars; ++i) {
        const auto step = static_cast<float>(i);
        const float height = lowest + step * rise;
        fill_rect(frame, {origin.x + left + step * pitch, origin.y + base - height, width, height},
                  frame.theme.readiness_fill[i], metric::radius_xs);
    }
}

/// A dashed sheet with a plus.
void blank_page(Frame& frame, Point origin) {
    constexpr Rect sheet{58, 24, 101, 61};
    constexpr float plus_reach = 8.5F;
    constexpr float plus_stroke = 2;
    dashed_rect(frame, {origin.x + sheet.x, origin.y + sheet.y, sheet.width, sheet.height}, frame.theme.border_strong,
                metric::radius_md);
    const Point middle{origin.x + sheet.x + sheet.width / 2, origin.y + sheet.y + sheet.height / 2};
    const Color ink = frame.theme.text_tertiary;
    fill_rect(frame, {middle.x - plus_reach, middle.y - plus_stroke / 2, 2 * plus_reach, plus_stroke}, ink);
    fill_rect(frame, {middle.x - plus_stroke / 2, middle.y - plus_reach, plus_stroke, 2 * plus_reach}, ink);
}

// ---- a map from afar ----

constexpr float picture_margin_x = 16;
constexpr double readiness_max = 110;

/// Where the columns of a picture stand.
struct Columns {
    float left = 0;
    float pitch = 0;
    float gap = 0;
    [[nodiscard]] float x(std::size_t column) const { return left + static_cast<float>(column) * pitch + gap / 2; }
    [[nodiscard]] float width() const { return pitch - gap; }
    [[nodiscard]] float middle(std::size_t column) const { return left + (static_cast<float>(column) + half) * pitch; }
};

Columns columns_of(const Rect& rect, std::size_t count) {
    constexpr float widest_gap = 3;
    constexpr float gap_share = 0.25F;
    const float pitch = (rect.width - 2 * picture_margin_x) / static_cast<float>(std::max<std::size_t>(count, 1));
    return {rect.x + picture_margin_x, pitch, std::min(widest_gap, pitch * gap_share)};
}

/// The bar of a stage's readiness and under it the bar of its score.
void stage_bars(Frame& frame, const Rect& rect, const Columns& columns, std::size_t at, const SummaryStage& stage) {
    constexpr float readiness_y = 16;
    constexpr float readiness_height = 5;
    constexpr float score_y = 27;
    constexpr float score_height = 3;
    constexpr float radius = 2;
    const float x = columns.x(at);
    const auto step = static_cast<std::size_t>(readiness_step(std::min(stage.readiness, readiness_max)));
    fill_rect(frame, {x, rect.y + readiness_y, columns.width(), readiness_height}, frame.theme.readiness_fill[step],
              radius);
    const Rect track{x, rect.y + score_y, columns.width(), score_height};
    fill_rect(frame, track, frame.theme.border_default, score_height / 2);
    const auto share = static_cast<float>(std::clamp(stage.score / 100, 0.0, 1.0));
    fill_rect(frame, {x, track.y, track.width * share, score_height}, score_color(frame.theme, stage.score),
              score_height / 2);
}

/// At most three marks stand for the touchpoints of a stage; each effect that occurs gets one before any gets two.
std::vector<Effect> marks_of(const SummaryStage& stage) {
    constexpr std::size_t marks_max = 3;
    int counts[] = {stage.pulls, stage.neutrals, stage.pushes};
    constexpr Effect effects[] = {Effect::pull, Effect::neutral, Effect::push};
    std::vector<Effect> marks;
    for (bool found = true; found && marks.size() < marks_max;) {
        found = false;
        for (std::size_t i = 0; i < std::size(effects) && marks.size() < marks_max; ++i) {
            if (counts[i] <= 0) continue;
            --counts[i];
            marks.push_back(effects[i]);
            found = true;
        }
    }
    std::stable_sort(marks.begin(), marks.end());
    return marks;
}

void stage_marks(Frame& frame, const Rect& rect, const Columns& columns, std::size_t at, const SummaryStage& stage) {
    constexpr float first_y = 42;
    constexpr float pitch = 12;
    constexpr float size = 7;
    float y = rect.y + first_y;
    for (const Effect effect : marks_of(stage)) {
        effect_mark(frame, {columns.middle(at), y}, size, effect, frame.theme.surface_sunken);
        y += pitch;
    }
}

/// The curve of feelings through the stages that have one.
void feelings(Frame& frame, const Rect& rect, const Columns& columns, const std::vector<SummaryStage>& stages) {
    constexpr float middle_y = 92;
    constexpr float amplitude = 13;
    constexpr double strongest = 2;
    constexpr float smoothness = 0.42F;
    constexpr float stroke = 1.75F;
    std::optional<ImVec2> last;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (!stages[i].emotion) continue;
        const auto share = static_cast<float>(std::clamp(*stages[i].emotion / strongest, -1.0, 1.0));
        const ImVec2 next{columns.middle(i), rect.y + middle_y - share * amplitude};
        if (last) {
            const float reach = (next.x - last->x) * smoothness;
            frame.draw->PathBezierCubicCurveTo({last->x + reach, last->y}, {next.x - reach, next.y}, next);
        } else {
            frame.draw->PathLineTo(next);
        }
        last = next;
    }
    if (last) frame.draw->PathStroke(frame.theme.accent_solid.abgr, ImDrawFlags_None, stroke);
}

}  // namespace

void draw_model_art(Frame& frame, const Rect& rect, ModelArt art) {
    ground(frame, rect);
    const Point origin{rect.x + (rect.width - art_width) / 2, rect.y + (rect.height - art_height) / 2};
    switch (art) {
    case ModelArt::rising_bars: return rising_bars(frame, origin);
    case ModelArt::blank_page: return blank_page(frame, origin);
    }
}

void draw_map_picture(Frame& frame, const Rect& rect, const MapSummary& summary) {
    ground(frame, rect);
    const Columns columns = columns_of(rect, summary.stages.size());
    for (std::size_t i = 0; i < summary.stages.size(); ++i) {
        stage_bars(frame, rect, columns, i, summary.stages[i]);
        stage_marks(frame, rect, columns, i, summary.stages[i]);
    }
    feelings(frame, rect, columns, summary.stages);
}

}  // namespace journey::ui
