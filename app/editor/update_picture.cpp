// The map as a picture: asked for, and what came of it.
#include "editor/file_name.h"
#include "editor/update_handlers.h"
#include "format/typed_value.h"

namespace journey {

void save_picture(Turn& turn, PictureKind kind) {
    const Session& session = turn.session;
    const std::string_view ending = kind == PictureKind::svg ? ".journey.svg" : ".journey.png";
    // A picture must not bring along what it does not show.
    turn.ask(effect::SavePicture{kind, file_name_of(turn.language(), session.document->map.title, ending),
                                 file_to_share(session), sharing_of(session)});
}

void toggle_plain(Turn& turn) {
    bool& plain = turn.session.sharing.plain;
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
