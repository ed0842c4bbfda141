#include "format/migrate.h"

#include <algorithm>
#include <vector>

namespace journey {

std::span<const Migration> known_migrations() { return {}; }

bool migrate(JsonDocument& document, int from, int to, std::span<const Migration> migrations) {
    std::vector<const Migration*> way;
    for (int version = from; version < to; ++version) {
        const auto step = std::ranges::find(migrations, version, &Migration::from);
        if (step == migrations.end()) return false;
        way.push_back(&*step);
    }
    for (const Migration* step : way) step->apply(document);
    return true;
}

}  // namespace journey
