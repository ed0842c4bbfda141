// The map as text to print: what the slides tell, stage by stage.
#include "editor/story.h"
#include "format/enum_words.h"
#include "model/names.h"
#include "ui/json_lines.h"
#include "ui/write_outline.h"

namespace journey::ui {
namespace {

constexpr std::size_t wins_printed = 10;

void write_texts(JsonLine& json, std::string_view name, const std::vector<std::string>& texts) {
    json.list_of(name, [&] {
        for (const std::string& text : texts) json.text(text);
    });
}

void write_card(JsonLine& json, const StoryCard& card) {
    json.object([&] {
        json.text_of("text", card.text);
        json.text_of("detail", card.detail);
        json.text_of("known", card.known);
        json.text_of("note", card.note);
        if (card.effect) json.text_of("effect", name_of(Open<Effect>(*card.effect)));
    });
}

void write_stage(JsonLine& json, const StageStory& story) {
    json.object([&] {
        json.text_of("name", story.name);
        json.text_of("place", story.place);
        json.text_of("phase", story.phase);
        json.text_of("need", story.need);
        json.text_of("score", story.score_words);
        write_texts(json, "costs", story.costs);
        json.list_of("parts", [&] {
            for (const StoryPart& part : story.parts)
                json.object([&] {
                    json.text_of("title", part.title);
                    json.list_of("cards", [&] {
                        for (const StoryCard& card : part.cards) write_card(json, card);
                    });
                });
        });
    });
}

void write_wins(JsonLine& json, const std::vector<WinLine>& wins) {
    json.list_of("wins", [&] {
        for (const WinLine& win : wins)
            json.object([&] {
                json.text_of("title", win.title + " (" + win.place + ")");
                json.text_of("reason", win.reason);
                json.text_of("gain", win.gain);
            });
    });
}

}  // namespace

std::string write_notes(const Session& session) {
    if (!session.document) return {};
    const Document& document = *session.document;
    const Map& map = document.map;
    const Language language = session.language();
    JsonLine json;
    json.object([&] {
        json.text_of("title", map.title.empty() ? text_of(language, Word::home_untitled) : std::string_view(map.title));
        json.text_of("language", map.language);
        json.text_of("state", words_for(language, map.state));
        json.text_of("description", map.description);
        json.text_of("needTitle", text_of(language, Word::inspect_need));
        json.text_of("costsTitle", text_of(language, Word::story_costs));
        json.text_of("winsTitle", text_of(language, Word::story_wins));
        write_texts(json, "about", journey_words(language, document));
        json.list_of("stages", [&] {
            for (std::size_t i = 0; i < map.stages.size(); ++i) {
                const StageStory story = story_of(language, document, i, session.surroundings.today);
                write_stage(json, story);
            }
        });
        write_wins(json, biggest_wins(language, document, wins_printed));
    });
    return json.take();
}

}  // namespace journey::ui
