// Texts that want to be more than text, and a map that says one of them wherever it can. Must not know: what they are
// written as.
#pragma once

#include "model/map.h"

#include <span>
#include <string>
#include <string_view>

namespace journey::test {

/// For XML, HTML, Markdown, Mermaid, spreadsheets and terminals; UTF-8, none empty, none the beginning of another map.
[[nodiscard]] std::span<const std::string_view> hostile_texts();

/// The text wherever a map has one, with a lane and a card of the kinds that something is made of.
[[nodiscard]] Map map_saying(const std::string& text);

}  // namespace journey::test
