package org.camelexchange.catalog.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of a table of the EWS vocabulary Graph serves.
 *
 * @param hows how many columns are served in which way
 * @param absent why the others are not
 */
record Portability(int columns, Map<String, Integer> hows, Map<String, String> absent) {
    /** The mail, calendar, contact and task tables. */
    static final List<String> MAIN = List.of(
            "Inbox", "SentItems", "Drafts", "DeletedItems", "JunkEmail", "Outbox", "Calendar", "Contacts", "Tasks");

    static Portability of(JsonNode table) {
        Map<String, Integer> hows = new TreeMap<>();
        Map<String, String> absent = new TreeMap<>();
        for (JsonNode column : table.get("columns")) {
            JsonNode on = column.path("onMSGraph");
            if (on.has("how")) {
                hows.merge(on.get("how").asText(), 1, Integer::sum);
            } else {
                absent.put(column.get("name").asText(), DataModelPages.reason(on));
            }
        }
        return new Portability(table.get("columns").size(), hows, absent);
    }

    /** Those tables together. */
    static Portability ofMain(JsonNode schemas) {
        int columns = 0;
        Map<String, Integer> hows = new TreeMap<>();
        Map<String, String> absent = new TreeMap<>();
        for (String name : MAIN) {
            Portability one = of(schemas.at("/EWS/tables/" + name));
            columns += one.columns;
            one.hows.forEach((how, count) -> hows.merge(how, count, Integer::sum));
            one.absent.forEach((column, reason) -> absent.put(name + "." + column, reason));
        }
        return new Portability(columns, hows, absent);
    }

    int count(String how) {
        return hows.getOrDefault(how, 0);
    }

    int others() {
        return served() - count("property") - count("part of a property") - count("extended property");
    }

    int served() {
        return hows.values().stream().mapToInt(Integer::intValue).sum();
    }

    double share() {
        return columns == 0 ? 0 : 100.0 * served() / columns;
    }

    String percent() {
        return String.format(Locale.ROOT, "%.1f %%", share());
    }
}
