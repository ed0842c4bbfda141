// Where in a file something stands, made to a JSON pointer (RFC 6901) only when there is something to say about it.
// Must not know: what stands there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace journey {

/// A place in a JSON tree: a member of an object or an element of a list, inside another place. Each one points to the
/// one around it, which has to live as long.
class Where {
public:
    Where() = default;
    Where(const Where& around, std::string_view key) : m_around(&around), m_key(key) {}
    Where(const Where& around, std::size_t index) : m_around(&around), m_index(index), m_is_element(true) {}

    /// "/cards/3/reach"; empty for the document itself.
    [[nodiscard]] std::string pointer() const;

private:
    void append_to(std::string& text) const;

    const Where* m_around = nullptr;
    std::string_view m_key;
    std::size_t m_index = 0;
    bool m_is_element = false;
};

}  // namespace journey
