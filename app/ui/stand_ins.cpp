#include "ui/stand_ins.h"

namespace journey::ui {

StandIns::StandIn StandIns::of(std::string_view unit) {
    const auto found = m_known.find(unit);
    if (found != m_known.end()) return {found->second, false};
    if (m_known.size() == most) {
        m_lacked_room = true;
        return {shared, true};
    }
    const char32_t next = first + static_cast<char32_t>(m_known.size());
    m_known.emplace(unit, next);
    return {next, true};
}

void StandIns::clear() {
    m_known.clear();
    m_lacked_room = false;
}

}  // namespace journey::ui
