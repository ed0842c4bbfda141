#include "format/write_svg.h"

#include "format/shades.h"
#include "format/svg_tag.h"
#include "model/id.h"
#include "model/text_rules.h"

#include <algorithm>

namespace journey {
namespace {

constexpr std::string_view family = "Inter, system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";
constexpr std::string_view map_element = "journey:map";
constexpr std::string_view map_namespace = "urn:journey-mapper:map";

// What most shapes have stands once, on the root.
constexpr float usual_size = style::cell.size_px;

int weight_of(Weight weight) { return weight == Weight::regular ? 400 : weight == Weight::medium ? 500 : 600; }

/// Whether it is the data of a font and nothing that could end the text it stands in.
bool is_font_data(std::string_view uri) {
    constexpr std::string_view safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=:;,.-";
    return (uri.starts_with("data:font/") || uri.starts_with("data:application/")) &&
           uri.find_first_not_of(safe) == std::string_view::npos;
}

/// JSON in which the two characters that XML does not have are escaped.
std::string as_xml_can_hold(std::string_view json) {
    constexpr std::string_view common = "\xEF\xBF";
    std::string held;
    held.reserve(json.size());
    for (std::size_t at = json.find(common); at < json.size(); at = json.find(common)) {
        const std::string_view rest = json.substr(at + common.size());
        const bool is_first = rest.starts_with('\xBE');
        const bool is_barred = is_first || rest.starts_with('\xBF');
        held.append(json.substr(0, at)).append(is_barred ? (is_first ? "\\ufffe" : "\\uffff") : common);
        json.remove_prefix(at + common.size() + (is_barred ? 1 : 0));
    }
    return held.append(json);
}

class SvgWriter {
public:
    SvgWriter(const Picture& picture, const SvgRequest& request)
        : m_picture(picture), m_request(request),
          m_prefix(is_valid_id(request.id_prefix) ? request.id_prefix : "journey") {}

    std::string run() {
        constexpr std::size_t bytes_of_a_shape = 110;
        m_svg.reserve(m_picture.shapes.size() * bytes_of_a_shape + 2 * m_request.map_file.size() +
                      m_request.font_data.size());
        begin_root();
        write_map_file();
        write_font();
        write_gradients();
        for (const Shape& shape : m_picture.shapes) std::visit([&](const auto& one) { write(one); }, shape);
        m_svg += "</svg>\n";
        return std::move(m_svg);
    }

private:
    SvgTag tag(std::string_view name) { return {m_svg, name}; }
    [[nodiscard]] std::string id(std::string_view name) const { return m_prefix + "-" + std::string(name); }
    [[nodiscard]] std::string gradient_id(std::size_t at) const { return id("shade-" + std::to_string(at)); }
    [[nodiscard]] std::string gradient_paint(std::size_t at) const { return "url(#" + gradient_id(at) + ")"; }

    /// <name>text</name>
    void element(std::string_view name, std::string_view text, std::string_view with_id = {}) {
        SvgTag begin = tag(name);
        if (!with_id.empty()) begin.text("id", with_id);
        begin.open();
        append_xml_text(m_svg, text, XmlSpace::kept);
        m_svg.append("</").append(name).append(">");
    }

    void begin_root() {
        const std::string title = id("title");
        const std::string description = id("description");
        std::string box = "0 0 ";
        append_point(box, {m_picture.width, m_picture.height});
        SvgTag root = tag("svg");
        root.text("xmlns", "http://www.w3.org/2000/svg").text("viewBox", box);
        root.length("width", m_picture.width).length("height", m_picture.height);
        if (is_language_tag(m_picture.language)) root.text("xml:lang", m_picture.language);
        root.text("xml:space", "preserve").text("role", "group").text("aria-labelledby", title);
        root.text("aria-describedby", description).text("font-family", family).length("font-size", usual_size);
        root.text("font-weight", "400").text("font-variant", "tabular-nums");
        root.text("stroke-linecap", "round").text("stroke-linejoin", "round").open();
        element("title", m_picture.title, title);
        element("desc", m_picture.description, description);
    }

