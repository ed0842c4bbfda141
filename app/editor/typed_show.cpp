// What a text field shows.
#include "editor/customers.h"
#include "editor/id_set.h"
#include "editor/overload.h"
#include "editor/typed.h"
#include "editor/update.h"
#include "format/enum_words.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

using namespace text_target;
using text_target::CardField;  // not the column of a table (format/card_columns.h)

const Signal* find_signal(const Map& map, const SignalText& target) {
    const Stage* stage = find_stage(map, target.stage);
    if (!stage) return nullptr;
    const auto found = std::ranges::find(stage->signals, target.signal, &Signal::id);
    return found == stage->signals.end() ? nullptr : &*found;
}

std::string joined_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text.append(text.empty() ? "" : "\n").append(line);
    return text;
}

std::string persona_text(const Persona& persona, PersonaField field) {
    switch (field) {
    case PersonaField::name: return persona.name;
    case PersonaField::role: return persona.role;
    case PersonaField::summary: return persona.summary;
    case PersonaField::goals: return joined_lines(persona.goals);
    case PersonaField::frustrations: return joined_lines(persona.frustrations);
    }
    return {};
}

std::string card_text(Language language, const Card& card, CardField field) {
    switch (field) {
    case CardField::owner: return card.owner;
    case CardField::source: return card.source;
    case CardField::review_by: return date_text(language, card.review_by);
    case CardField::link: return card.link;
    case CardField::note: return card.note;
    case CardField::channel: {
        const Open<Channel>& channel = card.touch.channel;
        const bool none = channel.is_known() && channel.value == Channel::none;
        return none ? std::string() : std::string(words_for(language, channel));
    }
    }
    return {};
}

/// What all of the cards have in common; absent when they differ.
template <class Text>
std::optional<std::string> shared_text(const Map& map, const std::vector<CardId>& ids, Text text) {
    const IdSet wanted(ids);
    std::optional<std::string> shared;
    for (const Box<Card>& card : map.cards) {
        if (!wanted.contains(card->id)) continue;
        std::string own = text(*card);
        if (shared && *shared != own) return std::nullopt;
        shared = std::move(own);
    }
    return shared ? shared : std::optional(std::string());
}

/// Reads one thing's text; empty when it is gone.
template <class T, class Text>
std::string text_from(const T* thing, Text text) {
    return thing ? text(*thing) : std::string();
}

std::string drop_off_text(const Session& session, const StageId& id) {
    const WhatIfStage* stage = session.document ? find_stage(session.document->what_if.result.after, id) : nullptr;
    return stage ? percent_text(session.language(), stage->drop_off()) : std::string();
}

class Shower {
public:
    Shower(Language language, const Map& map) : m_language(language), m_map(map) {}

    std::string operator()(const MapTitle&) const { return m_map.title; }
    std::string operator()(const MapDescription&) const { return m_map.description; }
    std::string operator()(const MapLanguage&) const { return m_map.language; }
    std::string operator()(const ValueCurrency&) const { return m_map.value ? m_map.value->currency : std::string(); }
    std::string operator()(const MapNumber& t) const {
        return figure_text(m_language, figure_of(t.figure), figure_value(m_map, t.figure));
    }
    std::string operator()(const StageName& t) const { return from_stage(t.id, &Stage::name); }
    std::string operator()(const StageNeed& t) const { return from_stage(t.id, &Stage::need); }
    std::string operator()(const StageRisk& t) const { return from_stage(t.id, &Stage::risk); }
    std::string operator()(const StageNumber& t) const {
        return text_from(find_stage(m_map, t.id), [&](const Stage& stage) {
            return figure_text(m_language, figure_of(t.figure), figure_value(stage, t.figure));
        });
    }
    std::string operator()(const MeasuredSource& t) const {
        const Stage* stage = find_stage(m_map, t.id);
        return stage && stage->measured ? stage->measured->source : std::string();
    }
    std::string operator()(const MeasuredDate& t) const {
        const Stage* stage = find_stage(m_map, t.id);
        if (!stage || !stage->measured) return {};
        return date_text(m_language, t.end == MeasuredEnd::from ? stage->measured->from : stage->measured->to);
    }
    std::string operator()(const SignalText& t) const {
        return text_from(find_signal(m_map, t), [&](const Signal& signal) {
            return t.field == SignalField::text ? signal.text : signal.family;
        });
    }
    std::string operator()(const PersonaText& t) const {
        return text_from(find_persona(m_map, t.id), [&](const Persona& p) { return persona_text(p, t.field); });
    }
    std::string operator()(const PhaseName& t) const {
        return text_from(find_phase(m_map, t.id), [](const Phase& phase) { return phase.name; });
    }
    std::string operator()(const LaneName& t) const {
        return text_from(find_lane(m_map, t.id), [](const Lane& lane) { return lane.name; });
    }
    std::string operator()(const PathShare& t) const {
        return text_from(find_path(m_map, t.id),
                         [&](const Path& path) { return figure_text(m_language, figure_of_path(), path.share); });
    }
    std::string operator()(const PathLabel& t) const {
        return text_from(find_path(m_map, t.id), [](const Path& path) { return path.label; });
    }
    std::string operator()(const CardText& t) const {
        return text_from(find_card(m_map, t.id), [](const Card& card) { return card.text; });
    }
    std::string operator()(const CardNote& t) const { return from_card(t.id, CardField::note); }
    std::string operator()(const CardOwner& t) const { return from_card(t.id, CardField::owner); }
    std::string operator()(const CardSource& t) const { return from_card(t.id, CardField::source); }
    std::string operator()(const CardLink& t) const { return from_card(t.id, CardField::link); }
    std::string operator()(const CardReviewBy& t) const { return from_card(t.id, CardField::review_by); }
    std::string operator()(const CardChannel& t) const { return from_card(t.id, CardField::channel); }
    std::string operator()(const CardNumber& t) const { return (*this)(CardsNumber{{t.id}, t.figure}); }
    std::string operator()(const CardsText& t) const { return shared(t).value_or(std::string()); }
    std::string operator()(const CardsNumber& t) const { return shared(t).value_or(std::string()); }
    [[nodiscard]] std::optional<std::string> shared(const CardsText& t) const {
        return shared_text(m_map, t.ids, [&](const Card& card) { return card_text(m_language, card, t.field); });
    }
    [[nodiscard]] std::optional<std::string> shared(const CardsNumber& t) const {
        return shared_text(m_map, t.ids, [&](const Card& card) {
            return figure_text(m_language, figure_of(t.figure), figure_value(card, t.figure));
        });
    }
    std::string operator()(const SetAsideReason& t) const { return set_aside_reason(m_map, t); }
    std::string operator()(const DropOff&) const { return {}; }
    std::string operator()(const CustomerName&) const { return {}; }
    std::string operator()(const SightingDate&) const { return {}; }
    std::string operator()(const LibrarySearch&) const { return {}; }
    std::string operator()(const PaletteQuery&) const { return {}; }
    std::string operator()(const FindOnMap&) const { return {}; }
    std::string operator()(const ReplaceOnMap&) const { return {}; }

private:
    [[nodiscard]] std::string from_stage(const StageId& id, std::string Stage::* field) const {
        return text_from(find_stage(m_map, id), [&](const Stage& stage) { return stage.*field; });
    }
    [[nodiscard]] std::string from_card(const CardId& id, CardField field) const {
        return text_from(find_card(m_map, id), [&](const Card& card) { return card_text(m_language, card, field); });
    }

