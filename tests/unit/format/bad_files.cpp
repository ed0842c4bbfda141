#include "unit/format/bad_files.h"

namespace journey::test {

std::string file_with(std::string_view members) {
    return R"({"format":"journey-map","version":1,"id":"m",)" + std::string(members) + "}";
}

std::string file_with_stage(std::string_view members) {
    return file_with(R"("stages":[{"id":"s1",)" + std::string(members) + "}]");
}

std::string file_with_card(std::string_view members) {
    return file_with(R"("personas":[{"id":"p1"}],"stages":[{"id":"s1","name":"Et"}],"lanes":[{"id":"l1","name":"To"}],)"
                     R"("cards":[{"id":"c1","stage":"s1","lane":"l1",)" +
                     std::string(members) + "}]");
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

std::string file_with_many(std::string_view key, std::size_t count, std::string_view members) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i) {
        list += i == 0 ? "{\"id\":\"n" : ",{\"id\":\"n";
        list += std::to_string(i) + "\"" + std::string(members) + "}";
    }
    return file_with("\"" + std::string(key) + "\":[" + list + "]");
}

std::vector<BadFile> joined(std::initializer_list<std::vector<BadFile>> groups) {
    std::vector<BadFile> files;
    for (const std::vector<BadFile>& group : groups) files.insert(files.end(), group.begin(), group.end());
    return files;
}

}  // namespace journey::test
