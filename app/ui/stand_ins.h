// What is drawn as one though it is several code points (layout/units.h) gets a code point of its own, under which the
// fonts know it. Must not know: fonts, pixels.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace journey::ui {

/// Gives the code points out, a few thousand of them. What finds none left shares one, until all are taken back.
class StandIns {
public:
    /// Of the private-use range, which the texts themselves have only as units. (Icons have a face of their own.)
    static constexpr char32_t first = 0xE000;
    static constexpr std::size_t most = 4096;
    /// Stands for the unit that was asked for last and found no room: good to measure it, not to draw it.
    static constexpr char32_t shared = first + most;

    struct StandIn {
        char32_t code_point;
        bool is_new;  // until now it stood for nothing, or for something else
    };
    [[nodiscard]] StandIn of(std::string_view unit);
    /// Something found no room: time to clear().
    [[nodiscard]] bool lacked_room() const { return m_lacked_room; }
    /// From now on they stand for nothing.
    void clear();
    [[nodiscard]] std::size_t size() const { return m_known.size(); }
    [[nodiscard]] static constexpr bool is_one(char32_t c) { return c >= first && c <= shared; }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, char32_t, Hash, std::equal_to<>> m_known;
    bool m_lacked_room = false;
};

}  // namespace journey::ui
