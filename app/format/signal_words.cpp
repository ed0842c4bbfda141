#include "format/signal_words.h"

namespace journey {
namespace {

struct Row {
    std::string_view id;
    Word word;
    SignalPlace place;
};

constexpr Row rows[] = {
    {"saw-name", Word::signal_saw_name, SignalPlace::online},
    {"social-click", Word::signal_social_click, SignalPlace::online},
    {"how-to-search", Word::signal_how_to_search, SignalPlace::online},
    {"read-guides", Word::signal_read_guides, SignalPlace::online},
    {"signed-up", Word::signal_signed_up, SignalPlace::online},
    {"bought-course", Word::signal_bought_course, SignalPlace::action},
    {"viewed-services", Word::signal_viewed_services, SignalPlace::online},
    {"compared-price", Word::signal_compared_price, SignalPlace::online},
    {"read-cases", Word::signal_read_cases, SignalPlace::online},
    {"clarifying-questions", Word::signal_clarifying_questions, SignalPlace::dialogue},
    {"last-questions", Word::signal_last_questions, SignalPlace::dialogue},
    {"says-yes", Word::signal_says_yes, SignalPlace::dialogue},
    {"delivery-or-basket", Word::signal_delivery_or_basket, SignalPlace::action},
    {"started-payment", Word::signal_started_payment, SignalPlace::action},
    {"went-quiet", Word::signal_went_quiet, SignalPlace::dialogue},
};

const Row* row_of(std::string_view id) {
    for (const Row& row : rows)
        if (row.id == id) return &row;
    return nullptr;
}

}  // namespace

std::optional<Word> word_for_signal(std::string_view id) {
    const Row* row = row_of(id);
    return row ? std::optional(row->word) : std::nullopt;
}

SignalPlace place_of_signal(std::string_view id) {
    const Row* row = row_of(id);
    return row ? row->place : SignalPlace::own;
}

std::string_view words_for(Language language, const Signal& signal) {
    if (!signal.text.empty()) return signal.text;
    return text_of(language, word_for_signal(signal.id).value_or(Word::inspect_unnamed));
}

}  // namespace journey