    void write_map_file() {
        if (m_request.map_file.empty()) return;
        m_svg += "<metadata>";
        tag(map_element).text("xmlns:journey", map_namespace).open();
        append_xml_text(m_svg, as_xml_can_hold(m_request.map_file), XmlSpace::kept);
        m_svg.append("</").append(map_element).append("></metadata>");
    }

    /// Kerning is off in the layout, and figures are as wide as each other.
    void write_font() {
        if (!is_font_data(m_request.font_data)) return;
        m_svg.append("<style>@font-face{font-family:Inter;font-weight:100 900;src:url(")
            .append(m_request.font_data)
            .append(")}text{font-kerning:none;font-variant-numeric:tabular-nums}</style>");
    }

    void write_gradients() {
        if (m_picture.gradients.empty()) return;
        m_svg += "<defs>";
        for (std::size_t i = 0; i < m_picture.gradients.size(); ++i) write_gradient(i);
        m_svg += "</defs>";
    }

    void write_gradient(std::size_t at) {
        const Gradient& gradient = m_picture.gradients[at];
        SvgTag begin = tag("linearGradient");
        begin.text("id", gradient_id(at));
        if (gradient.heights)
            begin.text("gradientUnits", "userSpaceOnUse")
                .length("x1", 0)
                .length("x2", 0)
                .length("y1", (*gradient.heights)[0])
                .length("y2", (*gradient.heights)[1]);
        begin.open();
        for (const GradientStop& stop : gradient.stops) {
            const float opacity = static_cast<float>(stop.color.abgr >> 24U) / 255;
            SvgTag one = tag("stop");
            one.length("offset", stop.at).text("stop-color", hex_of(stop.color));
            if (opacity < 1) one.length("stop-opacity", opacity);
            one.empty();
        }
        m_svg += "</linearGradient>";
    }

    static void add_stroke(SvgTag& shape, const Stroke& stroke, Ends ends) {
        if (stroke.width <= 0) return;
        shape.color("stroke", stroke.color);
        if (stroke.width != 1) shape.length("stroke-width", stroke.width);
        if (ends == Ends::flat) shape.text("stroke-linecap", "butt").text("stroke-linejoin", "miter");
        if (!stroke.is_dashed()) return;
        std::string dashes;
        for (const float dash : stroke.dashes) {
            if (!dashes.empty()) dashes += ' ';
            append_length(dashes, dash);
        }
        shape.text("stroke-dasharray", dashes);
    }

    void add_fill(SvgTag& shape, Color fill, const std::optional<std::size_t>& gradient) const {
        if (gradient)
            shape.text("fill", gradient_paint(*gradient));
        else
            shape.color("fill", fill);
    }

    void write(const RectShape& shape) {
        SvgTag rect = tag("rect");
        rect.length("x", shape.rect.x).length("y", shape.rect.y);
        rect.length("width", std::max(0.0F, shape.rect.width)).length("height", std::max(0.0F, shape.rect.height));
        if (shape.radius > 0) rect.length("rx", shape.radius);
        add_fill(rect, shape.fill, shape.gradient);
        add_stroke(rect, shape.stroke, Ends::round);
        rect.empty();
    }

    void write(const CircleShape& shape) {
        SvgTag circle = tag("circle");
        circle.length("cx", shape.center.x).length("cy", shape.center.y).length("r", shape.radius);
        circle.color("fill", shape.fill);
        add_stroke(circle, shape.stroke, Ends::round);
        circle.empty();
    }

