// How much memory is in use, to the byte, on any machine: counted by what allocates.
#pragma once

#include <cstddef>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define JOURNEY_COUNTS_MEMORY
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define JOURNEY_COUNTS_MEMORY
#endif

#if defined(JOURNEY_COUNTS_MEMORY)
// In sanitizer/allocator_interface.h, which g++ does not bring along.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#elif defined(__EMSCRIPTEN__)
#include <malloc.h>
#endif

namespace journey::test {

#if defined(JOURNEY_COUNTS_MEMORY) || defined(__EMSCRIPTEN__)
inline constexpr bool counts_memory = true;
#else
inline constexpr bool counts_memory = false;
#endif

/// Bytes that were asked for and not given back. Only where `counts_memory`.
[[nodiscard]] inline std::size_t bytes_in_use() {
#if defined(JOURNEY_COUNTS_MEMORY)
    return __sanitizer_get_current_allocated_bytes();
#elif defined(__EMSCRIPTEN__)
    return static_cast<std::size_t>(mallinfo().uordblks);
#else
    return 0;
#endif
}

}  // namespace journey::test
