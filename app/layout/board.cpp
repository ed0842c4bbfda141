#include "layout/board.h"

#include "layout/layout_cache.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

using Sizes = BoardSizes;

// Tiles keep this far from the sides of a folded column.
constexpr float tile_margin_x = 3;
constexpr std::size_t bytes_per_bar = 15;

Density density_of(float column_width) {
    return column_width >= Sizes::reading_from ? Density::reading : Density::overview;
}

float least_height(LaneKind kind, LaneHeights heights) {
    if (heights == LaneHeights::tight) return kind == LaneKind::feels ? Sizes::lane_feels_tight : Sizes::lane_short;
    switch (kind) {
    case LaneKind::touchpoints: return Sizes::lane_touchpoints;
    case LaneKind::feels: return Sizes::lane_feels;
    case LaneKind::owner:
    case LaneKind::metrics: return Sizes::lane_short;
    default: return Sizes::lane_text;
    }
}

float bars_height(int bars) {
    const auto n = static_cast<float>(bars);
    return 2 * Sizes::bar_padding_y + n * Sizes::bar_height + (n - 1) * Sizes::bar_gap;
}

std::size_t tiles_per_row(float column_width) {
    const float room = column_width - 2 * tile_margin_x + Sizes::tile_gap;
    return static_cast<std::size_t>(std::max(1.0F, std::floor(room / (Sizes::tile + Sizes::tile_gap))));
}

void lay_columns(const Map& map, const BoardRequest& request, BoardLayout& layout) {
    layout.columns.reserve(map.stages.size());
    for (std::size_t i = 0; i < map.stages.size(); ++i) {
        const float width = i < request.widths.size() ? request.widths[i] : request.column_width;
        const bool is_whole = width >= request.column_width;
        layout.columns.push_back(
            {map.stages[i]->id, layout.width, width, is_whole ? layout.density : Density::overview});
        layout.width += width;
    }
}

void lay_phases(const Map& map, BoardLayout& layout) {
    for (std::size_t i = 0; i < map.stages.size(); ++i) {
        const StageColumn& column = layout.columns[i];
        if (i == 0 || map.stages[i]->phase != map.stages[i - 1]->phase)
            layout.phases.push_back({map.stages[i]->phase, i, 0, column.x, 0});
        PhaseBand& band = layout.phases.back();
        ++band.stage_count;
        band.width += column.width;
    }
}

/// One run of lay_out(): the steps in the order of run().
class Layouter {
public:
    Layouter(const Map& map, const BoardRequest& request, const TextMeasure& measure, LayoutCache::Store& store)
        : m_map(map), m_request(request), m_measure(measure), m_store(store) {}

    BoardLayout run() {
        m_layout.density = density_of(m_request.column_width);
        lay_columns(m_map, m_request, m_layout);
        lay_phases(m_map, m_layout);
        for (const auto& lane : m_map.lanes) {
            const bool hidden = std::ranges::find(m_request.hidden, lane.id) != m_request.hidden.end();
            m_layout.lanes.push_back(
                {lane.id, lane.kind.value, 0, hidden ? 0 : least_height(lane.kind.value, m_request.heights)});
        }
        sort_into_cells();
        for (std::size_t lane = 0; lane < m_layout.lanes.size(); ++lane) place_lane(lane);
        return std::move(m_layout);
    }

private:
    // A counting sort: cards keep the map's order inside their cell.
    void sort_into_cells() {
        m_layout.cells.resize(m_layout.lanes.size() * m_layout.columns.size());
        m_memos.reserve(m_map.cards.size());
        m_store.begin(m_map, m_request.lines_max);
        for (const auto& card : m_map.cards) {
            CardMemo& memo = m_store.visit(card);
            const bool is_placed = memo.cell != no_cell && !m_layout.lanes[lane_of(memo)].is_hidden();
            m_memos.push_back(is_placed ? &memo : nullptr);
            if (is_placed) ++m_layout.cells[memo.cell].count;
        }
        std::size_t placed = 0;
        for (Cell& cell : m_layout.cells) {
            cell.first = placed;
            placed += cell.count;
            cell.count = 0;
        }
        m_layout.cards.resize(placed);
        for (std::size_t i = 0; i < m_memos.size(); ++i) {
            if (!m_memos[i]) continue;
            Cell& cell = m_layout.cells[m_memos[i]->cell];
            m_layout.cards[cell.first + cell.count++].card = i;
        }
        m_store.end(m_map.cards.size());
    }

    [[nodiscard]] std::size_t lane_of(const CardMemo& memo) const { return memo.cell / m_layout.columns.size(); }

    void place_lane(std::size_t lane) {
        LaneRow& row = m_layout.lanes[lane];
        row.y = m_layout.height;
        if (row.is_hidden()) return;
        for (std::size_t stage = 0; stage < m_layout.columns.size(); ++stage) {
            const Cell& cell = m_layout.cell(lane, stage);
            if (cell.count == 0) continue;
            row.height = std::max(row.height, place_cell(row, content_of(m_layout.columns[stage]), cell));
        }
        m_layout.height += row.height;
    }

    /// The part of a column that its cards are set in: the middle of one that is folded or on the way there.
    [[nodiscard]] StageColumn content_of(const StageColumn& column) const {
        if (column.width >= m_request.column_width) return column;
        StageColumn content = column;
        content.width = std::min(column.width, Sizes::column_min);
        content.x += (column.width - content.width) / 2;
        return content;
    }

    /// Places the cards of one cell and says how high the cell must be.
    float place_cell(const LaneRow& row, const StageColumn& column, const Cell& cell) {
        if (row.kind == LaneKind::feels) return place_on_curve(row, column, cell);
        if (row.kind != LaneKind::touchpoints) return place_texts(row, column, cell);
        return column.density == Density::reading ? place_cards(row, column, cell) : place_tiles(row, column, cell);
    }

