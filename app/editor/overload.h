// One visitor out of several lambdas, for std::visit. Must not know: what is visited.
#pragma once

namespace journey {

template <class... Parts>
struct Overload : Parts... {
    using Parts::operator()...;
};

}  // namespace journey
