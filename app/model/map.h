// What a journey map is: plain values with equality, nothing else (format.md, version 1). Must not know: JSON, the
// screen, history, the clock. `updated` (the time stamp of a file) is deliberately absent: it is outside equality
// and undo, and travels beside the map (format/read_map.h).
#pragma once

#include "model/box.h"
#include "model/enums.h"
#include "model/id.h"
#include "model/open_enum.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace journey {

/// A key this version does not know, kept to be written back: its name and its value in the file's own notation.
struct UnknownField {
    std::string key;
    std::string text;
    friend bool operator==(const UnknownField&, const UnknownField&) = default;
};
using UnknownFields = std::vector<UnknownField>;

/// A finding that the user set aside, with the reason (format.md, Card `setAside`).
struct SetAside {
    std::string finding;
    std::string reason;
    friend bool operator==(const SetAside&, const SetAside&) = default;
};

struct Persona {
    PersonaId id;
    std::string name;
    std::string role;
    std::string summary;
    std::vector<std::string> goals;
    std::vector<std::string> frustrations;
    std::string color;  // "#rrggbb" or empty
    UnknownFields unknown;
    friend bool operator==(const Persona&, const Persona&) = default;
};

struct Phase {
    PhaseId id;
    std::string name;
    UnknownFields unknown;
    friend bool operator==(const Phase&, const Phase&) = default;
};

/// A behaviour that gives the readiness away (scoring.md 6.1b).
struct Signal {
    std::string id;
    std::string text;
    std::string family;
    Open<SignalKind> kind{SignalKind::band};
    double center = 0;     // readiness points
    double width = 10;     // readiness points, > 0
    double shown = 0.5;    // 0–1, share that shows it where it is typical
    double elsewhere = 0;  // 0–1, share that shows it elsewhere
    UnknownFields unknown;
    friend bool operator==(const Signal&, const Signal&) = default;
};

/// Customers counted at a stage; moved_on ≤ arrived.
struct Measured {
    double arrived = 0;
    double moved_on = 0;
    std::string source;
    std::string from;  // date or empty
    std::string to;    // date or empty
    UnknownFields unknown;
    friend bool operator==(const Measured&, const Measured&) = default;
};

inline constexpr double default_unaided = 0.35;  // scoring.md 5.1

struct Stage {
    StageId id;
    std::string name;
    PhaseId phase;                    // empty: none
    std::optional<double> readiness;  // 0–110
    bool after = false;               // the purchase is made; readiness counts as 130
    std::string need;
    std::vector<Signal> signals;
    double unaided = default_unaided;  // 0.01–0.99, share that goes on by itself
    std::optional<Measured> measured;
    std::optional<double> goal;         // 0–1, share that should move on
    std::optional<double> days;         // typical stay, ≥ 0
    std::optional<double> competitors;  // suppliers in play, ≥ 0
    std::string risk;
    std::vector<SetAside> set_aside;
    UnknownFields unknown;
    friend bool operator==(const Stage&, const Stage&) = default;
};

struct Lane {
    LaneId id;
    std::string name;
    Open<LaneKind> kind{LaneKind::custom};
    UnknownFields unknown;
    friend bool operator==(const Lane&, const Lane&) = default;
};

/// What a card is when it lies in a `touchpoints` lane. Kept on every card, so that moving one to another lane and
/// back loses nothing.
struct Touch {
    Open<Channel> channel{Channel::none};
    std::optional<Open<Place>> place;  // absent: follows the channel (default_place)
    Open<Effect> effect{Effect::neutral};
    double strength = 0.5;  // 0–1
    double reach = 0.5;     // 0–1, share of the customers here that meet it
    Open<Nature> nature{Nature::both};
    Open<Message> message{Message::none};
    double cost = 1;                     // ≥ 0, effort in the unit the team likes
    std::optional<double> answer_hours;  // ≥ 0, promised time to answer
    friend bool operator==(const Touch&, const Touch&) = default;
};

struct Card {
    CardId id;
    StageId stage;
    LaneId lane;
    std::string text;
    std::string note;
    std::vector<PersonaId> personas;  // empty: all
    std::string owner;
    Open<Evidence> evidence{Evidence::guess};
    std::optional<double> sample;  // count, with evidence `measured`
    std::string source;
    std::string review_by;  // date or empty
    bool truth = false;     // a moment of truth
    std::string link;       // http, https or mailto, or empty
    std::vector<SetAside> set_aside;
    double emotion = 0;  // −2…2, in a `feels` lane
    Touch touch;
    UnknownFields unknown;
    friend bool operator==(const Card&, const Card&) = default;
};

/// How customers move other than to the next stage. An empty `from` enters the journey, an empty `to` leaves it.
struct Path {
    PathId id;
    StageId from;
    StageId to;
    double share = 0;  // 0–1, of what: format.md, Path
    std::string label;
    UnknownFields unknown;
    friend bool operator==(const Path&, const Path&) = default;
};

/// What a buyer is worth (format.md `value`).
struct BuyerValue {
    std::optional<double> order;  // average order, in `currency`
    double orders = 1;            // orders in a customer's life
    double margin = 1;            // 0–1
    std::string currency;         // ISO 4217
    std::optional<double> entrants_per_year;
    UnknownFields unknown;
    friend bool operator==(const BuyerValue&, const BuyerValue&) = default;
};

struct Map {
    MapId id;
    std::string title;
    std::string description;
    std::string language = "da";
    std::string model = "blank";
    Open<MapState> state{MapState::current};
    std::optional<double> buyers_per_thousand;  // > 0, < 1000
    std::optional<double> calibration;          // > 0, γ of scoring.md 5.7
    std::optional<BuyerValue> value;
    std::vector<Persona> personas;
    std::vector<Phase> phases;
    std::vector<Box<Stage>> stages;  // display order
    std::vector<Lane> lanes;         // display order
    std::vector<Box<Card>> cards;    // order inside a cell is order here
    std::vector<Path> paths;
    UnknownFields unknown;
    friend bool operator==(const Map&, const Map&) = default;
};

}  // namespace journey
