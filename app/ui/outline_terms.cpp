#include "ui/outline_terms.h"

#include "editor/commands.h"
#include "format/enum_words.h"
#include "model/names.h"
#include "ui/icons.h"

#include <array>
#include <utility>

namespace journey::ui {
namespace {

struct WordRow {
    std::string_view name;
    Word word{};
};
constexpr std::array<WordRow, 50> words{{{"region", Word::list_region},
                                         {"title", Word::top_title},
                                         {"untitled", Word::home_untitled},
                                         {"unnamed", Word::board_unnamed},
                                         {"noText", Word::board_untitled_card},
                                         {"more", Word::top_more},
                                         {"views", Word::top_modes},
                                         {"close", Word::message_close},
                                         {"done", Word::list_done},
                                         {"add", Word::list_add},
                                         {"cards", Word::list_cards},
                                         {"oneCard", Word::list_one_card},
                                         {"findings", Word::list_findings},
                                         {"oneFinding", Word::list_one_finding},
                                         {"openAll", Word::list_open_all},
                                         {"closeAll", Word::list_close_all},
                                         {"editStage", Word::list_edit_stage},
                                         {"noPictures", Word::list_no_pictures},
                                         {"newStage", Word::board_add_stage},
                                         {"firstStage", Word::board_first_stage},
                                         {"stageName", Word::inspect_stage_name},
                                         {"readiness", Word::inspect_readiness},
                                         {"readinessMeaning", Word::inspect_readiness_meaning},
                                         {"unaided", Word::inspect_unaided},
                                         {"unaidedMeaning", Word::inspect_unaided_meaning},
                                         {"need", Word::inspect_need},
                                         {"text", Word::inspect_text},
                                         {"effect", Word::inspect_effect},
                                         {"channel", Word::inspect_channel},
                                         {"place", Word::inspect_place},
                                         {"message", Word::inspect_message},
                                         {"reach", Word::inspect_reach},
                                         {"reachMeaning", Word::inspect_reach_meaning},
                                         {"emotion", Word::inspect_emotion},
                                         {"owner", Word::inspect_owner},
                                         {"note", Word::inspect_note},
                                         {"phase", Word::inspect_phase_name},
                                         {"lane", Word::inspect_lane_name},
                                         {"rename", Word::list_rename},
                                         {"newMap", Word::home_new_map},
                                         {"yourMaps", Word::home_your_maps},
                                         {"deleted", Word::home_deleted},
                                         {"pressToRestore", Word::list_press_to_restore},
                                         {"saveFile", Word::top_save_file},
                                         {"notNow", Word::reminder_later},
                                         {"none", Word::inspect_none},
                                         {"appName", Word::app_name},
                                         {"viewMap", Word::top_mode_map},
                                         {"viewReadiness", Word::top_mode_readiness},
                                         {"viewScore", Word::top_mode_score}}};

struct CommandRow {
    std::string_view name;
    CommandId id{};
};
constexpr std::array<CommandRow, 28> commands{{{"undo", CommandId::undo},
                                               {"redo", CommandId::redo},
                                               {"saveFile", CommandId::save_file},
                                               {"saveFileAs", CommandId::save_file_as},
                                               {"openFile", CommandId::open_file},
                                               {"backUp", CommandId::back_up_all},
                                               {"kept", CommandId::show_storage},
                                               {"home", CommandId::go_home},
                                               {"map", CommandId::go_map},
                                               {"readiness", CommandId::go_readiness},
                                               {"score", CommandId::go_score},
                                               {"stageBack", CommandId::move_stage_back},
                                               {"stageForward", CommandId::move_stage_forward},
                                               {"cardUp", CommandId::move_card_up},
                                               {"cardDown", CommandId::move_card_down},
                                               {"duplicate", CommandId::duplicate_selected},
                                               {"remove", CommandId::delete_selected},
                                               {"newStage", CommandId::new_stage},
                                               {"newPhase", CommandId::new_phase},
                                               {"newLane", CommandId::new_lane},
                                               {"laneUp", CommandId::move_lane_up},
                                               {"laneDown", CommandId::move_lane_down},
                                               {"list", CommandId::toggle_list},
                                               {"present", CommandId::present},
                                               {"print", CommandId::print_notes},
                                               {"theme", CommandId::toggle_theme},
                                               {"language", CommandId::toggle_language},
                                               {"palette", CommandId::show_palette}}};

struct SymbolRow {
    std::string_view name;
    Icon icon{};
};
constexpr std::array<SymbolRow, 6> symbols{{{"chevron", Icon::chevron_down},
                                            {"plus", Icon::plus},
                                            {"more", Icon::ellipsis},
                                            {"close", Icon::x},
                                            {"pencil", Icon::pencil},
                                            {"file", Icon::file_json}}};

void write_command(JsonLine& json, const Session& session, const CommandRow& row) {
    const Command& command = journey::command(row.id);
    const Language language = session.language();
    json.object_of(row.name, [&] {
        json.number_of("id", static_cast<double>(row.id));
        json.text_of("title", text_of(language, command.title));
        json.number_of("icon", static_cast<double>(icon_named(command.icon)));
        if (!command.keys.empty())
            json.text_of("keys", shortcut_text(command.keys.front(), language, session.surroundings.mac));
        if (const auto why = why_disabled(session, row.id)) json.text_of("why", text_of(language, *why));
    });
}

void write_choice(JsonLine& json, std::string_view value, std::string_view text) {
    json.object([&] {
        json.text_of("value", value);
        json.text_of("text", text);
    });
}

template <class E>
void write_names(JsonLine& json, Language language, std::string_view key) {
    json.list_of(key, [&] {
        for (const EnumName<E>& entry : enum_names<E>())
            write_choice(json, entry.name, words_for(language, Open<E>(entry.value)));
    });
}

constexpr std::array<std::pair<std::string_view, Word>, 5> emotions{{{"2", Word::inspect_emotion_very_good},
                                                                     {"1", Word::inspect_emotion_good},
                                                                     {"0", Word::inspect_emotion_neutral},
                                                                     {"-1", Word::inspect_emotion_bad},
                                                                     {"-2", Word::inspect_emotion_very_bad}}};

}  // namespace

void write_terms(JsonLine& json, const Session& session) {
    json.object_of("words", [&] {
        for (const WordRow& row : words) json.text_of(row.name, text_of(session.language(), row.word));
    });
    json.object_of("commands", [&] {
        for (const CommandRow& row : commands) write_command(json, session, row);
    });
    json.object_of("symbols", [&] {
        for (const SymbolRow& row : symbols) json.number_of(row.name, static_cast<double>(row.icon));
    });
}

void write_choices(JsonLine& json, Language language) {
    json.object_of("choices", [&] {
        write_names<Effect>(json, language, "effect");
        write_names<Place>(json, language, "place");
        write_names<Channel>(json, language, "channel");
        write_names<Message>(json, language, "message");
        json.list_of("emotion", [&] {
            for (const auto& [value, word] : emotions) write_choice(json, value, text_of(language, word));
        });
    });
}

}  // namespace journey::ui
