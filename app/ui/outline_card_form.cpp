// A card of the list view: everything about it that can be changed.
#include "ui/outline_form.h"

#include "format/enum_words.h"
#include "model/lookup.h"
#include "model/names.h"
#include "scoring/misfits.h"
#include "scoring/score.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace journey::ui {
namespace {

using enum FormControl;

constexpr FormField text_field{lines, "card-text", Word::inspect_text, Word::inspect_text_meaning};
constexpr std::array share_fields{
    FormField{number, "card-reach", Word::inspect_reach, Word::inspect_reach_meaning},
    FormField{number, "card-strength", Word::inspect_strength, Word::inspect_strength_meaning}};
constexpr std::array effort_fields{
    FormField{number, "card-cost", Word::inspect_cost, Word::inspect_cost_meaning},
    FormField{number, "card-answer", Word::inspect_answer, Word::inspect_answer_meaning}};
constexpr std::array own_fields{FormField{text, "card-owner", Word::inspect_owner, Word::inspect_owner_meaning},
                                FormField{lines, "card-note", Word::inspect_note, Word::inspect_note_meaning}};
constexpr FormField sample_field{number, "card-sample", Word::inspect_sample, Word::inspect_sample_meaning};
constexpr FormField source_field{text, "card-source", Word::inspect_source, Word::inspect_source_meaning};
constexpr std::array follow_up_fields{
    FormField{text, "card-review", Word::inspect_review, Word::inspect_review_meaning},
    FormField{text, "card-link", Word::inspect_link, Word::inspect_link_meaning}};

/// The rows of one card, part by part.
class CardRows {
public:
    CardRows(Language language, const Document& document, const Card& card)
        : m_language(language), m_document(document), m_card(card), m_form(language, document.map) {}

    Form make() {
        const LaneKind kind = kind_of_lane(m_document.map, m_card.lane);
        m_form.field(id(), text_field);
        if (kind == LaneKind::feels) emotion();
        if (kind == LaneKind::touchpoints) touchpoint();
        m_form.fields(id(), own_fields);
        m_form.append(findings_form(m_language, m_document, m_card.stage, m_card.id));
        if (kind == LaneKind::touchpoints) {
            m_form.heading(Word::inspect_effort);
            m_form.fields(id(), effort_fields);
        }
        evidence();
        personas();
        follow_up();
        return m_form.take();
    }

private:
    [[nodiscard]] const std::string& id() const { return m_card.id.value; }

    template <class E>
    FormRow& choice_of(FormControl control, std::string_view verb, Word name, Word meaning, const Open<E>& value) {
        FormRow& row = m_form.control(control, verb, id(), name, meaning);
        row.choices = verb;
        row.value = name_of(value);
        return row;
    }

    /// The list has five steps; a finer value of the map is shown as the nearest.
    void emotion() {
        FormRow& row = m_form.control(choice, "emotion", id(), Word::inspect_emotion, Word::inspect_emotion_meaning);
        row.choices = "emotion";
        row.value = std::to_string(std::lround(m_card.emotion));
    }

    void touchpoint() {
        const Touch& touch = m_card.touch;
        choice_of(segments, "effect", Word::inspect_effect, Word::inspect_effect_meaning, touch.effect);
        FormRow& channel =
            choice_of(choice, "channel", Word::inspect_channel, Word::inspect_channel_meaning, touch.channel);
        channel.none = m_form.text(Word::inspect_none);
        channel.other = "card-channel";
        choice_of(segments, "place", Word::inspect_place, Word::inspect_place_meaning, place_of(touch));
        choice_of(segments, "nature", Word::inspect_nature, Word::inspect_nature_meaning, touch.nature);
        m_form.fields(id(), share_fields);
        choice_of(choice, "message", Word::inspect_message, Word::inspect_message_meaning, touch.message).none =
            m_form.text(Word::inspect_none);
        fit();
    }

    /// Whether the message fits what customers need at this stage.
    void fit() {
        const Open<Message>& message = m_card.touch.message;
        const StageScore* score = find_score(m_document.score, m_card.stage);
        if (!score || (message.is_known() && message.value == Message::none)) return;
        const double share = message_fit(message, score->readiness);
        m_form.sentence(fill(m_language, share >= fits_from ? Word::inspect_fits : Word::inspect_fits_not,
                             {percent_text(m_language, share)}));
    }

    /// How you know: it decides how sure the score is.
    void evidence() {
        m_form.heading(Word::inspect_evidence_section);
        choice_of(choice, "evidence", Word::inspect_evidence, Word::inspect_evidence_meaning, m_card.evidence);
        if (m_card.sample || m_card.evidence.value == Evidence::measured) m_form.field(id(), sample_field);
        m_form.field(id(), source_field);
    }

    void personas() {
        const std::vector<Persona>& all = m_document.map.personas;
        if (!all.empty()) m_form.heading(Word::inspect_personas_for);
        for (const Persona& persona : all) {
            FormRow& row = m_form.control(box, "counts-for", id(),
                                          persona.name.empty() ? m_form.text(Word::inspect_unnamed)
                                                               : std::string_view(persona.name));
            const bool counts = counts_for(m_card, persona.id);
            row.hint = m_form.text(Word::inspect_personas_meaning);
            row.detail = persona.id.value;
            row.value = counts ? "on" : "";
        }
    }

    void follow_up() {
        m_form.heading(Word::inspect_follow_up);
        m_form.control(box, "truth", id(), Word::inspect_truth, Word::inspect_truth_meaning).value =
            m_card.truth ? "on" : "";
        m_form.fields(id(), follow_up_fields);
    }

    Language m_language;
    const Document& m_document;
    const Card& m_card;
    FormMaker m_form;
};

}  // namespace

Form card_form(Language language, const Document& document, const Card& card) {
    return CardRows(language, document, card).make();
}

}  // namespace journey::ui
