// Strong identities. An id names one thing for as long as the document lives; it is never an index, never a label,
// never shown. Must not know: where ids come from (they come in from outside, see editor/id_maker.h).
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace journey {

/// 1–64 characters of A–Z a–z 0–9 _ -, unique in its file (format.md, Rules). Empty means "none".
template <class Tag>
struct Id {
    std::string value;

    [[nodiscard]] bool empty() const { return value.empty(); }
    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id&, const Id&) = default;
};

using MapId = Id<struct MapTag>;
using PersonaId = Id<struct PersonaTag>;
using PhaseId = Id<struct PhaseTag>;
using StageId = Id<struct StageTag>;
using LaneId = Id<struct LaneTag>;
using CardId = Id<struct CardTag>;
using PathId = Id<struct PathTag>;

/// Whether `text` may be an id: 1–64 characters of A–Z a–z 0–9 _ -.
[[nodiscard]] bool is_valid_id(std::string_view text);

}  // namespace journey

template <class Tag>
struct std::hash<journey::Id<Tag>> {
    std::size_t operator()(const journey::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
