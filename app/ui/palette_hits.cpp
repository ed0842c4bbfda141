#include "ui/palette_hits.h"

#include "format/enum_words.h"
#include "format/finding_words.h"
#include "model/lookup.h"
#include "ui/findings.h"
#include "ui/key_cap.h"
#include "ui/search_text.h"

#include <algorithm>
#include <unordered_map>

namespace journey::ui {
namespace {

constexpr std::size_t on_map_max = 6;
constexpr std::size_t findings_max = 4;
constexpr std::size_t commands_max = 8;
constexpr std::size_t maps_max = 5;

/// What was typed, taken apart.
struct Query {
    std::string wanted;  // folded
    bool stages_only = false;
    bool cards = true, stages = true, commands = true, maps = true;
};

Query parse(std::string_view typed) {
    Query query;
    const auto skip_spaces = [&] {
        while (typed.starts_with(' ')) typed.remove_prefix(1);
        while (typed.ends_with(' ')) typed.remove_suffix(1);
    };
    skip_spaces();
    const char lead = typed.empty() ? '\0' : typed.front();
    if (lead == '>' || lead == '#' || lead == '@') {
        query.cards = false;
        query.stages = lead == '#';
        query.stages_only = lead == '#';
        query.commands = lead == '>';
        query.maps = lead == '@';
        typed.remove_prefix(1);
        skip_spaces();
    }
    query.wanted = folded(typed);
    return query;
}

/// A command can be found by the beginnings of its words, too, from so many letters on.
constexpr std::size_t letters_of_words_min = 2;

/// Collects the hits of one group: those whose title begins with what was typed come first.
class Collector {
public:
    Collector(HitGroup group, const Query& query) : m_group(group), m_query(query) {}

