#!/usr/bin/env python3
"""Shows that tests/layering.py catches what it is there to catch, and lets pass what is allowed."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from cpp_outline import functions
from layering import errors_in, parameter_errors, stray_errors

LONG_FUNCTION = "int long_one() {\n" + "    step();\n" * 60 + "}\n"
HEADER = "// What it is for.\n#pragma once\n"

# path, source, what the message has to say
CAUGHT = [
    ("app/model/a.cpp", '#include "scoring/score.h"', "model may not know scoring"),
    ("app/scoring/a.cpp", '#include "layout/board.h"', "scoring may not know layout"),
    ("app/layout/a.cpp", '#include "format/words.h"', "layout may not know format"),
    ("app/format/a.cpp", '#include "editor/session.h"', "format may not know editor"),
    ("app/editor/a.cpp", '#include "ui/frame.h"', "editor may not know ui"),
    ("app/ui/a.cpp", '#include "web/input.h"', "is in no layer"),
    ("app/model/a.cpp", '#include "map.h"', 'write it as "layer/file.h"'),
    ("app/extra/a.cpp", '#include "model/map.h"', "app/extra is no layer"),
    ("app/format/a.h", HEADER + "#include <nlohmann/json.hpp>", "may not be included here"),
    ("app/editor/a.cpp", "#include <nlohmann/json.hpp>", "may not be included here"),
    ("web/a.cpp", "#include <nlohmann/json.hpp>", "may not be included here"),
    ("app/layout/a.cpp", "#include <imgui.h>", "may not be included here"),
    ("app/layout/a.cpp", '#include "imgui.h"', "may not be included here"),
    ("app/ui/panel.cpp", "#include <imgui_internal.h>", "may not be included here"),
    ("app/ui/a.cpp", "#include <imgui_impl_opengl3.h>", "is no standard header"),
    ("app/ui/a.cpp", "#include <emscripten.h>", "is no standard header"),
    ("app/ui/a.cpp", "#include <emscripten/html5.h>", "may not be included here"),
    ("app/model/a.cpp", "#include <doctest/doctest.h>", "may not be included here"),
    ("tests/unit/a.cpp", '#include "web/main.h"', "tests know app/ only"),
    ("app/model/a.cpp", "#include <ctime>", "forbidden under app/"),
    ("app/model/a.cpp", "#include <fstream>", "forbidden under app/"),
    ("app/model/a.cpp", "#include <iostream>", "forbidden under app/"),
    ("app/model/a.cpp", "#include <random>", "forbidden under app/"),
    ("app/model/a.cpp", "#include <unistd.h>", "no standard header"),
    ("app/ui/a.cpp", "auto text() { return text_of(Language::english, Word::a); }", "may not be here"),
    ("app/ui/a.cpp", 'void f() { const IdScope scope("a", frame.word(Word::a)); }', "never a label"),
    ("app/ui/a.cpp", "#ifdef __EMSCRIPTEN__\n#endif\nint a = __EMSCRIPTEN__;", "known to web/ only"),
    ("app/ui/a.cpp", "auto now() { return std::chrono::steady_clock::now(); }", "no clock"),
    ("app/ui/a.cpp", 'auto file() { return fopen("a", "r"); }', "no files"),
    ("app/ui/a.cpp", "int id() { return rand(); }", "no chance"),
    ("app/model/a.cpp", "void f() { throw 1; }", "exceptions"),
    ("app/model/a.cpp", "void f() { try { g(); } catch (...) {} }", "exceptions"),
    ("web/a.cpp", "void f() { throw 1; }", "exceptions"),
    ("app/ui/a.cpp", "void f() {\n    static int count = 0;\n}", "no mutable statics"),
    ("app/ui/a.cpp", "void f() {\n    static std::vector<int> cache;\n}", "no mutable statics"),
    ("app/ui/a.cpp", "void f() {\n    static Cache cache{1};\n}", "no mutable statics"),
    ("app/ui/a.cpp", "thread_local int count = 0;", "no hidden state"),
    ("app/ui/a.h", HEADER + "struct Cache {\n    mutable int hits = 0;\n};", "no hidden state"),
    ("app/editor/a.cpp", "namespace journey {\nint count = 0;\n}", "no mutable globals"),
    ("app/editor/a.cpp", "namespace {\nstd::vector<std::string> cache;\n}", "no mutable globals"),
    ("app/editor/a.cpp", "namespace {\nCache cache{1, 2};\n}", "no mutable globals"),
    ("app/editor/a.cpp", "App& app() { return App::instance(); }", "no singletons"),
    ("app/model/a.h", HEADER + "void to_json(Json&, const Map&);", "no JSON functions"),
    ("app/ui/a.h", HEADER + "void frame(Session& session);", "take it const"),
    ("app/ui/a.h", HEADER + "void frame(journey::Map* map);", "take it const"),
    ("app/model/a.h", HEADER + "using namespace std;", "`using namespace` in a header"),
    ("app/model/a.h", "// What it is for.\n", "#pragma once is missing"),
    ("app/model/a.h", "#pragma once\n", "starts with what it is for"),
    ("app/model/a.cpp", "//\n" * 301, "301 lines; 300 at most"),
    ("app/model/a.cpp", LONG_FUNCTION, "long_one has 62 lines; 60 at most"),
    ("app/model/a.cpp", "namespace a {\nstruct B {\n" + LONG_FUNCTION + "};\n}", "long_one has 62 lines"),
    ("app/model/a.cpp", "int f(int a, int b, int c, int d, int e, int g) {\n}", "f has 6 parameters; 5 at most"),
]

ALLOWED = [
    ("app/ui/a.cpp", '#include "editor/session.h"\n#include <imgui.h>\n#include <cmath>'),
    ("app/format/a.cpp", "#include <nlohmann/json.hpp>"),
    ("web/a.cpp", "#include <emscripten/html5.h>\n#include <imgui.h>"),
    ("tests/unit/model/a_test.cpp", '#include "model/map.h"\n#include <doctest/doctest.h>\n#include <fstream>'),
    ("app/model/a.cpp", "// We never throw or try, and take no steady_clock.\n/* static int a = 0; */"),
    ("app/model/a.cpp", 'const char* text = "throw; try to catch";\nconstexpr auto raw = R"(throw)";'),
    ("app/model/a.cpp", "void f() {\n    static constexpr int size = 3;\n    static const int other = 4;\n}"),
    ("app/model/a.h", HEADER + "struct A {\n    static A from(int value);\n    int count = 0;\n};"),
    ("app/model/a.cpp", "namespace {\nconstexpr int size = 3;\nconst std::string name;\nint f(int a);\nusing A = int;\n}"),
    ("app/model/a.cpp", "enum class Kind : char { one, two };\nstruct B { int a = 0; };\nint count(const B& b) { return b.a; }"),
    ("app/model/a.cpp", "constexpr auto table = std::array{\n    Row{.a = 1, .b = 2},\n};\n"),
    ("app/ui/a.h", HEADER + "void frame(const Session& session, Map const& map, const Map* other);"),
    ("app/model/a.cpp", "int f(std::map<int, int> a, int b = g(1, 2), int c = 0) {\n}"),
    ("app/model/a.cpp", "auto n = [](auto f) mutable { return f; };".replace("auto n", "const auto n")),
    ("app/model/a.cpp", "int big = 1'000'000;".replace("int big", "constexpr int big")),
]


def check(name, good, detail, counts):
    counts[0 if good else 1] += 1
    if not good:
        print(f"not ok: {name}: {detail}")


def main():
    counts = [0, 0]
    for path, source, expected in CAUGHT:
        messages = [message for _, message in errors_in(path, source)]
        check(f"{path} {source[:60]!r}", any(expected in message for message in messages), messages, counts)
    for path, source in ALLOWED:
        messages = [message for _, message in errors_in(path, source)]
        check(f"{path} {source[:60]!r}", not messages, messages, counts)
    outline = [tuple(f) for f in functions("int a() { return 1; }\nvoid B::c(int d)\n{\n    if (d) { e(); }\n}\n")]
    check("functions", outline == [("a", 1, 1, 0), ("c", 2, 4, 1)], outline, counts)
    six, few = [functions(f"void f({code}) {{}}\n") for code in ("int a, int b, int c, int d, int e, int g", "int a")]
    check("allowed yet", not list(parameter_errors("a.cpp", six, {"a.cpp": {"f": 6}})), "refused", counts)
    check("allowed yet", list(parameter_errors("a.cpp", few, {"a.cpp": {"f": 6}})), "a stale row was let pass", counts)
    check("top level", list(stray_errors(["app/a", "src/b", ".ci/run"])) != [], "src/ was let pass", counts)
    check("top level", list(stray_errors(["app/a", ".ci/run", "LICENSE"])) == [], "refused", counts)
    print(f"{counts[0]} passed, {counts[1]} failed")
    return 1 if counts[1] else 0


if __name__ == "__main__":
    sys.exit(main())
