#include "ui/write_outline.h"

#include "editor/story.h"
#include "format/enum_words.h"
#include "model/lookup.h"
#include "model/names.h"
#include "ui/json_lines.h"
#include "ui/models.h"
#include "ui/outline.h"
#include "ui/outline_fields.h"
#include "ui/outline_terms.h"
#include "ui/save_words.h"
#include "ui/write_form.h"

namespace journey::ui {
namespace {

/// Writes one message to the list.
class Writer {
public:
    explicit Writer(const Session& session) : m_session(session), m_language(session.language()) {}

    std::string outline() {
        m_json.begin_object();
        m_json.text_of("kind", m_session.page == Page::home ? "home" : "map");
        m_json.text_of("language", m_language == Language::danish ? "da" : "en");
        m_json.flag_of("pictures", m_session.surroundings.pictures);
        write_terms(m_json, m_session);
        messages();
        if (m_session.page == Page::home)
            home();
        else if (m_session.document)
            document(*m_session.document);
        m_json.end_object();
        return m_json.take();
    }

    std::string content(const OutlineContent& stage) {
        m_json.begin_object();
        m_json.text_of("id", stage.id.value);
        m_json.list_of("lanes", [&] {
            for (const OutlineLane& row : stage.lanes) lane(row);
        });
        write_sections(m_json, stage.sections);
        m_json.end_object();
        return m_json.take();
    }

private:
    [[nodiscard]] std::string_view text(Word word) const { return journey::text_of(m_language, word); }

    void messages() {
        if (const auto& toast = m_session.toast)
            m_json.object_of("toast", [&] {
                m_json.text_of("text", toast->text);
                if (const auto word = offer(toast->action)) m_json.text_of("offer", text(*word));
            });
        if (const auto& notice = m_session.notice)
            m_json.object_of("notice", [&] {
                m_json.text_of("title", notice->title);
                m_json.list_of("lines", [&] {
                    for (const std::string& line : notice->lines) m_json.text(line);
                });
                if (notice->kind != NoticeKind::tabs) return;
                m_json.text_of("keep", text(Word::message_keep_both));
                m_json.text_of("theirs", text(Word::message_use_theirs));
            });
        if (m_session.storage_problem)
            m_json.text_of("alarm", fill(m_language, Word::top_not_saved, {text(*m_session.storage_problem)}));
    }

    static std::optional<Word> offer(ToastAction action) {
        switch (action) {
        case ToastAction::none: return std::nullopt;
        case ToastAction::replace_mine: return Word::message_replace_mine;
        case ToastAction::save_file: return Word::message_save_file;
        case ToastAction::undo:
        case ToastAction::restore_map:
        case ToastAction::restore_customers: return Word::message_undo;
        }
        return std::nullopt;
    }

    // ---- the home page ----

    void home() {
        m_json.list_of("models", [&] {
            for (const GalleryModel& model : gallery_models)
                m_json.object([&] {
                    m_json.text_of("id", model.id);
                    m_json.text_of("title", words_for_model(m_language, model.id));
                    m_json.text_of("text", text(model.text));
                });
        });
        m_json.list_of("maps", [&] {
            for (const LibraryEntry& entry : m_session.library) library_row(entry);
        });
        m_json.list_of("deleted", [&] {
            for (const LibraryEntry& entry : m_session.deleted) deleted_row(entry);
        });
    }

    void deleted_row(const LibraryEntry& entry) {
        const std::string& title = entry.summary.title;
        m_json.object([&] {
            m_json.text_of("id", entry.id.value);
            m_json.text_of("title", title.empty() ? text(Word::home_untitled) : std::string_view(title));
            m_json.text_of("left", deletion_words(m_language, entry));
        });
    }

    void library_row(const LibraryEntry& entry) {
        const std::string& title = entry.summary.title;
        m_json.object([&] {
            m_json.text_of("id", entry.id.value);
            m_json.text_of("title", title.empty() ? text(Word::home_untitled) : std::string_view(title));
            m_json.text_of("saved", entry.saved_words);
            m_json.flag_of("readable", entry.readable);
        });
    }

    // ---- the open map ----

    void document(const Document& document) {
        const SaveWords saved = save_words(m_language, document.saved);
        m_json.text_of("id", document.map.id.value);
        m_json.text_of("title", document.map.title);
        m_json.text_of("mapLanguage", document.map.language);
        m_json.text_of("saved", saved.full);
        m_json.flag_of("readOnly", document.access == Access::read_only);
        if (document.reminder) m_json.text_of("reminder", reminder_words(m_language, *document.reminder));
        m_json.text_of("about", journey_line(document));
        write_choices(m_json, m_language, document.map);
        write_sections(m_json, map_sections(m_language, document));
        selection(document);
        field();
        m_json.list_of("stages", [&] {
            for (const OutlineStage& row : outline_of(m_language, document)) stage(row);
        });
    }

