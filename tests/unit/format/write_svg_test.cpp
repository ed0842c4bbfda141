// A map as SVG: valid, whole, with the layout's own lines, and the map inside it.
#include "format/board_words.h"
#include "model/lookup.h"
#include "scoring/misfits.h"
#include "unit/format/svg_samples.h"
#include "unit/support/random_map.h"

#include <algorithm>
#include <set>

using namespace journey;
using namespace journey::test;

namespace {

Map readiness() { return model_map("readiness", danish_ending); }

std::size_t count_of(const std::vector<std::string>& names, const std::string& name) {
    return static_cast<std::size_t>(std::ranges::count(names, name));
}

/// The SVG with every colour replaced by the same one.
std::string without_colours(std::string svg) {
    constexpr std::size_t digits = 6;
    for (std::size_t at = svg.find("\"#"); at != std::string::npos; at = svg.find("\"#", at + 1))
        svg.replace(at + 2, digits, "colour");
    return svg;
}

const Xml* thing_named(const Xml& root, const std::string& name) {
    for (const Xml* thing : things_of(root))
        if (thing->child("title")->text == name) return thing;
    return nullptr;
}

}  // namespace

TEST_CASE("Every model becomes well-formed XML in both languages and themes") {
    for (const std::string& name : model_names())
        for (const Language language : {Language::danish, Language::english})
            for (const bool dark : {false, true}) {
                CAPTURE(name);
                const Xml root = tree_of(svg_of(model_map(name, danish_ending), {.language = language, .dark = dark}));
                CHECK(root.name == "svg");
                CHECK(root.attribute("xmlns") == "http://www.w3.org/2000/svg");
            }
}

TEST_CASE("Whatever a map is, its SVG is well-formed") {
    Random random(20261128);
    for (int i = 0; i < 60; ++i) {
        CAPTURE(i);
        const Map map = random_map(random);
        tree_of(svg_of(map, {.without_private = random.below(2) == 0, .with_map_file = true}));
    }
}

TEST_CASE("An SVG has a title and a description, and is read as a group") {
    Map map = readiness();
    map.description = "Til salgsmødet.";
    const Xml root = tree_of(svg_of(map, {.language = Language::english}));
    REQUIRE(root.child("title"));
    REQUIRE(root.child("desc"));
    CHECK(root.child("title")->text == map.title);
    CHECK(root.child("desc")->text.starts_with("The customer's way through 13 stages, from Uden behov to Er blevet "
                                               "kunde. Overall score "));
    CHECK(root.child("desc")->text.ends_with(" Til salgsmødet."));
    CHECK(root.attribute("role") == "group");
    CHECK(root.attribute("aria-labelledby") == root.child("title")->attribute("id"));
    CHECK(root.attribute("aria-describedby") == root.child("desc")->attribute("id"));
    CHECK(root.attribute("xml:lang") == "da");
}

TEST_CASE("Every card is one thing under its spoken name, once") {
    const Map map = readiness();
    const Xml root = tree_of(svg_of(map));
    const std::vector<std::string> names = names_of(root);
    for (const Box<Card>& card : map.cards) {
        const LaneKind kind = kind_of_lane(map, card->lane);
        const std::string name = card_name(Language::danish, *card, kind, "2026-11-28");
        const auto same = std::ranges::count_if(map.cards, [&](const Box<Card>& other) {
            return card_name(Language::danish, *other, kind_of_lane(map, other->lane), "2026-11-28") == name;
        });
        CAPTURE(name);
        CHECK(count_of(names, name) == static_cast<std::size_t>(same));
    }
    CHECK(count_of(names, "Mailsvar efter to hverdage, E-mail, Online, skubber væk, 60 procent møder det, "
                          "sandhedens øjeblik") == 1);
}

