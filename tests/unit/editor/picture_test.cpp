// The map as a picture: what is asked of the page, what is said of it, and that a picture opens as its map.
#include "unit/editor/support.h"

#include "format/read_map.h"
#include "format/share.h"
#include "format/write_svg.h"

using namespace journey;
using namespace journey::test;

namespace {

const effect::SavePicture& asked_by(Desk& desk, CommandId id) {
    desk.run(id);
    const auto* task = desk.task<effect::SavePicture>();
    REQUIRE(task != nullptr);
    return *task;
}

/// A picture as other programs may write it around a map.
std::string svg_with(const Map& map) {
    const Picture nothing{.width = 10, .height = 10};
    const std::string file = write_map(map, "2026-03-31T12:00:00Z");
    const std::function<std::string_view(std::string_view)> no_icons = [](std::string_view) {
        return std::string_view();
    };
    return write_svg(nothing, {.icon_path = no_icons, .map_file = file});
}

}  // namespace

TEST_CASE("A picture is asked for with a name of its kind and the map's file") {
    Desk desk;
    const effect::SavePicture svg = asked_by(desk, CommandId::save_svg);
    CHECK(svg.kind == PictureKind::svg);
    CHECK(svg.name.ends_with(".journey.svg"));
    CHECK_FALSE(svg.sharing.plain);
    CHECK(read_map(svg.map_file, 1)->map == desk.map());
    const effect::SavePicture png = asked_by(desk, CommandId::save_png);
    CHECK(png.kind == PictureKind::png);
    CHECK(png.name.ends_with(".journey.png"));
    CHECK(asked_by(desk, CommandId::copy_picture).kind == PictureKind::clipboard);
}

TEST_CASE("Plain pictures bring along a file without notes, names and numbers, until that is switched off") {
    Desk desk;
    desk.run(CommandId::toggle_plain);
    const effect::SavePicture plain = asked_by(desk, CommandId::save_png);
    CHECK(plain.sharing.plain);
    CHECK(read_map(plain.map_file, 1)->map == without_private(desk.map()));
    desk.run(CommandId::toggle_plain);
    CHECK_FALSE(asked_by(desk, CommandId::save_png).sharing.plain);
}

TEST_CASE("A map without stages is no picture") {
    Desk desk(Map{.id = {"empty"}});
    for (const CommandId id : {CommandId::save_svg, CommandId::save_png, CommandId::copy_picture})
        CHECK(why_disabled(desk.session, id) == Word::not_now_no_stages);
    CHECK_FALSE(why_disabled(desk.session, CommandId::toggle_plain).has_value());
}

TEST_CASE("What came of a picture is said") {
    Desk desk;
    const auto said = [&](const Action& action) {
        desk.act(action);
        return desk.session.toast ? desk.session.toast->text : std::string();
    };
    CHECK(said(action::PictureSaved{PictureKind::png, "kort.journey.png", 1, false}).contains("kort.journey.png"));
    CHECK(said(action::PictureSaved{PictureKind::png, "kort.journey.png", 0.5, true}).contains("50"));
    CHECK(said(action::PictureSaved{PictureKind::clipboard, "", 1, false}) ==
          text_of(Language::danish, Word::toast_picture_copied));
    CHECK(said(action::PictureFailed{PictureKind::clipboard}) ==
          text_of(Language::danish, Word::toast_picture_not_copied));
    CHECK(said(action::PictureFailed{PictureKind::png}) == text_of(Language::danish, Word::toast_picture_failed));
}

TEST_CASE("A picture opens as the map that travels in it") {
    Desk desk;
    Map map = sample_map();
    map.id.value = "pictured";
    map.title = "Fra et billede";
    desk.act(action::OpenFile{"kort.svg", "\xEF\xBB\xBF" + svg_with(map)});
    CHECK(desk.map() == map);
}

TEST_CASE("A picture without a map is refused, and the open map stays") {
    Desk desk;
    const Map before = desk.map();
    for (const std::string text : {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<", "  <html></html>"}) {
        desk.act(action::OpenFile{"katte.svg", text});
        REQUIRE(desk.session.notice.has_value());
        CHECK(desk.session.notice->kind == NoticeKind::refused);
        CHECK(desk.session.notice->lines ==
              std::vector<std::string>{std::string(text_of(Language::danish, Word::refused_no_map_in_picture))});
        CHECK(desk.map() == before);
    }
}
