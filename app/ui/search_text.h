// Finding what was typed, whatever its case: "SVAR" finds "Svar på mail", "å" finds "Å". Must not know: what is
// searched.
#pragma once

#include "editor/session.h"
#include "model/fold.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace journey::ui {

/// Where `wanted` (folded, not empty) first stands in `text`, in bytes; a place where a word begins comes first.
[[nodiscard]] std::optional<std::size_t> find_folded(std::string_view text, std::string_view wanted);

/// Whether `wanted` (folded) can be read off `text` by the beginnings of its words, in order: "nykon" and "nk" find
/// "Nyt kontaktpunkt".
[[nodiscard]] bool fits_word_beginnings(std::string_view text, std::string_view wanted);

/// The text of a search as it is being typed, else as it was left.
[[nodiscard]] std::string_view live_text(const Session& session, const text_target::LibrarySearch& target);
[[nodiscard]] std::string_view live_text(const Session& session, const text_target::PaletteQuery& target);

}  // namespace journey::ui