    static void append_step(std::string& data, const PathStep& step) {
        switch (step.kind) {
        case StepKind::move: data += 'M'; break;
        case StepKind::line: data += 'L'; break;
        case StepKind::quadratic:
            data += 'Q';
            append_point(data, step.a);
            data += ' ';
            break;
        case StepKind::cubic:
            data += 'C';
            append_point(data, step.a);
            data += ' ';
            append_point(data, step.b);
            data += ' ';
            break;
        case StepKind::arc:
            data += 'A';
            append_point(data, {step.a.x, step.a.x});
            data += step.a.y > 0 ? " 0 1 1 " : " 0 0 1 ";
            break;
        case StepKind::close: data += 'Z'; return;
        }
        append_point(data, step.to);
    }

    void write(const PathShape& shape) {
        std::string data;
        for (const PathStep& step : shape.steps) append_step(data, step);
        SvgTag path = tag("path");
        path.text("d", data);
        add_fill(path, shape.fill, shape.gradient);
        add_stroke(path, shape.stroke, shape.ends);
        path.empty();
    }

    void write(const IconShape& shape) {
        const std::string_view data = m_request.icon_path ? m_request.icon_path(shape.name) : std::string_view();
        if (data.empty()) return;
        std::string place = "translate(";
        append_point(place, shape.at);
        place += ")scale(";
        append_number(place, static_cast<double>(shape.size / MarkSizes::icon_box), 4);  // two would move its far edge
        place += ')';
        tag("path")
            .text("d", data)
            .text("transform", place)
            .color("fill", {})
            .color("stroke", shape.color)
            .length("stroke-width", MarkSizes::icon_stroke)
            .empty();
    }

    void write(const TextShape& shape) {
        SvgTag text = tag("text");
        text.length("x", shape.baseline.x).length("y", shape.baseline.y).color("fill", shape.color);
        if (shape.style.size_px != usual_size) text.length("font-size", shape.style.size_px);
        if (shape.style.weight != Weight::regular)
            text.text("font-weight", std::to_string(weight_of(shape.style.weight)));
        if (shape.anchor == TextAnchor::middle) text.text("text-anchor", "middle");
        if (shape.right_to_left) text.text("direction", "rtl");
        text.open();
        append_xml_text(m_svg, shape.text, XmlSpace::one_line);
        m_svg += "</text>";
    }

    void write(const GroupBegin& group) {
        m_is_link.push_back(!group.link.empty());
        if (!group.link.empty())
            tag("a").text("href", group.link).text("target", "_blank").text("rel", "noopener noreferrer").open();
        SvgTag begin = tag("g");
        switch (group.role) {
        case GroupRole::decoration: begin.text("aria-hidden", "true"); break;
        case GroupRole::group: begin.text("role", "group").text("aria-label", group.name); break;
        case GroupRole::thing: begin.text("role", "img"); break;
        }
        begin.open();
        if (group.role == GroupRole::thing) element("title", group.name);
        if (!group.description.empty()) element("desc", group.description);
    }

    void write(const GroupEnd&) {
        m_svg += m_is_link.back() ? "</g></a>" : "</g>";
        m_is_link.pop_back();
    }

    const Picture& m_picture;
    const SvgRequest& m_request;
    std::string m_prefix;
    std::string m_svg;
    std::vector<bool> m_is_link;  // of the groups that are open
};

}  // namespace

std::string write_svg(const Picture& picture, const SvgRequest& request) { return SvgWriter(picture, request).run(); }

std::optional<std::string> map_file_in_svg(std::string_view svg) {
    const std::string begin = "<" + std::string(map_element);
    const std::string end = "</" + std::string(map_element);
    const std::size_t at = svg.find(begin);
    if (at == std::string_view::npos) return std::nullopt;
    const std::size_t content = svg.find('>', at);
    if (content == std::string_view::npos) return std::nullopt;
    const std::size_t last = svg.find(end, content);
    if (last == std::string_view::npos) return std::nullopt;
    return text_of_xml(svg.substr(content + 1, last - content - 1));
}

}  // namespace journey
