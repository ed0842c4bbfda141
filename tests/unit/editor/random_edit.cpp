#include "model/validate.h"
#include "unit/editor/support.h"
#include "unit/support/random_map.h"

#include <array>
#include <limits>

namespace journey::test {
namespace {

class Editor {
public:
    Editor(Random& random, const Map& map) : m_random(random), m_map(map) {}

    Edit any() {
        switch (m_random.below(21)) {
        case 0: return ChangeMap{map_change()};
        case 1:
        case 2: return ChangeCards{cards(), card_change()};
        case 3: return ChangeStage{stage(), stage_change()};
        case 4: return ChangeLane{lane(), maybe(text()), maybe(open<LaneKind>())};
        case 5: return RenamePhase{phase(), text()};
        case 6: return InsertStage{new_stage(), position(), new_cards()};
        case 7: return RemoveStage{stage()};
        case 8: return MoveStage{stage(), position()};
        case 9: return InsertLane{Lane{{id()}, text(), open<LaneKind>(), {}}, position(), new_cards()};
        case 10: return m_random.chance(0.3) ? Edit(RemoveLane{lane()}) : Edit(MoveLane{lane(), position()});
        case 11: return InsertPhase{Phase{{id()}, text(), {}}, position(), {stage(), stage()}};
        case 12: return RemovePhase{phase()};
        case 13: return InsertCards{new_cards(), maybe(card())};
        case 14: return RemoveCards{cards()};
        case 15: return MoveCards{cards(), stage(), lane(), maybe(card())};
        case 19: return AssignPhase{{stage(), stage()}, phase()};
        case 16: return InsertPath{path(id())};
        case 17: return ChangePath{path(path_id())};
        case 18: return RemovePath{path_id()};
        default:
            return m_random.chance(0.1) ? Edit(ReplaceMap{random_map(m_random)}) : Edit(MoveStage{stage(), position()});
        }
    }

private:
    template <class T>
    std::optional<T> maybe(T value) {
        return m_random.chance(0.5) ? std::optional<T>(std::move(value)) : std::nullopt;
    }

    std::string text() {
        if (m_random.chance(0.02)) return std::string(Limits::text_characters + 50, 'x');
        if (m_random.chance(0.05)) return "\xC3(\xFF\xED\xA0\x80 half \xF0\x9F";
        if (m_random.chance(0.05)) return "a\r\nb\rc";
        if (m_random.chance(0.1))
            return m_random.one_of<const char*>({"2026-02-30", "2026-02-28", "javascript:alert(1)", "https://a.dk",
                                                 "#12345g", "#1a2b3c", "DKK", "dk", "email", "pull"});
        return random_text(m_random);
    }

    double number() {
        constexpr double infinite = std::numeric_limits<double>::infinity();
        if (m_random.chance(0.3))
            return m_random.one_of({infinite, -infinite, std::numeric_limits<double>::quiet_NaN(), -0.0, 1e308, -5.0,
                                    5e-324, 1000.0, 0.01, 111.0});
        return m_random.one_of({m_random.unit(), m_random.between(-10, 150), m_random.between(-2, 2)});
    }

