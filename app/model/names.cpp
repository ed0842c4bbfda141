#include "model/names.h"

#include <array>

namespace journey {
namespace {

constexpr std::array map_states{EnumName{MapState::current, "current"}, EnumName{MapState::target, "target"}};
constexpr std::array signal_kinds{EnumName{SignalKind::band, "band"}, EnumName{SignalKind::rise, "rise"},
                                  EnumName{SignalKind::fall, "fall"}};
constexpr std::array evidences{EnumName{Evidence::guess, "guess"}, EnumName{Evidence::heard, "heard"},
                               EnumName{Evidence::survey, "survey"}, EnumName{Evidence::measured, "measured"}};
constexpr std::array effects{EnumName{Effect::pull, "pull"}, EnumName{Effect::neutral, "neutral"},
                             EnumName{Effect::push, "push"}};
constexpr std::array places{EnumName{Place::online, "online"}, EnumName{Place::offline, "offline"}};
constexpr std::array natures{EnumName{Nature::fact, "fact"}, EnumName{Nature::experience, "experience"},
                             EnumName{Nature::both, "both"}};
constexpr std::array lane_kinds{
    EnumName{LaneKind::touchpoints, "touchpoints"}, EnumName{LaneKind::does, "does"},
    EnumName{LaneKind::thinks, "thinks"},           EnumName{LaneKind::feels, "feels"},
    EnumName{LaneKind::barriers, "barriers"},       EnumName{LaneKind::opportunities, "opportunities"},
    EnumName{LaneKind::message, "message"},         EnumName{LaneKind::owner, "owner"},
    EnumName{LaneKind::metrics, "metrics"},         EnumName{LaneKind::evidence, "evidence"},
    EnumName{LaneKind::backstage, "backstage"},     EnumName{LaneKind::support, "support"},
    EnumName{LaneKind::questions, "questions"},     EnumName{LaneKind::custom, "custom"}};
constexpr std::array channels{EnumName{Channel::website, "website"},
                              EnumName{Channel::search, "search"},
                              EnumName{Channel::social, "social"},
                              EnumName{Channel::ads, "ads"},
                              EnumName{Channel::email, "email"},
                              EnumName{Channel::newsletter, "newsletter"},
                              EnumName{Channel::phone, "phone"},
                              EnumName{Channel::chat, "chat"},
                              EnumName{Channel::meeting, "meeting"},
                              EnumName{Channel::event, "event"},
                              EnumName{Channel::store, "store"},
                              EnumName{Channel::print, "print"},
                              EnumName{Channel::partner, "partner"},
                              EnumName{Channel::reviews, "reviews"},
                              EnumName{Channel::webshop, "webshop"},
                              EnumName{Channel::app, "app"},
                              EnumName{Channel::word_of_mouth, "word-of-mouth"}};
constexpr std::array messages{EnumName{Message::be_known, "be-known"}, EnumName{Message::expertise, "expertise"},
                              EnumName{Message::follow, "follow"},     EnumName{Message::compare, "compare"},
                              EnumName{Message::proof, "proof"},       EnumName{Message::answer, "answer"},
                              EnumName{Message::offer, "offer"},       EnumName{Message::retargeting, "retargeting"},
                              EnumName{Message::buy_now, "buy-now"},   EnumName{Message::practical, "practical"},
                              EnumName{Message::confirm, "confirm"},   EnumName{Message::teach, "teach"},
                              EnumName{Message::upsell, "upsell"},     EnumName{Message::review, "review"},
                              EnumName{Message::refer, "refer"}};

}  // namespace

template <>
std::span<const EnumName<MapState>> enum_names<MapState>() {
    return map_states;
}
template <>
std::span<const EnumName<SignalKind>> enum_names<SignalKind>() {
    return signal_kinds;
}
template <>
std::span<const EnumName<Evidence>> enum_names<Evidence>() {
    return evidences;
}
template <>
std::span<const EnumName<Effect>> enum_names<Effect>() {
    return effects;
}
template <>
std::span<const EnumName<Place>> enum_names<Place>() {
    return places;
}
template <>
std::span<const EnumName<Nature>> enum_names<Nature>() {
    return natures;
}
template <>
std::span<const EnumName<LaneKind>> enum_names<LaneKind>() {
    return lane_kinds;
}
template <>
std::span<const EnumName<Channel>> enum_names<Channel>() {
    return channels;
}
template <>
std::span<const EnumName<Message>> enum_names<Message>() {
    return messages;
}

}  // namespace journey
