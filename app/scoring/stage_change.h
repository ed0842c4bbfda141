// What the expected share of a stage would be after one change of a touchpoint (scoring.md 5.3, 5.5). Must not know:
// what is made of it.
#pragma once

#include "scoring/score.h"
#include "scoring/touchpoint_part.h"

#include <span>

namespace journey::scoring {

/// The products of one stage, and the share p with one factor taken out or put in.
class StageChange {
public:
    StageChange(const Stage& stage, std::span<const Part> parts);

    /// Without a push.
    [[nodiscard]] double without_push(const Part& push) const;
    /// With a pull catching `caught` instead of what it does.
    [[nodiscard]] double with_pull_at(const Part& pull, double caught) const;
    /// With one more pull.
    [[nodiscard]] double with_new_pull(double caught) const;

private:
    [[nodiscard]] double share(double not_pulled, double not_pushed) const;

    double m_needs_pull = 0;  // 1 − b
    double m_not_pulled = 1;  // X
    double m_not_pushed = 1;  // Y
};

/// u of a pull whose message fits.
[[nodiscard]] double caught_when_fitting(const Part& part);
/// u of a pull made strong.
[[nodiscard]] double caught_when_strong(const Part& part);
/// u of a pull of medium reach and strength that fits.
[[nodiscard]] double caught_by_medium_pull();

}  // namespace journey::scoring
