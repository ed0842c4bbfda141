#include "format/sales_sheet_style.h"

#include "format/shades.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace journey {
namespace {

struct NamedColor {
    std::string_view name;
    Color color;
};
constexpr std::array named_colors{NamedColor{"ground", light_colors.surface_canvas},
                                  NamedColor{"table", light_colors.surface_sunken},
                                  NamedColor{"line", light_colors.border_default},
                                  NamedColor{"text", light_colors.text_primary},
                                  NamedColor{"quiet", light_colors.text_secondary},
                                  NamedColor{"accent", light_colors.accent_text},
                                  NamedColor{"accent-ground", light_colors.accent_subtle},
                                  NamedColor{"accent-line", light_colors.accent_border},
                                  NamedColor{"pull", light_colors.pull_text},
                                  NamedColor{"neutral", light_colors.neutral_text},
                                  NamedColor{"push", light_colors.push_text}};

constexpr std::string_view rules = R"(
@page{size:A4;margin:14mm}
*{box-sizing:border-box}
body{margin:0;background:var(--table);color:var(--text);font:10.5pt/1.45 Inter,system-ui,-apple-system,"Segoe UI",sans-serif}
article{max-width:210mm;min-height:297mm;margin:8mm auto;padding:14mm;background:var(--ground);border:1px solid var(--line)}
header{border-bottom:2px solid var(--accent);padding-bottom:4mm;margin-bottom:5mm}
.map{margin:0 0 1mm;color:var(--quiet);font-size:9pt}
h1{margin:0 0 2mm;font-size:20pt;line-height:1.2}
.place{margin:0;color:var(--quiet)}
.ready{display:inline-block;padding:0 2.5mm;margin-right:2mm;border-radius:4mm;font-weight:600}
.need{margin:0 0 5mm;font-size:12pt;white-space:pre-line}
.halves{display:grid;grid-template-columns:1fr 1fr;gap:5mm 8mm;align-items:start}
h2{margin:0 0 1.5mm;color:var(--accent);font-size:11pt}
ul{margin:0;padding:0;list-style:none}
li{margin:0 0 2mm;padding-left:5mm;position:relative;white-space:pre-line;overflow-wrap:anywhere;break-inside:avoid}
li::before{content:"\2022";position:absolute;left:0;color:var(--quiet)}
li.signed::before{content:none}
.sign{position:absolute;left:0;font-weight:700}
.pull{color:var(--pull)}.neutral{color:var(--neutral)}.push{color:var(--push)}
.detail{display:block;color:var(--quiet);font-size:9pt}
.none{margin:0;color:var(--quiet)}
a{color:inherit}
.next{margin-top:6mm;padding:4mm 5mm;background:var(--accent-ground);border:1px solid var(--accent-line);border-radius:2mm;break-inside:avoid}
.next li:last-child{margin-bottom:0}
footer{margin-top:6mm;color:var(--quiet);font-size:8.5pt}
@media print{body{background:none}article{max-width:none;min-height:0;margin:0;padding:0;border:0;break-after:page}article:last-child{break-after:auto}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)";

}  // namespace

std::string sales_sheet_style() {
    std::string style = ":root{";
    for (const NamedColor& one : named_colors)
        style.append("--").append(one.name).append(":").append(hex_of(one.color)).append(";");
    style += "color-scheme:light}";
    for (std::size_t i = 0; i < light_colors.readiness_fill.size(); ++i) {
        style.append(".r").append(std::to_string(i)).append("{background:");
        style.append(hex_of(light_colors.readiness_fill[i])).append(";color:");
        style.append(hex_of(light_colors.readiness_text[i])).append("}");
    }
    return style += rules;
}

}  // namespace journey
