// Bringing files of older versions to the one this program knows, a version at a time. Must not know: the model.
#pragma once

#include "format/json.h"

#include <span>

namespace journey {

/// Rewrites the tree of a file of version `from` into one of version `from + 1`. New texts are kept in the document.
struct Migration {
    int from = 0;
    void (*apply)(JsonDocument& document);
};

/// The migrations of this program, none yet: version 1 is the first that was published.
[[nodiscard]] std::span<const Migration> known_migrations();

/// Applies the migrations that lead from version `from` to version `to`. False, and nothing is changed, when there is
/// no way: one on it is missing.
[[nodiscard]] bool migrate(JsonDocument& document, int from, int to, std::span<const Migration> migrations);

}  // namespace journey
