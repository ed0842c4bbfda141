// The order of findings and wins (scoring.md 8): by number, greatest first, with ties that no computer decides
// otherwise. Must not know: how they are found.
#pragma once

#include "scoring/journey.h"

#include <vector>

namespace journey::scoring {

/// By points; ties by id, then kind.
[[nodiscard]] bool is_before(const Finding& a, const Finding& b);
/// By buyers; ties by stage, kind and card.
[[nodiscard]] bool is_before(const Win& a, const Win& b);

/// Sorts; quick when hardly anything is out of order.
void sort(std::vector<Finding>& findings);
void sort(std::vector<Win>& wins);

/// Puts the sorted `more` among the sorted `items`.
void merge(std::vector<Finding>& items, std::vector<Finding> more);
void merge(std::vector<Win>& items, std::vector<Win> more);

}  // namespace journey::scoring
