// The file's strings for the closed lists, once (format.md, version 1). Must not know: the words of the screen.
#pragma once

#include "model/enums.h"
#include "model/open_enum.h"

#include <optional>
#include <span>
#include <string_view>

namespace journey {

template <class E>
struct EnumName {
    E value;
    std::string_view name;
};

/// The names of one enumeration in the order of format.md, with specialisations for every enumeration of
/// model/enums.h. `Channel::none` and `Message::none` have no name: the field is absent.
template <class E>
[[nodiscard]] std::span<const EnumName<E>> enum_names();

template <>
std::span<const EnumName<MapState>> enum_names<MapState>();
template <>
std::span<const EnumName<SignalKind>> enum_names<SignalKind>();
template <>
std::span<const EnumName<Evidence>> enum_names<Evidence>();
template <>
std::span<const EnumName<Effect>> enum_names<Effect>();
template <>
std::span<const EnumName<Place>> enum_names<Place>();
template <>
std::span<const EnumName<Nature>> enum_names<Nature>();
template <>
std::span<const EnumName<LaneKind>> enum_names<LaneKind>();
template <>
std::span<const EnumName<Channel>> enum_names<Channel>();
template <>
std::span<const EnumName<Message>> enum_names<Message>();

/// The file's string for a value: the known name, or the unknown string as it stood. Empty for `none`.
template <class E>
[[nodiscard]] std::string_view name_of(const Open<E>& open) {
    if (!open.is_known()) return open.unknown;
    for (const auto& entry : enum_names<E>())
        if (entry.value == open.value) return entry.name;
    return {};
}

/// The value for a string of the file; an unknown string is kept beside `fallback`, an empty one is `fallback`.
template <class E>
[[nodiscard]] Open<E> from_name(std::string_view text, E fallback) {
    if (text.empty()) return fallback;
    for (const auto& entry : enum_names<E>())
        if (entry.name == text) return entry.value;
    return {fallback, std::string(text)};
}

}  // namespace journey