TEST_CASE("Stages and paths are things of their own") {
    const Map map = readiness();
    const MapScore score = score_map(map);
    const Journey journey = analyse(map, score);
    const std::vector<std::string> names = names_of(tree_of(svg_of(map)));
    for (std::size_t i = 0; i < map.stages.size(); ++i)
        CHECK(count_of(names, stage_name(Language::danish, {*map.stages[i], i, map.stages.size(), score.stages[i],
                                                            journey.flow.stages[i]})) == 1);
    for (const Arc& arc : arcs_of(map)) CHECK(count_of(names, arc_name(Language::danish, map, arc)) == 1);
}

TEST_CASE("A message that misses its stage is said of the card, and marked") {
    const Map map = readiness();
    const MapScore score = score_map(map);
    const Misfits misfits = misfits_of(map, score, analyse(map, score));
    REQUIRE(!misfits.cards.empty());
    const Xml root = tree_of(svg_of(map));
    const std::string meaning(text_of(Language::danish, Word::board_misfit_mark));
    std::size_t said = 0;
    for (const Xml* thing : things_of(root)) said += thing->child("desc") && thing->child("desc")->text == meaning;
    const std::set<CardId> missing(misfits.cards.begin(), misfits.cards.end());
    CHECK(said == missing.size());
}

TEST_CASE("A map that was reviewed in time shows nothing overdue; later it does") {
    Map map = small_map();
    Card card = card_in(map, 0, 0, "kort");
    card.review_by = "2026-12-01";
    map.cards.emplace_back(card);
    card.id.value = "c1";
    card.review_by = "2026-11-01";
    map.cards.emplace_back(card);
    const std::vector<std::string> names = names_of(tree_of(svg_of(map)));
    CHECK(std::ranges::count_if(names, [](const std::string& name) { return name.ends_with("over tiden"); }) == 1);
}

TEST_CASE("What has no name of its own is hidden from screen readers, or holds what has one") {
    const Xml root = tree_of(svg_of(readiness()));
    for (const Xml& child : root.children) {
        if (child.name != "g") continue;
        const bool is_told = child.attribute("role") == "img" || child.attribute("role") == "group";
        CHECK((is_told || child.attribute("aria-hidden") == "true"));
        if (child.attribute("role") == "group") CHECK(!child.attribute("aria-label").empty());
    }
}

TEST_CASE("Lines of text break where the layout breaks them") {
    const Map map = readiness();
    const Xml root = tree_of(svg_of(map));
    const TextMeasure measure = half_em();
    LayoutCache cache;
    const BoardLayout layout = lay_out(map, {}, measure, cache);
    for (const PlacedCard& placed : layout.cards) {
        const Box<Card>& card = map.cards[placed.card];
        const LaneKind kind = kind_of_lane(map, card->lane);
        if (kind == LaneKind::feels || kind == LaneKind::owner) continue;  // one line, cut to its place
        const WrappedText& lines = lines_of(card, kind, BoardSizes::column_default, measure, cache);
        std::vector<std::string> expected;
        for (std::size_t i = 0; i < lines.lines.size(); ++i) expected.push_back(line_text(card->text, lines, i));
        const Xml* thing = thing_named(root, card_name(Language::danish, *card, kind, "2026-11-28"));
        CAPTURE(card->text);
        REQUIRE(thing);
        CHECK(texts_in(*thing) == expected);
    }
}

TEST_CASE("A text that reads from right to left says so, and stands as it is read") {
    Map map = readiness();
    Card card = *map.cards.front();
    card.text = "قطة سوداء 👨‍👩‍👧 (cat)";
    map.cards.front() = card;
    const Xml root = tree_of(svg_of(map));
    std::string read;
    for (const Xml* part : all_of(root)) {
        if (part->attribute("direction") != "rtl") continue;
        CHECK(part->name == "text");
        read += (read.empty() ? "" : " ") + part->text;
    }
    CHECK(read == card.text);
}

TEST_CASE("Light and dark differ in colours only") {
    const Map map = readiness();
    const std::string light = svg_of(map);
    const std::string dark = svg_of(map, {.dark = true});
    CHECK(light != dark);
    CHECK(without_colours(light) == without_colours(dark));
}

