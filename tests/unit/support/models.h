// The maps to start from, as files of assets/models. Must not know: what is expected of them.
#pragma once

#include "format/read_map.h"
#include "unit/support/test_files.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace journey::test {

inline constexpr std::string_view danish_ending = ".da.json";
inline constexpr std::string_view english_ending = ".en.json";

/// A map that is filled in, to look at: it lies beside the models, but is none of them.
inline constexpr std::string_view example_name = "example";

/// Names of the models that have a file, such as "readiness".
[[nodiscard]] inline std::vector<std::string> model_names() {
    std::vector<std::string> names;
    for (const std::string& path : files_in(JOURNEY_ASSETS "/models", danish_ending)) {
        const std::size_t begin = path.rfind('/') + 1;
        std::string name = path.substr(begin, path.size() - begin - danish_ending.size());
        if (name != example_name) names.push_back(std::move(name));
    }
    return names;
}

[[nodiscard]] inline Map model_map(std::string_view name, std::string_view ending) {
    const auto read = read_map(file_text(JOURNEY_ASSETS "/models/" + std::string(name) + std::string(ending)), 1);
    REQUIRE(read.has_value());
    CHECK(read->repairs.empty());
    return read->map;
}

}  // namespace journey::test
