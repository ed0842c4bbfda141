#include "layout/layout_cache.h"

#include <algorithm>

namespace journey {
namespace {

// Below this many memos nothing is forgotten: undo and redo find their cards measured.
constexpr std::size_t memos_always_kept = 1024;

// Columns are at most this wide, so pieces cut for it serve every zoom.
float widest_line(const CardTextStyle& style, float width_px) {
    return std::max(width_px, BoardSizes::column_max - style.inset_px);
}

}  // namespace

bool Grid::matches(const Map& map) const {
    const auto same_stage = [](const StageId& id, const Box<Stage>& stage) { return id == stage->id; };
    const auto same_lane = [](const LaneId& id, const Lane& lane) { return id == lane.id; };
    return std::equal(m_stages.begin(), m_stages.end(), map.stages.begin(), map.stages.end(), same_stage) &&
           std::equal(m_lanes.begin(), m_lanes.end(), map.lanes.begin(), map.lanes.end(), same_lane);
}

void Grid::assign(const Map& map) {
    *this = Grid{};
    for (const auto& stage : map.stages) {
        m_stage_at.emplace(stage->id, m_stages.size());
        m_stages.push_back(stage->id);
    }
    for (const auto& lane : map.lanes) {
        m_lane_at.emplace(lane.id, m_lanes.size());
        m_lanes.push_back(lane.id);
    }
}

std::size_t Grid::cell_of(const Card& card) const {
    const auto stage = m_stage_at.find(card.stage);
    const auto lane = m_lane_at.find(card.lane);
    if (stage == m_stage_at.end() || lane == m_lane_at.end()) return no_cell;
    return lane->second * m_stages.size() + stage->second;
}

LayoutCache::Store::Store()
    : m_regular(Weight::regular, BoardSizes::text_size), m_medium(Weight::medium, BoardSizes::text_size) {}

void LayoutCache::Store::begin(const Map& map, int lines_max) {
    ++m_layout;
    m_lines_max = lines_max;
    m_hint = 0;
    m_before.swap(m_now);
    m_now.clear();
    m_now.reserve(map.cards.size());
    if (m_grid_number != 0 && m_grid.matches(map)) return;
    m_grid.assign(map);
    ++m_grid_number;
}

CardMemo& LayoutCache::Store::visit(const Box<Card>& card) {
    CardMemo* memo = nullptr;
    if (m_hint < m_before.size() && m_before[m_hint].first == card.address()) {
        memo = m_before[m_hint].second;
        ++m_hint;
    } else {
        // Something was added, removed, changed or moved here: find the card, and go on from where it stood.
        memo = &m_memos.try_emplace(card.address(), card).first->second;
        if (memo->used_in != 0 && memo->used_in + 1 == m_layout) m_hint = memo->position + 1;
    }
    if (memo->grid != m_grid_number) {
        memo->grid = m_grid_number;
        memo->cell = m_grid.cell_of(*card);
    }
    memo->used_in = m_layout;
    memo->position = m_now.size();
    m_now.emplace_back(card.address(), memo);
    return *memo;
}

void LayoutCache::Store::end(std::size_t cards) {
    m_kept = 2 * cards + memos_always_kept;
    if (m_memos.size() > m_kept) forget_unused();
}

void LayoutCache::Store::forget_unused() {
    std::erase_if(m_memos, [this](const auto& entry) { return entry.second.used_in != m_layout; });
    m_before.clear();
}

CardMemo& LayoutCache::Store::memo_of(const Box<Card>& card) {
    const auto found = m_memos.find(card.address());
    if (found != m_memos.end()) return found->second;
    if (m_memos.size() > m_kept + memos_always_kept) forget_unused();
    return m_memos.try_emplace(card.address(), card).first->second;
}

Advances& LayoutCache::Store::advances_of(Weight weight) { return weight == Weight::medium ? m_medium : m_regular; }

void LayoutCache::Store::cut(CardMemo& memo, const CardTextStyle& style, float width_px, const TextMeasure& measure) {
    if (memo.has_pieces && memo.style == style && memo.pieces.holds_up_to_px >= width_px) return;
    memo.style = style;
    memo.has_pieces = true;
    memo.counted_width = memo.wrapped_width = -1;
    memo.pieces = cut_into_pieces(memo.box->text, widest_line(style, width_px), style.max_lines,
                                  advances_of(style.weight), measure);
}

CardTextStyle LayoutCache::Store::style_of(LaneKind kind) const {
    CardTextStyle style = card_text_style(kind);
    style.max_lines = std::min(style.max_lines, m_lines_max);
    return style;
}

int LayoutCache::Store::lines_in(CardMemo& memo, LaneKind kind, float column_width, const TextMeasure& measure) {
    const CardTextStyle style = style_of(kind);
    const float width = column_width - style.inset_px;
    cut(memo, style, width, measure);
    if (memo.counted_width != width) {
        const BreakSource source{memo.box->text, memo.pieces, advances_of(style.weight), measure};
        memo.lines = std::max(1, count_lines(source, width, style.max_lines));
        memo.counted_width = width;
    }
    return memo.lines;
}

const WrappedText& LayoutCache::Store::wrapped_in(CardMemo& memo, LaneKind kind, float column_width,
                                                  const TextMeasure& measure) {
    const CardTextStyle style = style_of(kind);
    const float width = column_width - style.inset_px;
    cut(memo, style, width, measure);
    if (memo.wrapped_width != width) {
        const BreakSource source{memo.box->text, memo.pieces, advances_of(style.weight), measure};
        memo.wrapped = break_lines(source, width, style.max_lines);
        memo.wrapped_width = width;
    }
    return memo.wrapped;
}

LayoutCache::LayoutCache() : m_store(std::make_unique<Store>()) {}
LayoutCache::~LayoutCache() = default;
LayoutCache::LayoutCache(LayoutCache&&) noexcept = default;
LayoutCache& LayoutCache::operator=(LayoutCache&&) noexcept = default;
void LayoutCache::clear() { *m_store = Store{}; }

}  // namespace journey
