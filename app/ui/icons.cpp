#include "ui/icons.h"

#include <array>

namespace journey::ui {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Icon::none)> lucide_names{
#define JOURNEY_ICON(name, lucide) lucide,
#include "ui/icons.def"
#undef JOURNEY_ICON
};

}  // namespace

Icon icon_named(std::string_view lucide_name) {
    for (std::size_t i = 0; i < lucide_names.size(); ++i)
        if (lucide_names[i] == lucide_name) return static_cast<Icon>(i);
    return Icon::none;
}

Icon icon_of(const Open<Channel>& channel) {
    if (!channel.is_known()) return Icon::message_circle;
    switch (channel.value) {
    case Channel::none: return Icon::message_circle;
    case Channel::website: return Icon::globe;
    case Channel::search: return Icon::search;
    case Channel::social: return Icon::thumbs_up;
    case Channel::ads: return Icon::megaphone;
    case Channel::email: return Icon::mail;
    case Channel::newsletter: return Icon::newspaper;
    case Channel::phone: return Icon::phone;
    case Channel::chat: return Icon::messages_square;
    case Channel::meeting: return Icon::users;
    case Channel::event: return Icon::calendar;
    case Channel::store: return Icon::store;
    case Channel::print: return Icon::printer;
    case Channel::partner: return Icon::handshake;
    case Channel::reviews: return Icon::star;
    case Channel::webshop: return Icon::shopping_cart;
    case Channel::app: return Icon::smartphone;
    case Channel::word_of_mouth: return Icon::heart_handshake;
    }
    return Icon::message_circle;
}

Icon icon_of(const Open<LaneKind>& kind) {
    switch (kind.value) {
    case LaneKind::touchpoints: return Icon::waypoints;
    case LaneKind::does: return Icon::footprints;
    case LaneKind::thinks: return Icon::brain;
    case LaneKind::feels: return Icon::smile;
    case LaneKind::barriers: return Icon::octagon_alert;
    case LaneKind::opportunities: return Icon::lightbulb;
    case LaneKind::message: return Icon::message_square;
    case LaneKind::owner: return Icon::circle_user_round;
    case LaneKind::metrics: return Icon::gauge;
    case LaneKind::evidence: return Icon::scale;
    case LaneKind::backstage: return Icon::layers;
    case LaneKind::support: return Icon::life_buoy;
    case LaneKind::questions: return Icon::circle_help;
    case LaneKind::custom: return Icon::rows_3;
    }
    return Icon::rows_3;
}

}  // namespace journey::ui
