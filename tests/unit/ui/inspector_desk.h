// The inspector alone on a desk, tall enough that nothing is scrolled away.
#pragma once

#include "unit/ui/support.h"

#include "model/lookup.h"
#include "ui/widgets.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace journey::ui {

inline constexpr Rect tall_panel{8, 8, 328, 3000};
inline constexpr Rect wide_sheet{8, 8, 752, 1500};

class InspectorDesk : public Desk {
public:
    explicit InspectorDesk(Rect where = tall_panel) : Desk(session_with_model("readiness")) {
        input.height = 3100;
        draw = [where](Frame& frame) {
            const Layer page(frame, "page", {0, 0, frame.input.width, frame.input.height});
            draw_inspector(frame, where);
        };
    }

    void select(Selection selection) {
        act(action::Select{std::move(selection)});
        settle();
        forget();
    }
    void select_cards(std::vector<std::string> ids) {
        CardsSelected selected;
        for (std::string& id : ids) selected.ids.push_back({std::move(id)});
        select(selected);
    }
    void select_stage(std::string id) { select(StageSelected{{std::move(id)}}); }

    [[nodiscard]] const Map& map() const { return session.document->map; }
    [[nodiscard]] const Card& card(std::string_view id) const {
        for (const Box<Card>& box : map().cards)
            if (box->id.value == id) return *box;
        FAIL("no such card");
        return *map().cards.front();
    }
    [[nodiscard]] const Stage& stage(std::string_view id) const {
        for (const Box<Stage>& box : map().stages)
            if (box->id.value == id) return *box;
        FAIL("no such stage");
        return *map().stages.front();
    }
    [[nodiscard]] std::size_t steps_made() const { return session.document->history.undo_count(); }
    template <class Kind>
    [[nodiscard]] int count_of() const {
        int count = 0;
        for (const Action& action : actions) count += as<Kind>(action) ? 1 : 0;
        return count;
    }
    /// Opens a choice and takes a row of it.
    void choose(std::string_view name, std::string_view row) {
        click(Role::combobox, name);
        settle();
        click(Role::menuitem, row);
        settle();
    }
    [[nodiscard]] std::string value_of(Role role, std::string_view name) const { return node(role, name).value; }
    [[nodiscard]] bool is_pressed(Role role, std::string_view name) const {
        return has(node(role, name).state, NodeState::pressed);
    }
};

}  // namespace journey::ui
