#include "scoring/findings.h"

#include "scoring/constants.h"
#include "scoring/journey_order.h"
#include "scoring/stage_change.h"
#include "scoring/views.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace journey::scoring {
namespace {

constexpr double percent = 100;
// Fewer buyers than this are none: a ratio to them would not be a number.
constexpr double least_buyers = 1e-200;

/// What one change of a stage brings.
struct Gain {
    double points = 0;  // score points
    double onward = 0;  // share that moves on afterwards
    double part = 0;    // share of the change that counts
};

/// Everything that is known of one stage while its findings are collected.
struct StageCase {
    std::uint32_t position;
    const Stage& stage;
    const StageScore& score;
    const std::vector<Part>& parts;
    const ModelStage* model;  // null after the purchase
};

double buyers_of(const ModelStage* stage, double onward, double part) {
    return stage != nullptr && part > 0 ? part * JourneyModel::buyers_gained(*stage, onward) : 0;
}

void set_gain(const ModelStage* stage, Finding& finding) {
    finding.buyers = buyers_of(stage, finding.onward, finding.part);
}

void set_gain(const JourneyModel& model, const ModelStage* stage, const JourneyFlow& flow, Win& win) {
    win.buyers = buyers_of(stage, win.onward, 1);
    win.ratio = model.buyers > least_buyers ? win.buyers / model.buyers : 0;
    win.money.reset();
    if (flow.money_per_buyer_share) win.money = win.buyers * *flow.money_per_buyer_share;
}

/// Without its numbers.
Finding made_finding(FindingKind kind, std::uint32_t position, const Stage& stage, const Card* card) {
    Finding finding;
    finding.kind = kind;
    finding.stage = stage.id;
    finding.position = position;
    if (card != nullptr) finding.card = card->id;
    const auto& set_aside = card != nullptr ? card->set_aside : stage.set_aside;
    const auto found = std::ranges::find(set_aside, name_of(kind), &SetAside::finding);
    finding.is_set_aside = found != set_aside.end();
    if (finding.is_set_aside) finding.set_aside = found->reason;
    return finding;
}

class Collector {
public:
    Collector(const JourneyModel& model, std::string_view today, Journey& journey)
        : m_model(model), m_today(today), m_journey(journey) {}

    void add_stage(const StageCase& stage) {
        const StageChange change(stage.stage, stage.parts);
        const double added = change.with_new_pull(caught_by_medium_pull());
        const Gain medium_pull = gain(stage, added);
        for (std::size_t i = 0; i < stage.parts.size(); ++i) {
            add_part(stage, change, stage.parts[i]);
            add_duties(stage, *stage.parts[i].card, std::abs(stage.score.contributions[i].points));
        }
        if (stage.model != nullptr) add_win(WinKind::add_pull, stage, nullptr, medium_pull);
        add_missing(stage, medium_pull);
    }

private:
    [[nodiscard]] Gain gain(const StageCase& stage, double share) const {
        const double points = percent * (share - stage.score.mean);
        if (stage.model == nullptr) return {points, 0, 0};
        return {points, m_model.onward_with(*stage.model, share), 1};
    }

    void add_part(const StageCase& stage, const StageChange& change, const Part& part) {
        const Card* card = part.card;
        if (part.effect == Effect::push) {
            const Gain stopped = gain(stage, change.without_push(part));
            find(FindingKind::push, stage, card, stopped);
            add_win(WinKind::stop_push, stage, card, stopped);
        } else if (part.effect == Effect::neutral) {
            const Gain turned = gain(stage, change.with_new_pull(caught_when_fitting(part)));
            find(FindingKind::wasted, stage, card, turned);
            add_win(WinKind::turn_neutral, stage, card, turned);
        } else {
            const Gain mended = gain(stage, change.with_pull_at(part, caught_when_fitting(part)));
            find(FindingKind::mismatch, stage, card, mended);
            if (part.fit < fits_well) add_win(WinKind::fix_message, stage, card, mended);
            if (part.strength < strength_strong)
                add_win(WinKind::strengthen, stage, card,
                        gain(stage, change.with_pull_at(part, caught_when_strong(part))));
        }
    }

    // Dates are written year first, so that their order is that of their characters.
    void add_duties(const StageCase& stage, const Card& card, double points) {
        if (card.owner.empty()) find(FindingKind::no_owner, stage, &card, {points, 0, 0});
        if (is_overdue(card, m_today)) find(FindingKind::overdue, stage, &card, {points, 0, 0});
    }

