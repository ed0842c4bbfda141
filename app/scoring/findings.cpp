#include "scoring/findings.h"

#include "scoring/constants.h"
#include "scoring/stage_change.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

namespace journey::scoring {
namespace {

constexpr double percent = 100;
// Fewer buyers than this are none: a ratio to them would not be a number.
constexpr double least_buyers = 1e-200;

/// What one change of a stage brings.
struct Gain {
    double points = 0;  // score points
    double buyers = 0;  // share
};

/// Everything that is known of one stage while its findings are collected.
struct StageCase {
    const Stage& stage;
    const StageScore& score;
    const std::vector<Part>& parts;
    const ModelStage* model;  // null after the purchase
};

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
        add_structural(stage);
    }

    void add_out_of_order(const Stage& stage) { find(FindingKind::out_of_order, stage, nullptr, {}); }

private:
    [[nodiscard]] Gain gain(const StageCase& stage, double share) const {
        const double points = percent * (share - stage.score.mean);
        return {points, stage.model != nullptr ? m_model.buyers_gained(*stage.model, share) : 0};
    }

    void add_part(const StageCase& stage, const StageChange& change, const Part& part) {
        const Card* card = part.card;
        if (part.effect == Effect::push) {
            const Gain stopped = gain(stage, change.without_push(part));
            find(FindingKind::push, stage.stage, card, stopped);
            add_win(WinKind::stop_push, stage, card, stopped);
        } else if (part.effect == Effect::neutral) {
            const Gain turned = gain(stage, change.with_new_pull(caught_when_fitting(part)));
            find(FindingKind::wasted, stage.stage, card, turned);
            add_win(WinKind::turn_neutral, stage, card, turned);
        } else {
            const Gain mended = gain(stage, change.with_pull_at(part, caught_when_fitting(part)));
            find(FindingKind::mismatch, stage.stage, card, mended);
            if (part.fit < fits_well) add_win(WinKind::fix_message, stage, card, mended);
            if (part.strength < strength_strong)
                add_win(WinKind::strengthen, stage, card,
                        gain(stage, change.with_pull_at(part, caught_when_strong(part))));
        }
    }

    // Dates are written year first, so that their order is that of their characters.
    void add_duties(const StageCase& stage, const Card& card, double points) {
        if (card.owner.empty()) find(FindingKind::no_owner, stage.stage, &card, {points, 0});
        if (!card.review_by.empty() && !m_today.empty() && card.review_by < m_today)
            find(FindingKind::overdue, stage.stage, &card, {points, 0});
    }

    void add_missing(const StageCase& stage, const Gain& medium_pull) {
        const double uncovered = 1 - stage.score.coverage;
        find(FindingKind::uncovered, stage.stage, nullptr,
             {uncovered * medium_pull.points, uncovered * medium_pull.buyers});
        const double most = std::max(stage.score.pull_fact, stage.score.pull_experience);
        const double least = std::min(stage.score.pull_fact, stage.score.pull_experience);
        const double r = stage.score.readiness;
        if (!(most > 0) || r < both_kinds_from || r > both_kinds_to) return;
        const double missing = 1 - least / most;
        find(FindingKind::one_sided, stage.stage, nullptr,
             {missing * medium_pull.points, missing * medium_pull.buyers});
    }

    void add_structural(const StageCase& stage) {
        if (stage.model == nullptr) return;
        if (stage.model->turned_raw > most_turned) find(FindingKind::closed_cycle, stage.stage, nullptr, {});
        if (stage.model->arrive <= 0) find(FindingKind::unreachable, stage.stage, nullptr, {});
    }

    static bool is_structural(FindingKind kind) {
        return kind == FindingKind::out_of_order || kind == FindingKind::closed_cycle ||
               kind == FindingKind::unreachable;
    }

    void find(FindingKind kind, const Stage& stage, const Card* card, const Gain& gain) {
        if (!(gain.points > 0) && !is_structural(kind)) return;
        Finding finding;
        finding.kind = kind;
        finding.stage = stage.id;
        if (card != nullptr) finding.card = card->id;
        finding.points = gain.points;
        finding.buyers = gain.buyers;
        const auto& set_aside = card != nullptr ? card->set_aside : stage.set_aside;
        const auto found = std::ranges::find(set_aside, name_of(kind), &SetAside::finding);
        finding.is_set_aside = found != set_aside.end();
        if (finding.is_set_aside) finding.set_aside = found->reason;
        m_journey.findings.push_back(std::move(finding));
    }

    void add_win(WinKind kind, const StageCase& stage, const Card* card, const Gain& gain) {
        if (stage.model == nullptr) return;
        Win win;
        win.kind = kind;
        win.stage = stage.stage.id;
        if (card != nullptr) win.card = card->id;
        win.points = gain.points;
        win.buyers = gain.buyers;
        win.ratio = m_model.buyers > least_buyers ? gain.buyers / m_model.buyers : 0;
        if (m_journey.flow.money_per_buyer_share) win.money = gain.buyers * *m_journey.flow.money_per_buyer_share;
        m_journey.wins.push_back(std::move(win));
    }

    const JourneyModel& m_model;
    std::string_view m_today;
    Journey& m_journey;
};

const std::string& id_of(const Finding& finding) {
    return finding.card.empty() ? finding.stage.value : finding.card.value;
}

/// The number without its last bits, of which no two computers agree: what is equal on paper stays a tie.
double comparable(double value) {
    constexpr std::uint64_t noise_bits = 14;  // leaves about 12 digits
    constexpr std::uint64_t half = std::uint64_t{1} << (noise_bits - 1);
    return std::bit_cast<double>(((std::bit_cast<std::uint64_t>(value) + half) >> noise_bits) << noise_bits);
}

/// Sorts by a number, greatest first; a tie keeps the order.
template <class Item>
void sort_greatest_first(std::vector<Item>& items, double Item::* number) {
    std::vector<std::pair<double, std::size_t>> order;
    order.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) order.emplace_back(-comparable(items[i].*number), i);
    std::ranges::sort(order);
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const auto& [value, place] : order) sorted.push_back(std::move(items[place]));
    items = std::move(sorted);
}

bool is_named_before(const Finding& a, const Finding& b) {
    return std::tie(id_of(a), a.kind) < std::tie(id_of(b), b.kind);
}

bool is_listed_before(const Win& a, const Win& b) { return std::tie(a.kind, a.card) < std::tie(b.kind, b.card); }

}  // namespace

void add_findings_and_wins(const Map& map, const MapScore& score, const JourneyModel& model, const StageParts& parts,
                           std::string_view today, Journey& journey) {
    Collector collector(model, today, journey);
    std::vector<const ModelStage*> models(map.stages.size(), nullptr);
    for (const ModelStage& stage : model.stages) models[stage.stage] = &stage;
    for (std::size_t i = 0; i < map.stages.size(); ++i) {
        const auto first = static_cast<std::ptrdiff_t>(journey.wins.size());
        collector.add_stage({*map.stages[i], score.stages[i], parts[i], models[i]});
        std::sort(journey.wins.begin() + first, journey.wins.end(), is_listed_before);
    }
    for (std::size_t i = 0; i + 1 < model.stages.size(); ++i) {
        const std::size_t here = model.stages[i].stage;
        if (score.stages[model.stages[i + 1].stage].readiness < score.stages[here].readiness)
            collector.add_out_of_order(*map.stages[here]);
    }
    std::ranges::sort(journey.findings, is_named_before);
    sort_greatest_first(journey.findings, &Finding::points);
    sort_greatest_first(journey.wins, &Win::buyers);  // collected by stage, kind and card
}

}  // namespace journey::scoring
