#include "format/repeated_keys.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace journey {
namespace {

bool has_repeated_key(const std::vector<Json>& members) {
    constexpr std::size_t few = 32;
    if (members.size() <= few) {
        for (std::size_t i = 1; i < members.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                if (members[i].key == members[k].key) return true;
        return false;
    }
    std::unordered_set<std::string_view> keys;
    return !std::ranges::all_of(members, [&](const Json& member) { return keys.insert(member.key).second; });
}

void keep_last_of_each(std::vector<Json>& members, const Where& where, ProblemList& problems) {
    std::unordered_set<std::string_view> keys;
    std::vector<Json> kept;
    for (std::size_t i = members.size(); i-- > 0;) {
        if (keys.insert(members[i].key).second) {
            kept.push_back(std::move(members[i]));
        } else {
            problems.add(Word::problem_key_twice, Where(where, members[i].key), {shown(members[i].key)});
        }
    }
    std::ranges::reverse(kept);
    members = std::move(kept);
}

}  // namespace

void drop_repeated_keys(Json& json, const Where& where, ProblemList& problems) {
    const bool object = json.kind == JsonKind::object;
    if (object && has_repeated_key(json.items)) keep_last_of_each(json.items, where, problems);
    for (std::size_t i = 0; i < json.items.size(); ++i) {
        Json& item = json.items[i];
        if (item.items.empty()) continue;
        drop_repeated_keys(item, object ? Where(where, item.key) : Where(where, i), problems);
    }
}

}  // namespace journey
