#include "format/summary.h"

#include "format/json.h"
#include "format/json_number.h"
#include "format/json_writer.h"
#include "model/names.h"
#include "model/ranges.h"
#include "model/utf8.h"
#include "model/validate.h"

#include <cmath>
#include <cstddef>
#include <unordered_map>

namespace journey {
namespace {

/// What the cards of one stage add to its column.
struct Column {
    int pulls = 0;
    int neutrals = 0;
    int pushes = 0;
    int feelings = 0;
    double emotion_sum = 0;

    void add_touchpoint(Effect effect) {
        switch (effect) {
        case Effect::pull: ++pulls; return;
        case Effect::neutral: ++neutrals; return;
        case Effect::push: ++pushes; return;
        }
    }
};

using Columns = std::unordered_map<StageId, Column>;

Columns columns_of(const Map& map) {
    std::unordered_map<LaneId, LaneKind> kinds;
    for (const Lane& lane : map.lanes) kinds.emplace(lane.id, lane.kind.value);
    Columns columns;
    for (const Box<Card>& card : map.cards) {
        const auto kind = kinds.find(card->lane);
        if (kind == kinds.end()) continue;
        Column& column = columns[card->stage];
        if (kind->second == LaneKind::touchpoints) column.add_touchpoint(card->touch.effect.value);
        if (kind->second == LaneKind::feels) {
            ++column.feelings;
            column.emotion_sum += card->emotion;
        }
    }
    return columns;
}

/// As much as a small picture can show, so that every map's summary is short: stored beside it, and read at each start.
double in_thousandths(double value) { return std::round(value * 1000) / 1000; }

void write_stage(JsonWriter& json, const SummaryStage& stage) {
    const auto number = [&](std::string_view key, double value) {
        json.key(key);
        json.number(value);
    };
    json.begin_object();
    number("readiness", stage.readiness);
    number("score", stage.score);
    number("pulls", stage.pulls);
    number("neutrals", stage.neutrals);
    number("pushes", stage.pushes);
    if (stage.emotion) number("emotion", *stage.emotion);
    json.end_object();
}

/// A text member; empty when there is none.
std::string text_member(Json& object, std::string_view key) {
    const Json* member = find_member(object, key);
    return member != nullptr && member->kind == JsonKind::text ? std::string(member->text) : std::string();
}

std::optional<double> number_member(Json& object, std::string_view key) {
    const Json* member = find_member(object, key);
    if (member == nullptr || member->kind != JsonKind::number) return std::nullopt;
    const double value = json_number_value(member->text);
    return ranges::any_number.contains(value) ? std::optional(value) : std::nullopt;
}

int count_member(Json& object, std::string_view key) {
    constexpr Range counts{0, static_cast<double>(Limits::cards)};
    const double value = number_member(object, key).value_or(0);
    return counts.contains(value) ? static_cast<int>(value) : 0;
}

SummaryStage read_stage(Json& object) {
    SummaryStage stage;
    stage.readiness = number_member(object, "readiness").value_or(0);
    stage.score = number_member(object, "score").value_or(0);
    stage.pulls = count_member(object, "pulls");
    stage.neutrals = count_member(object, "neutrals");
    stage.pushes = count_member(object, "pushes");
    stage.emotion = number_member(object, "emotion");
    return stage;
}

}  // namespace

MapSummary summarise(const Map& map, const MapScore& score) {
    MapSummary summary{map.title, map.model, map.language, map.state, {}, {}};
    if (score.index) summary.index = in_thousandths(*score.index);
    const Columns columns = columns_of(map);
    for (const StageScore& scored : score.stages) {
        const auto found = columns.find(scored.stage);
        const Column column = found == columns.end() ? Column{} : found->second;
        SummaryStage stage{in_thousandths(scored.readiness),
                           in_thousandths(scored.score),
                           column.pulls,
                           column.neutrals,
                           column.pushes,
                           {}};
        if (column.feelings > 0) stage.emotion = in_thousandths(column.emotion_sum / column.feelings);
        summary.stages.push_back(stage);
    }
    return summary;
}

std::string write_summary(const MapSummary& summary) {
    JsonWriter json(JsonLayout::one_line);
    const auto text = [&](std::string_view key, std::string_view value) {
        json.key(key);
        json.text(value);
    };
    json.begin_object();
    text("title", summary.title);
    text("model", summary.model);
    text("language", summary.language);
    text("state", name_of(summary.state));
    if (summary.index) {
        json.key("index");
        json.number(*summary.index);
    }
    json.key("stages");
    json.begin_list();
    for (const SummaryStage& stage : summary.stages) write_stage(json, stage);
    json.end_list();
    json.end_object();
    return json.take();
}

std::optional<MapSummary> read_summary(std::string_view text) {
    if (first_bad_utf8(text) != std::string_view::npos) return std::nullopt;
    auto document = parse_json(text, Limits::nesting);
    if (!document || document->root.kind != JsonKind::object) return std::nullopt;
    Json& root = document->root;
    Json* stages = find_member(root, "stages");
    if (stages == nullptr || stages->kind != JsonKind::list || stages->items.size() > Limits::stages)
        return std::nullopt;
    MapSummary summary{text_member(root, "title"),    text_member(root, "model"),
                       text_member(root, "language"), from_name(text_member(root, "state"), MapState::current),
                       number_member(root, "index"),  {}};
    for (Json& stage : stages->items) summary.stages.push_back(read_stage(stage));
    return summary;
}

}  // namespace journey
