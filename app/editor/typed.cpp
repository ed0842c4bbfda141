// Which edit a typed text makes.
#include "editor/typed.h"

#include "editor/overload.h"
#include "editor/update.h"
#include "model/lookup.h"
#include "model/text_rules.h"

#include <algorithm>

namespace journey {
namespace {

using namespace text_target;
using text_target::CardField;  // not the column of a table (format/card_columns.h)

Typed changed(Edit edit) { return {std::move(edit), std::nullopt}; }
Typed refused(Word problem) { return {std::nullopt, problem}; }

Typed change_stage(const StageId& id, StageChange change) { return changed(ChangeStage{id, std::move(change)}); }
Typed change_cards(std::vector<CardId> ids, CardChange change) {
    return changed(ChangeCards{std::move(ids), std::move(change)});
}

/// Counts are two halves of one thing: without an arrival there is nothing measured.
Typed typed_count(const Stage& stage, StageFigure figure, const std::optional<double>& value) {
    std::optional<Measured> measured = stage.measured;
    if (figure == StageFigure::arrived) {
        if (!value) return change_stage(stage.id, stage_change::SetMeasured{});
        if (!measured) measured.emplace();
        if (*value < measured->moved_on) return refused(Word::typed_less_than_moved_on);
        measured->arrived = *value;
    } else {
        if (!measured && !value) return {};
        if (!measured) measured.emplace().arrived = *value;
        if (value.value_or(0) > measured->arrived) return refused(Word::typed_more_than_arrived);
        measured->moved_on = value.value_or(0);
    }
    return change_stage(stage.id, stage_change::SetMeasured{measured});
}

Typed typed_stage_number(const Stage& stage, StageFigure figure, const std::optional<double>& value) {
    using namespace stage_change;
    switch (figure) {
    case StageFigure::readiness: return change_stage(stage.id, SetReadiness{value});
    case StageFigure::unaided: return change_stage(stage.id, SetUnaided{value.value_or(default_unaided)});
    case StageFigure::days: return change_stage(stage.id, SetDays{value});
    case StageFigure::competitors: return change_stage(stage.id, SetCompetitors{value});
    case StageFigure::goal: return change_stage(stage.id, SetGoal{value});
    case StageFigure::arrived:
    case StageFigure::moved_on: return typed_count(stage, figure, value);
    }
    return {};
}

CardChange card_number(CardFigure figure, const std::optional<double>& value) {
    using namespace card_change;
    switch (figure) {
    case CardFigure::reach: return SetReach{value.value_or(Touch{}.reach)};
    case CardFigure::strength: return SetStrength{value.value_or(Touch{}.strength)};
    case CardFigure::cost: return SetCost{value.value_or(Touch{}.cost)};
    case CardFigure::answer_hours: return SetAnswerHours{value};
    case CardFigure::sample: return SetSample{value};
    case CardFigure::emotion: break;
    }
    return SetEmotion{value.value_or(0)};
}

Typed typed_cards_text(const std::vector<CardId>& ids, CardField field, std::string_view text) {
    using namespace card_change;
    const bool empty = text.empty();
    switch (field) {
    case CardField::owner: return change_cards(ids, SetOwner{std::string(text)});
    case CardField::source: return change_cards(ids, SetSource{std::string(text)});
    case CardField::note: return change_cards(ids, SetNote{std::string(text)});
    case CardField::channel: return change_cards(ids, SetChannel{typed_channel(text)});
    case CardField::review_by: {
        const auto date = empty ? std::optional(std::string()) : typed_date(text);
        return date ? change_cards(ids, SetReviewBy{*date}) : refused(Word::typed_not_date);
    }
    case CardField::link: {
        const auto link = empty ? std::optional(std::string()) : typed_link(text);
        return link ? change_cards(ids, SetLink{*link}) : refused(Word::typed_not_link);
    }
    }
    return {};
}

/// The value of a buyer with one part changed; absent when nothing of it is left.
template <class Change>
Typed change_value(const Map& map, Change change) {
    BuyerValue value = map.value.value_or(BuyerValue{});
    change(value);
    const bool nothing_left = value == BuyerValue{};
    return changed(ChangeMap{map_change::SetValue{nothing_left ? std::nullopt : std::optional(value)}});
}

Typed typed_map_number(const Map& map, MapFigure figure, const std::optional<double>& value) {
    if (figure == MapFigure::buyers_per_thousand) return changed(ChangeMap{map_change::SetBuyersPerThousand{value}});
    return change_value(map, [&](BuyerValue& buyer) {
        if (figure == MapFigure::order) buyer.order = value;
        if (figure == MapFigure::orders) buyer.orders = value.value_or(BuyerValue{}.orders);
        if (figure == MapFigure::margin) buyer.margin = value.value_or(BuyerValue{}.margin);
        if (figure == MapFigure::entrants_per_year) buyer.entrants_per_year = value;
    });
}

std::string upper_case(std::string_view text) {
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return upper;
}

class Typist {
public:
    Typist(Language language, const Map& map, std::string_view text) : m_language(language), m_map(map), m_text(text) {}

