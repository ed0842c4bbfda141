#!/usr/bin/env python3
"""Checks that the house stands as app/README.md says: who may include whom, and what no source may contain.

    tests/layering.py [folder]      every source file of the project is one check; ends with `N passed, N failed`

The rules are the tables below; tests/layering_test.py shows that each of them can fail.
"""
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from cpp_outline import functions, globals_of, without_comments, without_texts

# A layer may include itself and those before it.
LAYERS = ["model", "scoring", "layout", "format", "editor", "ui"]

# Third-party header (a regular expression) -> where it may be included (regular expressions of paths).
THIRD_PARTY = {
    # In one test: the vectors that scoring promises are JSON, and scoring knows no format.
    r"nlohmann/.*": [r"app/format/[^/]+\.cpp", r"tests/unit/scoring/worked_map\.h"],
    # Not a stable interface: one file per concern, so that a new version of Dear ImGui is looked at in few places.
    r"imgui_internal\.h": [r"app/ui/widget_core\.cpp", r"web/canvas_font(_\w+)?\.(h|cpp)", r"tests/unit/ui/support\.cpp"],
    r"imgui\.h": [r"app/ui/.*", r"web/.*", r"tests/unit/ui/.*"],
    r"emscripten(/.*)?": [r"web/.*"],
    r"GLES3/.*": [r"web/.*"],
    r"doctest/doctest\.h": [r"tests/.*"],
}

# Headers that the build makes -> the layer that may include them.
GENERATED = {"theme_colors.h": "format"}

# Headers that bring a clock, files, chance or a great deal of code; <format> is not in every compiler we support.
FORBIDDEN_HEADERS = {
    "ctime", "time.h", "fstream", "iostream", "istream", "ostream", "iomanip", "sstream", "random", "filesystem",
    "thread", "future", "regex", "locale", "format", "print", "syncstream", "stdexcept", "stdio.h", "stdlib.h",
}

# Pattern -> why it is forbidden under app/.
FORBIDDEN_IN_APP = {
    r"\b(throw|try|catch)\b": "exceptions: the page is built without them (use Result)",
    r"__EMSCRIPTEN__|\bEM_(ASM|JS)\b|\bemscripten_\w+": "the browser is known to web/ only",
    r"\b\w*_clock\b|\bstd::time\b|\bgettimeofday\b": "no clock: time comes in as an argument",
    r"\b(fopen|freopen|std::remove|getenv|system)\s*\(": "no files, no environment",
    r"\bs?rand\s*\(|\brandom_device\b": "no chance: ids come in as arguments",
    r"\b[iI]nstance\s*\(\s*\)": "no singletons",
    r"\bthread_local\b|\bmutable\b(?!\s*\{)(?!\s*->)(?!\s*noexcept)": "no hidden state",
    r"^\s+static\s+(?!const\b|constexpr\b|consteval\b|inline\s+const)[^(;={]*[;={]": "no mutable statics",
    r"\b(dynamic_cast|typeid)\b": "the page is built without type information",
    r"\bgoto\b": "goto",
}
FORBIDDEN_IN_WEB = {key: FORBIDDEN_IN_APP[key] for key in FORBIDDEN_IN_APP if "throw" in key or "goto" in key}
FORBIDDEN_IN_MODEL = {r"\b(to|from)_json\b": "the model has no JSON functions: the file format may change without it"}
FORBIDDEN_IN_UI = {
    r"(?<!const )(?<!\w)(?:journey::)?(Session|Map|Document)\s*[&*]": "drawing cannot edit: take it const",
    # The words of a language come when it is wanted: until then all of its labels are one and the same, empty.
    r"\btext_of\(\s*Language::": "the words of a language that may not be here: draw frame.word()",
    r"\bIdScope\b[^;]*\b(word|words_for|text_of)\s*\(": "an id is never a label",
}
FORBIDDEN_IN_HEADERS = {r"\busing\s+namespace\b": "`using namespace` in a header"}

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 60
MAX_PARAMETERS = 5
# Called by a library that says what they are given.
IMPOSED_PARAMETERS = {("web/canvas_font_loader.cpp", "load_glyph")}
# Older than the rule: to be bundled when they are next touched. This list only gets shorter; a row that is no longer
# needed fails.
TOO_MANY_PARAMETERS_YET = {
    "app/layout/text.cpp": {"wrap": 6},
    "app/ui/home_first_run.cpp": {"text_centered": 6},
    "app/ui/paint_marks.cpp": {"score_ring": 6},
    "app/ui/paint_text.cpp": {
        "draw_glyph": 6, "draw_text_cut": 6, "draw_lines": 6, "draw_text_wrapped": 7, "draw_text_in": 6,
        "draw_text_fitting": 6, "draw_lines_in": 6,
    },
    "app/ui/widget_button.cpp": {"icon_button": 6, "segments": 6},
    "app/ui/widget_field.cpp": {"field_height": 6},
    "app/ui/widget_menu.cpp": {"choice": 7},
    "app/ui/widget_slider.cpp": {"slider": 7},
}

TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "app", "assets", "tests", "web"}


def matches_any(patterns, text):
    return any(re.fullmatch(pattern, text) for pattern in patterns)


