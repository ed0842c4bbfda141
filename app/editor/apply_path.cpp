#include "editor/apply_parts.h"
#include "editor/clean.h"
#include "model/validate.h"

#include <algorithm>

namespace journey {
namespace {

/// From somewhere to somewhere else.
bool leads(const Path& path) { return path.from != path.to; }

}  // namespace

void apply_to(Map& map, const InsertPath& edit) {
    if (map.paths.size() >= Limits::paths || !leads(edit.path)) return;
    UsedIds used(map);
    if (used.take(edit.path.id.value)) map.paths.push_back(clean_path(edit.path));
}

void apply_to(Map& map, const ChangePath& edit) {
    const auto at = std::ranges::find(map.paths, edit.path.id, &Path::id);
    if (at != map.paths.end() && leads(edit.path)) *at = clean_path(edit.path);
}

void apply_to(Map& map, const RemovePath& edit) {
    std::erase_if(map.paths, [&](const Path& path) { return path.id == edit.path; });
}

}  // namespace journey
