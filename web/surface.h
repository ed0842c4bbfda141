// The canvas that the page is drawn on. Must not know: what is drawn.
#pragma once

namespace journey::web {

/// Its size in device px and how many of them make a logical px.
struct Surface {
    int width_px = 0;
    int height_px = 0;
    float pixel_ratio = 1;
    float zoom = 1;     // of everything on it; while the map is presented, as large as a slide can be
    bool lost = false;  // the GL context: nothing may be drawn until it is back
};

}  // namespace journey::web
