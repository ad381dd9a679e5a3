package org.camelexchange.emulator.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.olingo.server.api.uri.queryoption.OrderByItem;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/**
 * A collection as it is listed.
 *
 * @param key names the collection among all of its mailbox
 * @param collection names it in the metadata address
 * @param pageSize how many rows a page has when the client does not say
 * @param natural the order without $orderby; null for that of the store
 */
record Listing<S>(
        Resource<S> resource,
        String key,
        String collection,
        int pageSize,
        Supplier<List<S>> rows,
        Comparator<S> natural) {
    static final int PAGE = 10;

    private static final Set<String> SORTED_BY_EXCHANGE = Set.of("message", "event", "contact");

    /** Newest first, as Outlook has it. */
    static final Comparator<Item> NEWEST =
            Comparator.comparing((Item i) -> i.get(Props.RECEIVED, i.created())).reversed();

    static <S> Listing<S> of(Resource<S> resource, String key, String collection, Supplier<List<S>> rows) {
        return new Listing<>(resource, key, collection, PAGE, rows, null);
    }

    Listing<S> ordered(Comparator<S> order) {
        return new Listing<>(resource, key, collection, pageSize, rows, order);
    }

    Listing<S> paged(int size) {
        return new Listing<>(resource, key, collection, size, rows, natural);
    }

    HttpAnswer answer(Call call) {
        Query query = call.query(resource);
        List<S> all = call.memory()
                .views()
                .rows(call.mailbox(), resource.name() + ' ' + key + ' ' + query.key(), () -> view(call, query));
        if (call.counting()) {
            return HttpAnswer.of(200, "text/plain", Integer.toString(all.size()));
        }
        int size = query.top() != null
                ? query.top()
                : call.prefer().pageSize() != null ? call.prefer().pageSize() : pageSize;
        int from = Math.min(query.skip(), all.size());
        int to = Math.min(from + size, all.size());
        List<S> page = all.subList(from, to);
        String next = to < all.size() && size > 0 ? next(call, to) : null;
        return Answers.streamed(json -> {
            json.writeStringField("@odata.context", call.context(collection));
            if (query.count()) {
                json.writeNumberField("@odata.count", all.size());
            }
            if (next != null) {
                json.writeStringField("@odata.nextLink", next);
            }
            json.writeArrayFieldStart("value");
            JsonOut out = new JsonOut(json, call.view());
            for (S row : page) {
                out.row(resource, row, query.shape());
            }
            json.writeEndArray();
        });
    }

    private List<S> view(Call call, Query query) {
        refuseWithSearch(query);
        refuseInefficient(query);
        View plain = View.plain(call.store(), call.mailbox());
        Stream<S> all = rows.get().stream();
        if (query.filter() != null) {
            all = all.filter(Conditions.filter(resource, query.filter(), plain));
        }
        if (query.search() != null) {
            all = all.filter(Search.of(resource, query.search(), plain));
        }
        if (!query.orderBy().isEmpty()) {
            all = all.sorted(Conditions.order(resource, query.orderBy(), plain));
        } else if (natural != null) {
            all = all.sorted(natural);
        }
        return all.toList();
    }

    private static void refuseWithSearch(Query query) {
        if (query.search() != null && query.filter() != null) {
            throw GraphError.SEARCH_WITH_FILTER.because(
                    "The query parameter '$filter' is not supported with '$search'.");
        }
        if (query.search() != null && !query.orderBy().isEmpty()) {
            throw GraphError.SEARCH_WITH_ORDERBY.because(
                    "The query parameter '$orderBy' is not supported with '$search'.");
        }
    }

    /** Exchange can only sort filtered items by what the filter names first, in the same order; To Do is no Exchange. */
    private void refuseInefficient(Query query) {
        if (!SORTED_BY_EXCHANGE.contains(resource.name())
                || query.filter() == null
                || query.orderBy().isEmpty()) {
            return;
        }
        List<String> filtered = Conditions.paths(query.filter());
        Set<String> sorted = new LinkedHashSet<>();
        for (OrderByItem item : query.orderBy()) {
            sorted.addAll(Conditions.paths(item.getExpression()));
        }
        if (filtered.size() < sorted.size()
                || !filtered.subList(0, sorted.size()).equals(List.copyOf(sorted))) {
            throw GraphError.INEFFICIENT_FILTER.because(
                    "The restriction or sort order is too complex for this operation.");
        }
    }

    private static String next(Call call, int skip) {
        return link(call, Map.of("$skip", Integer.toString(skip)), Set.of("$skip", "skip"));
    }

    /** The address of this request with other parameters. */
    static String link(Call call, Map<String, String> added, Set<String> removed) {
        StringBuilder link =
                new StringBuilder(call.request().origin()).append(call.request().path());
        char before = '?';
        for (Map.Entry<String, String> parameter : call.request().query().entrySet()) {
            if (!removed.contains(parameter.getKey())) {
                link.append(before).append(pair(parameter));
                before = '&';
            }
        }
        for (Map.Entry<String, String> parameter : added.entrySet()) {
            link.append(before).append(pair(parameter));
            before = '&';
        }
        return link.toString();
    }

    private static String pair(Map.Entry<String, String> parameter) {
        String name =
                URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8).replace("%24", "$");
        return name + '=' + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }
}
