// Files that are wrong in one way each, and the sentences that the user gets for them.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace journey::test {

struct BadFile {
    std::string text;
    std::string danish;
    std::string english;
};

/// Files that are refused.
[[nodiscard]] std::vector<BadFile> refused_files();
/// Files that are mended, with exactly one problem each.
[[nodiscard]] std::vector<BadFile> mended_files();

/// A map file with these members besides format, version and id; of its one stage; of its one card.
[[nodiscard]] std::string file_with(std::string_view members);
[[nodiscard]] std::string file_with_stage(std::string_view members);
[[nodiscard]] std::string file_with_card(std::string_view members);
/// `count` objects with an id and these members in the list `key`.
[[nodiscard]] std::string file_with_many(std::string_view key, std::size_t count, std::string_view members);
[[nodiscard]] std::string repeated(std::string_view part, std::size_t times);
[[nodiscard]] std::vector<BadFile> joined(std::initializer_list<std::vector<BadFile>> groups);

}  // namespace journey::test
