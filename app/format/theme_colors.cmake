# Writes theme_colors.h from assets/tokens.json: the colours of both themes, once.
#   cmake -DTOKENS=assets/tokens.json -DOUTPUT=…/theme_colors.h -P app/format/theme_colors.cmake
cmake_minimum_required(VERSION 3.25)
file(READ "${TOKENS}" tokens)

# "camelCase" -> "snake_case"
function(snake_case text result)
    string(REGEX REPLACE "([a-z])([A-Z])" "\\1_\\2" text "${text}")
    string(TOLOWER "${text}" text)
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

# Appends ".name = Color::from_rgb(0x…)," lines and, for the first theme, "Color name;" lines.
function(read_theme theme)
    string(JSON group_count LENGTH "${tokens}" color ${theme})
    math(EXPR last_group "${group_count} - 1")
    set(values "")
    set(members "")
    foreach(g RANGE ${last_group})
        string(JSON group MEMBER "${tokens}" color ${theme} ${g})
        string(JSON count LENGTH "${tokens}" color ${theme} ${group})
        math(EXPR last "${count} - 1")
        if(group STREQUAL "readiness")
            set(fills "")
            set(texts "")
            foreach(step RANGE 0 110 10)
                string(JSON fill GET "${tokens}" color ${theme} readiness ${step} fill)
                string(JSON text GET "${tokens}" color ${theme} readiness ${step} text)
                string(SUBSTRING "${fill}" 1 6 fill)
                string(SUBSTRING "${text}" 1 6 text)
                string(APPEND fills "Color::from_rgb(0x${fill}), ")
                string(APPEND texts "Color::from_rgb(0x${text}), ")
            endforeach()
            string(APPEND members "    std::array<Color, 12> readiness_fill;\n    std::array<Color, 12> readiness_text;\n")
            string(APPEND values "    .readiness_fill = {${fills}},\n    .readiness_text = {${texts}},\n")
            continue()
        endif()
        foreach(k RANGE ${last})
            string(JSON key MEMBER "${tokens}" color ${theme} ${group} ${k})
            string(JSON value GET "${tokens}" color ${theme} ${group} ${key})
            string(SUBSTRING "${value}" 1 6 value)
            snake_case("${key}" name)
            string(APPEND members "    Color ${group}_${name};\n")
            string(APPEND values "    .${group}_${name} = Color::from_rgb(0x${value}),\n")
        endforeach()
    endforeach()
    set(members "${members}" PARENT_SCOPE)
    set(values "${values}" PARENT_SCOPE)
endfunction()

read_theme(light)
set(text "// Generated from assets/tokens.json by app/format/theme_colors.cmake.
#pragma once

#include \"format/color.h\"

#include <array>

namespace journey {

struct ThemeColors {
${members}};

inline constexpr ThemeColors light_colors{
${values}};

")
read_theme(dark)
string(APPEND text "inline constexpr ThemeColors dark_colors{
${values}};

}  // namespace journey
")
file(WRITE "${OUTPUT}" "${text}")
