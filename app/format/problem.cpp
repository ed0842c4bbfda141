#include "format/problem.h"

#include "format/fill.h"

namespace journey {

std::string describe(Language language, const Problem& problem) {
    const std::vector<std::string_view> values(problem.values.begin(), problem.values.end());
    std::string line = fill_template(text_of(language, problem.what), values);
    if (problem.place.empty()) return line;
    // A JSON pointer starts with a slash; anything else is "line:column" or "line" of text that is not JSON.
    if (problem.place.front() == '/') return line + " (" + problem.place + ")";
    const std::size_t colon = problem.place.find(':');
    const std::string_view place = problem.place;
    line += ' ';
    line += colon == std::string::npos
                ? fill(language, Word::problem_in_line, {place})
                : fill(language, Word::problem_at_line, {place.substr(0, colon), place.substr(colon + 1)});
    return line;
}

}  // namespace journey
