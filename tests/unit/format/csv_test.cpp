#include "format/csv_file.h"
#include "format/exact_number.h"
#include "format/set_aside_text.h"

#include <doctest/doctest.h>

using namespace journey;

TEST_CASE("A file of cells goes round with either separator, whatever stands in its cells") {
    const Table table{{"Trin", "Bane", "Tekst"},
                      {"a;b,c", "\"citat\" og \" mere", "to\nlinjer\r\nog en"},
                      {"=1+1", "-1,5", "+45 12 34"},
                      {"'", "'=1", " med mellemrum "}};
    for (const char separator : {';', ','})
        for (const bool with_mark : {true, false}) {
            const std::string text = write_csv(table, {separator, with_mark});
            CHECK(text.starts_with("\xEF\xBB\xBF") == with_mark);
            const CsvFile file = read_csv(text);
            CHECK(file.separator == separator);
            CHECK(file.headings == table[0]);
            CHECK(file.rows == Table(table.begin() + 1, table.end()));
            CHECK(file.lines == std::vector<std::size_t>{2, 5, 6});
            CHECK_FALSE(file.is_old_encoding);
        }
}

TEST_CASE("A file is written as RFC 4180 has it, and nothing in it is run") {
    CHECK(write_csv({{"a", "b;c", "d\"e", "f,g"}, {"=1", "-2", "-x", "\tx"}}, {.with_utf8_mark = false}) ==
          "a;\"b;c\";\"d\"\"e\";f,g\r\n'=1;-2;'-x;'\tx\r\n");
    CHECK(write_csv({{"a;b", "c,d"}}, {',', false}) == "a;b,\"c,d\"\r\n");
}

TEST_CASE("The separator is what stands most often in the first row, or what the file says") {
    struct Row {
        std::string_view text;
        char separator;
        std::size_t columns;
    };
    for (const Row& row : {Row{"a;b;c,d\n1,2,3,4,5", ';', 3}, Row{"a,b\n1;2;3", ',', 2}, Row{"a\tb\n", '\t', 2},
                           Row{"sep=,\r\na;a;a,b\r\n", ',', 2}, Row{"\"a,b,c,d\";b\n", ';', 2}, Row{"a", ';', 1}}) {
        CAPTURE(row.text);
        const CsvFile file = read_csv(row.text);
        CHECK(file.separator == row.separator);
        CHECK(file.headings.size() == row.columns);
    }
}

TEST_CASE("Empty rows are passed over and lines counted all the same") {
    const CsvFile file = read_csv("sep=;\n\na;b\n;;\n\"1\n2\";3\n\n4;5");
    CHECK(file.headings == std::vector<std::string>{"a", "b"});
    CHECK(file.rows == Table{{"1\n2", "3"}, {"4", "5"}});
    // The line with the separator is no row.
    CHECK(file.lines == std::vector<std::size_t>{5, 8});
    CHECK(read_csv("").headings.empty());
}

TEST_CASE("A file of an older Windows program is read as such") {
    const CsvFile file = read_csv("Kunde\xE6\xF8\xE5;\x80 5\x85\n");
    CHECK(file.is_old_encoding);
    CHECK(file.headings == std::vector<std::string>{"Kundeæøå", "€ 5…"});
}

TEST_CASE("Exact numbers come back to the last digit, and typed ones are understood") {
    for (const double value : {0.0, 1.0, -1.5, 0.1, 1.0 / 3, 1234.567, 1e21, 5e-324, -2.5e-7})
        for (const char decimal : {',', '.'}) {
            CAPTURE(value);
            CHECK(read_exact_number(exact_number(value, decimal), decimal) == value);
        }
    CHECK(exact_number(0.25, ',') == "0,25");
    CHECK(read_exact_number("1.234,5", ',') == 1234.5);
    CHECK(read_exact_number("1.234", ',') == 1234);
    CHECK(read_exact_number("0.7", ',') == 0.7);
    CHECK(read_exact_number("1,234.5", '.') == 1234.5);
    CHECK(read_exact_number(" −2 ", ',') == -2);
    for (const std::string_view text : {"", "mange", "1e999", "--1", "1.2.3,4,5"}) CHECK(!read_exact_number(text, ','));
}

TEST_CASE("Findings that are set aside come back from their cell") {
    const std::vector<SetAside> findings{{"push", "loven: to linjer\nog \\n"}, {"a: b", ""}, {"wasted", " mellemrum "}};
    CHECK(read_set_aside(set_aside_text(findings)) == findings);
    CHECK(set_aside_text(findings).starts_with("push: loven: to linjer\\nog \\\\n\n"));
    CHECK(read_set_aside("push\r\n\r\nwasted:nej") == std::vector<SetAside>{{"push", ""}, {"wasted", "nej"}});
    CHECK(read_set_aside("").empty());
}
