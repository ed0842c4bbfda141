#include "model/validate.h"

#include "model/names.h"
#include "model/ranges.h"
#include "model/text_rules.h"
#include "model/utf8.h"

#include <optional>
#include <string_view>
#include <unordered_set>

namespace journey {
namespace {

/// A part of the map by where it is: "/cards/3". Made to text only when something is wrong there.
struct Part {
    std::string_view list;
    std::size_t index = 0;
    std::string_view inner_list{};
    std::size_t inner_index = 0;

    [[nodiscard]] std::string place_of(std::string_view field) const {
        std::string place;
        if (!list.empty()) place.append("/").append(list).append("/").append(std::to_string(index));
        if (!inner_list.empty()) place.append("/").append(inner_list).append("/").append(std::to_string(inner_index));
        return place.append("/").append(field);
    }
};

class Checker {
public:
    explicit Checker(const Map& map) : m_map(map) {}

    std::vector<Violation> run() {
        sizes();
        map_fields();
        for (std::size_t i = 0; i < m_map.personas.size(); ++i) persona(m_map.personas[i], {"personas", i});
        for (std::size_t i = 0; i < m_map.phases.size(); ++i) phase(m_map.phases[i], {"phases", i});
        for (std::size_t i = 0; i < m_map.stages.size(); ++i) stage(*m_map.stages[i], {"stages", i});
        for (std::size_t i = 0; i < m_map.lanes.size(); ++i) lane(m_map.lanes[i], {"lanes", i});
        for (std::size_t i = 0; i < m_map.cards.size(); ++i) card(*m_map.cards[i], {"cards", i});
        for (std::size_t i = 0; i < m_map.paths.size(); ++i) path(m_map.paths[i], {"paths", i});
        return std::move(m_violations);
    }

private:
    void require(bool holds, const Part& part, std::string_view field, std::string_view rule) {
        if (!holds) m_violations.push_back({part.place_of(field), std::string(rule)});
    }

    template <class Tag>
    void own_id(const Id<Tag>& id, const Part& part) {
        require(is_valid_id(id.value), part, "id", "id is not valid");
        require(m_ids.insert(id.value).second, part, "id", "id is used twice");
    }

    /// The same for things that others refer to: `known` is where references are looked up.
    template <class Tag>
    void own_id(const Id<Tag>& id, const Part& part, std::unordered_set<std::string_view>& known) {
        own_id(id, part);
        known.insert(id.value);
    }

    void text(std::string_view value, const Part& part, std::string_view field) {
        require(first_bad_utf8(value) == std::string_view::npos, part, field, "text is not UTF-8");
        const bool may_be_long = value.size() > Limits::text_characters;
        require(!may_be_long || character_count(value) <= Limits::text_characters, part, field, "text is too long");
    }

    void special_text(std::string_view value, bool (*rule)(std::string_view), const Part& part,
                      std::string_view field) {
        text(value, part, field);
        require(value.empty() || rule(value), part, field, "text is not of its kind");
    }

    void texts(const std::vector<std::string>& values, const Part& part, std::string_view field) {
        for (const std::string& value : values) text(value, part, field);
    }

    void number(const std::optional<double>& value, const Range& range, const Part& part, std::string_view field) {
        require(!value || range.contains(*value), part, field, "number is out of range");
    }

    template <class E>
    void choice(const Open<E>& value, E fallback, const Part& part, std::string_view field) {
        if (value.is_known()) return;
        text(value.unknown, part, field);
        const bool kept_as_read = from_name<E>(value.unknown, fallback) == value;
        require(kept_as_read, part, field, "unknown choice is a known one or has another value than the default");
    }

    void reasons(const std::vector<SetAside>& set_aside, const Part& part) {
        std::unordered_set<std::string_view> findings;
        for (const SetAside& entry : set_aside) {
            text(entry.finding, part, "setAside");
            text(entry.reason, part, "setAside");
            require(findings.insert(entry.finding).second, part, "setAside", "finding is set aside twice");
        }
    }

    void sizes() {
        const auto at_most = [&](std::size_t count, std::size_t limit, std::string_view list) {
            require(count <= limit, {}, list, "too many");
        };
        at_most(m_map.personas.size(), Limits::personas, "personas");
        at_most(m_map.stages.size(), Limits::stages, "stages");
        at_most(m_map.lanes.size(), Limits::lanes, "lanes");
        at_most(m_map.cards.size(), Limits::cards, "cards");
        at_most(m_map.paths.size(), Limits::paths, "paths");
    }

    void map_fields() {
        const Part part;
        require(is_valid_id(m_map.id.value), part, "id", "id is not valid");
        m_ids.insert(m_map.id.value);
        text(m_map.title, part, "title");
        text(m_map.description, part, "description");
        special_text(m_map.language, is_language_tag, part, "language");
        require(!m_map.language.empty(), part, "language", "text is missing");
        text(m_map.model, part, "model");
        require(!m_map.model.empty(), part, "model", "text is missing");
        choice(m_map.state, MapState::current, part, "state");
        number(m_map.buyers_per_thousand, ranges::buyers_per_thousand, part, "buyersPerThousand");
        number(m_map.calibration, ranges::positive, part, "calibration");
        if (m_map.value) buyer_value(*m_map.value, part);
    }

