#include "format/where.h"

namespace journey {

std::string Where::pointer() const {
    std::string text;
    append_to(text);
    return text;
}

void Where::append_to(std::string& text) const {
    if (m_around == nullptr) return;
    m_around->append_to(text);
    text += '/';
    if (m_is_element) {
        text += std::to_string(m_index);
        return;
    }
    for (const char c : m_key) {
        if (c == '~') {
            text += "~0";
        } else if (c == '/') {
            text += "~1";
        } else {
            text += c;
        }
    }
}

}  // namespace journey
