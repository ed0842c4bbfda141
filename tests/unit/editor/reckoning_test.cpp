// How the figures come about, in words, with the figures of the worked map (scoring.md 5.9).
#include "editor/reckoning.h"
#include "unit/editor/support.h"
#include "unit/scoring/worked_map.h"

using namespace journey;
using namespace journey::test;

namespace {

/// As a file has it: nothing opens without an id.
Map with_id(Map map) {
    map.id = {"worked"};
    return map;
}

/// The sentences of the stage at a position of the worked map.
std::vector<std::string> sentences(const Document& document, std::size_t position, Language language) {
    std::vector<std::string> all;
    for (const Reckoned& figure : reckoning_of_stage(language, document, position)) all.push_back(figure.sentence);
    return all;
}

}  // namespace

TEST_CASE("A stage says how its buyers, need and effort come about") {
    Desk desk(with_id(worked_map()));
    constexpr std::size_t step_80 = 8;
    const std::vector<std::string> all = sentences(desk.document(), step_80, Language::english);
    REQUIRE(all.size() == 4);
    CHECK(all[0] == "Buy from here: 70% move on, and 49% of them buy. That makes 35%.");
    CHECK(all[1].starts_with("Need: 24 of 1,000 drop off here, and 49% of them would have bought had they moved on."));
    CHECK(all[1].ends_with("buyers that the journey loses: 10%."));
    CHECK(all[2].ends_with("That is 15%."));
    CHECK(all[3].starts_with("Misplaced: the effort 15% minus the need 10% is +"));
    CHECK(sentences(desk.document(), step_80, Language::danish)[0] ==
          "Køber herfra: 70\u00a0% går videre, og 49\u00a0% af dem køber. Det giver 35\u00a0%.");
}

TEST_CASE("After the purchase nothing of the journey is reckoned") {
    Desk desk(with_id(worked_map()));
    CHECK(sentences(desk.document(), desk.map().stages.size() - 1, Language::danish).empty());
}

TEST_CASE("The journey says how its score and its buyers come about") {
    Desk desk(with_id(worked_map()));
    const std::vector<Reckoned> all = reckoning_of_map(Language::english, desk.document());
    REQUIRE(all.size() == 3);
    CHECK(all[0].sentence.starts_with("Overall score 44: the scores of the stages, from 35 to 65, multiplied."));
    CHECK(all[1].sentence.contains("1,000, 713, 486, 378, 272, 212, 144, 98, 80, 56, 48, 33. In the end 28 buy."));
    CHECK(all[2].sentence.starts_with("Misplaced effort 36%"));
    CHECK(reckoning_of_map(Language::english, Desk(with_id({})).document()).empty());
}

TEST_CASE("Who follows an arrow is named where a stage has one") {
    Map map = worked_map();
    Path back;
    back.id = {"back"};
    back.from = map.stages[8]->id;
    back.to = map.stages[5]->id;
    back.share = 0.2;
    map.paths.push_back(back);
    Desk desk(with_id(map));
    CHECK(sentences(desk.document(), 8, Language::english)[0].contains("of those who follow no arrow"));
}

TEST_CASE("A stage without cost says so") {
    Desk desk(with_id(worked_map()));
    CHECK(sentences(desk.document(), 5, Language::english)[2] == "Effort: no touch point here costs anything.");
}

TEST_CASE("The band of a score is that of 80 percent, within the scale") {
    CHECK(score_span_words(Language::english, StageScore{.score = 50.35, .sd = 11.9}) ==
          "Score 50 of 100, probably 35 to 66");  // 5.11
    CHECK(score_span_words(Language::danish, StageScore{.score = 4, .sd = 9}) ==
          "Score 4 af 100, sandsynligvis 0 til 16");
}
