#include "format/write_sales_sheet.h"

#include "format/enum_words.h"
#include "format/finding_words.h"
#include "format/sales_sheet_style.h"
#include "format/shades.h"
#include "format/svg_tag.h"
#include "format/xml.h"
#include "model/lookup.h"
#include "model/text_rules.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace journey {
namespace {

constexpr std::string_view policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// One line of a list.
struct Entry {
    std::string text;
    std::string detail;
    std::string_view link{};
    std::optional<Effect> effect{};
};
using Entries = std::vector<Entry>;

std::string_view class_of(Effect effect) {
    return effect == Effect::pull ? "sign pull" : effect == Effect::push ? "sign push" : "sign neutral";
}

/// Whether a finding says something where figures and owners were left out.
bool rests_on_no_figure(FindingKind kind) {
    return kind == FindingKind::push || kind == FindingKind::wasted || kind == FindingKind::mismatch ||
           kind == FindingKind::out_of_order;
}

class SalesSheet {
public:
    SalesSheet(const ToldMap& told, const SalesSheetOptions& options)
        : m_told(told), m_map(told.map), m_options(options) {}

    std::string run() {
        write_head();
        for (std::size_t i = 0; i < m_map.stages.size(); ++i) write_sheet(i);
        m_html += "</body></html>\n";
        return std::move(m_html);
    }

private:
    [[nodiscard]] std::string_view word(Word word) const { return text_of(m_told.language, word); }
    [[nodiscard]] bool tells_figures() const { return m_told.figures == Figures::told; }

    // ---- HTML ----

    SvgTag tag(std::string_view name) { return {m_html, name}; }
    void text(std::string_view text) { append_xml_text(m_html, text, XmlSpace::kept); }
    void end(std::string_view name) { m_html.append("</").append(name).append(">"); }
    void element(std::string_view name, std::string_view with_class, std::string_view content) {
        SvgTag begin = tag(name);
        if (!with_class.empty()) begin.text("class", with_class);
        begin.open();
        text(content);
        end(name);
    }

    void write_head() {
        m_html = "<!DOCTYPE html>\n";
        tag("html").text("lang", m_told.language == Language::danish ? "da" : "en").open();
        m_html += "<head><meta charset=\"utf-8\"/>";
        tag("meta").text("http-equiv", "Content-Security-Policy").text("content", policy).empty();
        tag("meta").text("name", "viewport").text("content", "width=device-width, initial-scale=1").empty();
        element("title", {}, fill(m_told.language, Word::sales_title, {map_title(m_told.language, m_map)}));
        m_html.append("<style>").append(sales_sheet_style()).append("</style></head>\n<body>");
    }

    void write_sheet(std::size_t at) {
        const Stage& stage = *m_map.stages[at];
        SvgTag article = tag("article");
        if (is_language_tag(m_map.language)) article.text("lang", m_map.language);
        article.open();
        write_header(stage);
        if (!stage.need.empty()) element("p", "need", stage.need);
        m_html += "<div class=\"halves\">";
        section({}, Word::sales_asks, questions_at(stage.id));
        section({}, Word::sales_answers, answers_at(stage.id));
        section({}, Word::sales_proof, proof_at(stage.id));
        section({}, Word::sales_promise, promises_at(stage.id));
        m_html += "</div>";
        section("next", Word::sales_next, steps_at(stage.id));
        element("footer", {},
                fill(m_told.language, Word::inspect_stage_of,
                     {std::to_string(at + 1), std::to_string(m_map.stages.size())}));
        m_html += "</article>\n";
    }

    void write_header(const Stage& stage) {
        m_html += "<header>";
        std::string above(map_title(m_told.language, m_map));
        const Phase* phase = find_phase(m_map, stage.phase);
        if (phase) above.append(" · ").append(shown_name(m_told.language, phase->name));
        element("p", "map", above);
        element("h1", {}, shown_name(m_told.language, stage.name));
        m_html += "<p class=\"place\">";
        const StageScore* score = find_score(m_told.score, stage.id);
        const std::string ready = readiness_words(m_told.language, stage);
        if (score && !ready.empty())
            element("span", "ready r" + std::to_string(readiness_step(score->readiness)), ready);
        const std::string words = score_words(m_told, stage.id);
        if (!words.empty()) text(std::string(word(Word::glossary_score)).append(" ").append(words));
        m_html += "</p></header>";
    }

    void section(std::string_view with_class, Word title, const Entries& entries) {
        SvgTag begin = tag("section");
        if (!with_class.empty()) begin.text("class", with_class);
        begin.open();
        element("h2", {}, word(title));
        if (entries.empty()) element("p", "none", word(Word::story_empty));
        if (!entries.empty()) m_html += "<ul>";
        for (const Entry& entry : entries) write_entry(entry);
        if (!entries.empty()) m_html += "</ul>";
        m_html += "</section>";
    }

