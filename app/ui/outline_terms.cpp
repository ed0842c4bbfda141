#include "ui/outline_terms.h"

#include "editor/commands.h"
#include "format/enum_words.h"
#include "model/names.h"
#include "ui/icons.h"
#include "ui/persona_look.h"

#include <array>
#include <span>
#include <string>

namespace journey::ui {
namespace {

struct WordRow {
    std::string_view name;
    Word word{};
};
constexpr std::array words{WordRow{"region", Word::list_region},
                           WordRow{"title", Word::top_title},
                           WordRow{"untitled", Word::home_untitled},
                           WordRow{"unnamed", Word::board_unnamed},
                           WordRow{"noText", Word::board_untitled_card},
                           WordRow{"more", Word::top_more},
                           WordRow{"views", Word::top_modes},
                           WordRow{"close", Word::message_close},
                           WordRow{"done", Word::list_done},
                           WordRow{"add", Word::list_add},
                           WordRow{"cards", Word::list_cards},
                           WordRow{"oneCard", Word::list_one_card},
                           WordRow{"findings", Word::list_findings},
                           WordRow{"oneFinding", Word::list_one_finding},
                           WordRow{"openAll", Word::list_open_all},
                           WordRow{"closeAll", Word::list_close_all},
                           WordRow{"editStage", Word::list_edit_stage},
                           WordRow{"noPictures", Word::list_no_pictures},
                           WordRow{"newStage", Word::board_add_stage},
                           WordRow{"firstStage", Word::board_first_stage},
                           WordRow{"lane", Word::inspect_lane_name},
                           WordRow{"phase", Word::inspect_phase_name},
                           WordRow{"other", Word::inspect_other},
                           WordRow{"rename", Word::list_rename},
                           WordRow{"newMap", Word::home_new_map},
                           WordRow{"yourMaps", Word::home_your_maps},
                           WordRow{"deleted", Word::home_deleted},
                           WordRow{"pressToRestore", Word::list_press_to_restore},
                           WordRow{"saveFile", Word::top_save_file},
                           WordRow{"notNow", Word::reminder_later},
                           WordRow{"appName", Word::app_name},
                           WordRow{"viewMap", Word::top_mode_map},
                           WordRow{"viewReadiness", Word::top_mode_readiness},
                           WordRow{"viewScore", Word::top_mode_score}};

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
constexpr std::array symbols{SymbolRow{"chevron", Icon::chevron_down}, SymbolRow{"plus", Icon::plus},
                             SymbolRow{"more", Icon::ellipsis},        SymbolRow{"close", Icon::x},
                             SymbolRow{"pencil", Icon::pencil},        SymbolRow{"grip", Icon::grip_vertical}};

void write_command(JsonLine& json, const Session& session, const CommandRow& row) {
    const Command& command = journey::command(row.id);
    const Language language = session.language();
    json.object_of(row.name, [&] {
        json.number_of("id", static_cast<double>(row.id));
        json.text_of("title", command_title(session, row.id));
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

struct ChoiceRow {
    std::string_view value;
    Word word{};
};
constexpr std::array emotions{ChoiceRow{"2", Word::inspect_emotion_very_good},
                              ChoiceRow{"1", Word::inspect_emotion_good}, ChoiceRow{"0", Word::inspect_emotion_neutral},
                              ChoiceRow{"-1", Word::inspect_emotion_bad},
                              ChoiceRow{"-2", Word::inspect_emotion_very_bad}};
constexpr std::array languages{ChoiceRow{"da", Word::inspect_danish}, ChoiceRow{"en", Word::inspect_english}};
constexpr std::array shapes{ChoiceRow{"band", Word::inspect_shape_band}, ChoiceRow{"rise", Word::inspect_shape_rise},
                            ChoiceRow{"fall", Word::inspect_shape_fall}};
constexpr std::array natures{ChoiceRow{"fact", Word::nature_fact}, ChoiceRow{"experience", Word::nature_experience},
                             ChoiceRow{"both", Word::inspect_nature_both}};

void write_rows(JsonLine& json, Language language, std::string_view key, std::span<const ChoiceRow> rows) {
    json.list_of(key, [&] {
        for (const ChoiceRow& row : rows) write_choice(json, row.value, text_of(language, row.word));
    });
}

/// What the map has itself.
void write_things(JsonLine& json, Language language, const Map& map) {
    const auto name_or = [&](const std::string& name) {
        return name.empty() ? text_of(language, Word::board_unnamed) : std::string_view(name);
    };
    json.list_of("stages", [&] {
        for (const Box<Stage>& stage : map.stages) write_choice(json, stage->id.value, name_or(stage->name));
    });
    json.list_of("phases", [&] {
        for (const Phase& phase : map.phases) write_choice(json, phase.id.value, name_or(phase.name));
    });
    json.list_of("show-persona", [&] {
        for (const Persona& persona : map.personas) write_choice(json, persona.id.value, name_or(persona.name));
    });
    json.list_of("persona-color", [&] {
        for (std::size_t i = 0; i < persona_colors.size(); ++i)
            write_choice(json, hex_of(persona_colors[i]), std::to_string(i + 1));
    });
}

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

void write_choices(JsonLine& json, Language language, const Map& map) {
    json.object_of("choices", [&] {
        write_names<Effect>(json, language, "effect");
        write_names<Place>(json, language, "place");
        write_names<Channel>(json, language, "channel");
        write_names<Message>(json, language, "message");
        write_names<Evidence>(json, language, "evidence");
        write_names<LaneKind>(json, language, "lane-kind");
        write_names<MapState>(json, language, "state");
        write_rows(json, language, "nature", natures);
        write_rows(json, language, "emotion", emotions);
        write_rows(json, language, "language", languages);
        write_rows(json, language, "signal-shape", shapes);
        write_things(json, language, map);
    });
}

}  // namespace journey::ui
