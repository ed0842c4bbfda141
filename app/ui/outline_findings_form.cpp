// The findings of the list view: what is wrong, what to do, and setting it aside.
#include "ui/outline_fields.h"
#include "ui/outline_form.h"

#include "editor/findings_list.h"
#include "format/finding_words.h"
#include "scoring/score.h"

namespace journey::ui {
namespace {

using enum FormControl;

constexpr std::size_t active_max = 40;  // more than that nobody reads in a list; the worst come first

std::string id_of(const Finding& finding) {
    return joined_id(name_of(finding.kind), finding.stage.value, finding.card.value);
}

constexpr FormField owner_field{text, "card-owner", Word::inspect_owner, Word::inspect_owner_meaning};
constexpr FormField review_field{text, "card-review", Word::inspect_review, Word::inspect_review_meaning};

std::string_view verb_of(MendKind kind) {
    switch (kind) {
    case MendKind::message: return "finding-message";
    case MendKind::pull: return "finding-pull";
    case MendKind::owner: break;
    }
    return "finding-owner";
}

/// The buttons that mend it, where there is something that one click does.
void mend_part(FormMaker& form, Language language, const Document& document, const Finding& finding) {
    const StageScore* score = find_score(document.score, finding.stage);
    if (!score) return;
    for (const Mend& mend : mends_of(document.map, finding, score->readiness))
        form.control(button, verb_of(mend.kind), id_of(finding), mend_text(language, mend));
}

/// The field of the card that is to be filled in; in the form of the card itself it stands anyway.
void own_field(FormMaker& form, const Finding& finding) {
    if (finding.kind == FindingKind::no_owner) form.field(finding.card.value, owner_field);
    if (finding.kind == FindingKind::overdue) form.field(finding.card.value, review_field);
}

void aside_part(FormMaker& form, const Finding& finding) {
    const std::string id = id_of(finding);
    form.field(id, {text, "finding-reason", Word::findings_set_aside, Word::findings_set_aside_meaning});
    if (finding.is_set_aside) form.control(button, "finding-back", id, form.text(Word::findings_take_back));
}

bool is_told(const Finding& finding) { return finding.is_set_aside || is_worth_showing(finding); }

}  // namespace

Form findings_form(Language language, const Document& document, const StageId& stage, const CardId& card) {
    FormMaker form(language, document.map);
    for (const Finding& finding : document.journey.findings) {
        if (finding.stage != stage || finding.card != card || !is_told(finding)) continue;
        form.heading(finding_reason(language, document.map, finding));
        form.sentence(finding_advice(language, document.map, finding));
        mend_part(form, language, document, finding);
        aside_part(form, finding);
    }
    return form.take();
}

namespace {

FormItem finding_item(Language language, const Document& document, const Finding& finding) {
    const Map& map = document.map;
    FormItem item{.id = id_of(finding), .title = finding_title(language, map, finding)};
    item.meta = finding.is_set_aside ? fill(language, Word::list_set_aside, {finding.set_aside})
                                     : finding_reason(language, map, finding);
    FormMaker form(language, map);
    form.sentence(finding_cost(language, finding));
    form.sentence(finding_advice(language, map, finding));
    form.control(button, "finding-show", item.id, form.text(Word::list_go_there));
    mend_part(form, language, document, finding);
    own_field(form, finding);
    aside_part(form, finding);
    item.form = form.take();
    return item;
}

}  // namespace

FormSection findings_section(Language language, const Document& document) {
    FormSection section{.id = "findings", .title = std::string(text_of(language, Word::findings_title))};
    std::size_t active = 0;
    for (const Finding* finding : listed(document.journey.findings, {}))
        if (finding->is_set_aside || active++ < active_max)
            section.items.push_back(finding_item(language, document, *finding));
    FormMaker about(language, document.map);
    if (active > active_max) about.sentence(fill(language, Word::story_more, {std::to_string(active - active_max)}));
    if (section.items.empty()) about.sentence(std::string(about.text(Word::findings_none)));
    section.form = about.take();
    return section;
}

}  // namespace journey::ui