def layer_of(path):
    return path.split("/")[1] if path.startswith("app/") and path.count("/") >= 2 else None


def include_errors(path, text):
    layer = layer_of(path)
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^">]+)[">]', line)
        if not found:
            continue
        header = found.group(2)
        third_party = next((key for key in THIRD_PARTY if re.fullmatch(key, header)), None)
        if third_party:
            if not matches_any(THIRD_PARTY[third_party], path):
                yield number, f"<{header}> may not be included here"
        elif found.group(1) == "<":
            if layer and header in FORBIDDEN_HEADERS:
                yield number, f"<{header}> is forbidden under app/"
            elif layer and not re.fullmatch(r"[a-z0-9_]+", header):
                yield number, f"<{header}> is no standard header: nothing else is known under app/"
        elif layer:
            yield from ((number, error) for error in own_include_errors(layer, header))
        elif path.startswith("tests/") and header.startswith("web/"):
            yield number, f'"{header}": tests know app/ only, and the built page'


def own_include_errors(layer, header):
    other = header.split("/")[0]
    if GENERATED.get(header) == layer:
        return
    if other not in LAYERS:
        yield f'"{header}" is in no layer: write it as "layer/file.h"'
    elif layer not in LAYERS:
        yield f"app/{layer} is no layer: {', '.join(LAYERS)}"
    elif LAYERS.index(other) > LAYERS.index(layer):
        yield f'"{header}": {layer} may not know {other}'


def pattern_errors(rules, code):
    for pattern, why in rules.items():
        for number, line in enumerate(code.splitlines(), 1):
            if re.search(pattern, line):
                yield number, why


def header_errors(text):
    lines = text.splitlines()
    if not lines or not lines[0].startswith("//"):
        yield 1, "a header starts with what it is for and what it must not know"
    if "#pragma once" not in lines:
        yield 1, "#pragma once is missing"


def size_errors(path, text, code):
    lines = text.count("\n")
    if lines > MAX_FILE_LINES:
        yield 1, f"{lines} lines; {MAX_FILE_LINES} at most"
    for function in functions(code):
        if function.lines > MAX_FUNCTION_LINES:
            yield function.line, f"{function.name} has {function.lines} lines; {MAX_FUNCTION_LINES} at most"
    yield from parameter_errors(path, functions(code))


def parameter_errors(path, found, yet=None):
    yet = dict((TOO_MANY_PARAMETERS_YET if yet is None else yet).get(path, {}))
    for function in found:
        if (path, function.name) in IMPOSED_PARAMETERS or function.parameters <= MAX_PARAMETERS:
            continue
        if function.parameters > yet.pop(function.name, MAX_PARAMETERS):
            yield function.line, f"{function.name} has {function.parameters} parameters; {MAX_PARAMETERS} at most"
    for name in yet:
        yield 1, f"{name} has few enough parameters now: take it off TOO_MANY_PARAMETERS_YET"


def errors_in(path, text):
    """Everything wrong with one C++ source, as (line, message)."""
    if path.endswith(".def"):
        return
    uncommented = without_comments(text)
    code = without_texts(uncommented)
    layer = layer_of(path)
    yield from include_errors(path, uncommented)
    if path.endswith(".h"):
        yield from header_errors(text)
        yield from pattern_errors(FORBIDDEN_IN_HEADERS, code)
    if layer:
        yield from pattern_errors(FORBIDDEN_IN_APP, code)
        for line, name in globals_of(code):
            yield line, f"no mutable globals: {name}"
    if layer == "model":
        yield from pattern_errors(FORBIDDEN_IN_MODEL, code)
    if layer == "ui":
        yield from pattern_errors(FORBIDDEN_IN_UI, code)
    if path.startswith("web/"):
        yield from pattern_errors(FORBIDDEN_IN_WEB, code)
    if not path.startswith("tests/"):
        yield from size_errors(path, text, code)


def script_errors(path, text):
    """TypeScript of the page: only its size; its types are checked by tsc."""
    lines = text.count("\n")
    if lines > MAX_FILE_LINES:
        yield 1, f"{lines} lines; {MAX_FILE_LINES} at most"


def stray_errors(paths):
    for name in sorted({path.split("/")[0] for path in paths}):
        if name not in TOP_LEVEL and not name.startswith("."):
            yield 1, f"{name} is not one of the folders and files of the top level"


def check_all(root, paths):
    """Yields (path, errors) for every checked file, and one row for the top level."""
    yield ".", list(stray_errors(paths))
    for path in paths:
        if not (root / path).is_file():
            continue  # deleted, not committed yet
        if re.fullmatch(r"(app|web|tests)/.*\.(h|cpp|def)", path):
            yield path, list(errors_in(path, (root / path).read_text(encoding="utf-8")))
        elif re.fullmatch(r"web/src/.*\.ts", path):
            yield path, list(script_errors(path, (root / path).read_text(encoding="utf-8")))


def project_files(root):
    command = ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard"]
    return sorted(set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()))


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent
    passed = failed = 0
    for path, errors in check_all(root, project_files(root)):
        passed += not errors
        failed += bool(errors)
        for line, message in errors:
            print(f"{path}:{line}: {message}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
