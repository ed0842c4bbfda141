// The map for others: which part of it, as what, and as a link.
#include "unit/editor/support.h"

#include "format/read_map.h"
#include "format/share.h"

using namespace journey;
using namespace journey::test;

namespace {

const effect::Download& downloaded_by(Desk& desk, CommandId id) {
    desk.run(id);
    const auto* task = desk.task<effect::Download>();
    REQUIRE(task != nullptr);
    return *task;
}

void choose(Desk& desk, const Sharing& sharing) { desk.act(action::SetSharing{sharing}); }

}  // namespace

TEST_CASE("Every kind is a file with a name of its own that says what came of it") {
    Desk desk;
    const std::pair<CommandId, std::string_view> kinds[] = {
        {CommandId::share_file, ".journey.json"},  {CommandId::save_markdown, ".md"},
        {CommandId::save_mermaid, ".mmd"},         {CommandId::save_cards_csv, "-kort.csv"},
        {CommandId::save_stages_csv, "-trin.csv"}, {CommandId::save_sales_sheet, "-salgsark.html"}};
    for (const auto& [id, ending] : kinds) {
        const effect::Download& file = downloaded_by(desk, id);
        CAPTURE(file.name);
        CHECK(file.name.ends_with(ending));
        CHECK(file.text.contains(desk.map().stages.front()->name));
        REQUIRE(desk.session.toast.has_value());
        CHECK(desk.session.toast->text.contains(file.name));
    }
}

TEST_CASE("Markdown and Mermaid are copied as text") {
    Desk desk;
    for (const CommandId id : {CommandId::copy_markdown, CommandId::copy_mermaid}) {
        desk.run(id);
        const auto* task = desk.task<effect::CopyText>();
        REQUIRE(task != nullptr);
        CHECK(task->text.contains(desk.map().stages.front()->name));
        CHECK(task->cards.empty());
    }
}

TEST_CASE("A part is shared as a part, and plain without what is private") {
    Desk desk;
    const StageId stage = desk.map().stages.back()->id;
    choose(desk, {.stages = {stage}});
    const Map part = read_map(downloaded_by(desk, CommandId::share_file).text, 1)->map;
    CHECK(part == part_of_map(desk.map(), {stage}, {}));
    CHECK(part.stages.size() == 1);
    choose(desk, {.plain = true});
    CHECK(read_map(downloaded_by(desk, CommandId::share_file).text, 1)->map == without_private(desk.map()));
}

TEST_CASE("What was chosen and is gone does not count") {
    Desk desk;
    choose(desk, {.stages = {{"gone"}}, .lanes = {{"gone too"}}});
    CHECK(read_map(downloaded_by(desk, CommandId::share_file).text, 1)->map == desk.map());
}

TEST_CASE("A picture is asked for in the page's colours until others are chosen") {
    Desk desk;
    desk.run(CommandId::save_png);
    CHECK(desk.task<effect::SavePicture>()->sharing.dark == desk.session.dark());
    choose(desk, {.dark = !desk.session.dark(), .scale = 3});
    desk.run(CommandId::save_png);
    CHECK(desk.task<effect::SavePicture>()->sharing.dark == !desk.session.dark());
    CHECK(desk.task<effect::SavePicture>()->sharing.scale == 3);
}

TEST_CASE("The dialog asks how long the link is, and again when something else is to be in it") {
    Desk desk;
    choose(desk, {.kind = ShareKind::link});
    CHECK(desk.task<effect::MakeLink>() == nullptr);
    desk.run(CommandId::show_share);
    REQUIRE(desk.task<effect::MakeLink>() != nullptr);
    CHECK_FALSE(desk.task<effect::MakeLink>()->copies);
    desk.act(action::LinkMade{std::string(1'000, 'x'), false});
    CHECK(desk.session.link_length == 1'000);
    CHECK(desk.task<effect::CopyText>() == nullptr);
    choose(desk, {.kind = ShareKind::link, .plain = true});
    CHECK_FALSE(desk.session.link_length.has_value());
    REQUIRE(desk.task<effect::MakeLink>() != nullptr);
    CHECK(read_map(desk.task<effect::MakeLink>()->map_file, 1)->map == without_private(desk.map()));
}

TEST_CASE("A link is copied, and one that is too long for some programs says so") {
    Desk desk;
    const auto said = [&](std::size_t length) {
        desk.run(CommandId::copy_link);
        REQUIRE(desk.task<effect::MakeLink>() != nullptr);
        CHECK(desk.task<effect::MakeLink>()->copies);
        desk.act(action::LinkMade{std::string(length, 'x'), true});
        REQUIRE(desk.task<effect::CopyText>() != nullptr);
        CHECK(desk.task<effect::CopyText>()->text.size() == length);
        return desk.session.toast->text;
    };
    CHECK(said(longest_safe_link) == fill(Language::danish, Word::toast_link, {"8.192"}));
    CHECK(said(longest_safe_link + 1) == fill(Language::danish, Word::toast_link_long, {"8.193"}));
    desk.act(action::LinkFailed{});
    CHECK(desk.session.toast->text == text_of(Language::danish, Word::toast_link_failed));
}

TEST_CASE("A Mermaid diagram opens as a map of its own, and what is none is refused") {
    Desk desk;
    desk.run(CommandId::save_mermaid);
    const std::string text = desk.task<effect::Download>()->text;
    desk.act(action::OpenFile{"kort.mmd", text});
    CHECK(desk.map().stages.front()->name.size() > 0);
    const MapId first = desk.map().id;
    desk.act(action::OpenFile{"fra en wiki",
                              "```mermaid\njourney\n  title En rejse\n  section Søger\n    Læser: 4: Mette\n```\n"});
    CHECK(desk.map().title == "En rejse");
    CHECK(desk.map().id != first);
    desk.act(action::OpenFile{"noter.md", "# Ikke en rejse"});
    CHECK(desk.map().title == "En rejse");
    REQUIRE(desk.session.notice.has_value());
    CHECK(desk.session.notice->kind == NoticeKind::refused);
}
