// The map as a picture: asked for, and what came of it.
#include "editor/file_name.h"
#include "editor/update_handlers.h"
#include "format/read_map.h"
#include "format/share.h"
#include "format/typed_value.h"

namespace journey {

void save_picture(Turn& turn, PictureKind kind) {
    const Session& session = turn.session;
    const Document& document = *session.document;
    const std::string_view ending = kind == PictureKind::svg ? ".journey.svg" : ".journey.png";
    // A plain picture must not bring along what it does not show.
    const std::string file = session.shares_plain ? write_map(without_private(document.map), document.updated)
                                                  : write_map(document.map, document.updated);
    turn.ask(effect::SavePicture{kind, file_name_of(turn.language(), document.map.title, ending), file,
                                 session.shares_plain});
}

void toggle_plain(Turn& turn) {
    bool& plain = turn.session.shares_plain;
    plain = !plain;
    say(turn, plain ? Word::toast_plain_on : Word::toast_plain_off);
}

void handle(Turn& turn, const action::PictureSaved& saved) {
    if (saved.kind == PictureKind::clipboard) return say(turn, Word::toast_picture_copied);
    if (!saved.is_smaller) return say(turn, fill(turn.language(), downloaded_words(turn.session), {saved.name}));
    say(turn,
        fill(turn.language(), Word::toast_picture_smaller, {saved.name, percent_text(turn.language(), saved.scale)}));
}

void handle(Turn& turn, const action::PictureFailed& failed) {
    say(turn, failed.kind == PictureKind::clipboard ? Word::toast_picture_not_copied : Word::toast_picture_failed);
}

}  // namespace journey
