// What the palette finds for what was typed: cards, stages and findings of the open map, commands, maps of the library.
// Must not know: how a hit is shown.
#pragma once

#include "editor/commands.h"
#include "editor/session.h"
#include "ui/icons.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace journey::ui {

enum class HitGroup { on_map, findings, commands, maps };
/// What stands above its hits.
[[nodiscard]] Word heading_of(HitGroup group);

using HitTarget = std::variant<CardId, StageId, FindingKey, CommandId, MapId>;

struct PaletteHit {
    HitGroup group{};
    HitTarget target;
    Icon icon = Icon::none;
    std::optional<Effect> effect;  // its mark stands for the icon
    std::string title;
    std::string context;  // where it is
    std::string shortcut;
    std::optional<Word> why_disabled;
    std::size_t match_begin = 0;  // bytes of the title that were typed
    std::size_t match_length = 0;
};

/// The best hits of each group, groups in order. A leading ">", "#" or "@" asks for commands, stages or maps only.
/// With nothing typed: what can be done now, and the maps.
[[nodiscard]] std::vector<PaletteHit> palette_hits(const Session& session, std::string_view query);

}  // namespace journey::ui
