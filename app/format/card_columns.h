// The fields of a card as columns of a table: what they are called, what their cells say, and back. Must not know: how
// a table is written, where its cards end up.
#pragma once

#include "format/words.h"
#include "model/map.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

enum class CardField : std::uint8_t {
    stage,
    lane,
    text,
    effect,
    channel,
    place,
    nature,
    reach,
    strength,
    message,
    emotion,
    owner,
    evidence,
    source,
    note,
    personas,
    truth,
    sample,
    review_by,
    link,
    cost,
    answer_hours,
    set_aside,
    readiness,
    id,
    stage_id,
    lane_id
};

/// Which cards have the field.
enum class Held : std::uint8_t { all, touchpoints, feelings };

struct CardColumn {
    CardField field{};
    Word heading{};
    std::string_view key;     // of the field in the map file (format.md)
    bool is_private = false;  // left out of what is shared without notes, names and numbers (format/share.h)
    Held by = Held::all;
};

/// The columns in which people read cards, in their order.
[[nodiscard]] std::span<const CardColumn> shown_card_columns();
/// The same and those that make a table say all of a card: readiness of its stage, what is set aside, ids.
[[nodiscard]] std::span<const CardColumn> all_card_columns();
/// The column with this heading, in any language of the program or as the map file calls the field, in any case; null
/// when there is none.
[[nodiscard]] const CardColumn* column_named(std::span<const CardColumn> columns, std::string_view heading);

/// How cells say their values: as people read them on the screen (rounded, in their own notation), or exactly, to be
/// read again (a share as 0–1, a date as the file has it).
enum class CellText : std::uint8_t { shown, exact };
struct CellStyle {
    Language language{};  // of the words
    CellText text = CellText::shown;
    char decimal = ',';  // of exact figures
};

/// What the cell of a card says; empty where its lane has no such field and nothing is lost by it.
[[nodiscard]] std::string cell_of(const CellStyle& style, const Map& map, const Card& card, const CardColumn& column);

/// A card that a row says: without its cell and without the personas' ids.
struct SaidCard {
    Card card;
    std::string stage;  // by name; empty: not said
    std::string lane;   // by name
    std::string stage_id;
    std::string lane_id;
    std::string readiness;              // of the stage
    std::vector<std::string> personas;  // by name; empty: all, or not said
};
/// Takes in what a cell says, or tells why it cannot: the card then keeps what it has. Figures are understood in the
/// style's notation; words in every language of the program, other words of open lists are kept.
[[nodiscard]] std::optional<Word> take_cell(const CellStyle& style, SaidCard& said, CardField field,
                                            const std::string& text);

/// The persona of this name in any case, else of this id; null when there is none.
[[nodiscard]] const Persona* persona_called(const Map& map, std::string_view text);
/// The lane of this name in any case, else of this kind in words; null when there is none.
[[nodiscard]] const Lane* lane_called(const Map& map, std::string_view text);

}  // namespace journey