    Typed operator()(const MapTitle&) const { return changed(ChangeMap{map_change::SetTitle{text()}}); }
    Typed operator()(const MapDescription&) const { return changed(ChangeMap{map_change::SetDescription{text()}}); }
    Typed operator()(const MapLanguage&) const {
        if (!is_language_tag(m_text)) return refused(Word::typed_not_language);
        return changed(ChangeMap{map_change::SetLanguage{text()}});
    }
    Typed operator()(const ValueCurrency&) const {
        const std::string currency = upper_case(m_text);
        if (!currency.empty() && !is_currency(currency)) return refused(Word::typed_not_currency);
        return change_value(m_map, [&](BuyerValue& value) { value.currency = currency; });
    }
    Typed operator()(const MapNumber& t) const {
        const TypedFigure typed = typed_figure(m_language, figure_of(t.figure), m_text);
        return typed.problem ? refused(*typed.problem) : typed_map_number(m_map, t.figure, typed.value);
    }
    Typed operator()(const StageName& t) const { return change_stage(t.id, stage_change::SetName{text()}); }
    Typed operator()(const StageNeed& t) const { return change_stage(t.id, stage_change::SetNeed{text()}); }
    Typed operator()(const StageRisk& t) const { return change_stage(t.id, stage_change::SetRisk{text()}); }
    Typed operator()(const StageNumber& t) const {
        const Stage* stage = find_stage(m_map, t.id);
        const TypedFigure typed = typed_figure(m_language, figure_of(t.figure), m_text);
        if (typed.problem) return refused(*typed.problem);
        return stage ? typed_stage_number(*stage, t.figure, typed.value) : Typed{};
    }
    Typed operator()(const MeasuredSource& t) const {
        return change_measured(t.id, [&](Measured& measured) { measured.source = m_text; });
    }
    Typed operator()(const MeasuredDate& t) const {
        const auto date = m_text.empty() ? std::optional(std::string()) : typed_date(m_text);
        if (!date) return refused(Word::typed_not_date);
        return change_measured(
            t.id, [&](Measured& measured) { (t.end == MeasuredEnd::from ? measured.from : measured.to) = *date; });
    }
    Typed operator()(const SignalText& t) const {
        const Stage* stage = find_stage(m_map, t.stage);
        if (!stage) return {};
        std::vector<Signal> signals = stage->signals;
        for (Signal& signal : signals)
            if (signal.id == t.signal) (t.field == SignalField::text ? signal.text : signal.family) = m_text;
        return change_stage(t.stage, stage_change::SetSignals{std::move(signals)});
    }
    Typed operator()(const PersonaText& t) const {
        std::vector<Persona> personas = m_map.personas;
        for (Persona& persona : personas)
            if (persona.id == t.id) set(persona, t.field);
        return changed(ChangeMap{map_change::SetPersonas{std::move(personas)}});
    }
    Typed operator()(const PhaseName& t) const { return changed(RenamePhase{t.id, text()}); }
    Typed operator()(const LaneName& t) const { return changed(ChangeLane{t.id, text(), std::nullopt}); }
    Typed operator()(const PathShare& t) const {
        const TypedFigure typed = typed_figure(m_language, figure_of_path(), m_text);
        if (typed.problem) return refused(*typed.problem);
        return change_path(t.id, [&](Path& path) { path.share = typed.value.value_or(0); });
    }
    Typed operator()(const PathLabel& t) const {
        return change_path(t.id, [&](Path& path) { path.label = m_text; });
    }
    Typed operator()(const CardText& t) const { return change_cards({t.id}, card_change::SetText{text()}); }
    Typed operator()(const CardNote& t) const { return typed_cards_text({t.id}, CardField::note, m_text); }
    Typed operator()(const CardOwner& t) const { return typed_cards_text({t.id}, CardField::owner, m_text); }
    Typed operator()(const CardSource& t) const { return typed_cards_text({t.id}, CardField::source, m_text); }
    Typed operator()(const CardLink& t) const { return typed_cards_text({t.id}, CardField::link, m_text); }
    Typed operator()(const CardReviewBy& t) const { return typed_cards_text({t.id}, CardField::review_by, m_text); }
    Typed operator()(const CardChannel& t) const { return typed_cards_text({t.id}, CardField::channel, m_text); }
    Typed operator()(const CardNumber& t) const { return (*this)(CardsNumber{{t.id}, t.figure}); }
    Typed operator()(const CardsText& t) const { return typed_cards_text(t.ids, t.field, m_text); }
    Typed operator()(const CardsNumber& t) const {
        const TypedFigure typed = typed_figure(m_language, figure_of(t.figure), m_text);
        return typed.problem ? refused(*typed.problem) : change_cards(t.ids, card_number(t.figure, typed.value));
    }
    Typed operator()(const SetAsideReason& t) const { return changed(set_aside_edit(t, m_text)); }
    Typed operator()(const DropOff&) const { return {}; }
    Typed operator()(const CustomerName&) const { return {}; }
    Typed operator()(const SightingDate&) const { return {}; }
    Typed operator()(const LibrarySearch&) const { return {}; }
    Typed operator()(const PaletteQuery&) const { return {}; }
    Typed operator()(const FindOnMap&) const { return {}; }
    Typed operator()(const ReplaceOnMap&) const { return {}; }

private:
    [[nodiscard]] std::string text() const { return std::string(m_text); }

