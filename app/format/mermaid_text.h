// Texts inside a journey diagram of Mermaid, whose grammar has no quotes and no escapes. Must not know: what a line of
// the diagram is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace journey {

/// Where a text stands: behind a word of the grammar, at the beginning of a line, or between commas.
enum class MermaidPlace : std::uint8_t { name, task, actor };

/// One line that Mermaid reads as nothing but text. Signs that mean something to it are replaced by others that look
/// alike: `:` `;` `#` `<` `>` (and `,` in the name of an actor) by ∶ ； ＃ ＜ ＞ (‚); a `%` that begins a text, or
/// stands beside another or before a brace, by ％; white space of every kind is one space; control characters and what
/// is no UTF-8 are left out. A task that begins with a word of the grammar ("title", "section", "journey", "acc…") gets
/// an invisible word joiner before it. Empty when nothing is left.
[[nodiscard]] std::string mermaid_text(std::string_view text, MermaidPlace place);

/// The text that was meant: the signs that look alike are again those they stand for, Mermaid's own entities ("#59;",
/// "#quot;") what they name.
[[nodiscard]] std::string text_of_mermaid(std::string_view text, MermaidPlace place);

}  // namespace journey
