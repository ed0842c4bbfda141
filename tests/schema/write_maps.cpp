// Writes maps of many kinds to files, for tests to judge: write_maps FOLDER COUNT FILE…
// So many random maps, files that had to be mended, and what each of the FILEs is after reading. Beside them the random
// maps, the FILEs and a map that says hostile texts as diagrams of Mermaid and as Markdown.
#include "format/read_map.h"
#include "format/write_markdown.h"
#include "format/write_mermaid.h"
#include "unit/format/bad_files.h"
#include "unit/format/hostile_texts.h"
#include "unit/format/told_samples.h"
#include "unit/support/random_map.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <string>

using namespace journey;
using namespace journey::test;

namespace {

class Folder {
public:
    explicit Folder(std::filesystem::path path) : m_path(std::move(path)) {
        std::filesystem::create_directories(m_path);
    }

    void add(const std::string& name, const std::string& text) {
        write(name + ".json", text);
        ++m_count;
    }
    void add_texts(const std::string& name, const Map& map) const {
        with_results(map, Language::danish, Figures::told, [&](const ToldMap& told) {
            write(name + ".mmd", write_mermaid(told));
            write(name + ".md", write_markdown(told, {.with_notes = true}));
        });
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(m_path / name, std::ios::binary) << text;
    }

    std::filesystem::path m_path;
    int m_count = 0;
};

void add_as_read(Folder& folder, const std::string& name, std::string_view text) {
    if (const auto read = read_map(text, 1)) {
        folder.add(name, write_map(read->map, read->updated));
        folder.add_texts(name, read->map);
    }
}

std::string text_of_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int argument_count, char** arguments) {
    const std::span<char*> all(arguments, static_cast<std::size_t>(argument_count));
    constexpr std::size_t first_file = 3;
    if (all.size() < first_file) {
        std::cerr << "write_maps FOLDER COUNT FILE...\n";
        return 2;
    }
    Folder folder(all[1]);
    const std::uint64_t random_maps = std::strtoull(all[2], nullptr, 10);
    for (std::uint64_t seed = 0; seed < random_maps; ++seed) {
        Random random(seed);
        const Map map = random_map(random);
        folder.add("random-" + std::to_string(seed), write_map(map, "2026-03-31T12:00:00Z"));
        folder.add_texts("random-" + std::to_string(seed), map);
    }
    const std::vector<BadFile> mended = mended_files();
    for (std::size_t i = 0; i < mended.size(); ++i) add_as_read(folder, "mended-" + std::to_string(i), mended[i].text);
    for (std::size_t i = first_file; i < all.size(); ++i)
        add_as_read(folder, "file-" + std::to_string(i), text_of_file(all[i]));
    const std::span<const std::string_view> hostile = hostile_texts();
    for (std::size_t i = 0; i < hostile.size(); ++i)
        folder.add_texts("hostile-" + std::to_string(i), map_saying(std::string(hostile[i])));
    std::cout << folder.count() << " maps written\n";
    return 0;
}