    std::string id() {
        if (m_random.chance(0.1)) return m_random.one_of<const char*>({"", "not an id", "æøå", "s1", "map"});
        if (m_random.chance(0.1)) return card().value;
        if (m_random.chance(0.1)) return m_map.id.value;
        return "new" + std::to_string(m_random.next() % 1'000'000'000);
    }

    template <class E>
    Open<E> open() {
        if (m_random.chance(0.2)) return Open<E>(static_cast<E>(m_random.below(3)), text());
        return Open<E>(static_cast<E>(m_random.below(20)));  // also values that no enumeration has
    }

    template <class IdType, class Items, class IdOf>
    IdType one_of_these(const Items& items, IdOf id_of) {
        if (items.empty() || m_random.chance(0.05)) return {"gone"};
        return id_of(items[m_random.below(items.size())]);
    }
    StageId stage() {
        return one_of_these<StageId>(m_map.stages, [](const auto& s) { return s->id; });
    }
    LaneId lane() {
        return one_of_these<LaneId>(m_map.lanes, [](const auto& l) { return l.id; });
    }
    PhaseId phase() {
        return one_of_these<PhaseId>(m_map.phases, [](const auto& p) { return p.id; });
    }
    CardId card() {
        return one_of_these<CardId>(m_map.cards, [](const auto& c) { return c->id; });
    }
    PersonaId persona() {
        return one_of_these<PersonaId>(m_map.personas, [](const auto& p) { return p.id; });
    }
    std::vector<CardId> cards() {
        std::vector<CardId> ids;
        for (std::size_t count = m_random.below(5); count > 0; --count) ids.push_back(card());
        return ids;
    }
    std::size_t position() { return m_random.chance(0.1) ? std::size_t(-1) : m_random.below(12); }

    std::vector<SetAside> reasons() {
        std::vector<SetAside> list;
        for (std::size_t count = m_random.below(3); count > 0; --count) list.push_back({text(), text()});
        return list;
    }

    Signal signal() {
        return {m_random.chance(0.2) ? "same" : id(),
                text(),
                text(),
                open<SignalKind>(),
                number(),
                number(),
                number(),
                number(),
                {}};
    }

    std::optional<Measured> measured() { return maybe(Measured{number(), number(), text(), text(), text(), {}}); }

    Stage new_stage() {
        Stage stage;
        stage.id.value = id();
        stage.name = text();
        stage.phase = phase();
        stage.readiness = maybe(number());
        stage.signals = {signal(), signal()};
        stage.unaided = number();
        stage.measured = measured();
        stage.goal = maybe(number());
        stage.days = maybe(number());
        stage.set_aside = reasons();
        return stage;
    }

    std::vector<Card> new_cards() {
        std::vector<Card> list;
        for (std::size_t count = m_random.below(4); count > 0; --count) {
            Card card;
            card.id.value = id();
            card.stage = stage();
            card.lane = lane();
            card.text = text();
            card.personas = {persona(), persona()};
            card.evidence = open<Evidence>();
            card.sample = maybe(number());
            card.review_by = text();
            card.link = text();
            card.set_aside = reasons();
            card.emotion = number();
            card.touch.channel = open<Channel>();
            card.touch.place = maybe(open<Place>());
            card.touch.strength = number();
            card.touch.reach = number();
            card.touch.message = open<Message>();
            card.touch.cost = number();
            card.touch.answer_hours = maybe(number());
            list.push_back(std::move(card));
        }
        return list;
    }

    CardChange card_change() {
        using namespace journey::card_change;
        switch (m_random.below(21)) {
        case 0: return SetText{text()};
        case 1: return SetNote{text()};
        case 2: return SetPersonas{{persona(), persona(), persona()}};
        case 3: return SetOwner{text()};
        case 4: return SetEvidence{open<Evidence>()};
        case 5: return SetSample{maybe(number())};
        case 6: return SetSource{text()};
        case 7: return SetReviewBy{text()};
        case 8: return SetTruth{m_random.chance(0.5)};
        case 9: return SetLink{text()};
        case 10: return SetAsideFinding{text(), maybe(text())};
        case 11: return SetEmotion{number()};
        case 12: return SetChannel{open<Channel>()};
        case 13: return SetPlace{maybe(open<Place>())};
        case 14: return SetEffect{open<Effect>()};
        case 15: return SetStrength{number()};
        case 16: return SetReach{number()};
        case 17: return SetNature{open<Nature>()};
        case 18: return SetMessage{open<Message>()};
        case 19: return SetCost{number()};
        default: return SetAnswerHours{maybe(number())};
        }
    }

    StageChange stage_change() {
        using namespace journey::stage_change;
        switch (m_random.below(13)) {
        case 0: return SetName{text()};
        case 1: return SetPhase{phase()};
        case 2: return SetReadiness{maybe(number())};
        case 3: return SetAfter{m_random.chance(0.5)};
        case 4: return SetNeed{text()};
        case 5: return SetSignals{{signal(), signal(), signal()}};
        case 6: return SetUnaided{number()};
        case 7: return SetMeasured{measured()};
        case 8: return SetGoal{maybe(number())};
        case 9: return SetDays{maybe(number())};
        case 10: return SetCompetitors{maybe(number())};
        case 11: return SetRisk{text()};
        default: return SetAsideFinding{text(), maybe(text())};
        }
    }

    MapChange map_change() {
        using namespace journey::map_change;
        switch (m_random.below(8)) {
        case 0: return SetTitle{text()};
        case 1: return SetDescription{text()};
        case 2: return SetLanguage{text()};
        case 3: return SetState{open<MapState>()};
        case 4:
            if (m_random.chance(0.3)) return Calibrate{};
            return SetBuyersPerThousand{maybe(number())};
        case 5: return SetValue{maybe(BuyerValue{maybe(number()), number(), number(), text(), maybe(number()), {}})};
        case 6: {
            std::vector<Persona> personas = m_map.personas;
            if (!personas.empty() && m_random.chance(0.3)) personas.pop_back();
            personas.push_back({{id()}, text(), text(), text(), {text()}, {text()}, text(), {}});
            return SetPersonas{personas};
        }
        default: {
            std::vector<Path> paths = m_map.paths;
            if (paths.size() > 5) paths.clear();
            paths.push_back(path(id()));
            return SetPaths{paths};
        }
        }
    }

    PathId path_id() {
        if (m_map.paths.empty()) return {id()};
        return m_map.paths[m_random.below(m_map.paths.size())].id;
    }
    Path path(const std::string& as) {
        return {{as}, stage(), maybe(stage()).value_or(StageId{}), number(), text(), {}};
    }
    Path path(const PathId& as) { return path(as.value); }

    Random& m_random;
    const Map& m_map;
};

}  // namespace

Edit random_edit(Random& random, const Map& map) { return Editor(random, map).any(); }

}  // namespace journey::test
