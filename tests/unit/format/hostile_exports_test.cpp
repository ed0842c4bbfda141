// Texts that want to be more than text: in Markdown, Mermaid, tables and on sales sheets they are what they say.
#include "format/markdown_text.h"
#include "format/mermaid_text.h"
#include "format/read_cards_csv.h"
#include "format/read_mermaid.h"
#include "format/write_cards_csv.h"
#include "format/write_markdown.h"
#include "format/write_mermaid.h"
#include "format/write_sales_sheet.h"
#include "format/write_stages_csv.h"
#include "model/validate.h"
#include "unit/format/hostile_texts.h"
#include "unit/format/told_samples.h"
#include "unit/random.h"
#include "unit/support/xml.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace journey;
using namespace journey::test;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string markdown_of(const Map& map) {
    return with_results(map, Language::english, Figures::told,
                        [](const ToldMap& told) { return write_markdown(told, {.with_notes = true}); });
}

std::string mermaid_of(const Map& map) {
    return with_results(map, Language::english, Figures::told, [](const ToldMap& told) { return write_mermaid(told); });
}

/// What is left of Markdown when signs with a backslash and references are taken out: the syntax.
std::string syntax_of(std::string_view markdown) {
    std::string syntax;
    for (std::size_t at = 0; at < markdown.size(); ++at) {
        if (markdown[at] == '\\') {
            REQUIRE(at + 1 < markdown.size());
            ++at;
        } else if (markdown[at] == '&') {
            const std::size_t end = markdown.find(';', at);
            REQUIRE(end != std::string_view::npos);
            at = end;
        } else {
            syntax += markdown[at];
        }
    }
    return syntax;
}

std::size_t count_of(std::string_view text, char sign) {
    return static_cast<std::size_t>(std::ranges::count(text, sign));
}

}  // namespace

TEST_CASE("Whatever a map says, its Markdown has the syntax of a map that says x") {
    const std::vector<std::string> plain = lines_of(markdown_of(map_saying("x")));
    for (const std::string_view text : hostile_texts()) {
        CAPTURE(text);
        const std::vector<std::string> lines = lines_of(markdown_of(map_saying(std::string(text))));
        const bool is_blank = markdown_text(text).empty();  // such a text leaves out paragraphs and rows
        if (!is_blank) REQUIRE(lines.size() == plain.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            CAPTURE(lines[i]);
            const std::string syntax = syntax_of(lines[i]);
            CHECK(syntax.find_first_of("<>`[]{}~$!_^\r\t") == std::string::npos);
            if (is_blank) continue;
            const std::string wanted = syntax_of(plain[i]);
            CHECK(count_of(syntax, '|') == count_of(wanted, '|'));
            CHECK(count_of(syntax, '*') == count_of(wanted, '*'));
            CHECK(count_of(syntax, '#') == count_of(wanted, '#'));
            if (wanted.starts_with("|") || wanted.starts_with("#"))
                CHECK(syntax.substr(0, 2) == wanted.substr(0, 2));
            else
                CHECK(std::string_view("-+=>: ").find(lines[i].empty() ? 'x' : lines[i].front()) ==
                      std::string_view::npos);
        }
    }
}

TEST_CASE("What looks something up in a wiki or an issue does not") {
    for (const std::string_view text : {"@alle", "a @eksempel", "#1", ":smile:", "((a", "''a", "%%a"}) {
        CAPTURE(text);
        CHECK(markdown_text(text).find("\u2060") != std::string::npos);
    }
    CHECK(markdown_text("kl. 10:30, a@b.dk og https://eksempel.dk/a") ==
          "kl. 10:30, a@\u2060b.dk og https://eksempel.dk/a");
    CHECK(markdown_text("- a") == "\\- a");
    CHECK(markdown_text("12. a - b") == "12\\. a - b");
    CHECK(markdown_text("a|b<c>\\d") == "a&#124;b&lt;c&gt;&#92;d");
}

TEST_CASE("Whatever a map says, its Mermaid has the lines of a map that says x, and is read back without a complaint") {
    const std::vector<std::string> plain = lines_of(mermaid_of(map_saying("x")));
    for (const std::string_view text : hostile_texts()) {
        CAPTURE(text);
        const std::string diagram = mermaid_of(map_saying(std::string(text)));
        const std::vector<std::string> lines = lines_of(diagram);
        REQUIRE(lines.size() == plain.size());
        const bool has_actors = !mermaid_text(text, MermaidPlace::actor).empty();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            CAPTURE(lines[i]);
            CHECK(lines[i].find_first_of(";#<>\r\t") == std::string::npos);
            CHECK(lines[i].find("%%") == std::string::npos);
            if (has_actors) CHECK(count_of(lines[i], ':') == count_of(plain[i], ':'));
        }
        const auto read = read_mermaid(diagram, Language::english, 1);
        REQUIRE(read.has_value());
        CHECK(read->problems.empty());
        CHECK(read->map.stages.size() == 3);
        CHECK(read->map.cards.size() == 2);
        CHECK(mermaid_of(read->map) == diagram);
    }
}

