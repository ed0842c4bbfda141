#include "format/write_scores.h"

#include "format/json_number.h"
#include "format/json_writer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <string_view>

namespace journey {
namespace {

/// The number without the digits in which no two computers agree.
double rounded(double value) {
    std::array<char, 40> digits{};
    const int length = std::snprintf(digits.data(), digits.size(), "%.12g", value);
    return json_number_value({digits.data(), static_cast<std::size_t>(std::max(length, 0))});
}

class Writer {
public:
    void write(const MapScore& score, const Journey& journey) {
        m_json.begin_object();
        m_json.key("stages");
        m_json.begin_list();
        for (std::size_t i = 0; i < score.stages.size(); ++i) stage(score.stages[i], journey, i);
        m_json.end_list();
        flow(score, journey.flow);
        m_json.key("findings");
        m_json.begin_list();
        for (const Finding& found : journey.findings) finding(found);
        m_json.end_list();
        m_json.key("wins");
        m_json.begin_list();
        for (const Win& won : journey.wins) win(won);
        m_json.end_list();
        m_json.end_object();
    }
    [[nodiscard]] std::string take() { return m_json.take(); }

private:
    void number(std::string_view key, double value) {
        m_json.key(key);
        m_json.number(rounded(value));
    }
    void number(std::string_view key, const std::optional<double>& value) {
        if (value) number(key, *value);
    }
    void text(std::string_view key, std::string_view value) {
        m_json.key(key);
        m_json.text(value);
    }
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
        m_json.begin_object();
        text("kind", name_of(found.kind));
        text("stage", found.stage.value);
        card(found.card);
        number("points", found.points);
        number("buyers", found.buyers);
        if (found.is_set_aside) text("setAside", found.set_aside);
        m_json.end_object();
    }

    void win(const Win& won) {
        m_json.begin_object();
        text("kind", name_of(won.kind));
        text("stage", won.stage.value);
        card(won.card);
        number("buyers", won.buyers);
        number("ratio", won.ratio);
        number("money", won.money);
        m_json.end_object();
    }

    JsonWriter m_json{JsonLayout::indented};
};

}  // namespace

std::string write_scores(const MapScore& score, const Journey& journey) {
    Writer writer;
    writer.write(score, journey);
    return writer.take();
}

}  // namespace journey
