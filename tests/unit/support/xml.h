// A strict reader of XML for tests: what it accepts is well-formed. Knows what our files use: elements, attributes,
// text, the five named references and numbers. Must not know: SVG.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace journey::test {

struct Xml {
    std::string name;
    std::map<std::string, std::string, std::less<>> attributes;
    std::vector<Xml> children;
    std::string text;  // its own, without that of its children

    /// Empty when there is no such attribute.
    [[nodiscard]] std::string attribute(std::string_view key) const;
    /// The first child with the name; null when there is none.
    [[nodiscard]] const Xml* child(std::string_view element) const;
};

/// The root element, or what is wrong.
[[nodiscard]] std::expected<Xml, std::string> parse_xml(std::string_view text);

/// The element and all in it, in the order of the file.
[[nodiscard]] std::vector<const Xml*> all_of(const Xml& root);
std::vector<const Xml*> all_of(Xml&&) = delete;  // they point into it

}  // namespace journey::test
