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

// ---- models ----

constexpr float art_width = 216;
constexpr float art_height = 104;
constexpr float thin = 1.5F;

Color color_of(const Theme& theme, Ink ink) {
    const auto at = static_cast<std::size_t>(ink);
    if (at < std::size(theme.readiness_fill)) return theme.readiness_fill[at];
    switch (ink) {
    case Ink::accent: return theme.accent_solid;
    case Ink::sign: return theme.text_on_accent;
    case Ink::faint: return theme.text_tertiary;
    default: return theme.border_strong;
    }
}

void draw_mark(Frame& frame, Point origin, const Mark& mark) {
    const Color color = color_of(frame.theme, mark.ink);
    const auto at = [&](Spot spot) {
        return ImVec2{origin.x + static_cast<float>(spot.x), origin.y + static_cast<float>(spot.y)};
    };
    const ImVec2 a = at(mark.a);
    const Rect box{a.x, a.y, static_cast<float>(mark.b.x), static_cast<float>(mark.b.y)};
    switch (mark.shape) {
    case Shape::bar: return fill_rect(frame, box, color, metric::radius_xs);
    case Shape::sheet: return dashed_rect(frame, box, color, metric::radius_md);
    case Shape::disc: return frame.draw->AddCircleFilled(a, box.width * half, color.abgr);
    case Shape::ring:
        frame.draw->AddCircleFilled(a, box.width * half, frame.theme.surface_raised.abgr);
        return frame.draw->AddCircle(a, box.width * half, color.abgr, 0, thin);
    case Shape::line: return frame.draw->AddLine(a, at(mark.b), color.abgr, thin);
    case Shape::from: return frame.draw->PathLineTo(a);
    case Shape::bend: return frame.draw->PathBezierCubicCurveTo(a, at(mark.b), at(mark.c));
    case Shape::stroke:
        return frame.draw->PathStroke(color.abgr, ImDrawFlags_None, static_cast<float>(mark.a.x) * half);
    case Shape::search: return draw_icon_centered(frame, {a.x, a.y}, Icon::search, metric::icon_lg, color);
    }
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

void draw_model_art(Frame& frame, const Rect& rect, std::span<const Mark> picture) {
    ground(frame, rect);
    const Point origin{rect.x + (rect.width - art_width) / 2, rect.y + (rect.height - art_height) / 2};
    for (const Mark& mark : picture) draw_mark(frame, origin, mark);
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
