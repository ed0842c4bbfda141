// Writes the results of scoring as JSON: journey_scores FOLDER FILE. One object with a member for each map file of the
// FOLDER: `scores` of the map, `personas` with those of the map as each of them meets it, and `readiness` of a customer
// who was seen to do some of what gives a readiness away. Natively and as WebAssembly under Node, for tests/scores to
// compare.
#include "format/json_writer.h"
#include "format/read_map.h"
#include "format/write_scores.h"
#include "scoring/views.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

using namespace journey;

namespace {

constexpr std::string_view today = "2026-11-26";

std::vector<std::filesystem::path> map_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string text_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string scores_of(const Map& map, const JourneyRequest& request) {
    const MapScore score = score_map(map);
    return write_scores(score, analyse(map, score, request));
}

/// Every third signal was seen, every third was looked for and absent; each an older one than the last.
std::string readiness_of(const Map& map) {
    constexpr std::size_t kinds = 3;
    constexpr double days_apart = 5;
    const std::vector<Signal> signals = signals_of(map);
    std::vector<Observation> observations;
    for (std::size_t i = 0; i < signals.size(); ++i)
        if (i % kinds < 2) observations.push_back({signals[i].id, i % kinds == 0, days_apart * static_cast<double>(i)});
    return write_readiness(estimate_readiness(signals, observations));
}

/// An object that is put together from values that are JSON already.
class Members {
public:
    explicit Members(std::string& json) : m_json(json) { m_json += '{'; }
    void add(std::string_view key, std::string_view value) {
        open(key);
        m_json += value;
    }
    void open(std::string_view key) {
        if (!m_first) m_json += ',';
        m_first = false;
        append_json_text(m_json, key);
        m_json += ": ";
    }
    void close() { m_json += "}\n"; }

private:
    std::string& m_json;
    bool m_first = true;
};

void add_results(const Map& map, std::string& json) {
    Members results(json);
    results.add("scores", scores_of(map, {.today = today, .gamma = {}}));
    results.open("personas");
    Members personas(json);
    const double gamma = journey_gamma(map, score_map(map));
    for (const Persona& persona : map.personas)
        personas.add(persona.id.value, scores_of(map_for_persona(map, persona.id), {.today = today, .gamma = gamma}));
    personas.close();
    results.add("readiness", readiness_of(map));
    results.close();
}

}  // namespace

int main(int argument_count, char** arguments) {
    const std::span<char*> all(arguments, static_cast<std::size_t>(argument_count));
    if (all.size() != 3) {
        (void)std::fputs("journey_scores FOLDER FILE\n", stderr);
        return 2;
    }
    std::string json;
    std::size_t count = 0;
    Members maps(json);
    for (const std::filesystem::path& file : map_files(all[1])) {
        const auto read = read_map(text_of_file(file), 1);
        if (!read) continue;
        maps.open(file.filename().string());
        add_results(read->map, json);
        ++count;
    }
    maps.close();
    std::ofstream(all[2], std::ios::binary) << json;
    std::printf("%zu maps scored\n", count);
    return count > 0 ? 0 : 1;
}
