// The score page on a desk, tall enough that nothing is scrolled away.
#pragma once

#include "unit/ui/inspector_desk.h"

namespace journey::ui {

inline constexpr std::string_view handle_80 = "Frafald ved 80 procent";

class ScoreDesk : public Desk {
public:
    explicit ScoreDesk(float width = 1440) : Desk(session_with_model("readiness")) {
        input.width = width;
        input.height = 2400;
        act(action::GoTo{Page::score});
        act(action::Select{StageSelected{{"s080"}}});
        settle();
        forget();
    }
    [[nodiscard]] const WhatIf& assumed() const { return session.document->what_if.now(); }
    [[nodiscard]] double drop_off() const {
        return find_stage(session.document->what_if.result.after, {"s080"})->drop_off();
    }
    [[nodiscard]] double before() const {
        return find_stage(session.document->what_if.result.before, {"s080"})->drop_off();
    }
    void drag_by(float px) {
        const Point from = middle_of(Role::slider, handle_80);
        drag(from, {from.x, from.y + px});
        settle();
    }
    /// The first node of a role whose name begins so; the test fails when there is none.
    [[nodiscard]] MirrorNode first(Role role, std::string_view begins) const {
        for (const MirrorNode& node : out.mirror.nodes)
            if (node.role == role && node.name.starts_with(begins)) return node;
        FAIL("nothing begins with ", std::string(begins));
        return {};
    }
    void commit(Edit edit) {
        act(action::Commit{std::move(edit)});
        settle();
    }
};

}  // namespace journey::ui
