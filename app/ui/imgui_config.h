// What Dear ImGui is built with (IMGUI_USER_CONFIG), the same natively and for the page. Must not know: the browser.
#pragma once

// Smaller: nothing that we do not show. (The font comes from the page, files and links go through Effects.)
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// Whole Unicode, and more than 65,536 vertices in a large map.
#define IMGUI_USE_WCHAR32
#define ImDrawIdx unsigned int