    void buyer_value(const BuyerValue& value, const Part& part) {
        number(value.order, ranges::not_negative, part, "value/order");
        number(value.orders, ranges::not_negative, part, "value/orders");
        number(value.margin, ranges::share, part, "value/margin");
        special_text(value.currency, is_currency, part, "value/currency");
        number(value.entrants_per_year, ranges::not_negative, part, "value/entrantsPerYear");
    }

    void persona(const Persona& persona, const Part& part) {
        own_id(persona.id, part, m_personas);
        text(persona.name, part, "name");
        text(persona.role, part, "role");
        text(persona.summary, part, "summary");
        texts(persona.goals, part, "goals");
        texts(persona.frustrations, part, "frustrations");
        special_text(persona.color, is_color, part, "color");
    }

    void phase(const Phase& phase, const Part& part) {
        own_id(phase.id, part, m_phases);
        text(phase.name, part, "name");
    }

    void stage(const Stage& stage, const Part& part) {
        own_id(stage.id, part, m_stages);
        text(stage.name, part, "name");
        require(stage.phase.empty() || m_phases.contains(stage.phase.value), part, "phase", "there is no such phase");
        number(stage.readiness, ranges::readiness, part, "readiness");
        text(stage.need, part, "need");
        for (std::size_t i = 0; i < stage.signals.size(); ++i)
            signal(stage.signals[i], {part.list, part.index, "signals", i});
        number(stage.unaided, ranges::unaided, part, "unaided");
        if (stage.measured) measured(*stage.measured, part);
        number(stage.goal, ranges::share, part, "goal");
        number(stage.days, ranges::not_negative, part, "days");
        number(stage.competitors, ranges::not_negative, part, "competitors");
        text(stage.risk, part, "risk");
        reasons(stage.set_aside, part);
    }

    void signal(const Signal& signal, const Part& part) {
        // Ids of signals are a space of their own: they name rows of the table of scoring.md 6.1b.
        require(is_valid_id(signal.id), part, "id", "id is not valid");
        require(m_signals.insert(signal.id).second, part, "id", "id is used twice");
        text(signal.text, part, "text");
        text(signal.family, part, "family");
        choice(signal.kind, SignalKind::band, part, "kind");
        number(signal.center, ranges::any_number, part, "center");
        number(signal.width, ranges::positive, part, "width");
        number(signal.shown, ranges::share, part, "shown");
        number(signal.elsewhere, ranges::share, part, "elsewhere");
    }

    void measured(const Measured& measured, const Part& part) {
        number(measured.arrived, ranges::not_negative, part, "measured/arrived");
        number(measured.moved_on, {0, measured.arrived}, part, "measured/movedOn");
        text(measured.source, part, "measured/source");
        special_text(measured.from, is_date, part, "measured/from");
        special_text(measured.to, is_date, part, "measured/to");
    }

    void lane(const Lane& lane, const Part& part) {
        own_id(lane.id, part, m_lanes);
        text(lane.name, part, "name");
        choice(lane.kind, LaneKind::custom, part, "kind");
    }

    void card(const Card& card, const Part& part) {
        own_id(card.id, part);
        require(m_stages.contains(card.stage.value), part, "stage", "there is no such stage");
        require(m_lanes.contains(card.lane.value), part, "lane", "there is no such lane");
        text(card.text, part, "text");
        text(card.note, part, "note");
        card_personas(card.personas, part);
        text(card.owner, part, "owner");
        choice(card.evidence, Evidence::guess, part, "evidence");
        number(card.sample, ranges::not_negative, part, "sample");
        text(card.source, part, "source");
        special_text(card.review_by, is_date, part, "reviewBy");
        special_text(card.link, is_safe_link, part, "link");
        reasons(card.set_aside, part);
        number(card.emotion, ranges::emotion, part, "emotion");
        touch(card.touch, part);
    }

    void card_personas(const std::vector<PersonaId>& personas, const Part& part) {
        std::unordered_set<std::string_view> met;
        for (const PersonaId& persona : personas) {
            require(m_personas.contains(persona.value), part, "personas", "there is no such persona");
            require(met.insert(persona.value).second, part, "personas", "persona is there twice");
        }
    }

    void touch(const Touch& touch, const Part& part) {
        choice(touch.channel, Channel::none, part, "channel");
        if (touch.place) choice(*touch.place, Place::online, part, "place");
        choice(touch.effect, Effect::neutral, part, "effect");
        number(touch.strength, ranges::share, part, "strength");
        number(touch.reach, ranges::share, part, "reach");
        choice(touch.nature, Nature::both, part, "nature");
        choice(touch.message, Message::none, part, "message");
        number(touch.cost, ranges::not_negative, part, "cost");
        number(touch.answer_hours, ranges::not_negative, part, "answerHours");
    }

    void path(const Path& path, const Part& part) {
        // Ends that point nowhere are allowed: such a path stays in the file and counts nowhere (format.md, Rules).
        own_id(path.id, part);
        text(path.from.value, part, "from");
        text(path.to.value, part, "to");
        number(path.share, ranges::share, part, "share");
        text(path.label, part, "label");
    }

    const Map& m_map;
    std::vector<Violation> m_violations;
    std::unordered_set<std::string_view> m_ids, m_personas, m_phases, m_stages, m_lanes, m_signals;
};

}  // namespace

std::vector<Violation> validate(const Map& map) { return Checker(map).run(); }

}  // namespace journey
