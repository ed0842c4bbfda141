// Texts and links inside Markdown: whatever they are, they come out as text. Must not know: what they stand in.
#pragma once

#include <string>
#include <string_view>

namespace journey {

/// The text on one line, so that neither CommonMark nor GitLab's, GitHub's or DokuWiki's additions take any of it for
/// more than text: line ends and other white space are single spaces, other control characters and what is no UTF-8 are
/// left out; `<` `>` `&` `|` `\` are references; the other signs of Markdown have a backslash before them; an invisible
/// word joiner takes the meaning of "@name", "#1", ":smile:" and of doubled signs ("((", "''", "//" but in addresses).
/// It may begin a line or stand in the cell of a table.
[[nodiscard]] std::string markdown_text(std::string_view text);

/// `[text](link)`, where the link is safe to follow (is_safe_link); else the text alone.
[[nodiscard]] std::string markdown_link(std::string_view text, std::string_view link);

}  // namespace journey
