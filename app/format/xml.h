// Text inside XML: whatever it is, it comes out as text. Must not know: which elements there are.
#pragma once

#include <string>
#include <string_view>

namespace journey {

enum class XmlSpace { kept, one_line };
/// Appends a text so that it can stand between tags and in quotes. What XML has no room for (most control characters,
/// bytes that are no UTF-8, U+FFFE and U+FFFF) becomes U+FFFD; `one_line`: so do all others, and tabs and line ends
/// become spaces.
void append_xml_text(std::string& xml, std::string_view text, XmlSpace space);

/// The text that a piece of XML between two tags stands for: its references and CDATA sections resolved, elements and
/// comments left out.
[[nodiscard]] std::string text_of_xml(std::string_view xml);

}  // namespace journey