TEST_CASE("Chosen stages and lanes are all there is, and keep their place in the whole") {
    const Map map = readiness();
    const Box<Stage>& stage = map.stages[7];
    const Lane& lane = map.lanes[0];
    const Xml root = tree_of(svg_of(map, {.stages = {stage->id}, .lanes = {lane.id}}));
    std::set<std::string> expected;
    for (const Box<Card>& card : map.cards)
        if (card->stage == stage->id && card->lane == lane.id)
            expected.insert(card_name(Language::danish, *card, lane.kind.value, "2026-11-28"));
    REQUIRE(!expected.empty());
    std::set<std::string> found;
    for (const Xml* group : all_of(root))
        if (group->attribute("aria-label") == lane.name)
            for (const std::string& name : names_of(*group)) found.insert(name);
    CHECK(found == expected);
    for (const Lane& other : map.lanes)
        if (other.id != lane.id)
            for (const Xml* group : all_of(root)) CHECK(group->attribute("aria-label") != other.name);
    const std::vector<std::string> names = names_of(root);
    CHECK(std::ranges::count_if(names, [](const std::string& name) { return name.starts_with("Trin "); }) == 1);
    CHECK(std::ranges::count_if(names, [](const std::string& name) { return name.starts_with("Trin 8 af 13, "); }) ==
          1);
    CHECK(picture_of(map, {.stages = {stage->id}}).width < picture_of(map).width);
}

TEST_CASE("A map without stages, without lanes, or with nothing at all is still a picture") {
    Map map = readiness();
    map.paths.clear();
    map.cards.clear();
    Map no_lanes = map;
    no_lanes.lanes.clear();
    Map no_stages = map;
    no_stages.stages.clear();
    CHECK(names_of(tree_of(svg_of(no_lanes))).size() > map.stages.size());
    CHECK(texts_in(tree_of(svg_of(no_stages))).size() > map.lanes.size());
    const Picture nothing = picture_of({});
    CHECK(nothing.title == "Kort uden navn");
    CHECK(nothing.description == "Kortet har ingen trin.");
    CHECK(nothing.width > 0);
    Map one = map;
    one.stages.resize(1);
    CHECK(picture_of(one).description.starts_with("Kundens vej med ét trin: Uden behov."));
}

TEST_CASE("Only links that are safe to follow are links") {
    for (const auto& [link, is_link] : {std::pair<std::string, bool>{"https://eksempel.dk/?a=1&b=\"2\"", true},
                                        {"https://eksempel.dk/?a=1&b=2", true},
                                        {"mailto:a@b.dk", true},
                                        {"http://eksempel.dk", true},
                                        {"javascript:alert(1)", false},
                                        {"JavaScript:alert(1)", false},
                                        {"data:text/html,x", false},
                                        {"//eksempel.dk", false},
                                        {"", false}}) {
        CAPTURE(link);
        Map map = small_map();
        Card card = card_in(map, 0, 0, "kort");
        card.link = link;
        map.cards.emplace_back(card);
        const Xml root = tree_of(svg_of(map));
        std::vector<std::string> links;
        for (const Xml* element : all_of(root))
            if (element->name == "a") links.push_back(element->attribute("href"));
        CHECK(links == (is_link ? std::vector<std::string>{link} : std::vector<std::string>{}));
    }
}

TEST_CASE("A font comes along only when it is one, and with it the only style sheet") {
    const Map map = small_map();
    CHECK(svg_of(map).find("<style") == std::string::npos);
    CHECK(svg_of(map).find("style=") == std::string::npos);
    CHECK(svg_of(map, {.font_data = "data:font/woff2;base64,AAAA)}</style><script>"}).find("<style") ==
          std::string::npos);
    CHECK(svg_of(map, {.font_data = "https://eksempel.dk/font"}).find("<style") == std::string::npos);
    const Xml root = tree_of(svg_of(map, {.font_data = "data:font/woff2;base64,d09GMgAB+/=="}));
    REQUIRE(root.child("style"));
    CHECK(root.child("style")->text.find("src:url(data:font/woff2;base64,d09GMgAB+/==)") != std::string::npos);
}