    void add_missing(const StageCase& stage, const Gain& medium_pull) {
        const double uncovered = 1 - stage.score.coverage;
        find(FindingKind::uncovered, stage, nullptr, share_of(medium_pull, uncovered));
        const double most = std::max(stage.score.pull_fact, stage.score.pull_experience);
        const double least = std::min(stage.score.pull_fact, stage.score.pull_experience);
        const double r = stage.score.readiness;
        if (!(most > 0) || r < both_kinds_from || r > both_kinds_to) return;
        const double missing = 1 - least / most;
        Finding* found = find(FindingKind::one_sided, stage, nullptr, share_of(medium_pull, missing));
        const bool facts = stage.score.pull_fact < stage.score.pull_experience;
        if (found != nullptr) found->missing = facts ? Nature::fact : Nature::experience;
    }

    static Gain share_of(const Gain& gain, double share) {
        return {share * gain.points, gain.onward, share * gain.part};
    }

    /// The finding until the next one; null when it is none.
    Finding* find(FindingKind kind, const StageCase& stage, const Card* card, const Gain& gain) {
        if (!(gain.points > 0)) return nullptr;
        Finding finding = made_finding(kind, stage.position, stage.stage, card);
        finding.points = gain.points;
        finding.onward = gain.onward;
        finding.part = gain.part;
        set_gain(stage.model, finding);
        return &m_journey.findings.emplace_back(std::move(finding));
    }

    void add_win(WinKind kind, const StageCase& stage, const Card* card, const Gain& gain) {
        if (stage.model == nullptr) return;
        Win win;
        win.kind = kind;
        win.stage = stage.stage.id;
        if (card != nullptr) win.card = card->id;
        win.points = gain.points;
        win.position = stage.position;
        win.onward = gain.onward;
        set_gain(m_model, stage.model, m_journey.flow, win);
        m_journey.wins.push_back(std::move(win));
    }

    const JourneyModel& m_model;
    std::string_view m_today;
    Journey& m_journey;
};

std::vector<const ModelStage*> by_position(const Analysed& in) {
    std::vector<const ModelStage*> models(in.map.stages.size(), nullptr);
    for (const ModelStage& stage : in.model.stages) models[stage.stage] = &stage;
    return models;
}

/// What is wrong with how the stages hang together: it depends on all of them.
void add_structural(const Analysed& in, std::vector<Finding>& findings) {
    const auto add = [&](FindingKind kind, std::size_t at) {
        findings.push_back(made_finding(kind, static_cast<std::uint32_t>(at), *in.map.stages[at], nullptr));
    };
    const std::vector<ModelStage>& stages = in.model.stages;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const std::size_t here = stages[i].stage;
        if (stages[i].turned_raw > most_turned) add(FindingKind::closed_cycle, here);
        if (stages[i].arrive <= 0) add(FindingKind::unreachable, here);
        const bool falls =
            i + 1 < stages.size() && in.score.stages[stages[i + 1].stage].readiness < in.score.stages[here].readiness;
        if (falls) add(FindingKind::out_of_order, here);
    }
}

/// Takes out what does not stay, and gives the rest its new numbers.
template <class Item, class Stays, class Renew>
void keep(std::vector<Item>& items, Stays stays, Renew renew) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!stays(items[i])) continue;
        if (kept != i) items[kept] = std::move(items[i]);
        renew(items[kept++]);
    }
    items.resize(kept);
}

}  // namespace

void add_findings_and_wins(const Analysed& in, const StageParts& parts, Journey& journey) {
    Collector collector(in.model, in.today, journey);
    const std::vector<const ModelStage*> models = by_position(in);
    for (std::size_t i = 0; i < parts.size(); ++i)
        collector.add_stage(
            {static_cast<std::uint32_t>(i), *in.map.stages[i], in.score.stages[i], parts[i], models[i]});
    add_structural(in, journey.findings);
    sort(journey.findings);
    sort(journey.wins);
}

void renew_findings_and_wins(const Analysed& in, std::span<const RenewedStage> renewed, Journey& journey) {
    const std::vector<const ModelStage*> models = by_position(in);
    std::vector<bool> stays(in.map.stages.size(), true);
    for (const RenewedStage& stage : renewed) stays[stage.position] = false;
    keep(
        journey.findings,
        [&](const Finding& finding) { return stays[finding.position] && !is_structural(finding.kind); },
        [&](Finding& finding) { set_gain(models[finding.position], finding); });
    keep(
        journey.wins, [&](const Win& win) { return stays[win.position]; },
        [&](Win& win) { set_gain(in.model, models[win.position], journey.flow, win); });
    sort(journey.wins);

    Journey added;
    added.flow.money_per_buyer_share = journey.flow.money_per_buyer_share;
    Collector collector(in.model, in.today, added);
    for (const RenewedStage& stage : renewed) {
        const std::size_t i = stage.position;
        collector.add_stage(
            {static_cast<std::uint32_t>(i), *in.map.stages[i], in.score.stages[i], stage.parts, models[i]});
    }
    add_structural(in, added.findings);
    sort(added.findings);
    sort(added.wins);
    merge(journey.findings, std::move(added.findings));
    merge(journey.wins, std::move(added.wins));
}

}  // namespace journey::scoring
