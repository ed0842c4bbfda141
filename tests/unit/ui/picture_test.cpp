// The picture of a map shows what the screen shows, where the screen shows it.
#include "format/draw_map.h"
#include "layout/units.h"
#include "ui/fonts.h"
#include "unit/ui/board_desk.h"
#include "unit/ui/inter_widths.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace journey::ui {
namespace {

/// The whole board of a model on the screen at the width of reading, and its picture.
struct Both {
    explicit Both(Session session) : desk(std::move(session)), widths(1) {
        desk.write_in_inter(1);
        desk.writes_down = true;
        desk.input.width = 3200;
        desk.input.height = 1800;
        open(desk);
        desk.act(action::SetViewport{{BoardSizes::column_default, 0, 0}});
        open(desk);
        const Document& document = *desk.session.document;
        const TextMeasure measure{[this](std::string_view text, Weight weight, float size_px) {
            float em = 0;
            for (std::size_t at = 0; at < text.size();) {
                const CodePoint next = unit_at(text, at);
                if (next.value == several)
                    em += unit_em(text.substr(at, next.bytes));
                else if (next.value != soft_hyphen)
                    em += widths.advance_em(next.value, weight);
                at += next.bytes;
            }
            return em * size_px;
        }};
        picture = draw_map({.map = document.map,
                            .score = document.score,
                            .journey = document.journey,
                            .measure = measure,
                            .today = desk.session.surroundings.today});
    }

    /// The lines of the picture between its title and its legend.
    [[nodiscard]] std::vector<TextShape> lines() const {
        std::vector<TextShape> lines;
        for (const Shape& shape : picture.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape))
                if (text->style != style::heading && text->baseline.y < picture.height - 40) lines.push_back(*text);
        return lines;
    }

    /// What is written on the board, from the arcs to the last lane.
    [[nodiscard]] std::vector<WrittenText> written() const {
        const Rect& area = desk.state.board.area;
        const Point origin = desk.out.mirror.board_origin;
        const BoardLayout& layout = desk.state.board.layout;
        std::vector<WrittenText> board;
        for (const WrittenText& text : desk.written) {
            const bool is_beside = text.rect.x < area.x - RailSizes::width || text.rect.x > origin.x + layout.width;
            const bool is_above = text.rect.y < area.y - BoardSizes::phase_band - BoardSizes::stage_header - 84;
            if (!is_beside && !is_above && text.rect.y < origin.y + layout.height && !text.text.empty())
                board.push_back(text);
        }
        return board;
    }

    Desk desk;
    InterWidths widths;
    Picture picture;
};

std::string without_soft_hyphens(std::string text) {
    constexpr std::string_view hyphen = "\u00ad";
    for (std::size_t at = text.find(hyphen); at != std::string::npos; at = text.find(hyphen, at))
        text.erase(at, hyphen.size());
    return text;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

std::string core_of(const TextShape& line) {
    std::string text = line.text;
    if (text.ends_with("…")) text.resize(text.size() - std::string_view("…").size());
    if (text.ends_with("-")) text.pop_back();
    return without_soft_hyphens(text);
}

/// How far the picture's board lies from the screen's: by a text that stands once on both.
Point shift_of(const std::vector<WrittenText>& written, const std::vector<TextShape>& lines) {
    for (const WrittenText& text : written) {
        const auto same = [&](const TextShape& line) {
            return line.text == text.text && line.style == style::cell && line.anchor == TextAnchor::start;
        };
        const auto again = std::ranges::count(written, text.text, &WrittenText::text);
        const auto line = std::ranges::find_if(lines, same);
        if (line == lines.end() || again != 1 || std::ranges::count_if(lines, same) != 1) continue;
        const float baseline = std::round(baseline_of(line->style, {0.97F, 0.24F}));
        return {line->baseline.x - text.rect.x, line->baseline.y - text.rect.y - baseline};
    }
    FAIL("no text stands on both");
    return {};
}

/// Whether the line of the picture is one of the text's, at its place.
bool is_part(const TextShape& line, const WrittenText& text, Point shift) {
    const bool is_middle = line.anchor == TextAnchor::middle;
    const float in_rect = is_middle ? text.rect.width / 2 : line.right_to_left ? text.rect.width : 0;
    const float x = text.rect.x + in_rect + shift.x;
    const float above = line.baseline.y - std::round(baseline_of(line.style, inter_heights)) - text.rect.y - shift.y;
    return std::abs(line.baseline.x - x) < 1.01F && above > -1.51F &&
           above < text.rect.height - line.style.line_px + 1.51F &&
           without_soft_hyphens(text.text).contains(core_of(line));
}

void check_alike(const Both& both) {
    const std::vector<TextShape> lines = both.lines();
    const std::vector<WrittenText> written = both.written();
    REQUIRE(lines.size() > 50);
    const Point shift = shift_of(written, lines);
    for (const TextShape& line : lines) {
        CAPTURE(line.text);
        CHECK(std::ranges::any_of(written, [&](const WrittenText& text) { return is_part(line, text, shift); }));
    }
    for (const WrittenText& text : written) {
        CAPTURE(text.text);
        CHECK(std::ranges::any_of(lines, [&](const TextShape& line) { return is_part(line, text, shift); }));
    }
}

/// Words that are joined, read from right to left, or are pictures of several signs: of each at least one.
constexpr std::array shaped_texts{
    std::string_view("قطة سوداء كبيرة تنام في الشمس (cat) 12 دقيقة كل يوم"),
    std::string_view("Hunden siger שלום עולם til alle, som er hjemme"),
    std::string_view("हिन्दी में लिखा हुआ पाठ यहाँ है"),
    std::string_view(
        "Familien 👨‍👩‍👧‍👦 bor i 🇩🇰 og siger 👍🏽 til det hele, også cafe\u0301en"),
};

Session session_with_shaped_texts() {
    Session session = session_with_model("readiness");
    const auto cards = session.document->map.cards;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const std::string text(shaped_texts.at(i % shaped_texts.size()));
        static_cast<void>(update(session, action::Commit{ChangeCards{{cards[i]->id}, card_change::SetText{text}}}, 0));
    }
    return session;
}

}  // namespace

TEST_CASE("a picture says what the screen says, line by line, where the screen says it") {
    for (const std::string_view model : {"readiness", "blueprint", "classic"}) {
        CAPTURE(model);
        check_alike(Both(session_with_model(model)));
    }
}

TEST_CASE("it does so in every script, with the words as they are read") {
    const Both both(session_with_shaped_texts());
    check_alike(both);
    const std::vector<TextShape> lines = both.lines();
    const Point shift = shift_of(both.written(), lines);
    std::size_t broken = 0;
    for (const WrittenText& text : both.written()) {
        const auto whole = std::ranges::find(shaped_texts, text.text);
        if (whole == shaped_texts.end() || text.is_cut) continue;
        std::string read;  // line after line
        for (const TextShape& line : lines) {
            if (!is_part(line, text, shift)) continue;
            CHECK(line.right_to_left == (whole == shaped_texts.begin()));
            read += core_of(line);
            ++broken;
        }
        CHECK(without_spaces(read) == without_spaces(text.text));
    }
    CHECK(broken > 8);
}

}  // namespace journey::ui
