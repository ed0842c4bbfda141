// The list view's end of the program, without its elements: says messages, reads forms.
#pragma once

#include "unit/ui/support.h"

#include "model/lookup.h"
#include "ui/outline.h"
#include "ui/outline_fields.h"
#include "ui/outline_messages.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace journey::ui {

struct List {
    Session session = session_with_model("readiness");

    [[nodiscard]] const Map& map() const { return session.document->map; }
    [[nodiscard]] std::size_t steps() const { return session.document->history.undo_count(); }
    /// Carries out a message as the page does; false where it means nothing.
    bool say(const OutlineMessage& message) {
        const auto action = action_of(session, message);
        if (action) static_cast<void>(update(session, *action, 0));
        return action.has_value();
    }
    void type(std::string_view kind, std::string_view id, std::string_view value) {
        REQUIRE(say({.verb = "begin", .subject = kind, .detail = id}));
        REQUIRE(session.text_edit.has_value());
        REQUIRE(say({.verb = "type", .value = value}));
        REQUIRE(say({.verb = "end", .subject = "keep"}));
    }
    [[nodiscard]] const Card& first_in(LaneKind kind) const {
        const auto found = std::ranges::find_if(
            map().cards, [&](const Box<Card>& card) { return kind_of_lane(map(), card->lane) == kind; });
        REQUIRE(found != map().cards.end());
        return **found;
    }
    [[nodiscard]] Form card_form_of(const CardId& id) const {
        return card_form(session.language(), *session.document, *find_card(map(), id));
    }
    [[nodiscard]] Form stage_form_of(std::size_t at) const {
        return stage_form(session.language(), *session.document, *map().stages[at]);
    }
    [[nodiscard]] FormSection section(std::string_view id) const {
        const auto all = map_sections(session.language(), *session.document);
        const auto found = std::ranges::find(all, id, &FormSection::id);
        REQUIRE(found != all.end());
        return *found;
    }
};

inline const FormRow* find_row(const Form& form, std::string_view name, std::string_view detail = {}) {
    const auto found =
        std::ranges::find_if(form, [&](const FormRow& row) { return row.name == name && row.detail == detail; });
    return found == form.end() ? nullptr : &*found;
}

inline FormRow row_of(const Form& form, std::string_view name, std::string_view detail = {}) {
    const FormRow* row = find_row(form, name, detail);
    INFO("looking for the row ", std::string(name));
    REQUIRE(row != nullptr);
    return *row;
}

}  // namespace journey::ui
