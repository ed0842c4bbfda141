// The map for others, as text: files of other programs, a link, a sheet to print.
#include "editor/file_name.h"
#include "editor/update_handlers.h"
#include "format/read_map.h"
#include "format/share.h"
#include "format/told_map.h"
#include "format/write_cards_csv.h"
#include "format/write_markdown.h"
#include "format/write_mermaid.h"
#include "format/write_sales_sheet.h"
#include "format/write_stages_csv.h"
#include "model/lookup.h"

#include <utility>

namespace journey {
namespace {

bool is_link_shown(const Session& session) {
    return session.overlay == Overlay::share && session.sharing.kind == ShareKind::link;
}

void ask_for_link(Turn& turn, bool copies) {
    turn.session.link_length.reset();
    turn.ask(effect::MakeLink{file_to_share(turn.session), copies});
}

std::string text_of_map(const Session& session, CommandId id) {
    const Document& document = *session.document;
    const Map map = map_to_share(session);
    const Language language = session.language();
    const Figures figures = session.sharing.plain ? Figures::left_out : Figures::told;
    const ToldMap told{map, document.score, document.journey, language, figures};
    const CsvStyle style{.separator = session.sharing.separator};
    switch (id) {
    case CommandId::copy_markdown:
    case CommandId::save_markdown: return write_markdown(told);
    case CommandId::copy_mermaid:
    case CommandId::save_mermaid: return write_mermaid(told);
    case CommandId::save_cards_csv: return write_cards_csv(map, language, style, figures);
    case CommandId::save_stages_csv: return write_stages_csv(told, style);
    case CommandId::save_sales_sheet: return write_sales_sheet(told);
    default: return file_to_share(session);
    }
}

std::string ending_of(Language language, CommandId id) {
    switch (id) {
    case CommandId::save_markdown: return ".md";
    case CommandId::save_mermaid: return ".mmd";
    case CommandId::save_cards_csv: return std::string(text_of(language, Word::share_cards_ending)) + ".csv";
    case CommandId::save_stages_csv: return std::string(text_of(language, Word::share_stages_ending)) + ".csv";
    case CommandId::save_sales_sheet: return std::string(text_of(language, Word::share_sheet_ending)) + ".html";
    default: return ".journey.json";
    }
}

}  // namespace

Sharing sharing_of(const Session& session) {
    Sharing sharing = session.sharing;
    const Map& map = session.document->map;
    std::erase_if(sharing.stages, [&](const StageId& id) { return find_stage(map, id) == nullptr; });
    std::erase_if(sharing.lanes, [&](const LaneId& id) { return find_lane(map, id) == nullptr; });
    if (!sharing.dark) sharing.dark = session.dark();
    return sharing;
}

Map map_to_share(const Session& session) {
    const Map& whole = session.document->map;
    const Sharing sharing = sharing_of(session);
    Map map =
        sharing.stages.empty() && sharing.lanes.empty() ? whole : part_of_map(whole, sharing.stages, sharing.lanes);
    return sharing.plain ? without_private(map) : map;
}

std::string file_to_share(const Session& session) {
    return write_map(map_to_share(session), session.document->updated);
}

void show_sharing(Turn& turn) {
    show_overlay(turn, Overlay::share);
    if (is_link_shown(turn.session)) ask_for_link(turn, false);
}

void share(Turn& turn, CommandId id) {
    if (id == CommandId::copy_link) return ask_for_link(turn, true);
    std::string text = text_of_map(turn.session, id);
    if (id == CommandId::copy_markdown || id == CommandId::copy_mermaid) {
        turn.ask(effect::CopyText{std::move(text), {}});
        return say(turn, Word::toast_copied);
    }
    const Language language = turn.language();
    const std::string name = file_name_of(language, turn.session.document->map.title, ending_of(language, id));
    turn.ask(effect::Download{name, std::move(text)});
    say(turn, fill(language, downloaded_words(turn.session), {name}));
}

void handle(Turn& turn, const action::SetSharing& wanted) {
    turn.session.sharing = wanted.sharing;
    if (turn.session.document && is_link_shown(turn.session)) ask_for_link(turn, false);
}

void handle(Turn& turn, const action::LinkMade& link) {
    const Language language = turn.language();
    const auto characters = static_cast<int>(link.link.size());  // an address is ASCII
    turn.session.link_length = characters;
    if (!link.copies) return;
    turn.ask(effect::CopyText{link.link, {}});
    const bool is_long = characters > longest_safe_link;
    const std::string length = number_text(language, characters, 0);
    say(turn, is_long ? fill(language, Word::toast_link_long, {length}) : fill(language, Word::toast_link, {length}));
}

void handle(Turn& turn, const action::LinkFailed&) { say(turn, Word::toast_link_failed); }

}  // namespace journey
