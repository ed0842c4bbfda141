#include "format/read_map.h"

#include "format/field_reader.h"
#include "format/field_writer.h"
#include "format/json_number.h"
#include "format/read_with.h"
#include "format/repeated_keys.h"
#include "model/utf8.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace journey {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// "line:column" of a byte, both from 1; a column is a character.
std::string line_and_column(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto lines = std::ranges::count(before, '\n');
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    return std::to_string(lines + 1) + ":" + std::to_string(character_count(before.substr(line_start)) + 1);
}

std::expected<JsonDocument, Problem> parsed(std::string_view text) {
    if (const std::size_t bad = first_bad_utf8(text); bad != std::string_view::npos)
        return std::unexpected(Problem{Word::problem_not_utf8, line_and_column(text, bad), {}});
    auto document = parse_json(text, Limits::nesting);
    if (document) return std::move(*document);
    JsonError& error = document.error();
    const std::string place = error.what == Word::problem_empty ? "" : line_and_column(text, error.offset);
    return std::unexpected(Problem{error.what, place, std::move(error.values)});
}

/// Why this is not a journey map at all; absent when it says that it is one.
std::optional<Problem> foreign(Json& root) {
    const Json* format = root.kind == JsonKind::object ? find_member(root, "format") : nullptr;
    if (format == nullptr) return Problem{Word::problem_not_a_map, "", {}};
    if (format->kind == JsonKind::text && format->text == format_name) return std::nullopt;
    if (format->kind != JsonKind::text) return Problem{Word::problem_not_a_map, "/format", {}};
    return Problem{Word::problem_other_format, "/format", {shown(format->text)}};
}

/// The version that a file says it has, as written; empty when it says none.
std::string_view said_version(Json& root) {
    const Json* version = find_member(root, "version");
    if (version == nullptr) return {};
    const bool is_number =
        version->kind == JsonKind::number || (version->kind == JsonKind::text && !version->text.empty() &&
                                              json_number_length(version->text) == version->text.size());
    return is_number ? version->text : std::string_view{};
}

/// Brings the tree to the version this program knows as far as it can, and says what it read it as.
void settle_version(JsonDocument& document, std::span<const Migration> migrations, ReadMap& result,
                    ProblemList& problems) {
    const Where top;
    const Where where(top, "version");
    const std::string known = std::to_string(format_version);
    const std::string_view said = said_version(document.root);
    if (said.empty()) return problems.add(Word::problem_no_version, where, {known});
    if (find_member(document.root, "version")->kind == JsonKind::text)
        problems.add(Word::problem_not_number, where, {shown(said)});
    const double version = json_number_value(said);
    if (version > format_version) {
        result.version = version;
        result.access = Access::read_only;
        return problems.add(Word::problem_newer_version, where, {shown(said)});
    }
    const bool whole = version >= 0 && version == std::floor(version);
    if (whole && migrate(document, static_cast<int>(version), format_version, migrations)) {
        result.version = version;
    } else {
        problems.add(Word::problem_odd_version, where, {shown(said), known});
    }
}

}  // namespace

std::expected<ReadMap, Problem> read_map(std::string_view text, std::uint64_t id_seed) {
    return read_map_with(text, id_seed, known_migrations());
}

std::expected<ReadMap, Problem> read_map_with(std::string_view text, std::uint64_t id_seed,
                                              std::span<const Migration> migrations) {
    constexpr std::size_t mebibyte = 1024U * 1024U;
    if (text.size() > Limits::bytes)
        return std::unexpected(Problem{Word::problem_too_big, "", {std::to_string(Limits::bytes / mebibyte)}});
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    auto document = parsed(text);
    if (!document) return std::unexpected(std::move(document.error()));
    if (auto problem = foreign(document->root)) return std::unexpected(std::move(*problem));

    ReadMap result;
    MapReading reading(result.map, id_seed);
    const Where top;
    drop_repeated_keys(document->root, top, reading.problems);
    settle_version(*document, migrations, result, reading.problems);
    FieldReader fields(document->root, reading, top);
    visit_document(fields, result.map, result.updated);
    if (reading.refusal()) return std::unexpected(*reading.refusal());
    result.repairs = reading.problems.take();
    return result;
}

}  // namespace journey
