// What CanvasFonts does with units of several code points; by itself, so that it is loaded when a text has some
// (app/README.md).
#include "web/canvas_font.h"
#include "web/host.h"

namespace journey::web {

// What is on the screen gets a stand-in again while it is drawn, and there is room for more than that.
void CanvasFonts::take_stand_ins_back() {
    m_stand_ins.clear();
    m_other_advances.clear();
    discard_glyphs();
}

char32_t CanvasFonts::stand_in(std::string_view unit) const {
    const auto [code_point, is_new] = m_stand_ins.of(unit);
    if (!is_new) return code_point;
    host_name_unit(code_point, unit.data(), static_cast<int>(unit.size()));
    for (std::size_t weight = 0; weight < weights; ++weight) m_other_advances.erase(key_of(code_point, weight));
    return code_point;
}

}  // namespace journey::web
