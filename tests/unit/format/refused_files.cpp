#include "unit/format/bad_files.h"

namespace journey::test {
namespace {

std::vector<BadFile> files_that_are_not_json() {
    return {
        {"", "Filen er tom.", "The file is empty."},
        {" \n\t", "Filen er tom.", "The file is empty."},
        {"\xEF\xBB\xBF", "Filen er tom.", "The file is empty."},
        {"{", "Filen er ikke gyldig JSON: den slutter for tidligt. (linje 1, tegn 2)",
         "The file is not valid JSON: it ends too early. (line 1, character 2)"},
        {"{\n  \"format\": \"journey-map\",\n", "Filen er ikke gyldig JSON: den slutter for tidligt. (linje 3, tegn 1)",
         "The file is not valid JSON: it ends too early. (line 3, character 1)"},
        {"[1,\n2,,3]", "Filen er ikke gyldig JSON: her skulle der stå en værdi. (linje 2, tegn 3)",
         "The file is not valid JSON: a value was expected here. (line 2, character 3)"},
        {"[1,]", "Filen er ikke gyldig JSON: her skulle der stå en værdi. (linje 1, tegn 4)",
         "The file is not valid JSON: a value was expected here. (line 1, character 4)"},
        {"<html></html>", "Filen er ikke gyldig JSON: her skulle der stå en værdi. (linje 1, tegn 1)",
         "The file is not valid JSON: a value was expected here. (line 1, character 1)"},
        {"{\"æøå\": tru}", "Filen er ikke gyldig JSON: ukendt ord. Tekst skal stå i anførselstegn. (linje 1, tegn 9)",
         "The file is not valid JSON: unknown word. Text must be in quotes. (line 1, character 9)"},
        {"[NaN]", "Filen er ikke gyldig JSON: ukendt ord. Tekst skal stå i anførselstegn. (linje 1, tegn 2)",
         "The file is not valid JSON: unknown word. Text must be in quotes. (line 1, character 2)"},
        {"['a']", "Filen er ikke gyldig JSON: ukendt ord. Tekst skal stå i anførselstegn. (linje 1, tegn 2)",
         "The file is not valid JSON: unknown word. Text must be in quotes. (line 1, character 2)"},
        {"{format: 1}", "Filen er ikke gyldig JSON: her skulle der stå et navn i anførselstegn. (linje 1, tegn 2)",
         "The file is not valid JSON: a name in quotes was expected here. (line 1, character 2)"},
        {"{\"a\": 1,}", "Filen er ikke gyldig JSON: her skulle der stå et navn i anførselstegn. (linje 1, tegn 9)",
         "The file is not valid JSON: a name in quotes was expected here. (line 1, character 9)"},
        {"{\"a\" 1}", "Filen er ikke gyldig JSON: der mangler et kolon efter navnet. (linje 1, tegn 6)",
         "The file is not valid JSON: a colon is missing after the name. (line 1, character 6)"},
        {"{\"a\": 1\n\"b\": 2}",
         "Filen er ikke gyldig JSON: der mangler et komma eller en slutparentes. (linje 2, tegn 1)",
         "The file is not valid JSON: a comma or a closing bracket is missing. (line 2, character 1)"},
        {"[1}", "Filen er ikke gyldig JSON: der mangler et komma eller en slutparentes. (linje 1, tegn 3)",
         "The file is not valid JSON: a comma or a closing bracket is missing. (line 1, character 3)"},
        {"[01]", "Filen er ikke gyldig JSON: tallet er ikke skrevet rigtigt. (linje 1, tegn 2)",
         "The file is not valid JSON: the number is not written correctly. (line 1, character 2)"},
        {"[1.]", "Filen er ikke gyldig JSON: tallet er ikke skrevet rigtigt. (linje 1, tegn 2)",
         "The file is not valid JSON: the number is not written correctly. (line 1, character 2)"},
        {"[1e]", "Filen er ikke gyldig JSON: tallet er ikke skrevet rigtigt. (linje 1, tegn 2)",
         "The file is not valid JSON: the number is not written correctly. (line 1, character 2)"},
        {"[-]", "Filen er ikke gyldig JSON: tallet er ikke skrevet rigtigt. (linje 1, tegn 2)",
         "The file is not valid JSON: the number is not written correctly. (line 1, character 2)"},
        {"[1.2.3]", "Filen er ikke gyldig JSON: tallet er ikke skrevet rigtigt. (linje 1, tegn 5)",
         "The file is not valid JSON: the number is not written correctly. (line 1, character 5)"},
    };
}

std::vector<BadFile> files_with_broken_texts() {
    return {
        {"{\"a\": \"b\n}", "Filen er ikke gyldig JSON: et styretegn står midt i en tekst. (linje 1, tegn 9)",
         "The file is not valid JSON: a control character stands inside a text. (line 1, character 9)"},
        {"[\"abc]", "Filen er ikke gyldig JSON: en tekst mangler sit sluttegn. (linje 1, tegn 2)",
         "The file is not valid JSON: a text has no closing quote. (line 1, character 2)"},
        {"[\"a\\x\"]", "Filen er ikke gyldig JSON: tegnet efter \\ er ikke tilladt. (linje 1, tegn 4)",
         "The file is not valid JSON: the character after \\ is not allowed. (line 1, character 4)"},
        {"[\"\\u12g4\"]", "Filen er ikke gyldig JSON: tegnet efter \\ er ikke tilladt. (linje 1, tegn 3)",
         "The file is not valid JSON: the character after \\ is not allowed. (line 1, character 3)"},
        {"[\"\\ud800\"]",
         "Filen er ikke gyldig tekst: et halvt Unicode-tegn (\\u) mangler sin anden halvdel. (linje 1, tegn 3)",
         "The file is not valid text: half a Unicode character (\\u) lacks its other half. (line 1, character 3)"},
        {"[\"\\udc00\"]",
         "Filen er ikke gyldig tekst: et halvt Unicode-tegn (\\u) mangler sin anden halvdel. (linje 1, tegn 3)",
         "The file is not valid text: half a Unicode character (\\u) lacks its other half. (line 1, character 3)"},
        {"[\"\\ud83d\\u0041\"]",
         "Filen er ikke gyldig tekst: et halvt Unicode-tegn (\\u) mangler sin anden halvdel. (linje 1, tegn 3)",
         "The file is not valid text: half a Unicode character (\\u) lacks its other half. (line 1, character 3)"},
        {"[1] x", "Filen er ikke gyldig JSON: der står noget efter slutningen. (linje 1, tegn 5)",
         "The file is not valid JSON: something follows the end. (line 1, character 5)"},
        {"[\"\xFF\"]", "Filen er ikke tekst i UTF-8. (linje 1, tegn 3)",
         "The file is not UTF-8 text. (line 1, character 3)"},
        {"[\"æ\",\n\"\xE6\"]", "Filen er ikke tekst i UTF-8. (linje 2, tegn 2)",
         "The file is not UTF-8 text. (line 2, character 2)"},
        {"[\"\xED\xA0\x80\"]", "Filen er ikke tekst i UTF-8. (linje 1, tegn 3)",
         "The file is not UTF-8 text. (line 1, character 3)"},
        {"[\"\xC0\x80\"]", "Filen er ikke tekst i UTF-8. (linje 1, tegn 3)",
         "The file is not UTF-8 text. (line 1, character 3)"},
        {repeated("[", 65), "Filen er for indviklet: der er mere end 64 lag i hinanden. (linje 1, tegn 65)",
         "The file is too intricate: more than 64 levels inside each other. (line 1, character 65)"},
        {repeated("[", 1'000'000), "Filen er for indviklet: der er mere end 64 lag i hinanden. (linje 1, tegn 65)",
         "The file is too intricate: more than 64 levels inside each other. (line 1, character 65)"},
        {repeated("{\"a\":", 100'000), "Filen er for indviklet: der er mere end 64 lag i hinanden. (linje 1, tegn 321)",
         "The file is too intricate: more than 64 levels inside each other. (line 1, character 321)"},
    };
}

std::vector<BadFile> files_that_are_not_maps() {
    return {
        {"null", "Filen er ikke et kort over en kunderejse.", "The file is not a journey map."},
        {"[]", "Filen er ikke et kort over en kunderejse.", "The file is not a journey map."},
        {"\"journey-map\"", "Filen er ikke et kort over en kunderejse.", "The file is not a journey map."},
        {"{}", "Filen er ikke et kort over en kunderejse.", "The file is not a journey map."},
        {R"({"version":1,"stages":[]})", "Filen er ikke et kort over en kunderejse.", "The file is not a journey map."},
        {R"({"format":1})", "Filen er ikke et kort over en kunderejse. (/format)",
         "The file is not a journey map. (/format)"},
        {R"({"format":"budget","version":1})",
         "Filen er ikke et kort over en kunderejse: format er \"budget\". (/format)",
         "The file is not a journey map: format is \"budget\". (/format)"},
    };
}

std::vector<BadFile> files_over_a_limit() {
    return {
        {std::string(32U * 1024U * 1024U + 1, ' '), "Filen fylder mere end 32 MB.", "The file is larger than 32 MB."},
        {file_with_many("stages", 201, ""), "Listen er for lang: 201 dele, højst 200. (/stages)",
         "The list is too long: 201 items, at most 200. (/stages)"},
        {file_with_many("lanes", 101, ""), "Listen er for lang: 101 dele, højst 100. (/lanes)",
         "The list is too long: 101 items, at most 100. (/lanes)"},
        {file_with_many("cards", 20'001, ""), "Listen er for lang: 20001 dele, højst 20000. (/cards)",
         "The list is too long: 20001 items, at most 20000. (/cards)"},
        {file_with_many("paths", 1'001, R"(,"from":null,"to":null)"),
         "Listen er for lang: 1001 dele, højst 1000. (/paths)",
         "The list is too long: 1001 items, at most 1000. (/paths)"},
        {file_with_many("personas", 201, ""), "Listen er for lang: 201 dele, højst 200. (/personas)",
         "The list is too long: 201 items, at most 200. (/personas)"},
        {file_with("\"title\":\"" + std::string(10'001, 'x') + "\""),
         "Teksten er for lang: 10001 tegn, højst 10000. (/title)",
         "The text is too long: 10001 characters, at most 10000. (/title)"},
        {file_with_card("\"channel\":\"" + std::string(10'001, 'x') + "\""),
         "Teksten er for lang: 10001 tegn, højst 10000. (/cards/0/channel)",
         "The text is too long: 10001 characters, at most 10000. (/cards/0/channel)"},
        {file_with_stage("\"setAside\":{\"wasted\":\"" + repeated("å", 10'001) + "\"}"),
         "Teksten er for lang: 10001 tegn, højst 10000. (/stages/0/setAside/wasted)",
         "The text is too long: 10001 characters, at most 10000. (/stages/0/setAside/wasted)"},
    };
}

}  // namespace

std::vector<BadFile> refused_files() {
    return joined(
        {files_that_are_not_json(), files_with_broken_texts(), files_that_are_not_maps(), files_over_a_limit()});
}

}  // namespace journey::test
