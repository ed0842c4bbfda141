// The sizes that text is set in (tokens.json `type.scale`), and where its baseline lies. Must not know: fonts, pixels,
// colours.
#pragma once

#include "layout/text.h"

namespace journey {

/// Size and line height in logical px.
struct TextStyle {
    float size_px;
    float line_px;
    Weight weight;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

namespace style {
inline constexpr TextStyle caption{11, 14, Weight::regular};
inline constexpr TextStyle caption_medium{11, 14, Weight::medium};
inline constexpr TextStyle caption_strong{11, 14, Weight::semibold};
inline constexpr TextStyle cell{12, 16, Weight::regular};
inline constexpr TextStyle cell_medium{12, 16, Weight::medium};
inline constexpr TextStyle cell_strong{12, 16, Weight::semibold};
inline constexpr TextStyle body{13, 20, Weight::regular};
inline constexpr TextStyle body_medium{13, 20, Weight::medium};
inline constexpr TextStyle body_strong{13, 20, Weight::semibold};
inline constexpr TextStyle lead{15, 24, Weight::regular};
inline constexpr TextStyle title{15, 20, Weight::semibold};
inline constexpr TextStyle heading{20, 28, Weight::semibold};
inline constexpr TextStyle display{32, 40, Weight::semibold};
/// The figure in the ring of the whole journey.
inline constexpr TextStyle total{14, 20, Weight::semibold};
}  // namespace style

/// How far a face reaches above and below the baseline, in em.
struct FaceHeights {
    float ascent_em = 0;
    float descent_em = 0;
};

/// The baseline below the top of the line box, in logical px: the face stands in the middle of its line.
[[nodiscard]] constexpr float baseline_of(const TextStyle& text_style, const FaceHeights& face) {
    const float ascent = face.ascent_em * text_style.size_px;
    const float content = ascent + face.descent_em * text_style.size_px;
    return (text_style.line_px - content) / 2 + ascent;
}

/// A text may be this much wider than its place (px), and its lines may reach this much out of it.
inline constexpr float text_width_slack = 0.5F;
inline constexpr float text_height_slack = 2;

}  // namespace journey
