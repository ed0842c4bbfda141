"""A rough outline of C++ sources: comments and texts blanked, functions with their length, mutable globals.

No parser: it follows braces and looks at what stands before them, which is enough for sources in one style.
"""
import re
from collections import namedtuple

Function = namedtuple("Function", "name line lines parameters")

COMMENT_OR_TEXT = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)'
    r'|(?P<text>R"(?P<end>[^(\s]*)\(.*?\)(?P=end)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\')',
    re.DOTALL,
)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(source):
    return COMMENT_OR_TEXT.sub(lambda m: _blank(m.group()) if m.group("comment") else m.group(), source)


def without_texts(source):
    """The inside of string and character literals, and preprocessor lines, as blanks. Expects no comments."""
    def blank_text(match):
        return match.group() if match.group("comment") else '"' + _blank(match.group()[1:-1]) + '"'

    source = COMMENT_OR_TEXT.sub(blank_text, source)
    return re.sub(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", lambda m: _blank(m.group()), source, flags=re.MULTILINE)


NO_FUNCTION_NAMES = {"noexcept", "requires", "decltype", "alignas", "explicit", "if", "for", "while", "switch"}


def _signature(head):
    """(name, parameters) of the function that this text declares, or None."""
    for found in re.finditer(r"(operator\s*\(\)|operator\s*[^\s(]+|[~\w]+)\s*\(", head):
        name = found.group(1)
        if name not in NO_FUNCTION_NAMES:
            return name, _count_parameters(head[found.end():])
    return None


def _count_parameters(rest):
    depth, count, empty = 0, 1, True
    for character in rest:
        if character in "([{<":
            depth += 1
        elif character in ")]}>":
            depth -= 1
            if depth < 0:
                break
        elif character == "," and depth == 0:
            count += 1
        if not character.isspace():
            empty = False
    return 0 if empty else count


def _kind(head, outer):
    """What a brace opens, judged by what stands before it."""
    if outer in ("function", "values"):
        return outer
    if re.search(r"\bnamespace\b|\bextern\s+\"", head):
        return "namespace"
    before_assignment = re.split(r"(?<![=!<>])=(?!=)", re.sub(r"operator\s*[=<>!]+", "operator", head))[0]
    if re.search(r"\b(class|struct|union|enum)\b", re.sub(r"<[^<>]*>", "", before_assignment)) and "(" not in head:
        return "type"
    return "function" if _signature(before_assignment) and before_assignment == head else "values"


def _scan(code):
    """Yields (event, head, line of head, line) for every brace and semicolon: 'open KIND', 'close KIND', 'end'."""
    scopes, head, head_line, line, round_depth = ["namespace"], "", 1, 1, 0
    for character in code:
        if character == "\n":
            line += 1
        if character in "()":
            round_depth += 1 if character == "(" else -1
        if round_depth == 0 and character == "{":
            scopes.append(_kind(head, scopes[-1]))
            yield "open", scopes, head, head_line, line
            if scopes[-1] != "values":
                head = ""
        elif round_depth == 0 and character == "}":
            yield "close", scopes, head, head_line, line
            closed = scopes.pop() if len(scopes) > 1 else "namespace"
            if closed != "values":
                head = ""
        elif round_depth == 0 and character == ";":
            yield "end", scopes, head, head_line, line
            head = ""
        else:
            if not head.strip() and not character.isspace():
                head_line = line
            head += character


def functions(code):
    """Every function with a body, from the first line of its declaration to its closing brace."""
    open_at, depth = None, 0
    for event, scopes, head, head_line, line in _scan(code):
        if event == "open" and scopes[-1] == "function" and open_at is None:
            open_at, depth = (_signature(head), head_line), len(scopes)
        elif event == "close" and open_at and len(scopes) == depth:
            (name, parameters), first = open_at
            yield Function(name, first, line - first + 1, parameters)
            open_at = None


NOT_A_VARIABLE = re.compile(
    r"^\s*(using|typedef|template|friend|static_assert|class|struct|union|enum|extern|namespace|concept|public|private)\b"
    r"|\b(const|constexpr|consteval|constinit\s+const|operator)\b"
)


def globals_of(code):
    """(line, text) of every variable in a namespace that could be changed."""
    for event, scopes, head, head_line, _ in _scan(code):
        if event != "end" or scopes[-1] != "namespace" or not head.strip() or NOT_A_VARIABLE.search(head):
            continue
        declared = re.split(r"=", head)[0]
        if "(" not in declared and len(re.findall(r"[\w:>&*]+", declared)) >= 2:
            yield head_line, " ".join(head.split())
