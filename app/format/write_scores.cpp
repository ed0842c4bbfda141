#include "format/write_scores.h"

#include "format/json_number.h"
#include "format/json_writer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <span>
#include <string_view>

namespace journey {
namespace {

/// What both results are written with.
class Numbers {
public:
    [[nodiscard]] std::string take() { return m_json.take(); }

protected:
    void number(std::string_view key, double value) {
        m_json.key(key);
        m_json.number(as_everywhere(value));
    }
    void number(std::string_view key, const std::optional<double>& value) {
        if (value) number(key, *value);
    }
    void numbers(std::string_view key, std::span<const double> values) {
        m_json.key(key);
        m_json.begin_list();
        for (const double value : values) m_json.number(as_everywhere(value));
        m_json.end_list();
    }
    void text(std::string_view key, std::string_view value) {
        m_json.key(key);
        m_json.text(value);
    }
    template <class Items, class Write>
    void list(std::string_view key, const Items& items, Write write) {
        m_json.key(key);
        m_json.begin_list();
        for (const auto& item : items) {
            m_json.begin_object();
            write(item);
            m_json.end_object();
        }
        m_json.end_list();
    }

    JsonWriter m_json{JsonLayout::indented};
};

class ScoreWriter : public Numbers {
public:
    void write(const MapScore& score, const Journey& journey) {
        m_json.begin_object();
        m_json.key("stages");
        m_json.begin_list();
        for (std::size_t i = 0; i < score.stages.size(); ++i) stage(score.stages[i], journey, i);
        m_json.end_list();
        flow(score, journey.flow);
        list("findings", journey.findings, [this](const Finding& found) { finding(found); });
        list("wins", journey.wins, [this](const Win& won) { win(won); });
        m_json.end_object();
    }

private:
    /// A card's id; null where it is of the whole stage.
    void card(const CardId& id) {
        m_json.key("card");
        if (id.empty())
            m_json.null();
        else
            m_json.text(id.value);
    }

    void stage(const StageScore& score, const Journey& journey, std::size_t position) {
        m_json.begin_object();
        text("id", score.stage.value);
        number("readiness", score.readiness);
        number("score", score.score);
        number("sd", score.sd);
        number("base", score.base);
        number("pull", score.pull);
        number("push", score.push);
        m_json.key("contributions");
        m_json.begin_object();
        for (const Contribution& part : score.contributions) number(part.card.value, part.points);
        m_json.end_object();
        number("coverage", score.coverage);
        number("pullFact", score.pull_fact);
        number("pullExperience", score.pull_experience);
        if (position < journey.flow.stages.size()) stage_flow(journey.flow.stages[position], journey);
        m_json.end_object();
    }

    void stage_flow(const StageFlow& flow, const Journey& journey) {
        number("arrive", flow.arrive);
        if (flow.after) return;
        number("lost", flow.lost);
        number("pushedAway", flow.pushed_away);
        number("onward", flow.onward);
        number("buyFromHere", flow.buy_from_here);
        number("need", flow.need);
        number("effort", flow.effort);
        if (const Win* best = best_win(journey.wins, flow.stage)) number("wins", best->points);
        if (!flow.measured) return;
        m_json.key("measured");
        m_json.begin_object();
        number("mean", flow.measured->mean);
        number("low", flow.measured->low);
        number("high", flow.measured->high);
        number("mapWeight", flow.measured->map_weight);
        number("z", flow.measured->z);
        m_json.end_object();
    }

    void flow(const MapScore& score, const JourneyFlow& flow) {
        m_json.key("journey");
        m_json.begin_object();
        if (flow.has_journey) {
            number("gamma", flow.gamma);
            number("buyers", flow.buyers);
            number("low", flow.low);
            number("high", flow.high);
            number("index", score.index);
        }
        number("afterIndex", score.after_index);
        if (flow.has_journey) {
            number("misplaced", flow.misplaced);
            number("purchases", flow.purchases);
            number("buyerWorth", flow.buyer_worth);
        }
        m_json.end_object();
    }

    void finding(const Finding& found) {
        text("kind", name_of(found.kind));
        text("stage", found.stage.value);
        card(found.card);
        number("points", found.points);
        number("buyers", found.buyers);
        if (found.is_set_aside) text("setAside", found.set_aside);
    }

    void win(const Win& won) {
        text("kind", name_of(won.kind));
        text("stage", won.stage.value);
        card(won.card);
        number("buyers", won.buyers);
        number("ratio", won.ratio);
        number("money", won.money);
    }
};

class ReadinessWriter : public Numbers {
public:
    void write(const ReadinessEstimate& estimate) {
        m_json.begin_object();
        numbers("posterior", estimate.posterior);
        number("mode", estimate.mode);
        number("mean", estimate.mean);
        numbers("span", std::array{estimate.span.low, estimate.span.high, estimate.span.mass});
        number("certainty", estimate.certainty);
        phases(estimate);
        list("evidence", estimate.evidence, [this](const SignalWeight& piece) {
            text("signal", piece.signal);
            number("weight", piece.weight);
            number("ratio", piece.ratio);
        });
        list("next", estimate.next, [this](const NextSignal& next) {
            text("signal", next.signal);
            number("nats", next.nats);
            number("likely", next.likely);
        });
        m_json.end_object();
    }

private:
    void phases(const ReadinessEstimate& estimate) {
        constexpr std::array<std::string_view, 4> names{"0-40", "50-70", "80-90", "100-110"};
        m_json.key("phases");
        m_json.begin_object();
        for (std::size_t i = 0; i < names.size(); ++i) number(names[i], estimate.phases[i]);
        m_json.end_object();
    }
};

}  // namespace

double as_everywhere(double value) {
    std::array<char, 40> digits{};
    const int length = std::snprintf(digits.data(), digits.size(), "%.12g", value);
    return json_number_value({digits.data(), static_cast<std::size_t>(std::max(length, 0))});
}

std::string write_scores(const MapScore& score, const Journey& journey) {
    ScoreWriter writer;
    writer.write(score, journey);
    return writer.take();
}

std::string write_readiness(const ReadinessEstimate& estimate) {
    ReadinessWriter writer;
    writer.write(estimate);
    return writer.take();
}

}  // namespace journey
