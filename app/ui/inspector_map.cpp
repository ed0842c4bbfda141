// The map itself: what it is, its score, what a buyer is worth.
#include "ui/inspector.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

using text_target::MapFigure;

constexpr Label index_label{Word::inspect_index, Word::inspect_index_meaning};
constexpr Label range_label{Word::inspect_range, Word::inspect_range_meaning};
constexpr Label after_index_label{Word::inspect_after_index, Word::inspect_after_index_meaning};
constexpr Label description_label{Word::inspect_description, Word::inspect_description_meaning};
constexpr Label language_label{Word::inspect_language, Word::inspect_language_meaning};
constexpr Label state_label{Word::inspect_state, Word::inspect_state_meaning};
constexpr Label model_label{Word::inspect_model, Word::inspect_model_meaning};
constexpr Label buyers_label{Word::inspect_buyers, Word::inspect_buyers_meaning};
constexpr Label order_label{Word::inspect_order, Word::inspect_order_meaning};
constexpr Label orders_label{Word::inspect_orders, Word::inspect_orders_meaning};
constexpr Label margin_label{Word::inspect_margin, Word::inspect_margin_meaning};
constexpr Label currency_label{Word::inspect_currency, Word::inspect_currency_meaning};
constexpr Label entrants_label{Word::inspect_entrants, Word::inspect_entrants_meaning};

constexpr float tile_gap = 8;
constexpr float ring_diameter = 32, ring_stroke = 3.5F, ring_left = 10;
constexpr float ring_up = 37;  // from the bottom of the tile to the top of the ring

void index_tile(Frame& frame, const Rect& rect, const Document& document) {
    const Language language = frame.language();
    const double index = *document.score.index;
    const JourneyFlow& flow = document.journey.flow;
    const std::string figure = number_text(language, index, 0);
    const std::string span = number_text(language, flow.index_low, 0) + "–" + number_text(language, flow.index_high, 0);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_lg);
    draw_tile_name(frame, rect, index_label.name);
    constexpr float radius = ring_diameter / 2;
    const float top = rect.bottom() - ring_up;
    score_ring(frame, {rect.x + ring_left + radius, top + radius}, ring_diameter, ring_stroke, index,
               style::cell_strong);
    const float x = rect.x + ring_left + ring_diameter + ring_left / 2;
    draw_text_in(frame, {x, top, rect.right() - 2 - x, ring_diameter}, span, style::caption, frame.theme.text_tertiary);
    explain(frame, "index", rect, fill(language, Word::inspect_index_span, {figure, span}),
            frame.word(index_label.meaning));
}

/// The score of the map, between which stage scores it lies, and the score after the purchase.
void index_part(Column& column, const Document& document) {
    Frame& frame = column.frame;
    const MapScore& score = document.score;
    if (!score.index && !score.after_index) {
        sentence(column, "no score", frame.word(Word::inspect_no_score), Icon::info, frame.theme.text_secondary);
        return;
    }
    const Language language = frame.language();
    const float width = (column.width - 2 * tile_gap) / 3;
    constexpr std::array names{index_label.name, range_label.name, after_index_label.name};
    const Rect row = column.take(tiles_height(frame, width, names));
    Rect place{row.x, row.y, width, row.height};
    if (score.index) index_tile(frame, place, document);
    place.x += width + tile_gap;
    const auto [low, high] = std::ranges::minmax(score.stages, {}, &StageScore::score);
    const std::string range = number_text(language, low.score, 0) + "–" + number_text(language, high.score, 0);
    draw_tile(frame, place, {range_label, range, frame.theme.text_primary});
    place.x += width + tile_gap;
    if (score.after_index)
        draw_tile(frame, place,
                  {after_index_label, number_text(language, *score.after_index, 0), frame.theme.text_primary});
}

