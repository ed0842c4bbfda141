// Which texts may stand where the format asks for more than text (format.md): colours, dates, links, codes. An empty
// text is none of them. Must not know: what is done with a text that may not.
#pragma once

#include <string_view>

namespace journey {

/// "#rrggbb".
[[nodiscard]] bool is_color(std::string_view text);
/// A day of the calendar: "2026-03-31".
[[nodiscard]] bool is_date(std::string_view text);
/// A moment in UTC (RFC 3339): "2026-03-31T12:00:00Z", with or without a fraction of a second.
[[nodiscard]] bool is_utc_time(std::string_view text);
/// The form of a language tag (BCP 47): "da", "en-GB".
[[nodiscard]] bool is_language_tag(std::string_view text);
/// The form of a currency (ISO 4217): "DKK".
[[nodiscard]] bool is_currency(std::string_view text);
/// A link that is safe to follow: http, https or mailto, without spaces or control characters.
[[nodiscard]] bool is_safe_link(std::string_view text);

}  // namespace journey