TEST_CASE("Whatever a map says, no cell of its tables is one that a spreadsheet runs, and all of them come back") {
    for (const std::string_view text : hostile_texts())
        for (const char separator : {';', ','}) {
            CAPTURE(text);
            const Map map = map_saying(std::string(text));
            const CsvStyle style{.separator = separator};
            const std::string cards = write_cards_csv(map, Language::danish, style);
            const std::string stages = with_results(map, Language::danish, Figures::told,
                                                    [&](const ToldMap& told) { return write_stages_csv(told, style); });
            CHECK(read_csv(cards).rows.size() == map.cards.size());
            const CsvFile file = read_csv(stages);
            REQUIRE(file.rows.size() == map.stages.size());
            CHECK(file.separator == separator);
            for (const auto& row : file.rows) {
                CHECK(row.size() == file.headings.size());
                CHECK(row[1] == text);
            }
            // As a program reads it that knows no guards: behind each separator, line end and quote.
            for (const std::string& table : {cards, stages})
                for (std::size_t at = 1; at < table.size(); ++at) {
                    const bool begins = table[at - 1] == separator || table[at - 1] == '\n' ||
                                        (table[at - 1] == '"' && (at < 2 || table[at - 2] == separator));
                    if (begins && text.find(separator) == std::string_view::npos &&
                        text.find_first_of("\n\"") == std::string_view::npos)
                        CHECK(std::string_view("=@\t").find(table[at]) == std::string_view::npos);
                }
        }
}

TEST_CASE("Whatever a map says, its sales sheets are the elements of a map that says x, and say it") {
    const std::set<std::string> elements{"html", "head", "meta", "title", "style",   "body", "article", "header", "p",
                                         "h1",   "h2",   "span", "div",   "section", "ul",   "li",      "footer"};
    const std::set<std::string> attributes{"charset", "http-equiv", "content", "name", "lang", "class"};
    for (const std::string_view text : hostile_texts()) {
        CAPTURE(text);
        const std::string html = with_results(map_saying(std::string(text)), Language::danish, Figures::told,
                                              [](const ToldMap& told) { return write_sales_sheet(told); });
        constexpr std::string_view doctype = "<!DOCTYPE html>\n";
        REQUIRE(html.starts_with(doctype));
        const auto root = parse_xml(std::string_view(html).substr(doctype.size()));
        const std::string wrong = root ? std::string() : root.error();
        CAPTURE(wrong);
        REQUIRE(root.has_value());
        std::size_t headings = 0;
        for (const Xml* element : all_of(*root)) {
            CAPTURE(element->name);
            CHECK(elements.contains(element->name));
            for (const auto& [key, value] : element->attributes) CHECK(attributes.contains(key));
            if (element->name != "h1") continue;
            ++headings;
            CHECK(element->text == text);
        }
        CHECK(headings == 3);
    }
}

namespace {

/// The text with bytes put in, taken out and changed, mostly such that mean something.
std::string spoilt(Random& random, std::string text) {
    constexpr std::string_view bytes = ":;#,%\"'\n\r\t{}= -0159\\";
    for (std::size_t i = 1 + random.below(12); i > 0 && !text.empty(); --i) {
        const std::size_t at = random.below(text.size());
        const char byte = bytes[random.below(bytes.size())];
        if (random.chance(0.4))
            text.insert(at, 1, byte);
        else if (random.chance(0.5))
            text.erase(at, 1 + random.below(4));
        else
            text[at] = byte;
    }
    if (random.chance(0.03)) text += '\xFF';
    return text;
}

}  // namespace

TEST_CASE("Spoilt tables and diagrams are refused, or what is made of them is valid") {
    Random random(28112026);
    Map map = map_saying("Tekst");
    map.language = "da";
    map.personas.front().color.clear();
    for (Box<Card>& card : map.cards) {
        Card one = *card;
        one.link.clear();
        card = Box<Card>(one);
    }
    map.id.value = "m";
    REQUIRE(validate(map).empty());
    const std::string table = write_cards_csv(map, Language::danish);
    const std::string diagram = mermaid_of(map);
    for (int i = 0; i < 3000; ++i) {
        const std::string spoilt_diagram = spoilt(random, diagram);
        CAPTURE(spoilt_diagram);
        if (const auto read = read_mermaid(spoilt_diagram, Language::english, 1)) {
            CHECK(validate(read->map).empty());
            const std::string written = mermaid_of(read->map);
            const auto again = read_mermaid(written, Language::english, 1);
            REQUIRE(again.has_value());
            CHECK(again->problems.empty());
            CHECK(mermaid_of(again->map) == written);
        }
        const std::string spoilt_table = spoilt(random, table);
        CAPTURE(spoilt_table);
        const auto read = read_cards_csv(spoilt_table);
        if (!read) continue;
        Map target = map;
        const CsvCards made = cards_of_csv(map, read->file, read->mapping, Language::english, 1);
        for (const Card& card : made.cards) target.cards.emplace_back(card);
        CHECK(validate(target).empty());
    }
}
