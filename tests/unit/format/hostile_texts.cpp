#include "unit/format/hostile_texts.h"

#include "unit/layout/board_samples.h"

#include <array>

namespace journey::test {
namespace {

constexpr std::array hostile = std::to_array<std::string_view>({
    // XML, SVG and HTML
    "<script>alert(1)</script>",
    "</title></text></g></svg><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "\" onload=\"alert(1)",
    "' onload='alert(1)",
    "<!-- a -- b -->",
    "<![CDATA[<b>]]>",
    "&lt;script&gt;&#60;b&#62;&unknown;&",
    "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>&a;",
    "<foreignObject><iframe src=\"javascript:alert(1)\"/></foreignObject>",
    "url(https://eksempel.dk/x) \\3c /style> expression(alert(1))",
    "</journey:map><journey:map>{}</journey:map>",
    "{} {}{0} %s%n",
    "\u202Ebaglæns\u2066 \u200B\u00AD",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">a</a>",
    "</style><style>*{display:none}</style>",
    "<meta http-equiv=refresh content=0;url=https://eksempel.dk>",
    "<base href=https://eksempel.dk>",
    "<plaintext>",
    "<br>",
    "</td></tr></table>",
    "</article></body></html>",
    "<details open ontoggle=alert(1)>",
    "&#x3C;b&#x3E;",
    "&amp;lt;b&amp;gt;",
    "a<b>c</b>",
    "< b",
    "javascript:alert(1)",
    "data:text/html,<b>",
    "--> <b> <!--",
    // Markdown
    "# overskrift",
    "## a ##",
    "- punkt",
    "* punkt",
    "+ punkt",
    "1. punkt",
    "1) punkt",
    "> citat",
    "---",
    "***",
    "===",
    "    kode",
    "```\nkode\n```",
    "~~~",
    "`kode`",
    "``a`b``",
    "**fed**",
    "*kursiv*",
    "_kursiv_ __fed__",
    "~~streget~~",
    "[a](javascript:alert(1))",
    "[a](https://eksempel.dk \"b\")",
    "![a](https://eksempel.dk/a.png)",
    "[a][b]",
    "[b]: https://eksempel.dk",
    "[^1]",
    "[ ] opgave",
    "[[side]]",
    "{{billede.png}}",
    "<https://eksempel.dk>",
    "a | b | c",
    "|---|---|",
    "\\| \\` \\",
    "a\\",
    "\\\\ ny linje",
    "@alle @eksempel",
    "#1 !2 ~3 $4 %5 &6",
    "GH-1 :smile: :+1:",
    "$x^2$ $$y$$ $`z`$",
    "//kursiv// ''kode'' __u__",
    "((fodnote)) %%rå%%",
    "~~NOTOC~~ ~~NOCACHE~~",
    "====== overskrift ======",
    "a\nb\n\n# c",
    "a\r\nb\rc",
    "a\tb",
    // Mermaid
    "a: 5: b",
    ":",
    "::: 5",
    "a; b;",
    "a # b",
    "#59; #quot; #lt;",
    "%% kommentar",
    "a %% b",
    "%%{init: {\"theme\":\"dark\"}}%%",
    "}%%",
    "title a",
    "section a",
    "journey",
    "Journey to the shop",
    "accTitle: a",
    "accDescr { a",
    "end",
    "a, b, c",
    "\u2028%% a\u2029section b",
    "\u3000",
    // Spreadsheets
    "=1+1",
    "=HYPERLINK(\"https://eksempel.dk\",\"a\")",
    "=cmd|' /C calc'!A0",
    "+1+cmd",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'=1",
    "''",
    "\"",
    "\"a\"\"b",
    "a,b;c",
    "\uFF1D1+1",
    "sep=;",
    ";;;;",
    // and odd ones
    "\\",
    "'",
    "../../etc",
    "\u2060a",
});
static_assert(hostile.size() >= 100);

Stage saying(Stage stage, const std::string& text) {
    stage.name = stage.need = stage.risk = text;
    stage.set_aside = {{"wasted", text}};
    return stage;
}

Card saying(Card card, const std::string& text) {
    card.note = card.owner = card.source = card.link = text;
    card.set_aside = {{text, text}};
    card.touch.channel = {Channel::none, text};
    card.touch.message = {Message::none, text};
    card.touch.place = {Place::online, text};
    return card;
}

}  // namespace

std::span<const std::string_view> hostile_texts() { return hostile; }

Map map_saying(const std::string& text) {
    Map map = small_map();
    map.title = map.description = map.language = text;
    map.phases.push_back({.id = {"p1"}, .name = text});
    map.personas.push_back({.id = {"q1"}, .name = text, .color = text});
    std::vector<Box<Stage>> stages;
    for (const Box<Stage>& old : map.stages) {
        Stage stage = saying(*old, text);
        stage.phase = map.phases.front().id;
        stages.emplace_back(stage);
    }
    map.stages = stages;
    for (const LaneKind kind : {LaneKind::message, LaneKind::questions, LaneKind::evidence, LaneKind::metrics})
        map.lanes.push_back(lane_of(map.lanes.size(), kind));
    for (std::size_t lane = 0; lane < map.lanes.size(); ++lane) {
        Card card = saying(card_in(map, lane, lane % 3, text), text);
        if (map.lanes[lane].kind.value == LaneKind::feels) card.personas = {map.personas.front().id};
        map.cards.emplace_back(card);
        map.lanes[lane].name = text;
    }
    Card proof = saying(card_in(map, 0, 1, text), text);
    proof.touch.message = Message::proof;
    proof.touch.answer_hours = 2;
    proof.touch.effect = Effect::push;
    proof.personas = {map.personas.front().id};
    map.cards.emplace_back(proof);
    map.paths.push_back(
        {.id = {"w1"}, .from = map.stages[2]->id, .to = map.stages[0]->id, .share = 0.5, .label = text});
    map.paths.push_back({.id = {"w2"}, .from = {}, .to = map.stages[1]->id, .share = 0.5, .label = text});
    map.paths.push_back({.id = {"w3"}, .from = map.stages[1]->id, .to = {}, .share = 0.5, .label = text});
    return map;
}

}  // namespace journey::test
