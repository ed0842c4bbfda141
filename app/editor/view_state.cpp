// How a map was looked at as one line, stored beside the draft: "1 16400 0 -250 folded=c,d hidden=l persona=p cards a
// b". Whole hundredths of a pixel; ids hold neither spaces nor signs (model/id.h).
#include "editor/overload.h"
#include "editor/selection.h"
#include "layout/board.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace journey {
namespace {

constexpr std::string_view view_version = "1";
constexpr std::string_view folded_word = "folded=";
constexpr std::string_view hidden_word = "hidden=";
constexpr std::string_view persona_word = "persona=";
constexpr float hundredths = 100;
constexpr float furthest_px = 10'000'000;
constexpr std::size_t cards_kept_max = 500;

void append_px(std::string& text, float px) {
    const float held = std::isfinite(px) ? std::clamp(px, -furthest_px, furthest_px) : 0;
    text += ' ';
    text += std::to_string(std::lround(held * hundredths));
}

template <class... Ids>
void append_words(std::string& text, std::string_view kind, const Ids&... ids) {
    text.append(" ").append(kind);
    ((text += ' ', text += ids.value), ...);
}

template <class Id>
void append_list(std::string& text, std::string_view word, const std::vector<Id>& ids) {
    if (ids.empty()) return;
    text.append(" ").append(word);
    for (const Id& id : ids) text.append(id.value).append(",");
    text.pop_back();
}

std::string_view next_word(std::string_view& rest) {
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    return word;
}

float read_px(std::string_view word, float otherwise) {
    long value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size()) return otherwise;
    return std::clamp(static_cast<float>(value) / hundredths, -furthest_px, furthest_px);
}

template <class IdType>
IdType read_id(std::string_view& rest) {
    return IdType{std::string(next_word(rest))};
}

/// The ids behind a word, if it comes next.
template <class Id>
std::vector<Id> read_list(std::string_view name, std::string_view& rest) {
    std::vector<Id> ids;
    std::string_view after = rest;
    std::string_view word = next_word(after);
    if (!word.starts_with(name)) return ids;
    rest = after;
    word.remove_prefix(name.size());
    while (!word.empty()) {
        Id id{std::string(word.substr(0, word.find(',')))};
        word.remove_prefix(std::min(id.value.size() + 1, word.size()));
        if (is_valid_id(id.value)) ids.push_back(std::move(id));
    }
    return ids;
}

PersonaId read_persona(std::string_view& rest) {
    std::string_view after = rest;
    std::string_view word = next_word(after);
    if (!word.starts_with(persona_word)) return {};
    rest = after;
    word.remove_prefix(persona_word.size());
    return is_valid_id(word) ? PersonaId{std::string(word)} : PersonaId{};
}

Selection read_selection(std::string_view rest) {
    const std::string_view kind = next_word(rest);
    if (kind == "stage") return StageSelected{read_id<StageId>(rest)};
    if (kind == "lane") return LaneSelected{read_id<LaneId>(rest)};
    if (kind == "phase") return PhaseSelected{read_id<PhaseId>(rest)};
    if (kind == "path") return PathSelected{read_id<PathId>(rest)};
    if (kind == "cell") {
        auto stage = read_id<StageId>(rest);
        return CellSelected{std::move(stage), read_id<LaneId>(rest)};
    }
    CardsSelected cards;
    if (kind == "cards")
        for (CardId id = read_id<CardId>(rest); !id.empty(); id = read_id<CardId>(rest))
            if (is_valid_id(id.value)) cards.ids.push_back(std::move(id));
    if (cards.ids.empty()) return NothingSelected{};
    return cards;
}

}  // namespace

std::string write_view(const ViewState& view) {
    std::string text(view_version);
    append_px(text, view.viewport.column_width);
    append_px(text, view.viewport.scroll_x);
    append_px(text, view.viewport.scroll_y);
    append_list(text, folded_word, view.folded);
    append_list(text, hidden_word, view.hidden);
    if (!view.persona.empty()) text.append(" ").append(persona_word).append(view.persona.value);
    std::visit(Overload{[](const NothingSelected&) {},
                        [&](const StageSelected& s) { append_words(text, "stage", s.id); },
                        [&](const LaneSelected& s) { append_words(text, "lane", s.id); },
                        [&](const PhaseSelected& s) { append_words(text, "phase", s.id); },
                        [&](const PathSelected& s) { append_words(text, "path", s.id); },
                        [&](const CellSelected& s) { append_words(text, "cell", s.stage, s.lane); },
                        [&](const CardsSelected& s) {
                            // Of very many only the cursor: they would be written at every step of it.
                            const std::size_t first = s.ids.size() > cards_kept_max ? s.ids.size() - 1 : 0;
                            append_words(text, "cards");
                            for (std::size_t i = first; i < s.ids.size(); ++i) text.append(" ").append(s.ids[i].value);
                        }},
               view.selection);
    return text;
}

ViewState read_view(std::string_view text) {
    ViewState view;
    if (next_word(text) != view_version) return view;
    const float width = read_px(next_word(text), view.viewport.column_width);
    view.viewport.column_width = std::clamp(width, BoardSizes::column_min, BoardSizes::column_max);
    view.viewport.scroll_x = read_px(next_word(text), 0);
    view.viewport.scroll_y = read_px(next_word(text), 0);
    view.folded = with_folded({}, read_list<StageId>(folded_word, text), true);
    view.hidden = read_list<LaneId>(hidden_word, text);
    view.persona = read_persona(text);
    view.selection = read_selection(text);
    return view;
}

}  // namespace journey
