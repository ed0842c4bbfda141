// A desk that reads what is on it: texts that do not fit, in the languages, windows and widths of letters that the page
// must do with (design/ui.md 9: no clipped text). Must not know: what a page is for.
#pragma once

#include "unit/ui/support.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace journey::ui {

/// How the page is looked at. `wider` 1.4 stands for a language whose texts are 40 % longer.
struct Look {
    Language language{};
    float width = 0;
    float height = 0;
    float wider = 1;
};
/// Both languages in three windows, as they are and 40 % longer.
[[nodiscard]] std::vector<Look> all_looks();

/// What is wrong, each once, with the place where it was met first.
class Complaints {
public:
    void add(const std::string& what, const std::string& where) { m_where.emplace(what, where); }
    /// The test fails when there are any, and says which.
    void check() const;

private:
    std::map<std::string, std::string> m_where;
};

/// The model's map with a value in every field, its own texts marked, so that they are not taken for the program's.
[[nodiscard]] Session session_with_marked_map(Language language);
/// A map in which nothing has a name.
[[nodiscard]] Session session_with_nameless_map(Language language);
/// A text of the user, marked.
[[nodiscard]] std::string marked(std::string_view text);

class WordsDesk : public Desk {
public:
    WordsDesk(const Look& look, Session with, Complaints& complaints);

    /// Reads all that is on the page.
    void read(std::string_view scene);
    /// Reads what came since the page was read last: a menu, a toast, an overlay.
    void read_new(std::string_view scene);
    /// Reads the page, then opens every menu that was not open before, and reads that.
    void read_with_menus(std::string_view scene);
    void run(CommandId command, std::string_view scene);

private:
    void judge(std::string_view scene);
    void judge_text(const WrittenText& text);
    void judge_overlaps(const std::vector<const WrittenText*>& texts);
    void complain(std::string_view what, const WrittenText& text);
    [[nodiscard]] const MirrorNode* widget_under(const WrittenText& text) const;
    [[nodiscard]] bool is_new(const WrittenText& text) const;
    void remember();

    Look m_look;
    Complaints& m_complaints;
    std::string m_scene;
    std::set<std::string> m_known_texts;
    std::set<WidgetId> m_known_nodes;
    std::set<WidgetId> m_opened;
};

/// Reads the scenes in every look; the test fails for a text that does not fit.
template <class Scenes>
void read_all(Session (*session)(Language), Scenes scenes) {
    Complaints complaints;
    for (const Look& look : all_looks()) {
        WordsDesk desk(look, session(look.language), complaints);
        scenes(desk);
    }
    complaints.check();
}

}  // namespace journey::ui
