#include "unit/format/bad_files.h"

namespace journey::test {
namespace {

const std::string stage_and_lane = R"("stages":[{"id":"s1"}],"lanes":[{"id":"l1"}],)";

std::vector<BadFile> files_of_another_version() {
    return {
        {R"({"format":"journey-map","id":"m"})", "Filens version manglede; den er læst som version 1. (/version)",
         "The file's version was missing; it was read as version 1. (/version)"},
        {R"({"format":"journey-map","version":"ny"})", "Filens version manglede; den er læst som version 1. (/version)",
         "The file's version was missing; it was read as version 1. (/version)"},
        {R"({"format":"journey-map","version":0})",
         "Filens version (0) findes ikke; den er læst som version 1. (/version)",
         "There is no version 0 of the file; it was read as version 1. (/version)"},
        {R"({"format":"journey-map","version":-3})",
         "Filens version (-3) findes ikke; den er læst som version 1. (/version)",
         "There is no version -3 of the file; it was read as version 1. (/version)"},
        {R"({"format":"journey-map","version":0.5})",
         "Filens version (0.5) findes ikke; den er læst som version 1. (/version)",
         "There is no version 0.5 of the file; it was read as version 1. (/version)"},
        {R"({"format":"journey-map","version":"1"})", "Her skulle stå et tal; det er læst som 1. (/version)",
         "A number was expected here; it was read as 1. (/version)"},
        {R"({"format":"journey-map","version":2})",
         "Filen er lavet med en nyere udgave (version 2) og kan kun læses. I kan gemme den uændret. (/version)",
         "The file was made by a newer edition (version 2) and can only be read. You can save it unchanged. "
         "(/version)"},
        {R"({"format":"journey-map","version":1.5})",
         "Filen er lavet med en nyere udgave (version 1.5) og kan kun læses. I kan gemme den uændret. (/version)",
         "The file was made by a newer edition (version 1.5) and can only be read. You can save it unchanged. "
         "(/version)"},
        {file_with(R"("title":"a","title":"b")"), "\"title\" står to gange; den sidste gælder. (/title)",
         "\"title\" stands twice; the last one counts. (/title)"},
        {file_with_stage(R"("x":{"a/b":1,"a/b":2})"), "\"a/b\" står to gange; den sidste gælder. (/stages/0/x/a~1b)",
         "\"a/b\" stands twice; the last one counts. (/stages/0/x/a~1b)"},
    };
}

std::vector<BadFile> files_with_wrong_ids() {
    return {
        {R"({"format":"journey-map","version":1,"id":"to ord"})",
         "Id'et \"to ord\" er ikke gyldigt; et nyt er lavet. (/id)",
         "The id \"to ord\" is not valid; a new one was made. (/id)"},
        {file_with(R"("stages":[{"name":"Et"}])"), "Et id manglede; et nyt er lavet. (/stages/0/id)",
         "An id was missing; a new one was made. (/stages/0/id)"},
        {file_with(R"("stages":[{"id":"s1"},{"id":"s1"}])"),
         "Id'et \"s1\" er brugt før; et nyt er lavet. (/stages/1/id)",
         "The id \"s1\" was used before; a new one was made. (/stages/1/id)"},
        {file_with(R"("stages":[{"id":"x"}],"lanes":[{"id":"x"}])"),
         "Id'et \"x\" er brugt før; et nyt er lavet. (/lanes/0/id)",
         "The id \"x\" was used before; a new one was made. (/lanes/0/id)"},
        {file_with(R"("personas":[{"id":""}])"), "Id'et \"\" er ikke gyldigt; et nyt er lavet. (/personas/0/id)",
         "The id \"\" is not valid; a new one was made. (/personas/0/id)"},
        {file_with("\"lanes\":[{\"id\":\"" + std::string(65, 'a') + "\"}]"),
         "Id'et \"" + std::string(60, 'a') + "…\" er ikke gyldigt; et nyt er lavet. (/lanes/0/id)",
         "The id \"" + std::string(60, 'a') + "…\" is not valid; a new one was made. (/lanes/0/id)"},
        {file_with(R"("phases":[{"id":7}])"), "Her skulle stå tekst; det er læst som \"7\". (/phases/0/id)",
         "Text was expected here; it was read as \"7\". (/phases/0/id)"},
        {file_with(R"("stages":[{"id":"s1","signals":[{"id":"g"},{"id":"g"}]}])"),
         "Id'et \"g\" er brugt før; et nyt er lavet. (/stages/0/signals/1/id)",
         "The id \"g\" was used before; a new one was made. (/stages/0/signals/1/id)"},
    };
}

std::vector<BadFile> files_with_wrong_types() {
    return {
        {file_with(R"("title":12.50)"), "Her skulle stå tekst; det er læst som \"12.50\". (/title)",
         "Text was expected here; it was read as \"12.50\". (/title)"},
        {file_with(R"("title":true)"), "Her skulle stå tekst; det er læst som \"true\". (/title)",
         "Text was expected here; it was read as \"true\". (/title)"},
        {file_with(R"("title":["a"])"), "Her skulle stå tekst; det er udeladt. (/title)",
         "Text was expected here; it was left out. (/title)"},
        {file_with(R"("title":null)"), "Her skulle stå tekst; det er udeladt. (/title)",
         "Text was expected here; it was left out. (/title)"},
        {file_with_card(R"("reach":"0.7")"), "Her skulle stå et tal; det er læst som 0.7. (/cards/0/reach)",
         "A number was expected here; it was read as 0.7. (/cards/0/reach)"},
        {file_with_card(R"("reach":"meget")"), "Her skulle stå et tal; det er udeladt. (/cards/0/reach)",
         "A number was expected here; it was left out. (/cards/0/reach)"},
        {file_with_card(R"("reach":null)"), "Her skulle stå et tal; det er udeladt. (/cards/0/reach)",
         "A number was expected here; it was left out. (/cards/0/reach)"},
        {file_with_card(R"("truth":"ja")"), "Her skulle stå true eller false; det er udeladt. (/cards/0/truth)",
         "true or false was expected here; it was left out. (/cards/0/truth)"},
        {file_with(R"("cards":{})"), "Her skulle stå en liste; det er udeladt. (/cards)",
         "A list was expected here; it was left out. (/cards)"},
        {file_with(R"("personas":[{"id":"p1","goals":"mål"}])"),
         "Her skulle stå en liste; det er udeladt. (/personas/0/goals)",
         "A list was expected here; it was left out. (/personas/0/goals)"},
        {file_with(R"("personas":[{"id":"p1","goals":["a",{}]}])"),
         "Her skulle stå tekst; det er udeladt. (/personas/0/goals/1)",
         "Text was expected here; it was left out. (/personas/0/goals/1)"},
        {file_with(R"("stages":["Et"])"), "Her skulle stå et objekt { }; det er udeladt. (/stages/0)",
         "An object { } was expected here; it was left out. (/stages/0)"},
        {file_with(R"("value":1000)"), "Her skulle stå et objekt { }; det er udeladt. (/value)",
         "An object { } was expected here; it was left out. (/value)"},
        {file_with_card(R"("setAside":[])"), "Her skulle stå et objekt { }; det er udeladt. (/cards/0/setAside)",
         "An object { } was expected here; it was left out. (/cards/0/setAside)"},
    };
}

std::vector<BadFile> files_with_wrong_numbers() {
    return {
        {file_with_card(R"("reach":1.2)"), "1.2 er over det højeste; det er sat til 1. (/cards/0/reach)",
         "1.2 is above the highest; it was set to 1. (/cards/0/reach)"},
        {file_with_card(R"("strength":-1)"), "-1 er under det mindste; det er sat til 0. (/cards/0/strength)",
         "-1 is below the least; it was set to 0. (/cards/0/strength)"},
        {file_with_card(R"("emotion":-3)"), "-3 er under det mindste; det er sat til -2. (/cards/0/emotion)",
         "-3 is below the least; it was set to -2. (/cards/0/emotion)"},
        {file_with_card(R"("emotion":1e999)"), "1e999 er over det højeste; det er sat til 2. (/cards/0/emotion)",
         "1e999 is above the highest; it was set to 2. (/cards/0/emotion)"},
        {file_with_card(R"("cost":-0.5)"), "-0.5 er under det mindste; det er sat til 0. (/cards/0/cost)",
         "-0.5 is below the least; it was set to 0. (/cards/0/cost)"},
        {file_with_card(R"("cost":1e999)"), "1e999 kan ikke bruges her; det er udeladt. (/cards/0/cost)",
         "1e999 cannot be used here; it was left out. (/cards/0/cost)"},
        {file_with_stage(R"("readiness":130)"), "130 er over det højeste; det er sat til 110. (/stages/0/readiness)",
         "130 is above the highest; it was set to 110. (/stages/0/readiness)"},
        {file_with_stage(R"("unaided":0)"), "0 er under det mindste; det er sat til 0.01. (/stages/0/unaided)",
         "0 is below the least; it was set to 0.01. (/stages/0/unaided)"},
        {file_with(R"("buyersPerThousand":1000)"), "1000 kan ikke bruges her; det er udeladt. (/buyersPerThousand)",
         "1000 cannot be used here; it was left out. (/buyersPerThousand)"},
        {file_with(R"("buyersPerThousand":0)"), "0 kan ikke bruges her; det er udeladt. (/buyersPerThousand)",
         "0 cannot be used here; it was left out. (/buyersPerThousand)"},
        {file_with(R"("calibration":-1)"), "-1 kan ikke bruges her; det er udeladt. (/calibration)",
         "-1 cannot be used here; it was left out. (/calibration)"},
        {file_with_stage(R"("measured":{"arrived":10,"movedOn":12})"),
         "Flere gik videre (12), end der kom (10); tallet er sat ned. (/stages/0/measured/movedOn)",
         "More moved on (12) than arrived (10); the number was lowered. (/stages/0/measured/movedOn)"},
    };
}

std::vector<BadFile> files_with_wrong_texts() {
    return {
        {file_with(R"("personas":[{"id":"p1","color":"grøn"}])"),
         "\"grøn\" er ikke en farve som #2e7d32; den er udeladt. (/personas/0/color)",
         "\"grøn\" is not a colour like #2e7d32; it was left out. (/personas/0/color)"},
        {file_with_card(R"("reviewBy":"2026-02-29")"),
         "\"2026-02-29\" er ikke en dato som 2026-03-31; den er udeladt. (/cards/0/reviewBy)",
         "\"2026-02-29\" is not a date like 2026-03-31; it was left out. (/cards/0/reviewBy)"},
        {file_with(R"("updated":"i går")"),
         "\"i går\" er ikke et tidspunkt som 2026-03-31T12:00:00Z; det er udeladt. (/updated)",
         "\"i går\" is not a time like 2026-03-31T12:00:00Z; it was left out. (/updated)"},
        {file_with(R"("language":"dansk sprog")"),
         "\"dansk sprog\" er ikke et sprog som da eller en; det er sat til da. (/language)",
         "\"dansk sprog\" is not a language like da or en; it was set to da. (/language)"},
        {file_with(R"("value":{"currency":"kr."})"),
         "\"kr.\" er ikke en valuta som DKK; den er udeladt. (/value/currency)",
         "\"kr.\" is not a currency like DKK; it was left out. (/value/currency)"},
        {file_with_card(R"("link":"javascript:alert'x'")"),
         "\"javascript:alert'x'\" er ikke et link, der begynder med "
         "http, https eller mailto; det er udeladt. "
         "(/cards/0/link)",
         "\"javascript:alert'x'\" is not a link that begins with http, https or mailto; it was left out. "
         "(/cards/0/link)"},
        {file_with_card(R"("link":"www.example.org")"),
         "\"www.example.org\" er ikke et link, der begynder med http, https eller mailto; det er udeladt. "
         "(/cards/0/link)",
         "\"www.example.org\" is not a link that begins with http, https or mailto; it was left out. (/cards/0/link)"},
    };
}

std::vector<BadFile> files_with_wrong_references() {
    return {
        {file_with_stage(R"("phase":"væk")"), "Fasen \"væk\" findes ikke; trinnet står uden fase. (/stages/0/phase)",
         "There is no phase \"væk\"; the stage has none now. (/stages/0/phase)"},
        {file_with_card(R"("personas":["p1","p2"])"),
         "Personaen \"p2\" findes ikke; den er taget af kortet her. (/cards/0/personas/1)",
         "There is no persona \"p2\"; it was taken off this card. (/cards/0/personas/1)"},
        {file_with_card(R"("personas":["p1","p1"])"),
         "Personaen \"p1\" står to gange; den ene er udeladt. (/cards/0/personas/1)",
         "The persona \"p1\" stands twice; one was left out. (/cards/0/personas/1)"},
        {file_with(stage_and_lane + R"("cards":[{"id":"c1","stage":"s9","lane":"l1"}])"),
         "Trinnet \"s9\" findes ikke; indholdet ligger nu i trinnet \"Fundet i filen\". (/cards/0/stage)",
         "There is no stage \"s9\"; the content is now in the stage \"Fundet i filen\". (/cards/0/stage)"},
        {file_with(R"("language":"en",)" + stage_and_lane + R"("cards":[{"id":"c1","stage":"s1","lane":"l9"}])"),
         "Banen \"l9\" findes ikke; indholdet ligger nu i banen \"Found in the file\". (/cards/0/lane)",
         "There is no lane \"l9\"; the content is now in the lane \"Found in the file\". (/cards/0/lane)"},
        {file_with(stage_and_lane + R"("cards":[{"id":"c1","lane":"l1"}])"),
         "Der stod ikke, hvilket trin det hører til; indholdet ligger nu i trinnet \"Fundet i filen\". "
         "(/cards/0/stage)",
         "It did not say which stage it belongs to; the content is now in the stage \"Fundet i filen\". "
         "(/cards/0/stage)"},
        {file_with(stage_and_lane + R"("cards":[{"id":"c1","stage":"s1","lane":null}])"),
         "Der stod ikke, hvilken bane det hører til; indholdet ligger nu i banen \"Fundet i filen\". (/cards/0/lane)",
         "It did not say which lane it belongs to; the content is now in the lane \"Fundet i filen\". (/cards/0/lane)"},
        {file_with(stage_and_lane + R"("paths":[{"id":"p1","to":"s1","share":0.1}])"),
         "Vejens begyndelse manglede; den er læst som en vej ind. (/paths/0/from)",
         "The path's start was missing; it was read as a way in. (/paths/0/from)"},
        {file_with(stage_and_lane + R"("paths":[{"id":"p1","from":"s1","share":0.1}])"),
         "Vejens ende manglede; den er læst som en vej ud. (/paths/0/to)",
         "The path's end was missing; it was read as a way out. (/paths/0/to)"},
        {file_with(stage_and_lane + R"("paths":[{"id":"p1","from":"s1","to":"s7","share":0.1}])"),
         "Vejen peger på trinnet \"s7\", som ikke findes; den er beholdt, men tæller ikke med. (/paths/0/to)",
         "The path points to the stage \"s7\", which does not exist; it is kept but does not count. (/paths/0/to)"},
        {file_with(stage_and_lane + R"("paths":[{"id":"p1","from":"s1","to":null,"share":70}])"),
         "70 er over det højeste; det er sat til 1. (/paths/0/share)",
         "70 is above the highest; it was set to 1. (/paths/0/share)"},
    };
}

}  // namespace

std::vector<BadFile> mended_files() {
    return joined({files_of_another_version(), files_with_wrong_ids(), files_with_wrong_types(),
                   files_with_wrong_numbers(), files_with_wrong_texts(), files_with_wrong_references()});
}

}  // namespace journey::test
