// Whatever bytes come in as a table of cards or as a diagram: they are refused, or what is made of them is valid, and a
// diagram of it is the same for ever after.
#include "format/read_cards_csv.h"
#include "format/read_mermaid.h"
#include "format/write_mermaid.h"
#include "model/validate.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace journey;

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fputs(what, stderr);
    std::abort();
}

/// Saying what was wrong must work for whatever was wrong.
void say(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems)
        require(!describe(Language::danish, problem).empty(), "a problem without words\n");
}

std::string diagram_of(const Map& map) {
    const MapScore score = score_map(map);
    const Journey journey = analyse(map, score);
    return write_mermaid({map, score, journey});
}

void read_diagram(std::string_view text) {
    const auto read = read_mermaid(text, Language::danish, text.size());
    if (!read) return say({read.error()});
    say(read->problems);
    require(validate(read->map).empty(), "a map that was read from a diagram is not valid\n");
    const std::string diagram = diagram_of(read->map);
    const auto again = read_mermaid(diagram, Language::danish, 1);
    require(again.has_value() && again->problems.empty(), "a diagram that was written has to be mended\n");
    require(diagram_of(again->map) == diagram, "the same map has another diagram\n");
}

void read_cards(std::string_view text) {
    Map map;
    map.id.value = "m";
    map.stages.emplace_back(Stage{.id = {"s"}, .name = "S", .readiness = 80});
    map.lanes.push_back({.id = {"l"}, .kind = LaneKind::touchpoints});
    map.personas.push_back({.id = {"p"}, .name = "P"});
    const auto read = read_cards_csv(text);
    if (!read) return say({read.error()});
    say(read->problems);
    const CsvCards made = cards_of_csv(map, read->file, read->mapping, Language::danish, text.size());
    say(made.problems);
    map.cards.assign(made.cards.begin(), made.cards.end());
    require(validate(map).empty(), "cards that were read from a table are not valid\n");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    read_diagram(text);
    read_cards(text);
    return 0;
}
