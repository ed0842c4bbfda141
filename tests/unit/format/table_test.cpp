#include "format/table.h"

#include <doctest/doctest.h>

using namespace journey;

TEST_CASE("A table goes round, whatever stands in its cells") {
    const Table table{{"Trin", "Bane", "Tekst"},
                      {"Søger", "", "Svar på mail\nefter 2–3 dage"},
                      {"æøå ÆØÅ", "a\tb", "\"citat\" og \" mere"},
                      {"=HYPERLINK(\"http://x\")", "+45 12 34", "-1,5"},
                      {"'", "@navn", "'=1"},
                      {"", "", "\r\n"}};
    CHECK(read_table(write_table(table)) == table);
}

TEST_CASE("What a spreadsheet would run is guarded; numbers are not") {
    CHECK(write_table({{"=1+1", "@x", "+a", "-b", "-1,5", "+45", "a=b"}}) == "'=1+1\t'@x\t'+a\t'-b\t-1,5\t+45\ta=b\n");
}

TEST_CASE("Rows of other programs are read: their line ends, their quotes, no row behind the last") {
    CHECK(read_table("a\tb\r\nc\td\r\n") == Table{{"a", "b"}, {"c", "d"}});
    CHECK(read_table("a\rb") == Table{{"a"}, {"b"}});
    CHECK(read_table("\"to\nlinjer\"\tb") == Table{{"to\nlinjer", "b"}});
    CHECK(read_table("\"med \"\"citat\"\"\"") == Table{{"med \"citat\""}});
    CHECK(read_table("5\" skærm\tb") == Table{{"5\" skærm", "b"}});
    CHECK(read_table("\"aldrig lukket\tb\nc") == Table{{"\"aldrig lukket", "b"}, {"c"}});
    CHECK(read_table("\"lukket\" midt i\t\"b\nc\"") == Table{{"\"lukket\" midt i", "b\nc"}});
    CHECK(read_table("a\n\nb") == Table{{"a"}, {""}, {"b"}});
    CHECK(read_table("").empty());
    CHECK(read_table("\t") == Table{{"", ""}});
}

TEST_CASE("Ten thousand rows and a wall of quotes are read in one pass") {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += "Række " + std::to_string(i) + "\tæøå\n";
    CHECK(read_table(text).size() == 10'000);
    CHECK(read_table(std::string(200'000, '"')).size() == 1);
    std::string quotes;
    for (int i = 0; i < 50'000; ++i) quotes += "\"a\t";
    CHECK(read_table(quotes).front().size() == 50'001);
}
