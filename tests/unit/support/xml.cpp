#include "unit/support/xml.h"

#include "layout/units.h"
#include "model/utf8.h"

#include <cctype>
#include <cstdint>

namespace journey::test {
namespace {

constexpr std::string_view named[][2] = {{"&amp;", "&"},   {"&lt;", "<"},   {"&gt;", ">"},
                                         {"&quot;", "\""}, {"&apos;", "'"}, {"&#13;", "\r"}};

bool is_name_sign(char sign) {
    return std::isalnum(static_cast<unsigned char>(sign)) != 0 || sign == ':' || sign == '-' || sign == '_';
}

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    std::expected<Xml, std::string> run() {
        check_characters();
        Xml root;
        element(root);
        while (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
        if (m_at != m_text.size()) fail("something behind the root");
        if (!m_error.empty()) return std::unexpected(m_error + " at " + std::to_string(m_at));
        return root;
    }

private:
    void fail(std::string_view what) {
        if (m_error.empty()) m_error = what;
        m_text = m_text.substr(0, m_at);  // nothing more is read
    }

    /// XML has no control characters but tab and line ends, and neither U+FFFE nor U+FFFF.
    void check_characters() {
        if (first_bad_utf8(m_text) != std::string_view::npos) return fail("no UTF-8");
        for (std::size_t at = 0; at < m_text.size();) {
            const CodePoint next = code_point_at(m_text, at);
            const bool is_space = next.value == '\t' || next.value == '\n' || next.value == '\r';
            if ((next.value < ' ' && !is_space) || next.value == 0xFFFE || next.value == 0xFFFF)
                return fail("a character that XML does not have");
            at += next.bytes;
        }
    }

    [[nodiscard]] bool starts(std::string_view with) const { return m_text.substr(m_at).starts_with(with); }
    bool take(std::string_view what) {
        if (!starts(what)) {
            fail("expected " + std::string(what));
            return false;
        }
        m_at += what.size();
        return true;
    }

    std::string name() {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && is_name_sign(m_text[m_at])) ++m_at;
        if (m_at == begin) fail("expected a name");
        return std::string(m_text.substr(begin, m_at - begin));
    }

    void sign(std::string& to) {
        if (m_text[m_at] != '&') {
            to += m_text[m_at++];
            return;
        }
        for (const auto& [reference, meaning] : named)
            if (starts(reference)) {
                m_at += reference.size();
                to += meaning;
                return;
            }
        fail("a reference to nothing");
    }

    void attributes(Xml& element) {
        while (starts(" ")) {
            ++m_at;
            const std::string key = name();
            if (!take("=\"")) return;
            std::string value;
            while (m_at < m_text.size() && m_text[m_at] != '"') {
                if (m_text[m_at] == '<') return fail("< in an attribute");
                sign(value);
            }
            if (!take("\"")) return;
            if (!element.attributes.emplace(key, value).second) return fail("an attribute twice: " + key);
        }
    }

    void element(Xml& into) {
        if (!take("<")) return;
        into.name = name();
        attributes(into);
        if (starts("/>")) {
            m_at += 2;
            return;
        }
        if (!take(">")) return;
        while (m_at < m_text.size() && !starts("</")) {
            if (starts("]]>")) return fail("]]> in a text");
            if (starts("<"))
                element(into.children.emplace_back());
            else
                sign(into.text);
        }
        take("</" + into.name + ">");
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_error;
};

void add_all(const Xml& element, std::vector<const Xml*>& all) {
    all.push_back(&element);
    for (const Xml& child : element.children) add_all(child, all);
}

}  // namespace

std::string Xml::attribute(std::string_view key) const {
    const auto found = attributes.find(key);
    return found == attributes.end() ? std::string() : found->second;
}

const Xml* Xml::child(std::string_view element) const {
    for (const Xml& one : children)
        if (one.name == element) return &one;
    return nullptr;
}

std::expected<Xml, std::string> parse_xml(std::string_view text) { return Parser(text).run(); }

std::vector<const Xml*> all_of(const Xml& root) {
    std::vector<const Xml*> all;
    add_all(root, all);
    return all;
}

}  // namespace journey::test
