// What reading one file knows besides the field at hand: the problems so far, the ids that are taken, what can be
// referred to, and the first limit that was broken. Must not know: JSON, fields.
#pragma once

#include "format/problem.h"
#include "format/where.h"
#include "model/map.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace journey {

/// A text of the file as it goes into a sentence: shortened when it is long.
[[nodiscard]] std::string shown(std::string_view text);

/// The problems of a file in the order met. A hostile file can have millions: the list ends somewhere.
class ProblemList {
public:
    void add(Word what, const Where& where, std::initializer_list<std::string_view> values = {});
    /// `place` as in Problem.
    void add_at(std::string place, Word what, std::initializer_list<std::string_view> values = {});
    [[nodiscard]] std::vector<Problem> take();

private:
    [[nodiscard]] bool has_room();

    std::vector<Problem> m_problems;
    std::size_t m_untold = 0;
};

/// The ids of one kind of thing, for looking up references. An id that could not stay is followed to its new one.
class IdSpace {
public:
    void add(std::string id) { m_known.insert(std::move(id)); }
    void rename(std::string_view old_id, std::string_view new_id) { m_renamed.emplace(old_id, new_id); }
    /// The id that this reference means; absent when there is no such thing.
    [[nodiscard]] std::optional<std::string> resolve(std::string_view reference) const;

private:
    std::unordered_set<std::string> m_known;
    std::unordered_map<std::string, std::string> m_renamed;
};

class MapReading {
public:
    MapReading(Map& map, std::uint64_t id_seed) : m_map(map), m_seed(id_seed) {}

    ProblemList problems;
    IdSpace personas, phases, stages, lanes;

    /// Keeps the first reason to refuse the file.
    void refuse(Word what, const Where& where, std::initializer_list<std::string_view> values);
    [[nodiscard]] const std::optional<Problem>& refusal() const { return m_refusal; }

    /// The id to use for a thing that says `text` (absent: says nothing) at `where`: its own, or a fresh one, reported.
    /// Signals have a space of their own: their ids name rows of the table of scoring.md 6.1b.
    [[nodiscard]] std::string own_id(std::optional<std::string_view> text, const Where& where, IdSpace* space);
    [[nodiscard]] std::string signal_id(std::optional<std::string_view> text, const Where& where);
    [[nodiscard]] std::string fresh_id();

    /// Where cards go whose stage or lane is not in the file: made when first needed, the last one when there is no
    /// room for one more.
    [[nodiscard]] const Stage& stage_for_found();
    [[nodiscard]] const Lane& lane_for_found();

private:
    [[nodiscard]] std::string usable_id(std::optional<std::string_view> text, const Where& where,
                                        std::unordered_set<std::string>& used, IdSpace* space);
    [[nodiscard]] std::string name_for_found() const;

    Map& m_map;
    std::uint64_t m_seed;
    std::optional<Problem> m_refusal;
    std::unordered_set<std::string> m_ids;
    std::unordered_set<std::string> m_signal_ids;
    std::optional<std::size_t> m_found_stage;
    std::optional<std::size_t> m_found_lane;
};

}  // namespace journey
