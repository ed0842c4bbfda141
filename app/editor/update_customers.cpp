// Customers: ticked, named, deleted at once and brought back, stored at every change beside the map.
#include "editor/checklist.h"
#include "editor/customers.h"
#include "editor/file_name.h"
#include "editor/readiness_words.h"
#include "editor/update_handlers.h"
#include "format/customers.h"

#include <algorithm>
#include <utility>

namespace journey {
namespace {

constexpr std::size_t steps_kept = 1'000;

/// The book of the open map, when it can be written in; where not, the user is told why.
CustomerBook* open_book(Turn& turn) {
    if (!turn.session.document) return nullptr;
    settle(turn);
    CustomerBook& book = turn.session.document->customers;
    if (book.is_known) return &book;
    say(turn, book.problem.value_or(Word::not_now_customers_load));
    return nullptr;
}

void store(Turn& turn) {
    Document& document = *turn.session.document;
    document.customers.problem.reset();  // said again if it fails again
    const Customers& now = document.customers.now;
    turn.ask(effect::StoreCustomers{document.map.id, now.all.empty() ? std::string() : write_customers(now)});
}

void forget_way_back(Turn& turn) {
    auto& toast = turn.session.toast;
    if (toast && toast->action == ToastAction::restore_customers) toast.reset();
}

/// One step: what was is kept to come back to.
void change(Turn& turn, Customers next) {
    Document& document = *turn.session.document;
    CustomerBook& book = document.customers;
    if (next == book.now) return;
    if (book.undo.size() == steps_kept) book.undo.erase(book.undo.begin());
    book.undo.push_back({std::move(book.now), document.history.undo_count()});
    book.redo.clear();
    book.now = std::move(next);
    forget_way_back(turn);
    store(turn);
}

std::string usual_name(Turn& turn, std::size_t count) {
    return fill(turn.language(), Word::ready_customer_number, {std::to_string(count + 1)});
}

/// Adds one and shows it.
Customer& add_one(Turn& turn, Customers& customers) {
    Customer& added = customers.all.emplace_back();
    added.id = turn.session.ids.next();
    added.name = usual_name(turn, customers.all.size() - 1);
    customers.shown = added.id;
    return added;
}

Customer& shown_or_new(Turn& turn, Customers& customers) {
    const Customer* shown = shown_customer(customers);
    return shown ? customers.all[static_cast<std::size_t>(shown - customers.all.data())] : add_one(turn, customers);
}

bool take_step(Turn& turn, std::vector<CustomerStep>& from, std::vector<CustomerStep>& to) {
    if (from.empty()) return false;
    CustomerBook& book = turn.session.document->customers;
    CustomerStep step = std::move(from.back());
    from.pop_back();
    to.push_back({std::move(book.now), step.map_steps});
    book.now = std::move(step.customers);
    forget_way_back(turn);
    store(turn);
    announce(turn, turn.text(Word::toast_customers_back));
    return true;
}

/// Incoming ones replace those of the same id; the first of them is shown.
void join(Customers& customers, Customers incoming) {
    if (!incoming.all.empty()) customers.shown = incoming.all.front().id;
    for (Customer& customer : incoming.all) {
        const auto same = std::ranges::find(customers.all, customer.id, &Customer::id);
        if (same == customers.all.end())
            customers.all.push_back(std::move(customer));
        else
            *same = std::move(customer);
    }
}

}  // namespace

void end_customer_text(Turn& turn, const TextEdit& edit, Ending ending) {
    if (ending == Ending::restore || edit.value == edit.initial || !turn.session.document) return;
    if (const auto problem = problem_of_customer_text(edit.target, edit.value)) return say(turn, *problem);
    change(turn, with_customer_text(turn.session.document->customers.now, edit.target, edit.value));
}

bool step_customers(Turn& turn, HistoryStep step) {
    settle(turn);
    Document& document = *turn.session.document;
    CustomerBook& book = document.customers;
    const std::size_t map_steps = document.history.undo_count();
    if (step == HistoryStep::undo) return can_step_back(book, map_steps) && take_step(turn, book.undo, book.redo);
    return can_step_forward(book, map_steps) && take_step(turn, book.redo, book.undo);
}

void fetch_customers(Turn& turn, const action::OpenFile& file) {
    auto read = read_customers(file.text);
    if (!read) return refuse(turn, file.name, describe(turn.language(), read.error()));
    if (!turn.session.document) return refuse(turn, file.name, turn.text(Word::ready_open_map_first));
    CustomerBook* book = open_book(turn);
    if (!book) return;
    const std::string count = number_text(turn.language(), static_cast<double>(read->all.size()), 0);
    Customers next = book->now;
    join(next, std::move(*read));
    change(turn, std::move(next));
    go_to_page(turn, Page::readiness);
    say(turn, fill(turn.language(), Word::toast_customers_fetched, {count}), ToastAction::restore_customers);
}

void handle(Turn& turn, const action::CustomersLoaded& loaded) {
    auto& document = turn.session.document;
    if (!document || document->map.id != loaded.id) return;
    document->customers = CustomerBook{.is_known = true};
    if (loaded.text.empty()) return;
    if (auto read = read_customers(loaded.text))
        document->customers.now = std::move(*read);
    else
        document->customers = CustomerBook{.problem = Word::ready_unreadable};
}

void handle(Turn& turn, const action::CustomersFailed& failed) {
    auto& document = turn.session.document;
    if (!document || document->map.id != failed.id) return;
    document->customers.problem = failed.reason;
    announce(turn, turn.text(failed.reason));
}

void handle(Turn& turn, const action::AddCustomer&) {
    CustomerBook* book = open_book(turn);
    if (!book) return;
    Customers next = book->now;
    const std::string id = add_one(turn, next).id;
    change(turn, std::move(next));
    open_text(turn, text_target::CustomerName{id});
}

void handle(Turn& turn, const action::ShowCustomer& wanted) {
    CustomerBook* book = open_book(turn);
    if (!book || !find_customer(book->now, wanted.id)) return;
    book->now.shown = wanted.id;
    store(turn);
}

void handle(Turn& turn, const action::RemoveCustomers& removal) {
    if (!turn.session.document) return;
    CustomerBook& book = turn.session.document->customers;
    // What cannot be read is untouched until the user wants it gone.
    if (!book.is_known && book.problem && !removal.id) book = CustomerBook{.is_known = true};
    if (!open_book(turn)) return;
    Customers next = book.now;
    const Customer* gone = removal.id ? find_customer(next, *removal.id) : nullptr;
    if (removal.id && !gone) return;
    const std::string words = gone ? fill(turn.language(), Word::toast_customer_deleted, {gone->name})
                                   : turn.text(Word::toast_customers_deleted);
    std::erase_if(next.all, [&](const Customer& one) { return !removal.id || one.id == *removal.id; });
    if (!find_customer(next, next.shown)) next.shown = next.all.empty() ? std::string() : next.all.front().id;
    const bool nothing_kept = next == book.now;
    change(turn, std::move(next));
    if (nothing_kept) return store(turn);
    say(turn, words, ToastAction::restore_customers);
}

void handle(Turn& turn, const action::TickSignal& tick) {
    CustomerBook* book = open_book(turn);
    if (!book) return;
    Customers next = book->now;
    Customer& customer = shown_or_new(turn, next);
    const Sighting* known = find_sighting(customer, tick.signal);
    if (known ? tick.seen == known->seen : !tick.seen) return;
    std::erase_if(customer.sightings, [&](const Sighting& one) { return one.signal == tick.signal; });
    if (tick.seen) customer.sightings.push_back({tick.signal, *tick.seen, turn.session.surroundings.today});
    change(turn, std::move(next));
    const ReadinessEstimate estimate = estimate_for(*turn.session.document, turn.session.surroundings.today);
    announce(turn, is_informed(estimate) ? headline(turn.language(), estimate) : turn.text(Word::ready_nothing_known));
}

void handle(Turn& turn, const action::ResetSightings&) {
    CustomerBook* book = open_book(turn);
    if (!book || !shown_customer(book->now)) return;
    Customers next = book->now;
    shown_or_new(turn, next).sightings.clear();
    if (next == book->now) return;
    change(turn, std::move(next));
    say(turn, turn.text(Word::toast_sightings_deleted), ToastAction::restore_customers);
}

void handle(Turn& turn, const action::RestoreCustomers&) {
    if (!turn.session.document) return;
    settle(turn);
    CustomerBook& book = turn.session.document->customers;
    take_step(turn, book.undo, book.redo);
}

void handle(Turn& turn, const action::ExportCustomers&) {
    CustomerBook* book = open_book(turn);
    if (!book) return;
    if (book->now.all.empty()) return say(turn, Word::not_now_no_customers);
    std::string name = file_name_of(turn.language(), turn.session.document->map.title, ".customers.json");
    say(turn, fill(turn.language(), downloaded_words(turn.session), {name}));
    turn.ask(effect::Download{std::move(name), write_customers(book->now)});
}

void handle(Turn& turn, const action::CopyChecklist&) {
    if (!turn.session.document) return;
    settle(turn);
    const ReadinessEstimate estimate = estimate_for(*turn.session.document, turn.session.surroundings.today);
    if (estimate.evidence.empty()) return say(turn, Word::not_now_no_sightings);
    turn.ask(effect::CopyText{checklist(turn.language(), *turn.session.document, estimate)});
    say(turn, Word::toast_checklist_copied);
}

}  // namespace journey
