#include "format/customers.h"

#include "format/json.h"
#include "format/json_number.h"
#include "format/json_writer.h"
#include "model/text_rules.h"
#include "model/utf8.h"
#include "model/validate.h"

#include <algorithm>

namespace journey {
namespace {

constexpr std::string_view format_of_customers = "journey-customers";
constexpr double version_of_customers = 1;

/// Reads on until something is wrong, and remembers what.
class Reader {
public:
    explicit Reader(Json& root) : m_root(root) {}

    Customers read() {
        Customers customers;
        if (m_root.kind != JsonKind::object) {
            fail(Word::problem_not_customers, "");
            return customers;
        }
        read_head();
        if (const Json* shown = find_member(m_root, "shown"); shown && shown->kind == JsonKind::text)
            customers.shown = shown->text;
        if (std::vector<Json>* list = list_of(m_root, "customers", "", CustomerLimits::customers))
            for (std::size_t i = 0; i < list->size() && !m_problem; ++i)
                read_customer((*list)[i], "/customers/" + std::to_string(i), customers);
        return customers;
    }
    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }

private:
    void fail(Word what, std::string place, std::vector<std::string> values = {}) {
        if (!m_problem) m_problem = Problem{what, std::move(place), std::move(values)};
    }

    void read_head() {
        const Json* format = find_member(m_root, "format");
        if (!format || format->kind != JsonKind::text || format->text != format_of_customers)
            return fail(Word::problem_not_customers, "/format");
        const Json* version = find_member(m_root, "version");
        if (!version || version->kind != JsonKind::number) return fail(Word::problem_not_customers, "/version");
        if (json_number_value(version->text) > version_of_customers) fail(Word::problem_newer_customers, "/version");
    }

    std::vector<Json>* list_of(Json& object, std::string_view key, const std::string& place, std::size_t most) {
        Json* list = find_member(object, key);
        const std::string at = place + "/" + std::string(key);
        if (!list || list->kind != JsonKind::list) {
            fail(Word::problem_customers_entry, at);
            return nullptr;
        }
        if (list->items.size() <= most) return &list->items;
        fail(Word::problem_too_many, at, {std::to_string(list->items.size()), std::to_string(most)});
        return nullptr;
    }

    /// A text that has to say something.
    std::string text_of(Json& object, std::string_view key, const std::string& place) {
        const Json* text = object.kind == JsonKind::object ? find_member(object, key) : nullptr;
        if (text && text->kind == JsonKind::text && !text->text.empty()) return std::string(text->text);
        fail(Word::problem_customers_entry, place + "/" + std::string(key));
        return {};
    }

    void read_customer(Json& json, const std::string& place, Customers& customers) {
        Customer customer{text_of(json, "id", place), text_of(json, "name", place), {}};
        if (m_problem) return;
        if (character_count(customer.name) > CustomerLimits::name_characters ||
            find_customer(customers, customer.id) != nullptr)
            return fail(Word::problem_customers_entry, place);
        if (std::vector<Json>* list = list_of(json, "signals", place, CustomerLimits::sightings))
            for (std::size_t i = 0; i < list->size() && !m_problem; ++i)
                read_sighting((*list)[i], place + "/signals/" + std::to_string(i), customer);
        customers.all.push_back(std::move(customer));
    }

    void read_sighting(Json& json, const std::string& place, Customer& customer) {
        Sighting sighting{text_of(json, "signal", place), true, {}};
        if (m_problem) return;
        const Json* seen = find_member(json, "seen");
        if (!seen || seen->kind != JsonKind::boolean) return fail(Word::problem_customers_entry, place + "/seen");
        sighting.seen = seen->text == "true";
        if (const Json* date = find_member(json, "date")) {
            if (date->kind != JsonKind::text || !is_date(date->text))
                return fail(Word::problem_not_date, place + "/date");
            sighting.date = date->text;
        }
        if (find_sighting(customer, sighting.signal)) return fail(Word::problem_customers_entry, place + "/signal");
        customer.sightings.push_back(std::move(sighting));
    }

    Json& m_root;
    std::optional<Problem> m_problem;
};

void write_text(JsonWriter& json, std::string_view key, std::string_view value) {
    json.key(key);
    json.text(value);
}

void write_sighting(JsonWriter& json, const Sighting& sighting) {
    json.begin_object();
    write_text(json, "signal", sighting.signal);
    json.key("seen");
    json.boolean(sighting.seen);
    if (!sighting.date.empty()) write_text(json, "date", sighting.date);
    json.end_object();
}

void write_customer(JsonWriter& json, const Customer& customer) {
    json.begin_object();
    write_text(json, "id", customer.id);
    write_text(json, "name", customer.name);
    json.key("signals");
    json.begin_list();
    for (const Sighting& sighting : customer.sightings) write_sighting(json, sighting);
    json.end_list();
    json.end_object();
}

}  // namespace

std::string write_customers(const Customers& customers) {
    JsonWriter json(JsonLayout::indented);
    json.begin_object();
    write_text(json, "format", format_of_customers);
    json.key("version");
    json.number(version_of_customers);
    if (!customers.shown.empty()) write_text(json, "shown", customers.shown);
    json.key("customers");
    json.begin_list();
    for (const Customer& customer : customers.all) write_customer(json, customer);
    json.end_list();
    json.end_object();
    return json.take() + "\n";
}

bool says_customers(std::string_view text) {
    constexpr std::size_t looked_at = 200;  // the format stands first
    return text.substr(0, looked_at).find(format_of_customers) != std::string_view::npos;
}

std::expected<Customers, Problem> read_customers(std::string_view text) {
    if (text.size() > CustomerLimits::bytes) return std::unexpected(Problem{Word::problem_too_big, "", {"1"}});
    if (first_bad_utf8(text) != std::string_view::npos) return std::unexpected(Problem{Word::problem_not_utf8, "", {}});
    auto document = parse_json(text, Limits::nesting);
    if (!document) return std::unexpected(Problem{document.error().what, "", std::move(document.error().values)});
    Reader reader(document->root);
    Customers customers = reader.read();
    if (reader.problem()) return std::unexpected(*reader.problem());
    return customers;
}

}  // namespace journey
