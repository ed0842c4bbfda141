// The icons of what is on a map, by Lucide's names. Must not know: their shapes, who draws them.
#pragma once

#include "model/lookup.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace journey {

/// In the order of Channel.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(Channel::word_of_mouth) + 1> channel_icons{
    "message-circle", "globe",           "search",     "thumbs-up",      "megaphone", "mail",    "newspaper",
    "phone",          "messages-square", "users",      "calendar",       "store",     "printer", "handshake",
    "star",           "shopping-cart",   "smartphone", "heart-handshake"};
/// In the order of LaneKind.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(LaneKind::custom) + 1> lane_icons{
    "waypoints",
    "footprints",
    "brain",
    "smile",
    "octagon-alert",
    "lightbulb",
    "message-square",
    "circle-user-round",
    "gauge",
    "scale",
    "layers",
    "life-buoy",
    "circle-question-mark",
    "rows-3"};

[[nodiscard]] inline std::string_view icon_name(const Open<Channel>& channel) {
    return channel_icons[channel.is_known() ? static_cast<std::size_t>(channel.value) : 0];
}
[[nodiscard]] inline std::string_view icon_name(const Open<LaneKind>& kind) {
    return lane_icons[static_cast<std::size_t>(kind.value)];
}
[[nodiscard]] inline std::string_view icon_name(const Open<Place>& place) {
    return place.value == Place::offline ? "store" : "globe";
}

/// Whether the icon of where it is met says more than its channel's does.
[[nodiscard]] inline bool says_place(const Touch& touch) {
    return icon_name(place_of(touch)) != icon_name(touch.channel);
}

/// Marks on cards and in headers.
namespace mark_icon {
inline constexpr std::string_view truth = "flag";
inline constexpr std::string_view overdue = "clock";
inline constexpr std::string_view misfit = "triangle-alert";
inline constexpr std::string_view loss = "trending-down";
}  // namespace mark_icon

}  // namespace journey
