package org.camelexchange.emulator.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.DirectoryObject;

/**
 * A collection of the directory as it is listed. What costs the directory more than a look-up is an advanced query and
 * needs the header {@code ConsistencyLevel: eventual}, conditions of that kind {@code $count=true} as well (Graph
 * documentation, "Advanced query capabilities on Microsoft Entra ID objects").
 *
 * @param collection names it in the metadata address
 * @param singleOnly properties that are given of a single entry only
 */
record DirectoryListing(
        Resource<DirectoryObject> resource, String collection, List<DirectoryObject> rows, Set<String> singleOnly) {
    private static final int PAGE = 100;
    private static final int MOST = 999;
    private static final String TOKEN = "$skiptoken";

    private static final Pattern ADVANCED = Pattern.compile("(?i)\\bne\\b|\\bnot\\b|\\bendswith\\(|/\\$count");
    private static final Pattern UNSUPPORTED = Pattern.compile("(?i)\\bcontains\\(|\\blength\\(|\\btolower\\(");
    private static final Pattern CLAUSE = Pattern.compile("\\s*(?:(AND|OR)\\s+)?\"(\\w+):((?:[^\"\\\\]|\\\\.)+)\"\\s*");

    HttpAnswer answer(Call call) {
        Query query = call.query(resource);
        refuse(call, query);
        View view = View.plain(call.store(), null);
        Stream<DirectoryObject> found = rows.stream();
        if (query.filter() != null) {
            found = found.filter(Conditions.filter(resource, query.filter(), view));
        }
        if (query.search() != null) {
            found = found.filter(search(query.search()));
        }
        if (!query.orderBy().isEmpty()) {
            found = found.sorted(Conditions.order(resource, query.orderBy(), view));
        }
        List<DirectoryObject> all = found.toList();
        if (call.counting()) {
            return HttpAnswer.of(200, "text/plain", Integer.toString(all.size()));
        }
        int from = Math.min(from(call), all.size());
        int to = Math.min(from + (query.top() == null ? PAGE : query.top()), all.size());
        String next = to < all.size() && to > from
                ? Listing.link(call, Map.of(TOKEN, Integer.toString(to)), Set.of(TOKEN))
                : null;
        return Answers.streamed(json -> {
            json.writeStringField("@odata.context", call.context(collection));
            if (query.count()) {
                json.writeNumberField("@odata.count", all.size());
            }
            if (next != null) {
                json.writeStringField("@odata.nextLink", next);
            }
            json.writeArrayFieldStart("value");
            for (DirectoryObject row : all.subList(from, to)) {
                new JsonOut(json, call.view()).row(resource, row, query.shape());
            }
            json.writeEndArray();
        });
    }

    private static int from(Call call) {
        try {
            return Math.max(0, Integer.parseInt(call.request().query().getOrDefault(TOKEN, "0")));
        } catch (NumberFormatException e) {
            throw GraphError.DIRECTORY_REQUEST.because("The skip token is not valid.");
        }
    }

    private void refuse(Call call, Query query) {
        boolean eventual = call.request().header("ConsistencyLevel").orElse("").equalsIgnoreCase("eventual");
        String filter = call.request().query().getOrDefault("$filter", "").replaceAll("'(?:[^']|'')*'", "''");
        if (query.skip() > 0) {
            throw GraphError.DIRECTORY_REQUEST.because("'$skip' is not supported by the service.");
        }
        if (query.top() != null && (query.top() < 1 || query.top() > MOST)) {
            throw GraphError.DIRECTORY_QUERY.because("Invalid page size specified: '" + query.top()
                    + "'. Must be between 1 and " + MOST + " inclusive.");
        }
        if (query.search() != null && !eventual) {
            throw GraphError.DIRECTORY_QUERY.because("Request with $search query parameter only works through MSGraph"
                    + " with a special request header: 'ConsistencyLevel: eventual'");
        }
        if ((query.count() || call.counting()) && !eventual) {
            throw GraphError.DIRECTORY_REQUEST.because(
                    "$count is not currently supported without the request header" + " 'ConsistencyLevel: eventual'.");
        }
        if (UNSUPPORTED.matcher(filter).find()) {
            throw GraphError.DIRECTORY_QUERY.because(
                    "Unsupported Query: the function of this filter is not supported.");
        }
        boolean advanced = ADVANCED.matcher(filter).find()
                || query.filter() != null && !query.orderBy().isEmpty();
        if (advanced && !(eventual && (query.count() || call.counting()))) {
            throw GraphError.DIRECTORY_QUERY.because("Unsupported or invalid query filter clause, or sorting is not"
                    + " supported for current query: it needs $count=true and 'ConsistencyLevel: eventual'.");
        }
        Set<String> selected = query.shape().selected();
        singleOnly.stream()
                .filter(name -> selected != null && selected.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw GraphError.DIRECTORY_REQUEST.because("This operation target is not yet supported: '" + name
                            + "' is given of a single " + resource.name() + " only.");
                });
    }

    /** Clauses such as {@code "displayName:anna"}: each word of a text begins a word of the property. */
    private Predicate<DirectoryObject> search(String search) {
        Matcher clause = CLAUSE.matcher(search);
        Predicate<DirectoryObject> all = null;
        int end = 0;
        while (end < search.length()) {
            if (!clause.find(end) || clause.start() != end || (all == null) != (clause.group(1) == null)) {
                throw GraphError.DIRECTORY_REQUEST.because("Syntax error in $search: it takes clauses such as"
                        + " \"displayName:anna\", each in double quotes, with AND or OR between.");
            }
            end = clause.end();
            Property<DirectoryObject> property = resource.property(clause.group(2));
            if (property == null) {
                throw GraphError.DIRECTORY_REQUEST.because("'" + clause.group(2) + "' is no property to search in.");
            }
            String[] words = clause.group(3).toLowerCase(Locale.ROOT).strip().split("\\s+");
            Predicate<DirectoryObject> next = row -> hasAll(property.get().apply(row, null), words);
            all = all == null ? next : clause.group(1).equals("AND") ? all.and(next) : all.or(next);
        }
        return all == null ? row -> true : all;
    }

    private static boolean hasAll(Object value, String... words) {
        if (value == null) {
            return false;
        }
        String[] tokens = value.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        return Stream.of(words)
                .flatMap(w -> Stream.of(w.split("[^\\p{L}\\p{N}]+")))
                .allMatch(w -> Stream.of(tokens).anyMatch(t -> t.startsWith(w)));
    }
}
