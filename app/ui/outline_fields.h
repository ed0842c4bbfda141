// The text fields of the list view by name: a kind and the id of what the field belongs to. Must not know: what is
// typed, how a field looks.
#pragma once

#include "editor/text_target.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace journey::ui {

/// The field of this kind; absent for a kind that the list has not. The thing itself may be gone.
[[nodiscard]] std::optional<TextTarget> field_target(std::string_view kind, std::string_view id);

/// A field as messages name it: its kind and the id of what it belongs to; an empty kind: none that the list has.
struct OutlineField {
    std::string_view kind;
    std::string id;
};
[[nodiscard]] OutlineField field_of(const TextTarget& target);

/// Ids that belong together as one, with spaces between them: ids hold none (model/id.h).
[[nodiscard]] std::string joined_id(std::string_view first, std::string_view second, std::string_view third = {});
/// The first of them, and the rest.
[[nodiscard]] std::pair<std::string_view, std::string_view> split_id(std::string_view id);

}  // namespace journey::ui
