// Loses memory on purpose (CMakeLists.txt, leaks_are_found).
#include <cstdlib>

int main() {
    void* volatile lost = std::malloc(77);
    lost = nullptr;
    return lost == nullptr ? 0 : 1;
}
