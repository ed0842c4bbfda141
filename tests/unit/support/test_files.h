// Files of the project as tests read them. Must not know: what they are for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace journey::test {

/// The bytes of a file; the test fails when there is none.
[[nodiscard]] std::string file_text(const std::string& path);

/// Paths of the files in a folder whose names end in this way, in order of name.
[[nodiscard]] std::vector<std::string> files_in(const std::string& folder, std::string_view ending);

}  // namespace journey::test
