#include "format/field_writer.h"
#include "format/read_map.h"
#include "model/utf8.h"

#include <algorithm>
#include <string>

namespace journey {
namespace {

/// Bytes that are no UTF-8 become U+FFFD: a file has to be readable whatever a text field was given.
std::string with_bad_bytes_replaced(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        const std::size_t good = std::min(first_bad_utf8(text), text.size());
        clean += text.substr(0, good);
        if (good == text.size()) break;
        clean += "\uFFFD";
        text.remove_prefix(good + 1);
    }
    return clean;
}

}  // namespace

std::string write_map(const Map& map, std::string_view updated) {
    constexpr std::size_t bytes_of_a_card = 512;
    JsonWriter json(JsonLayout::indented);
    json.expect_bytes(bytes_of_a_card * (map.cards.size() + map.stages.size() + 1));
    FieldWriter fields(json);
    const std::string stamp(updated);
    json.begin_object();
    visit_document(fields, map, stamp);
    json.end_object();
    std::string text = json.take();
    text += '\n';
    return first_bad_utf8(text) == std::string_view::npos ? text : with_bad_bytes_replaced(text);
}

}  // namespace journey
