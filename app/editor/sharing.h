// What others are given of a map, and as what: chosen in one place, used by every command that hands a map out.
#pragma once

#include "model/map.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace journey {

enum class ShareKind : std::uint8_t { map_file, link, svg, png, markdown, mermaid, cards_csv, stages_csv, sales_sheet };

/// Kept as long as the page is open.
struct Sharing {
    ShareKind kind = ShareKind::map_file;  // that the dialog shows
    std::optional<bool> dark{};            // of pictures; absent: as the page is
    int scale = 2;                         // of a PNG: pixels for a pixel of the map, 1–3
    bool with_map = true;                  // a picture has the map's file in it, so that it opens as the map
    bool with_font = true;                 // an SVG has the page's font in it
    char separator = ';';                  // of tables, or ','
    bool plain = false;                    // without notes, names and numbers (format/share.h)
    std::vector<StageId> stages{};         // empty: all
    std::vector<LaneId> lanes{};           // empty: all
    friend bool operator==(const Sharing&, const Sharing&) = default;
};

/// How long a link may be before some programs cut it or do not make it one to click: characters.
inline constexpr int longest_safe_link = 8'192;

}  // namespace journey
