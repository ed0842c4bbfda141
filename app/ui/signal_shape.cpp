#include "ui/signal_shape.h"

#include "scoring/readiness_estimate.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr double percent = 100;
constexpr float label_height = 18;  // of the steps below the cells
constexpr double key_step = 5;      // readiness points of an arrow key

PerStep shape_of(const Signal& signal) {
    PerStep shape{};
    for (std::size_t k = 0; k < readiness_steps; ++k) shape[k] = likelihood(signal, readiness_of_step(k));
    return shape;
}

std::size_t peak_of(const PerStep& shape) {
    return static_cast<std::size_t>(std::ranges::max_element(shape) - shape.begin());
}

/// Cells from 0 to 100 % each, with the step below.
void draw_cells(Frame& frame, const Rect& cells, const Signal& signal) {
    constexpr float gap = 2;
    const Theme& theme = frame.theme;
    const PerStep shape = shape_of(signal);
    const float width = cells.width / static_cast<float>(readiness_steps);
    for (std::size_t k = 0; k < readiness_steps; ++k) {
        const Rect cell{cells.x + width * static_cast<float>(k), cells.y, width - gap, cells.height};
        const float height = std::max(1.0F, cell.height * static_cast<float>(shape[k]));
        fill_rect(frame, cell, theme.surface_sunken, metric::radius_xs);
        fill_rect(frame, {cell.x, cell.bottom() - height, cell.width, height}, theme.accent_solid, metric::radius_xs);
        draw_text_in(frame, {cell.x, cells.bottom(), cell.width, label_height},
                     number_text(frame.language(), readiness_of_step(k), 0), style::caption, theme.text_tertiary,
                     Align::center);
    }
}

Signal at_pointer(const Signal& signal, const Rect& cells) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const double last = readiness_of_step(readiness_steps - 1);
    const double half_cell = 0.5;
    const double across = (mouse.x - cells.x) / cells.width * static_cast<double>(readiness_steps) - half_cell;
    const double up = (cells.bottom() - mouse.y) / cells.height;
    Signal moved = signal;
    moved.center = std::clamp(std::round(across * readiness_of_step(1)), 0.0, last);
    moved.shown = std::clamp(std::round(up * percent) / percent, signal.elsewhere, 1.0);
    return moved;
}

}  // namespace

void draw_profile(Frame& frame, Point at, const Signal& signal, Color color) {
    constexpr float pitch = 5, bar_width = 3.5F, lowest = 1.5F;
    const PerStep shape = shape_of(signal);
    const double most = std::max(shape[peak_of(shape)], 1e-9);
    for (std::size_t k = 0; k < readiness_steps; ++k) {
        const float height = std::max(lowest, profile_height * static_cast<float>(shape[k] / most));
        fill_rect(frame, {at.x + pitch * static_cast<float>(k), at.y + profile_height - height, bar_width, height},
                  color, 1);
    }
}

std::string profile_words(Language language, const Signal& signal) {
    const PerStep shape = shape_of(signal);
    const std::size_t peak = peak_of(shape);
    return fill(language, Word::ready_typical,
                {percent_text(language, readiness_of_step(peak) / percent), percent_text(language, shape[peak])});
}

ShapeResponse signal_shape(Frame& frame, std::string_view key, const Rect& rect, const Signal& signal) {
    const Rect cells{rect.x, rect.y, rect.width, rect.height - label_height};
    const double last = readiness_of_step(readiness_steps - 1);
    const Response response = interactive(frame, key, cells,
                                          {.role = Role::slider,
                                           .name = std::string(frame.word(Word::ready_curve)),
                                           .value = profile_words(frame.language(), signal),
                                           .description = std::string(frame.word(Word::ready_curve_meaning)),
                                           .now = static_cast<float>(signal.center),
                                           .max = static_cast<float>(last)});
    draw_cells(frame, cells, signal);
    if (response.focused) focus_ring(frame, cells, metric::radius_sm);
    if (!frame.disabled && (response.hovered || response.held)) frame.out.cursor = Cursor::grab;
    tooltip(frame, response, frame.disabled ? frame.word(*frame.disabled) : frame.word(Word::ready_curve_meaning));
    ShapeResponse result;
    if (frame.disabled) return result;
    if (is_canceled(frame, response)) {
        result.canceled = true;
        let_go();
    } else if (response.held) {
        result.changed = at_pointer(signal, cells);
    } else if (response.released) {
        result.committed = at_pointer(signal, cells);
    } else if (frame.input.focused == response.id && frame.input.steps != 0) {
        result.committed = signal;
        result.committed->center = std::clamp(signal.center + frame.input.steps * key_step, 0.0, last);
    }
    return result;
}

}  // namespace journey::ui
