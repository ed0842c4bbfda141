// Every string a user can read, in every language, once (format/words.def). Must not know: who shows it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace journey {

enum class Language { danish, english };

/// One text of the screen; the rows of format/words.def.
enum class Word {
#define JOURNEY_WORD(name, danish, english) name,
#include "format/words.def"
#undef JOURNEY_WORD
    count
};

/// The text in a language, UTF-8, as it stands in the table (with `{}` where a figure goes in).
[[nodiscard]] std::string_view text_of(Language language, Word word);

/// The text with its `{}` filled in, in order.
[[nodiscard]] std::string fill(Language language, Word word, std::initializer_list<std::string_view> values);

/// A number as the language writes it: `decimals` places at most (trailing zeros dropped), thousands grouped, minus
/// U+2212: "1.234,5" / "1,234.5".
[[nodiscard]] std::string number_text(Language language, double value, int decimals);

/// A count inside a sentence: 2 to 10 as words ("to", "two"), others as digits.
[[nodiscard]] std::string count_text(Language language, int count);

/// A share 0–1 as percent: "70 %" (no-break space) / "70%".
[[nodiscard]] std::string percent_text(Language language, double share);

/// Points with their sign: "+13,5", "−18", "0".
[[nodiscard]] std::string signed_text(Language language, double points, int decimals);

/// An amount in whole units of a map's currency: "4.500 DKK"; without a currency the figure alone.
[[nodiscard]] std::string money_text(Language language, double amount, std::string_view currency);
/// The same with its sign: "+4.500 DKK".
[[nodiscard]] std::string money_gain_text(Language language, double amount, std::string_view currency);

}  // namespace journey
