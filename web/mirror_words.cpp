#include "web/mirror_words.h"

#include "web/fingerprint.h"

#include <algorithm>
#include <bit>

namespace journey::web {
namespace {

void add_text(std::string& texts, const std::string& text) {
    const auto from = static_cast<std::ptrdiff_t>(texts.size());
    texts += text;
    std::replace(texts.begin() + from, texts.end(), '\0', ' ');
    texts += '\0';
}

}  // namespace

MirrorWords mirror_words(const ui::Mirror& mirror, float zoom) {
    MirrorWords result;
    result.words.reserve(mirror.nodes.size() * words_per_node + 2);
    const auto add = [&](std::uint32_t word) { result.words.push_back(word); };
    const auto add_float = [&](float value) { add(std::bit_cast<std::uint32_t>(value)); };
    for (const ui::MirrorNode& node : mirror.nodes) {
        add(node.id);
        add(static_cast<std::uint32_t>(node.role) | (static_cast<std::uint32_t>(node.depth) << 8U) |
            (static_cast<std::uint32_t>(node.state) << 16U));
        add(node.on_board ? 1 : 0);
        for (const float edge : {node.rect.x, node.rect.y, node.rect.width, node.rect.height}) add_float(edge * zoom);
        add(static_cast<std::uint32_t>(node.row));
        add(static_cast<std::uint32_t>(node.column));
        for (const float value : {node.now, node.min, node.max}) add_float(value);
        for (const std::string* text : {&node.name, &node.value, &node.description}) add_text(result.texts, *text);
    }
    return result;
}

std::uint64_t hash_of(const MirrorWords& words) {
    std::uint64_t hash = fingerprint(words.words);
    for (const char byte : words.texts) hash = mixed(hash, static_cast<unsigned char>(byte));
    return hash;
}

}  // namespace journey::web