    Language m_language;
    const Map& m_map;
};

}  // namespace

bool searches_map(const TextTarget& target) {
    return std::holds_alternative<FindOnMap>(target) || std::holds_alternative<ReplaceOnMap>(target);
}

bool edits_map(const TextTarget& target) {
    return !std::holds_alternative<LibrarySearch>(target) && !std::holds_alternative<PaletteQuery>(target) &&
           !std::holds_alternative<DropOff>(target) && !edits_customers(target) && !searches_map(target);
}

bool is_there(const Map& map, const TextTarget& target) {
    const auto any_card = [&](const std::vector<CardId>& ids) {
        return std::ranges::any_of(ids, [&](const CardId& id) { return find_card(map, id) != nullptr; });
    };
    const auto stage = [&](const StageId& id) { return find_stage(map, id) != nullptr; };
    return std::visit(
        Overload{
            [&](const StageName& t) { return stage(t.id); }, [&](const StageNeed& t) { return stage(t.id); },
            [&](const StageRisk& t) { return stage(t.id); }, [&](const StageNumber& t) { return stage(t.id); },
            [&](const MeasuredSource& t) { return stage(t.id); }, [&](const MeasuredDate& t) { return stage(t.id); },
            [&](const SignalText& t) { return find_signal(map, t) != nullptr; },
            [&](const PersonaText& t) { return find_persona(map, t.id) != nullptr; },
            [&](const PhaseName& t) { return find_phase(map, t.id) != nullptr; },
            [&](const LaneName& t) { return find_lane(map, t.id) != nullptr; },
            [&](const PathShare& t) { return find_path(map, t.id) != nullptr; },
            [&](const PathLabel& t) { return find_path(map, t.id) != nullptr; },
            [&](const CardsText& t) { return any_card(t.ids); }, [&](const CardsNumber& t) { return any_card(t.ids); },
            [&](const SetAsideReason& t) { return t.card.empty() ? stage(t.stage) : any_card({t.card}); },
            [&](const auto& t) {
                if constexpr (requires { CardId(t.id); })
                    return find_card(map, t.id) != nullptr;
                else
                    return true;
            }},
        target);
}

std::string shown_value(Language language, const Map& map, const TextTarget& target) {
    return std::visit(Shower(language, map), target);
}

std::string text_value(const Session& session, const TextTarget& target) {
    if (std::holds_alternative<LibrarySearch>(target)) return session.library_search;
    if (std::holds_alternative<PaletteQuery>(target)) return session.palette_query;
    if (const auto* drop_off = std::get_if<DropOff>(&target)) return drop_off_text(session, drop_off->id);
    if (searches_map(target)) {
        if (!session.document || !session.document->search) return {};
        const MapSearch& search = *session.document->search;
        return std::holds_alternative<FindOnMap>(target) ? search.wanted : search.replacement;
    }
    if (session.document && edits_customers(target))
        return customer_text(session.language(), session.document->customers.now, target);
    return session.document ? shown_value(session.language(), session.document->map, target) : std::string();
}

bool values_differ(const Session& session, const TextTarget& target) {
    if (!session.document) return false;
    const Shower shower(session.language(), session.document->map);
    const auto* text = std::get_if<CardsText>(&target);
    const auto* number = std::get_if<CardsNumber>(&target);
    return (text && !shower.shared(*text)) || (number && !shower.shared(*number));
}

bool is_multiline(const TextTarget& target) {
    return std::visit(
        Overload{[](const MapDescription&) { return true; }, [](const StageNeed&) { return true; },
                 [](const StageRisk&) { return true; }, [](const CardText&) { return true; },
                 [](const CardNote&) { return true; },
                 [](const CardsText& t) { return t.field == text_target::CardField::note; },
                 [](const PersonaText& t) { return t.field != PersonaField::name && t.field != PersonaField::role; },
                 [](const auto&) { return false; }},
        target);
}

}  // namespace journey
