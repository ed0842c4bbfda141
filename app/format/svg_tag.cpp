#include "format/svg_tag.h"

#include "format/shades.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace journey {

void append_number(std::string& svg, double value, int decimals) {
    constexpr double most = 1e9;  // a picture is smaller
    long long unit = 1;
    for (int i = 0; i < decimals; ++i) unit *= 10;
    const double clean = std::isfinite(value) ? std::clamp(value, -most, most) : 0;
    const long long parts = std::llround(clean * static_cast<double>(unit));
    if (parts < 0) svg += '-';
    svg += std::to_string(std::abs(parts) / unit);
    long long rest = std::abs(parts) % unit;
    if (rest == 0) return;
    svg += '.';
    for (; rest != 0; rest = rest * 10 % unit) svg += static_cast<char>('0' + rest * 10 / unit);
}

void append_length(std::string& svg, float px) { append_number(svg, static_cast<double>(px), 2); }

void append_point(std::string& svg, Point point) {
    append_length(svg, point.x);
    svg += ' ';
    append_length(svg, point.y);
}

SvgTag& SvgTag::text(std::string_view name, std::string_view value) {
    m_svg.append(" ").append(name).append("=\"");
    append_xml_text(m_svg, value, XmlSpace::one_line);
    m_svg += '"';
    return *this;
}

SvgTag& SvgTag::length(std::string_view name, float px) {
    m_svg.append(" ").append(name).append("=\"");
    append_length(m_svg, px);
    m_svg += '"';
    return *this;
}

SvgTag& SvgTag::color(std::string_view name, Color color) {
    const std::uint32_t alpha = color.abgr >> 24U;
    text(name, alpha == 0 ? std::string("none") : hex_of(color));
    if (alpha == 0 || alpha == 255) return *this;
    return length(std::string(name) + "-opacity", static_cast<float>(alpha) / 255);
}

}  // namespace journey
