// Tags of an SVG with their attributes, in few bytes. Must not know: what is written.
#pragma once

#include "format/color.h"
#include "format/xml.h"
#include "layout/board.h"

#include <string>
#include <string_view>

namespace journey {

/// Appends a number with so many decimals at most, without needless zeros; what is no number is 0.
void append_number(std::string& svg, double value, int decimals);
/// The same of a length in px, with two decimals.
void append_length(std::string& svg, float px);
/// "3 4.5"
void append_point(std::string& svg, Point point);

/// Appends one tag; its functions are called before the one that ends it.
class SvgTag {
public:
    SvgTag(std::string& svg, std::string_view name) : m_svg(svg) { m_svg.append("<").append(name); }
    /// A text from anywhere.
    SvgTag& text(std::string_view name, std::string_view value);
    SvgTag& length(std::string_view name, float px);
    /// The color, and its opacity where it is not 1; "none" where it is 0.
    SvgTag& color(std::string_view name, Color color);
    void open() { m_svg += '>'; }
    void empty() { m_svg += "/>"; }

private:
    std::string& m_svg;
};

}  // namespace journey
