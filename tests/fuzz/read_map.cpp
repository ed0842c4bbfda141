// Whatever bytes come in: they are refused, or they are a valid map that is written as the same bytes for ever after.
#include "format/read_map.h"
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
void say(const Problem& problem) {
    for (const Language language : {Language::danish, Language::english})
        require(!describe(language, problem).empty(), "a problem without words\n");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = read_map(text, size);
    if (!read) {
        say(read.error());
        return 0;
    }
    for (const Problem& repair : read->repairs) say(repair);
    require(validate(read->map).empty(), "a map that was read is not valid\n");
    const std::string written = write_map(read->map, read->updated);
    const auto again = read_map(written, size + 1);
    require(again.has_value(), "what was written is refused\n");
    require(again->map == read->map && again->updated == read->updated, "what was written is another map\n");
    require(write_map(again->map, again->updated) == written, "the same map has other bytes\n");
    for (const Problem& repair : again->repairs)
        require(repair.what == Word::problem_path_dangling, "what was written has to be mended\n");
    return 0;
}