TEST_CASE("Ids of two SVGs in one document differ when they are asked to") {
    const Map map = readiness();
    std::set<std::string> ids;
    std::size_t count = 0;
    for (const std::string_view prefix : {"a", "b"}) {
        const std::string svg = svg_of(map, {.id_prefix = prefix});
        const Xml root = tree_of(svg);
        for (const Xml* element : all_of(root)) {
            if (element->attribute("id").empty()) continue;
            ++count;
            ids.insert(element->attribute("id"));
        }
        CHECK(svg.find("url(#" + std::string(prefix) + "-shade-0)") != std::string::npos);
    }
    CHECK(count > 4);
    CHECK(ids.size() == count);
    CHECK(tree_of(svg_of(map, {.id_prefix = "\"><script>"})).child("title")->attribute("id") == "journey-title");
}

TEST_CASE("A map reads back from its SVG byte for byte, whatever it says") {
    Map map = readiness();
    map.title = "<a href='x'>&amp;]]>\"\r\n\t</journey:map><journey:map>\x7F\xC2\x85";
    map.description = "]]&gt; &#10; <![CDATA[ \xEF\xBF\xBD \xEF\xBC\xA1";
    map.unknown.push_back({"x", "{\"a\":\"<\"}"});
    const auto found = map_file_in_svg(svg_of(map, {.with_map_file = true}));
    REQUIRE(found.has_value());
    CHECK(*found == write_map(map, updated));
    CHECK_FALSE(map_file_in_svg(svg_of(map)).has_value());
}

TEST_CASE("Characters that XML does not have come back as the same map") {
    Map map = small_map();
    map.id.value = "m";
    map.title = "a\xEF\xBF\xBE"
                "b\xEF\xBF\xBF"
                "c\x01";
    const auto found = map_file_in_svg(svg_of(map, {.with_map_file = true}));
    REQUIRE(found.has_value());
    const auto read = read_map(*found, 1);
    REQUIRE(read.has_value());
    CHECK(read->map == map);
}

TEST_CASE("A map file is found in an SVG that another program wrote anew") {
    CHECK(map_file_in_svg("<svg><metadata><journey:map xmlns:journey=\"u\"><![CDATA[{\"a\":\"<&\"}]]></journey:map>") ==
          "{\"a\":\"<&\"}");
    CHECK(map_file_in_svg("<journey:map>{&quot;a&#34;:&#x22;&lt;&amp;&#xE6;&quot;}</journey:map>") ==
          "{\"a\":\"<&æ\"}");
    CHECK_FALSE(map_file_in_svg("<svg/>").has_value());
    CHECK_FALSE(map_file_in_svg("<journey:map").has_value());
    CHECK_FALSE(map_file_in_svg("<journey:map>{}").has_value());
}

TEST_CASE("What the shown persona does not meet lies under a veil, and says whose it is not") {
    Map map = readiness();
    map.cards.resize(1);
    Card card = *map.cards.front();
    card.personas = {{"pe-owner"}};
    map.cards.front() = card;
    const auto shapes_for = [&](const PersonaId& persona) { return picture_of(map, {.persona = persona}).shapes; };
    const auto names = [&](const PersonaId& persona) {
        const Xml root = tree_of(svg_of(map, {.persona = persona}));
        std::string all;
        for (const Xml* thing : things_of(root)) all += thing->child("title")->text + '\n';
        return all;
    };
    const std::size_t everybody = shapes_for({}).size();
    CHECK(shapes_for({"pe-owner"}).size() == everybody);
    CHECK(shapes_for({"pe-marketing"}).size() == everybody + 1);
    CHECK(shapes_for({"nobody"}).size() == everybody);
    CHECK_FALSE(names({"pe-owner"}).contains(", ikke for Mette"));
    CHECK(names({"pe-marketing"}).contains(", ikke for Mette"));
}
