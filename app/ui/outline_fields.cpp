#include "ui/outline_fields.h"

#include "editor/overload.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

using namespace text_target;

template <class Id>
Id id_from(std::string_view text) {
    return Id{std::string(text)};
}

template <class Target>
TextTarget field_with(std::string_view id) {
    Target target{};
    if constexpr (requires { target.id; }) target.id.value = id;
    return target;
}
template <StageFigure figure>
TextTarget stage_number(std::string_view id) {
    return StageNumber{id_from<StageId>(id), figure};
}
template <MeasuredEnd end>
TextTarget measured_date(std::string_view id) {
    return MeasuredDate{id_from<StageId>(id), end};
}
template <CardFigure figure>
TextTarget card_number(std::string_view id) {
    return CardNumber{id_from<CardId>(id), figure};
}
template <MapFigure figure>
TextTarget map_number(std::string_view) {
    return MapNumber{figure};
}
template <PersonaField field>
TextTarget persona_text(std::string_view id) {
    return PersonaText{id_from<PersonaId>(id), field};
}
template <SignalField field>
TextTarget signal_text(std::string_view id) {
    const auto [stage, signal] = split_id(id);
    return SignalText{id_from<StageId>(stage), std::string(signal), field};
}
TextTarget finding_reason(std::string_view id) {
    const auto [finding, place] = split_id(id);
    const auto [stage, card] = split_id(place);
    return SetAsideReason{id_from<StageId>(stage), id_from<CardId>(card), std::string(finding)};
}

struct FieldRow {
    std::string_view kind;
    TextTarget (*make)(std::string_view id);
};
constexpr std::array fields{FieldRow{"map-title", field_with<MapTitle>},
                            FieldRow{"map-description", field_with<MapDescription>},
                            FieldRow{"map-currency", field_with<ValueCurrency>},
                            FieldRow{"map-language", field_with<MapLanguage>},
                            FieldRow{"map-buyers", map_number<MapFigure::buyers_per_thousand>},
                            FieldRow{"map-order", map_number<MapFigure::order>},
                            FieldRow{"map-orders", map_number<MapFigure::orders>},
                            FieldRow{"map-margin", map_number<MapFigure::margin>},
                            FieldRow{"map-entrants", map_number<MapFigure::entrants_per_year>},
                            FieldRow{"stage-name", field_with<StageName>},
                            FieldRow{"stage-need", field_with<StageNeed>},
                            FieldRow{"stage-risk", field_with<StageRisk>},
                            FieldRow{"stage-readiness", stage_number<StageFigure::readiness>},
                            FieldRow{"stage-unaided", stage_number<StageFigure::unaided>},
                            FieldRow{"stage-days", stage_number<StageFigure::days>},
                            FieldRow{"stage-competitors", stage_number<StageFigure::competitors>},
                            FieldRow{"stage-arrived", stage_number<StageFigure::arrived>},
                            FieldRow{"stage-moved-on", stage_number<StageFigure::moved_on>},
                            FieldRow{"stage-goal", stage_number<StageFigure::goal>},
                            FieldRow{"stage-counted-in", field_with<MeasuredSource>},
                            FieldRow{"stage-counted-from", measured_date<MeasuredEnd::from>},
                            FieldRow{"stage-counted-to", measured_date<MeasuredEnd::to>},
                            FieldRow{"signal-text", signal_text<SignalField::text>},
                            FieldRow{"signal-family", signal_text<SignalField::family>},
                            FieldRow{"phase-name", field_with<PhaseName>},
                            FieldRow{"lane-name", field_with<LaneName>},
                            FieldRow{"path-share", field_with<PathShare>},
                            FieldRow{"path-label", field_with<PathLabel>},
                            FieldRow{"persona-name", persona_text<PersonaField::name>},
                            FieldRow{"persona-role", persona_text<PersonaField::role>},
                            FieldRow{"persona-summary", persona_text<PersonaField::summary>},
                            FieldRow{"persona-goals", persona_text<PersonaField::goals>},
                            FieldRow{"persona-frustrations", persona_text<PersonaField::frustrations>},
                            FieldRow{"card-text", field_with<CardText>},
                            FieldRow{"card-note", field_with<CardNote>},
                            FieldRow{"card-owner", field_with<CardOwner>},
                            FieldRow{"card-source", field_with<CardSource>},
                            FieldRow{"card-link", field_with<CardLink>},
                            FieldRow{"card-review", field_with<CardReviewBy>},
                            FieldRow{"card-channel", field_with<CardChannel>},
                            FieldRow{"card-reach", card_number<CardFigure::reach>},
                            FieldRow{"card-strength", card_number<CardFigure::strength>},
                            FieldRow{"card-cost", card_number<CardFigure::cost>},
                            FieldRow{"card-answer", card_number<CardFigure::answer_hours>},
                            FieldRow{"card-sample", card_number<CardFigure::sample>},
                            FieldRow{"finding-reason", finding_reason}};

std::string id_of(const TextTarget& target) {
    return std::visit(Overload{[](const SignalText& field) { return joined_id(field.stage.value, field.signal); },
                               [](const SetAsideReason& field) {
                                   return joined_id(field.finding, field.stage.value, field.card.value);
                               },
                               [](const auto& field) {
                                   if constexpr (requires { std::string(field.id.value); })
                                       return std::string(field.id.value);
                                   else
                                       return std::string();
                               }},
                      target);
}

}  // namespace

std::string joined_id(std::string_view first, std::string_view second, std::string_view third) {
    std::string id(first);
    id.append(" ").append(second);
    if (!third.empty()) id.append(" ").append(third);
    return id;
}

std::pair<std::string_view, std::string_view> split_id(std::string_view id) {
    const std::size_t end = std::min(id.find(' '), id.size());
    return {id.substr(0, end), id.substr(std::min(end + 1, id.size()))};
}

std::optional<TextTarget> field_target(std::string_view kind, std::string_view id) {
    const auto row = std::ranges::find(fields, kind, &FieldRow::kind);
    return row == fields.end() ? std::nullopt : std::optional(row->make(id));
}

OutlineField field_of(const TextTarget& target) {
    std::string id = id_of(target);
    for (const FieldRow& row : fields)
        if (row.make(id) == target) return {row.kind, std::move(id)};
    return {};
}

}  // namespace journey::ui