/// Worst and best stage by name; a click goes there.
void range_links(Column& column, const Document& document) {
    Frame& frame = column.frame;
    const std::vector<StageScore>& stages = document.score.stages;
    if (stages.size() < 2) return;
    const DisabledScope enabled(frame, {});
    const auto link = [&](std::string_view key, Word name, const StageScore& score) {
        const Stage* stage = find_stage(document.map, score.stage);
        const std::string text =
            fill(frame.language(), name, {stage ? std::string_view(stage->name) : std::string_view()});
        const ListRow row{.icon = Icon::milestone,
                          .text = text,
                          .end = number_text(frame.language(), score.score, 0),
                          .end_meaning = Word::inspect_score_meaning};
        if (list_row(column, key, row)) frame.act(action::Select{StageSelected{score.stage}});
    };
    link("weakest", Word::inspect_weakest, *std::ranges::min_element(stages, {}, &StageScore::score));
    link("strongest", Word::inspect_strongest, *std::ranges::max_element(stages, {}, &StageScore::score));
    column.y += column.gap;
}

void language_row(Column& column, const Map& map) {
    Frame& frame = column.frame;
    const std::array<std::string_view, 2> tags{"da", "en"};
    const std::array items{ChoiceItem{.text = std::string(frame.word(Word::inspect_danish))},
                           ChoiceItem{.text = std::string(frame.word(Word::inspect_english))}};
    const auto known = std::ranges::find(tags, map.language);
    const int chosen = known == tags.end() ? -1 : static_cast<int>(known - tags.begin());
    const auto to = choice_or_text_row(column, "language", {language_label, items, chosen, map.language},
                                       text_target::MapLanguage{});
    if (to)
        frame.act(action::Commit{ChangeMap{map_change::SetLanguage{std::string(tags[static_cast<std::size_t>(*to)])}}});
}

void state_row(Column& column, const Map& map) {
    Frame& frame = column.frame;
    const std::array items{
        SegmentItem{"current", frame.word(Word::state_current), Icon::none, {}},
        SegmentItem{"target", frame.word(Word::state_target), Icon::none, {}},
    };
    const auto to = segments_row(column, "state", state_label, items, position_of(std::optional(map.state)));
    if (to) frame.act(action::Commit{ChangeMap{map_change::SetState{static_cast<MapState>(*to)}}});
}

/// How the score and the buyers come about, unfolded as those of a stage are.
void map_reckoning(Column& column, const Document& document) {
    if (!document.journey.flow.has_journey) return;
    const DisabledScope enabled(column.frame, {});  // reading is always possible
    calculation_link(column);
    if (!column.frame.state.inspector_score_open) return;
    reckoning_part(column, reckoning_of_map(column.frame.language(), document));
}

}  // namespace

void value_part(Column& column) {
    section(column, Word::inspect_value);
    const auto number = [](MapFigure figure) { return text_target::MapNumber{figure}; };
    number_row(column, "buyers", buyers_label, number(MapFigure::buyers_per_thousand), Word::inspect_buyers_unit);
    number_row(column, "order", order_label, number(MapFigure::order), Word::inspect_order_unit);
    number_row(column, "orders", orders_label, number(MapFigure::orders), Word::inspect_orders_unit);
    number_row(column, "margin", margin_label, number(MapFigure::margin), Word::inspect_margin_unit);
    number_row(column, "entrants", entrants_label, number(MapFigure::entrants_per_year), Word::inspect_entrants_unit);
    text_row(column, "currency", currency_label, text_target::ValueCurrency{}, Word::inspect_currency_empty);
}

void inspect_map(Frame& frame, const Rect& rect, const Document& document) {
    const Map& map = document.map;
    const InspectorHead head{.icon = Icon::map,
                             .kind = std::string(frame.word(Word::inspect_map)),
                             .readiness = {},
                             .title = {},
                             .edits = text_target::MapTitle{},
                             .title_label = Word::inspect_map_title,
                             .commands = {}};
    const Rect below = inspector_head(frame, rect, head);
    InspectorBody body(frame, below);
    index_part(body.first(), document);
    range_links(body.first(), document);
    evidence_links(body.first());
    buyers_part(body.first(), document);
    map_reckoning(body.first(), document);
    text_block(body.second(), "description", description_label, text_target::MapDescription{},
               Word::inspect_description_empty);
    state_row(body.second(), map);
    language_row(body.second(), map);
    value_row(body.second(), model_label, words_for_model(frame.language(), map.model));
    personas_part(body.first(), map);
    value_part(body.second());
}

}  // namespace journey::ui