    float place_cards(const LaneRow& row, const StageColumn& column, const Cell& cell) {
        float y = Sizes::card_margin;
        for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) {
            m_layout.cards[i].rect = {column.x + Sizes::card_margin, row.y + y, column.width - 2 * Sizes::card_margin,
                                      Sizes::card_height};
            y += Sizes::card_height + Sizes::card_gap;
        }
        if (m_request.heights == LaneHeights::tight) return y - Sizes::card_gap + Sizes::card_margin;
        return y + Sizes::ghost_height + Sizes::card_margin;
    }

    float place_tiles(const LaneRow& row, const StageColumn& column, const Cell& cell) {
        constexpr float step = Sizes::tile + Sizes::tile_gap;
        const std::size_t per_row = tiles_per_row(column.width);
        for (std::size_t i = 0; i < cell.count; ++i) {
            const std::size_t line = i / per_row;
            const std::size_t in_line = std::min(per_row, cell.count - line * per_row);
            const float left = (column.width - (static_cast<float>(in_line) * step - Sizes::tile_gap)) / 2;
            m_layout.cards[cell.first + i].rect = {column.x + left + static_cast<float>(i % per_row) * step,
                                                   row.y + Sizes::text_margin_y + static_cast<float>(line) * step,
                                                   Sizes::tile, Sizes::tile};
        }
        const std::size_t lines = (cell.count + per_row - 1) / per_row;
        return 2 * Sizes::text_margin_y + static_cast<float>(lines) * step - Sizes::tile_gap;
    }

    float place_texts(const LaneRow& row, const StageColumn& column, const Cell& cell) {
        const bool reading = column.density == Density::reading;
        const float margin_x = reading ? Sizes::text_margin_x : Sizes::bar_margin_x;
        float y = Sizes::text_margin_y;
        for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) {
            PlacedCard& placed = m_layout.cards[i];
            const float height = text_height(*m_memos[placed.card], row.kind, column);
            placed.rect = {column.x + margin_x, row.y + y, column.width - 2 * margin_x, height};
            y += height + Sizes::card_gap;
        }
        return y - Sizes::card_gap + Sizes::text_margin_y;
    }

    float text_height(CardMemo& memo, LaneKind kind, const StageColumn& column) {
        if (column.density == Density::overview)
            return bars_height(std::max(1, bar_count(*memo.box, kind, column.width)));
        return Sizes::line_height * static_cast<float>(m_store.lines_in(memo, kind, column.width, m_measure));
    }

    // Cards of one cell stand side by side around the middle of the column, closer when they are many.
    float place_on_curve(const LaneRow& row, const StageColumn& column, const Cell& cell) {
        const auto gaps = static_cast<float>(cell.count - 1);
        const float room = column.width - Sizes::point;
        const float step = gaps > 0 ? std::min(Sizes::point + Sizes::card_gap, room / gaps) : 0;
        const float half = row.height / 2;
        for (std::size_t i = 0; i < cell.count; ++i) {
            PlacedCard& placed = m_layout.cards[cell.first + i];
            const double felt = m_map.cards[placed.card]->emotion;
            const float emotion = std::isnan(felt) ? 0 : static_cast<float>(std::clamp(felt, -2.0, 2.0));
            const float center_x = column.x + column.width / 2 + (static_cast<float>(i) - gaps / 2) * step;
            const float center_y = row.y + half - emotion / 2 * (half - Sizes::curve_margin);
            placed.rect = {center_x - Sizes::point / 2, center_y - Sizes::point / 2, Sizes::point, Sizes::point};
        }
        return row.height;
    }

    const Map& m_map;
    const BoardRequest& m_request;
    const TextMeasure& m_measure;
    LayoutCache::Store& m_store;
    std::vector<CardMemo*> m_memos;  // by position in Map::cards; null: not on the board
    BoardLayout m_layout;
};

}  // namespace

Rect BoardLayout::cell_rect(std::size_t lane, std::size_t stage) const {
    return {columns[stage].x, lanes[lane].y, columns[stage].width, lanes[lane].height};
}

CardTextStyle card_text_style(LaneKind kind) {
    if (kind == LaneKind::touchpoints) {
        constexpr float inset = 2 * (Sizes::card_margin + Sizes::card_padding_x + Sizes::card_icon + Sizes::card_inner);
        return {Weight::medium, inset, Sizes::title_lines_max};
    }
    if (kind == LaneKind::owner)
        return {Weight::regular, 2 * Sizes::text_margin_x + Sizes::owner_mark + Sizes::card_inner, 1};
    return {Weight::regular, 2 * Sizes::text_margin_x, Sizes::text_lines_max};
}

int bar_count(const Card& card, LaneKind kind, float column_width) {
    constexpr float narrow = 60;
    std::size_t most = column_width < narrow ? 4 : 3;
    if (kind == LaneKind::metrics) most = 2;
    if (kind == LaneKind::owner) most = 1;
    return static_cast<int>(std::min(most, (card.text.size() + bytes_per_bar - 1) / bytes_per_bar));
}

BoardLayout lay_out(const Map& map, const BoardRequest& request, const TextMeasure& measure, LayoutCache& cache) {
    return Layouter(map, request, measure, cache.store()).run();
}

const WrappedText& lines_of(const Box<Card>& card, LaneKind kind, float column_width, const TextMeasure& measure,
                            LayoutCache& cache) {
    LayoutCache::Store& store = cache.store();
    if (density_of(column_width) == Density::overview) return store.nothing;
    return store.wrapped_in(store.memo_of(card), kind, column_width, measure);
}

}  // namespace journey
