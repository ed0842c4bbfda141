// What can be chosen of the way a map is shared (ui/share_dialog.cpp). Must not know: what makes it.
#pragma once

#include "ui/inspector_rows.h"

namespace journey::ui {

/// The rows for the kind that is chosen, then those of the part of the map.
void share_options(Column& column);
/// The box for what goes without notes, names and numbers.
void plain_option(Frame& frame, const Rect& rect);

}  // namespace journey::ui