    template <class Change>
    [[nodiscard]] Typed change_measured(const StageId& id, Change change) const {
        const Stage* stage = find_stage(m_map, id);
        if (!stage || (!stage->measured && m_text.empty())) return {};
        Measured measured = stage->measured.value_or(Measured{});
        change(measured);
        return change_stage(id, stage_change::SetMeasured{measured});
    }

    template <class Change>
    [[nodiscard]] Typed change_path(const PathId& id, Change change) const {
        const Path* path = find_path(m_map, id);
        if (!path) return {};
        Path next = *path;
        change(next);
        return changed(ChangePath{std::move(next)});
    }

    void set(Persona& persona, PersonaField field) const {
        switch (field) {
        case PersonaField::name: persona.name = m_text; return;
        case PersonaField::role: persona.role = m_text; return;
        case PersonaField::summary: persona.summary = m_text; return;
        case PersonaField::goals: persona.goals = typed_lines(m_text); return;
        case PersonaField::frustrations: persona.frustrations = typed_lines(m_text); return;
        }
    }

    Language m_language;
    const Map& m_map;
    std::string_view m_text;
};

}  // namespace

Typed typed_edit(Language language, const Map& map, const TextTarget& target, std::string_view text) {
    const std::string line = is_multiline(target) ? std::string(text) : single_line(text);
    return std::visit(Typist(language, map, trimmed(line)), target);
}

}  // namespace journey