    void write_entry(const Entry& entry) {
        m_html += entry.effect ? "<li class=\"signed\">" : "<li>";
        if (entry.effect) element("span", class_of(*entry.effect), sign_of(*entry.effect));
        const bool is_link = is_safe_link(entry.link);
        if (is_link) tag("a").text("href", entry.link).text("rel", "noopener noreferrer").open();
        text(entry.text);
        if (is_link) end("a");
        if (!entry.detail.empty()) element("span", "detail", entry.detail);
        m_html += "</li>";
    }

    // ---- what stands on it ----

    void add_cards(Entries& entries, const StageId& stage, LaneKind kind,
                   const std::function<std::optional<Entry>(const Card&)>& entry_of) const {
        for (const Lane& lane : m_map.lanes) {
            if (lane.kind.value != kind) continue;
            for (const Box<Card>& card : m_map.cards) {
                if (card->lane != lane.id || card->stage != stage) continue;
                if (auto entry = entry_of(*card)) entries.push_back(std::move(*entry));
            }
        }
    }

    [[nodiscard]] Entry plain(const Card& card) const {
        return {.text = std::string(card.text.empty() ? word(Word::board_untitled_card) : card.text),
                .detail = {},
                .link = card.link};
    }

    [[nodiscard]] Entry touchpoint(const Card& card) const {
        Entry entry = plain(card);
        entry.effect = card.touch.effect.value;
        entry.detail = card_detail(m_told, card, LaneKind::touchpoints);
        return entry;
    }

    [[nodiscard]] Entries questions_at(const StageId& stage) const {
        Entries entries;
        const auto all = [&](const Card& card) { return std::optional(plain(card)); };
        add_cards(entries, stage, LaneKind::questions, all);
        if (entries.empty()) add_cards(entries, stage, LaneKind::thinks, all);
        return entries;
    }

    static bool is_proof(const Card& card) { return card.touch.message == Open<Message>(Message::proof); }

    [[nodiscard]] Entries answers_at(const StageId& stage) const {
        Entries entries;
        add_cards(entries, stage, LaneKind::touchpoints,
                  [&](const Card& card) { return is_proof(card) ? std::nullopt : std::optional(touchpoint(card)); });
        add_cards(entries, stage, LaneKind::message, [&](const Card& card) { return std::optional(plain(card)); });
        return entries;
    }

    /// How it is known, and where that stands.
    [[nodiscard]] std::string known(const Card& card) const {
        if (!tells_figures()) return {};
        std::string known(words_for(m_told.language, card.evidence));
        if (!card.source.empty()) known.append(" · ").append(card.source);
        return known;
    }

    [[nodiscard]] Entries proof_at(const StageId& stage) const {
        Entries entries;
        const auto proof = [&](Entry entry, const Card& card) {
            const std::string how = known(card);
            if (!how.empty()) entry.detail.append(entry.detail.empty() ? "" : " · ").append(how);
            return std::optional(std::move(entry));
        };
        add_cards(entries, stage, LaneKind::touchpoints,
                  [&](const Card& card) { return is_proof(card) ? proof(touchpoint(card), card) : std::nullopt; });
        add_cards(entries, stage, LaneKind::evidence, [&](const Card& card) { return proof(plain(card), card); });
        return entries;
    }

    [[nodiscard]] Entries promises_at(const StageId& stage) const {
        Entries entries;
        add_cards(entries, stage, LaneKind::touchpoints, [&](const Card& card) -> std::optional<Entry> {
            if (!card.touch.answer_hours || !tells_figures()) return std::nullopt;
            Entry entry = plain(card);
            entry.detail =
                fill(m_told.language, Word::sales_hours, {number_text(m_told.language, *card.touch.answer_hours, 1)});
            return entry;
        });
        return entries;
    }

    [[nodiscard]] Entries steps_at(const StageId& stage) const {
        Entries entries;
        const Language language = m_told.language;
        const Win* win = tells_figures() ? best_win(m_told.journey.wins, stage) : nullptr;
        if (win) {
            const std::string gain = fill(language, Word::story_gain, {buyers_gain_text(language, win->buyers)});
            entries.push_back({win_title(language, m_map, *win), win_reason(language, m_map, *win) + " · " + gain});
        }
        const std::size_t most = entries.size() + m_options.steps;
        for (const Finding& finding : m_told.journey.findings) {
            if (entries.size() == most) break;
            const bool counts = tells_figures() ? is_worth_showing(finding) : rests_on_no_figure(finding.kind);
            if (finding.stage != stage || finding.is_set_aside || !counts) continue;
            std::string detail = finding_advice(language, m_map, finding);
            if (tells_figures()) detail = finding_reason(language, m_map, finding) + " · " + detail;
            entries.push_back({finding_title_parts(language, m_map, finding).name, std::move(detail)});
        }
        return entries;
    }

    const ToldMap& m_told;
    const Map& m_map;
    const SalesSheetOptions& m_options;
    std::string m_html;
};

}  // namespace

std::string write_sales_sheet(const ToldMap& told, const SalesSheetOptions& options) {
    return SalesSheet(told, options).run();
}

}  // namespace journey
