// A path: where it leads, how many take it, what it is called.
#include "ui/inspector.h"

#include "model/lookup.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

constexpr Label from_label{Word::path_from, Word::path_from_meaning};
constexpr Label to_label{Word::path_to, Word::path_to_meaning};
constexpr Label share_label{Word::path_share, Word::path_share_meaning};
constexpr SliderRange share_range{0, 1, 0.01, true};
constexpr std::array path_commands{CommandId::edit_selected, CommandId::reverse_path, CommandId::count,
                                   CommandId::delete_selected};

std::string_view name_of_stage(const Frame& frame, const Map& map, const StageId& id) {
    const Stage* stage = find_stage(map, id);
    return stage && !stage->name.empty() ? std::string_view(stage->name) : frame.word(Word::inspect_unnamed);
}

Word kind_of(const Map& map, const Path& path) {
    if (path.from.empty()) return Word::path_kind_in;
    if (path.to.empty()) return Word::path_kind_out;
    const bool back = stage_position(map, path.to) < stage_position(map, path.from);
    return back ? Word::path_kind_back : Word::path_kind_ahead;
}

/// Of whom the share is (format.md, Path).
std::string share_of(const Frame& frame, const Map& map, const Path& path) {
    if (path.from.empty()) return std::string(frame.word(Word::path_share_of_all));
    const Word word = path.to.empty() ? Word::path_share_of_lost : Word::path_share_of_stage;
    return fill(frame.language(), word, {name_of_stage(frame, map, path.from)});
}

/// One end as a choice of stages and the world outside; the stage at the other end is no choice.
void end_row(Column& column, const Map& map, const Path& path, StageId Path::* end) {
    const bool is_from = end == &Path::from;
    const StageId& other = is_from ? path.to : path.from;
    std::vector<StageId> ids;
    std::vector<ChoiceItem> items;
    if (!other.empty()) {
        ids.emplace_back();
        items.push_back(
            {.text = std::string(column.frame.word(is_from ? Word::path_outside_in : Word::path_outside_out))});
    }
    for (const Box<Stage>& stage : map.stages) {
        if (stage->id == other) continue;
        ids.push_back(stage->id);
        items.push_back({.text = std::string(name_of_stage(column.frame, map, stage->id))});
    }
    const auto now = std::ranges::find(ids, path.*end);
    const int chosen = now == ids.end() ? -1 : static_cast<int>(now - ids.begin());
    const auto to = choice_row(column, is_from ? "from" : "to", {is_from ? from_label : to_label, items, chosen});
    if (!to) return;
    Path changed = path;
    changed.*end = ids[static_cast<std::size_t>(*to)];
    column.frame.act(action::Commit{ChangePath{std::move(changed)}});
}

}  // namespace

void inspect_path(Frame& frame, const Rect& rect, const Document& document, const Path& path) {
    const InspectorHead head{.icon = Icon::spline,
                             .kind = std::string(frame.word(kind_of(document.map, path))),
                             .readiness = {},
                             .title = {},
                             .edits = text_target::PathLabel{path.id},
                             .title_label = Word::path_label,
                             .commands = path_commands};
    const Rect below = inspector_head(frame, rect, head);
    InspectorBody body(frame, below);
    end_row(body.first(), document.map, path, &Path::from);
    end_row(body.first(), document.map, path, &Path::to);
    const SliderResponse response =
        slider_row(body.second(), "share",
                   {share_label, path.share, share_range, percent_text(frame.language(), path.share),
                    text_target::PathShare{path.id}});
    send(frame, response, [&](double share) {
        Path changed = path;
        changed.share = share;
        return ChangePath{std::move(changed)};
    });
    sentence(body.second(), "of whom", share_of(frame, document.map, path), Icon::info, frame.theme.text_tertiary);
    if (button_row(body.second(), "reverse", Word::command_reverse_path, Icon::arrow_left_right))
        frame.act(action::Run{CommandId::reverse_path});
}

}  // namespace journey::ui
