#include "ui/save_words.h"

namespace journey::ui {
namespace {

struct Teller {
    Language language;

    SaveWords operator()(const save_state::Clean&) const { return {}; }
    SaveWords operator()(const save_state::Pending&) const {
        const std::string text(text_of(language, Word::top_saving));
        return {.full = text, .brief = text};
    }
    SaveWords operator()(const save_state::InBrowser& saved) const {
        return {.icon = Icon::check,
                .full = fill(language, Word::top_saved_browser, {saved.time}),
                .brief = fill(language, Word::top_saved_at, {saved.time})};
    }
    SaveWords operator()(const save_state::InFile& saved) const {
        return {.icon = Icon::check,
                .full = fill(language, Word::top_saved_file, {saved.name, saved.time}),
                .brief = fill(language, Word::top_saved_at, {saved.time})};
    }
    SaveWords operator()(const save_state::Failed& failed) const {
        return {.icon = Icon::circle_alert,
                .full = fill(language, Word::top_not_saved, {text_of(language, failed.reason)}),
                .brief = std::string(text_of(language, Word::top_not_saved_short)),
                .is_alarm = true};
    }
    SaveWords operator()(const save_state::Off& off) const {
        return {.icon = Icon::lock,
                .full = fill(language, Word::top_not_saved, {text_of(language, off.reason)}),
                .brief = std::string(text_of(language, Word::top_read_only))};
    }
};

}  // namespace

SaveWords save_words(Language language, const SaveState& state) { return std::visit(Teller{language}, state); }

std::string reminder_words(Language language, const FileCopy& copy) {
    const std::string days = number_text(language, copy.days, 0);
    return fill(language, copy.is_file ? Word::reminder_file : Word::reminder_no_file, {days});
}

std::string deletion_words(Language language, const LibraryEntry& entry) {
    const int days = entry.deleted ? entry.deleted->days_left : 0;
    if (days <= 1) return std::string(text_of(language, Word::home_one_day_left));
    return fill(language, Word::home_days_left, {number_text(language, days, 0)});
}

}  // namespace journey::ui
