// Shared immutable boxes: copying a map of 10,000 cards copies handles, and two snapshots are compared and re-scored
// only where their boxes differ. Must not know: what is in the box.
#pragma once

#include <memory>
#include <utility>

namespace journey {

/// A value that is cheap to copy and never changes; a change makes a new box. Never empty.
template <class T>
class Box {
public:
    Box() : m_value(std::make_shared<const T>()) {}
    // Implicit on purpose: a Box<T> is a T that is cheap to copy.
    Box(T value) : m_value(std::make_shared<const T>(std::move(value))) {}

    [[nodiscard]] const T& operator*() const { return *m_value; }
    [[nodiscard]] const T* operator->() const { return m_value.get(); }
    /// Same box (a fast "nothing changed"); different boxes may still hold equal values.
    [[nodiscard]] bool same_box(const Box& other) const { return m_value == other.m_value; }
    /// Identity of the box for caches; valid as long as some Box holds it.
    [[nodiscard]] const T* address() const { return m_value.get(); }

    friend bool operator==(const Box& a, const Box& b) { return a.same_box(b) || *a == *b; }

private:
    std::shared_ptr<const T> m_value;
};

}  // namespace journey