    /// The place of the match in a title; absent when it does not match.
    [[nodiscard]] std::optional<std::size_t> match(std::string_view title) const {
        if (m_query.wanted.empty()) return 0;
        return find_folded(title, m_query.wanted);
    }
    void add(PaletteHit hit, std::size_t at) {
        hit.group = m_group;
        hit.match_begin = at;
        hit.match_length = m_query.wanted.size();
        auto& list = at == 0 ? m_first : m_rest;
        list.push_back(std::move(hit));
    }
    /// Found otherwise than by a piece of its title: behind the others.
    void add_loosely(PaletteHit hit) {
        hit.group = m_group;
        m_loose.push_back(std::move(hit));
    }
    [[nodiscard]] bool is_full(std::size_t at_most) const { return m_first.size() >= at_most; }
    void move_to(std::vector<PaletteHit>& hits, std::size_t at_most) {
        std::ranges::move(m_rest, std::back_inserter(m_first));
        std::ranges::move(m_loose, std::back_inserter(m_first));
        if (m_first.size() > at_most) m_first.resize(at_most);
        std::ranges::move(m_first, std::back_inserter(hits));
    }

private:
    HitGroup m_group;
    const Query& m_query;
    std::vector<PaletteHit> m_first;
    std::vector<PaletteHit> m_rest;
    std::vector<PaletteHit> m_loose;
};

// ---- on the map ----

std::string stage_place(const Session& session, const Stage& stage) {
    if (stage.readiness) return percent_text(session.language(), *stage.readiness / 100);
    return stage.name;
}

std::string lane_name(const Session& session, const Lane& lane) {
    return lane.name.empty() ? std::string(words_for(session.language(), lane.kind)) : lane.name;
}

void collect_stages(const Session& session, Collector& into) {
    const Map& map = session.document->map;
    for (const Box<Stage>& stage : map.stages) {
        const auto at = into.match(stage->name);
        if (!at || stage->name.empty()) continue;
        std::string context(text_of(session.language(), Word::palette_stage));
        if (stage->readiness) context += " · " + stage_place(session, *stage);
        into.add({.target = stage->id, .icon = Icon::milestone, .title = stage->name, .context = std::move(context)},
                 *at);
    }
}

PaletteHit card_hit(const Session& session, const Card& card) {
    const Map& map = session.document->map;
    PaletteHit hit{.target = card.id, .title = card.text};
    if (const Lane* lane = find_lane(map, card.lane)) {
        hit.context = lane_name(session, *lane);
        hit.icon = icon_of(lane->kind);
        if (lane->kind.value == LaneKind::touchpoints) hit.effect = card.touch.effect.value;
    }
    if (const Stage* stage = find_stage(map, card.stage)) hit.context += " · " + stage_place(session, *stage);
    return hit;
}

void collect_cards(const Session& session, Collector& into) {
    for (const Box<Card>& card : session.document->map.cards) {
        if (into.is_full(on_map_max)) return;
        if (const auto at = into.match(card->text)) into.add(card_hit(session, *card), *at);
    }
}

/// Those that the list would show, in its order.
void collect_findings(const Session& session, Collector& into) {
    const Document& document = *session.document;
    for (const Finding* finding : listed(document.journey.findings, document.findings_view)) {
        if (into.is_full(findings_max)) return;
        std::string title = finding_title(session.language(), document.map, *finding);
        const auto at = into.match(title);
        if (!at) continue;
        into.add({.target = key_of(*finding),
                  .icon = icon_of(finding->kind),
                  .title = std::move(title),
                  .context = finding_reason(session.language(), document.map, *finding)},
                 *at);
    }
}

// ---- commands and maps ----

/// Moving the cursor is for keys, and the palette is open already.
bool is_offered(const Command& row, const Query& query) {
    if (row.id == CommandId::show_palette) return false;
    return row.group != CommandGroup::move || !query.wanted.empty();
}

void collect_command(const Session& session, const Query& query, const Command& row, Collector& into) {
    const auto why = why_disabled(session, row.id);
    if (why && query.wanted.empty()) return;
    const std::string title = command_title(session, row.id);
    const auto at = into.match(title);
    const bool fits = at || (query.wanted.size() >= letters_of_words_min && fits_word_beginnings(title, query.wanted));
    if (!fits) return;
    PaletteHit hit{.target = row.id,
                   .icon = icon_named(row.icon),
                   .title = title,
                   .shortcut = shortcut_of(session, row.id),
                   .why_disabled = why};
    if (why) hit.context = text_of(session.language(), *why);
    if (row.id == CommandId::effect_pull) hit.effect = Effect::pull;
    if (row.id == CommandId::effect_neutral) hit.effect = Effect::neutral;
    if (row.id == CommandId::effect_push) hit.effect = Effect::push;
    if (at) return into.add(std::move(hit), *at);
    into.add_loosely(std::move(hit));
}

/// Those that were used last come first.
void collect_commands(const Session& session, const Query& query, Collector& into) {
    const std::vector<CommandId>& recent = session.preferences.recent;
    for (const CommandId id : recent)
        if (is_offered(command(id), query)) collect_command(session, query, command(id), into);
    for (const Command& row : command_table())
        if (is_offered(row, query) && std::ranges::find(recent, row.id) == recent.end())
            collect_command(session, query, row, into);
}

void collect_maps(const Session& session, Collector& into) {
    for (const LibraryEntry& entry : session.library) {
        if (!entry.readable) continue;
        if (session.page != Page::home && session.document && session.document->map.id == entry.id) continue;
        const std::string title = entry.summary.title.empty()
                                      ? std::string(text_of(session.language(), Word::home_untitled))
                                      : entry.summary.title;
        if (const auto at = into.match(title))
            into.add({.target = entry.id, .icon = Icon::map, .title = title, .context = entry.saved_words}, *at);
    }
}

}  // namespace

Word heading_of(HitGroup group) {
    switch (group) {
    case HitGroup::on_map: return Word::palette_on_map;
    case HitGroup::findings: return Word::findings_title;
    case HitGroup::commands: return Word::palette_do;
    case HitGroup::maps: return Word::palette_maps;
    }
    return Word::palette_do;
}

std::vector<PaletteHit> palette_hits(const Session& session, std::string_view typed) {
    const Query query = parse(typed);
    std::vector<PaletteHit> hits;
    const bool on_map = session.page != Page::home && session.document;
    if (on_map && (!query.wanted.empty() || query.stages_only)) {
        Collector found(HitGroup::on_map, query);
        if (query.stages) collect_stages(session, found);
        if (query.cards) collect_cards(session, found);
        found.move_to(hits, query.stages_only ? session.document->map.stages.size() : on_map_max);
    }
    if (query.cards && session.page == Page::map && session.document && !query.wanted.empty()) {
        Collector found(HitGroup::findings, query);
        collect_findings(session, found);
        found.move_to(hits, findings_max);
    }
    if (query.commands) {
        Collector found(HitGroup::commands, query);
        collect_commands(session, query, found);
        found.move_to(hits, commands_max);
    }
    if (query.maps) {
        Collector found(HitGroup::maps, query);
        collect_maps(session, found);
        found.move_to(hits, maps_max);
    }
    return hits;
}

}  // namespace journey::ui
