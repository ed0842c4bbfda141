// Answers for what Dear ImGui's OpenGL backend asks before each frame, so that it can put everything back afterwards.
// Nobody else draws on our canvas, and in browsers each question waits for the process that draws: more time than the
// frame itself takes. Included by force in front of the backend alone (CMakeLists.txt).
#pragma once

#include <GLES3/gl3.h>
#include <cstdio>  // before sscanf means something else

namespace journey::web {

/// What a fresh context says. What the backend asks once, at its start, goes on to the browser.
inline void known_integer(GLenum name, GLint* values) {
    switch (name) {
    case GL_MAJOR_VERSION:
    case GL_MINOR_VERSION:
    case GL_MAX_TEXTURE_SIZE:
    case GL_NUM_EXTENSIONS: glGetIntegerv(name, values); return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
        for (int i = 0; i < 4; ++i) values[i] = 0;
        return;
    case GL_ACTIVE_TEXTURE: *values = GL_TEXTURE0; return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *values = GL_ONE; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *values = GL_FUNC_ADD; return;
    default: *values = 0;  // nothing bound; GL_ZERO
    }
}

inline GLboolean known_enabled(GLenum) { return GL_FALSE; }

inline GLboolean known_program(GLuint) { return GL_TRUE; }

/// Of "#version 300 es" (web/main.cpp): the C library's scanner is not worth its kilobytes for this.
inline int known_version(const char*, const char*, int* version) { return *version = 300, 1; }
/// Of a context that does not know its version: there is none.
inline int known_version(const char*, const char*, int*, int*) { return 0; }

}  // namespace journey::web

#define glGetIntegerv journey::web::known_integer
#define glIsEnabled journey::web::known_enabled
#define glIsProgram journey::web::known_program
#define sscanf journey::web::known_version
