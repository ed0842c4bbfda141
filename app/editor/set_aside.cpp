#include "editor/set_aside.h"

#include "editor/clean.h"

#include <algorithm>

namespace journey {

void set_finding_aside(std::vector<SetAside>& set_aside, std::string_view finding,
                       const std::optional<std::string>& reason) {
    const std::string name = clean_text(finding);
    if (name.empty()) return;
    const auto found = std::ranges::find(set_aside, name, &SetAside::finding);
    const bool is_there = found != set_aside.end();
    if (!reason) {
        if (is_there) set_aside.erase(found);
    } else if (is_there) {
        found->reason = clean_text(*reason);
    } else {
        set_aside.push_back({name, clean_text(*reason)});
    }
}

}  // namespace journey