    [[nodiscard]] std::string journey_line(const Document& document) const {
        std::string line;
        for (const std::string& part : journey_words(m_language, document)) line += line.empty() ? part : " · " + part;
        return line;
    }

    /// What is selected, the stage that has to be unfolded to see it, and what of it can be changed.
    struct Selected {
        std::string_view kind;
        std::string id;
        StageId stage;
        Form form{};
    };

    [[nodiscard]] std::optional<Selected> selected(const Document& document) const {
        const Map& map = document.map;
        if (const auto* chosen = std::get_if<StageSelected>(&document.selection))
            if (const Stage* stage = find_stage(map, chosen->id))
                return Selected{"stage", stage->id.value, stage->id, stage_form(m_language, document, *stage)};
        if (const auto* cards = std::get_if<CardsSelected>(&document.selection))
            if (const Card* card = find_card(map, cards->ids.back()))
                return Selected{"card", card->id.value, card->stage, card_form(m_language, document, *card)};
        if (const auto* chosen = std::get_if<LaneSelected>(&document.selection))
            if (const Lane* lane = find_lane(map, chosen->id))
                return Selected{"lane", lane->id.value, {}, lane_form(m_language, map, *lane)};
        if (const auto* chosen = std::get_if<PathSelected>(&document.selection))
            if (const Path* path = find_path(map, chosen->id))
                return Selected{"path", path->id.value, path->from.empty() ? path->to : path->from};
        return std::nullopt;
    }

    void selection(const Document& document) {
        const auto chosen = selected(document);
        if (!chosen) return;
        m_json.object_of("selected", [&] {
            m_json.text_of("kind", chosen->kind);
            m_json.text_of("id", chosen->id);
            m_json.text_of("stage", chosen->stage.value);
            write_form(m_json, chosen->form);
        });
    }

    void field() {
        const auto& edit = m_session.text_edit;
        if (!edit) return;
        const OutlineField open = field_of(edit->target);
        m_json.object_of("field", [&] {
            m_json.text_of("kind", open.kind);
            m_json.text_of("id", open.id);
            m_json.text_of("value", edit->value);
            if (edit->problem) m_json.text_of("problem", text(*edit->problem));
        });
    }

    void stage(const OutlineStage& stage) {
        m_json.object([&] {
            m_json.text_of("id", stage.id.value);
            m_json.text_of("name", stage.name);
            m_json.text_of("place", stage.place);
            m_json.number_of("readiness", stage.readiness);
            m_json.text_of("score", stage.score_words);
            m_json.text_of("loses", stage.loses);
            m_json.number_of("cards", static_cast<double>(stage.cards));
            m_json.number_of("findings", static_cast<double>(stage.findings));
            m_json.text_of("version", std::to_string(stage.version));
            if (!stage.opens_phase) return;
            m_json.object_of("phase", [&] {
                m_json.text_of("id", stage.opens_phase->value);
                m_json.text_of("name", stage.phase);
            });
        });
    }

    void lane(const OutlineLane& lane) {
        m_json.object([&] {
            m_json.text_of("id", lane.id.value);
            m_json.text_of("name", lane.name);
            m_json.text_of("kind", name_of(Open<LaneKind>(lane.kind)));
            m_json.number_of("icon", static_cast<double>(lane.icon));
            m_json.text_of("add", lane.add);
            m_json.list_of("cards", [&] {
                for (const OutlineCard& row : lane.cards) card(row);
            });
        });
    }

    void card(const OutlineCard& card) {
        m_json.object([&] {
            m_json.text_of("id", card.id.value);
            m_json.text_of("text", card.text);
            m_json.text_of("owner", card.owner);
            m_json.text_of("meta", card.meta);
            m_json.number_of("findings", static_cast<double>(card.findings));
            if (card.effect.empty()) return;
            m_json.text_of("effect", card.effect);
            m_json.number_of("icon", static_cast<double>(card.icon));
        });
    }

    const Session& m_session;
    Language m_language;
    JsonLine m_json;
};

}  // namespace

std::string write_outline(const Session& session) { return Writer(session).outline(); }

std::string write_outline_content(const Session& session, const StageId& stage) {
    if (!session.document) return {};
    const auto content = outline_content(session.language(), *session.document, stage);
    return content ? Writer(session).content(*content) : std::string();
}

}  // namespace journey::ui
