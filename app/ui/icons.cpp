#include "ui/icons.h"

#include "format/icon_names.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Icon::none)> lucide_names{
#define JOURNEY_ICON(name, lucide) lucide,
#include "ui/icons.def"
#undef JOURNEY_ICON
};

constexpr Icon named(std::string_view lucide_name) {
    for (std::size_t i = 0; i < lucide_names.size(); ++i)
        if (lucide_names[i] == lucide_name) return static_cast<Icon>(i);
    return Icon::none;
}

/// Looked up once, by the compiler.
template <std::size_t count>
constexpr std::array<Icon, count> all_named(const std::array<std::string_view, count>& names) {
    std::array<Icon, count> icons{};
    for (std::size_t i = 0; i < count; ++i) icons[i] = named(names[i]);
    return icons;
}
constexpr auto icons_of_channels = all_named(channel_icons);
constexpr auto icons_of_lanes = all_named(lane_icons);
static_assert(std::ranges::find(icons_of_channels, Icon::none) == icons_of_channels.end());
static_assert(std::ranges::find(icons_of_lanes, Icon::none) == icons_of_lanes.end());

}  // namespace

Icon icon_named(std::string_view lucide_name) { return named(lucide_name); }

Icon icon_of(const Open<Channel>& channel) {
    return icons_of_channels[channel.is_known() ? static_cast<std::size_t>(channel.value) : 0];
}

Icon icon_of(const Open<LaneKind>& kind) { return icons_of_lanes[static_cast<std::size_t>(kind.value)]; }

}  // namespace journey::ui
