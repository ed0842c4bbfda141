// A session to act on, and a small map to act in. Must not know: the screen, the browser.
#pragma once

#include "editor/update.h"
#include "unit/random.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace journey::test {

/// Two phases of two stages, three lanes (touchpoints, feels, barriers), six cards:
///   s1: c1 c2 (touchpoints), f1 (feels)   s2: c3 (touchpoints), b1 (barriers)   s3: c4 (touchpoints)   s4: nothing
[[nodiscard]] Map sample_map();

/// The ids of the cards of a cell, in order, as "c1 c2".
[[nodiscard]] std::string cell_text(const Map& map, const char* stage, const char* lane);
/// The ids of the stages (or lanes) in order.
[[nodiscard]] std::string stage_order(const Map& map);
[[nodiscard]] std::string lane_order(const Map& map);

/// A session with the sample map open, as it is after the map was loaded and stored.
class Desk {
public:
    Desk();
    explicit Desk(Map map);

    /// Carries out an action and keeps what it asked for in `tasks`.
    void act(const Action& action);
    void run(CommandId id) { act(action::Run{id}); }
    void type(const TextTarget& target, const std::string& text);
    /// Lets the draft timer run out and the browser answer.
    void save(const std::string& time_utc = "2026-01-02T03:04:05Z");

    [[nodiscard]] Document& document() { return *session.document; }
    [[nodiscard]] const Map& map() const { return session.document->map; }
    [[nodiscard]] std::size_t steps() const { return session.document->history.undo_count(); }
    [[nodiscard]] std::string toast() const { return session.toast ? session.toast->text : std::string(); }
    [[nodiscard]] const Card& card(const char* id) const;
    [[nodiscard]] const Stage& stage(const char* id) const;

    /// The first task of a kind that the last action asked for; null when there is none.
    template <class Kind>
    [[nodiscard]] const Kind* task() const {
        for (const Task& wanted : tasks)
            if (const auto* found = std::get_if<Kind>(&wanted)) return found;
        return nullptr;
    }

    Session session;
    std::vector<Task> tasks;
    double now_ms = 1'000;
};

/// An edit of any kind with arguments of any kind: things that are there and things that are gone, numbers out of
/// range, infinite and none at all, texts too long and not UTF-8, lists past the limits.
[[nodiscard]] Edit random_edit(Random& random, const Map& map);

}  // namespace journey::test
