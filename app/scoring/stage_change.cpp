#include "scoring/stage_change.h"

#include "scoring/constants.h"

namespace journey::scoring {

StageChange::StageChange(const Stage& stage, std::span<const Part> parts)
    : m_needs_pull(1 - share_or(stage.unaided, default_unaided)) {
    for (const Part& part : parts) {
        if (part.effect == Effect::pull) m_not_pulled *= 1 - part.caught;
        if (part.effect == Effect::push) m_not_pushed *= 1 - part.caught;
    }
}

// No factor is below 0.05, so dividing one out loses nothing.
double StageChange::without_push(const Part& push) const {
    return share(m_not_pulled, std::min(1.0, m_not_pushed / (1 - push.caught)));
}

double StageChange::with_pull_at(const Part& pull, double caught) const {
    return share(std::min(1.0, m_not_pulled / (1 - pull.caught)) * (1 - caught), m_not_pushed);
}

double StageChange::with_new_pull(double caught) const { return share(m_not_pulled * (1 - caught), m_not_pushed); }

double StageChange::share(double not_pulled, double not_pushed) const {
    return std::clamp((1 - m_needs_pull * not_pulled) * not_pushed, 0.0, 1.0);
}

double caught_when_fitting(const Part& part) { return strongest * part.reach * part.strength; }
double caught_when_strong(const Part& part) {
    return strongest * part.reach * std::max(part.strength, strength_strong) * part.fit;
}
double caught_by_medium_pull() { return strongest * medium * medium; }

}  // namespace journey::scoring
