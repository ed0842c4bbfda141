// A handful of ids to ask "is it one of these?" of every card. Must not know: what the ids name.
#pragma once

#include "model/id.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace journey {

/// Looks at ids that live elsewhere and must outlive it.
class IdSet {
public:
    IdSet() = default;
    template <class Tag>
    explicit IdSet(const std::vector<Id<Tag>>& ids) {
        m_ids.reserve(ids.size());
        for (const Id<Tag>& id : ids) m_ids.push_back(id.value);
        std::ranges::sort(m_ids);
    }
    template <class Tag>
    [[nodiscard]] bool contains(const Id<Tag>& id) const {
        return std::ranges::binary_search(m_ids, std::string_view(id.value));
    }

private:
    std::vector<std::string_view> m_ids;
};

}  // namespace journey
