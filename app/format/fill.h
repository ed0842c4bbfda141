// Filling the `{}` of a sentence. Must not know: which sentence, which language.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace journey {

/// `text` with its `{}` replaced by `values`, in order; a slot without a value stays as it is.
[[nodiscard]] std::string fill_template(std::string_view text, std::span<const std::string_view> values);

}  // namespace journey
