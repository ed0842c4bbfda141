// Names that stand more than once in one object of a file. Must not know: what the names mean.
#pragma once

#include "format/json.h"
#include "format/map_reading.h"

namespace journey {

/// Leaves each name once in every object of the tree: the last value counts, as in JSON.parse, and each is reported.
void drop_repeated_keys(Json& json, const Where& where, ProblemList& problems);

}  // namespace journey
