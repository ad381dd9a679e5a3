package org.camelexchange.emulator.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.olingo.commons.api.ex.ODataException;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriInfoResource;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceNavigation;
import org.apache.olingo.server.api.uri.queryoption.ExpandItem;
import org.apache.olingo.server.api.uri.queryoption.ExpandOption;
import org.apache.olingo.server.api.uri.queryoption.FilterOption;
import org.apache.olingo.server.api.uri.queryoption.OrderByItem;
import org.apache.olingo.server.api.uri.queryoption.OrderByOption;
import org.apache.olingo.server.api.uri.queryoption.SelectItem;
import org.apache.olingo.server.api.uri.queryoption.SelectOption;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.core.uri.parser.Parser;
import org.apache.olingo.server.core.uri.parser.UriParserSemanticException;

/**
 * The OData options of a request, read by Olingo against the model.
 *
 * @param shape which properties are written
 * @param filter null for none
 * @param key filter, order and search as they were written: two queries of the same key have the same rows
 * @param top null when not given
 */
record Query(
        Shape shape,
        Expression filter,
        List<OrderByItem> orderBy,
        String search,
        Integer top,
        int skip,
        boolean count,
        String key) {
    static final int MOST = 1000;

    private static final int MOST_NESTED = 50;
    private static final int MOST_OPERATORS = 500;
    private static final Pattern OPERATOR = Pattern.compile("\\b(?:and|or|not)\\b");

    private static final Set<String> KNOWN = Set.of("filter", "orderby", "select", "expand", "top", "skip", "count");
    private static final Set<String> OTHERS = Set.of("search", "skiptoken", "deltatoken", "format");

    /**
     * What of a row is written.
     *
     * @param selected null for all
     * @param expanded by the names of navigation properties
     * @param filter the condition on expanded rows; null for none
     */
    record Shape(Set<String> selected, Map<String, Shape> expanded, Expression filter) {
        static final Shape ALL = new Shape(null, Map.of(), null);

        boolean writes(Property<?> property) {
            if (property.isNavigation()) {
                return expanded.containsKey(property.expandName());
            }
            return selected == null ? !property.onlySelected() : selected.contains(property.name());
        }
    }

    static Query parse(Resource<?> resource, Map<String, String> parameters) {
        StringBuilder text = new StringBuilder();
        StringBuilder key = new StringBuilder();
        String search = null;
        for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).entrySet()) {
            boolean dollar = parameter.getKey().startsWith("$");
            // Graph takes the options without their dollar sign and in any case, too.
            String name = (dollar ? parameter.getKey().substring(1) : parameter.getKey()).toLowerCase(Locale.ROOT);
            if (name.equals("search")) {
                search = parameter.getValue();
                key.append("search=").append(search).append('&');
            } else if (KNOWN.contains(name)) {
                String value = rewritten(name, parameter.getValue());
                text.append(text.length() == 0 ? "" : "&")
                        .append('$')
                        .append(name)
                        .append('=')
                        .append(encode(value));
                if (name.equals("filter") || name.equals("orderby")) {
                    key.append(name).append('=').append(value).append('&');
                }
            } else if (dollar && !OTHERS.contains(name)) {
                throw GraphError.PARSE_URI.because("The query option '" + parameter.getKey() + "' is not supported.");
            }
        }
        return from(uri(resource, text.toString()), search, key.toString());
    }

    private static Query from(UriInfo uri, String search, String key) {
        FilterOption filter = uri.getFilterOption();
        OrderByOption orderBy = uri.getOrderByOption();
        Integer top = uri.getTopOption() == null ? null : uri.getTopOption().getValue();
        if (top != null && top > MOST) {
            throw GraphError.PARSE_URI.because("The limit of '" + MOST
                    + "' for Top query has been exceeded. The value from the incoming request is '" + top + "'.");
        }
        return new Query(
                shape(uri.getSelectOption(), uri.getExpandOption(), null),
                filter == null ? null : filter.getExpression(),
                orderBy == null ? List.of() : orderBy.getOrders(),
                search,
                top,
                uri.getSkipOption() == null ? 0 : uri.getSkipOption().getValue(),
                uri.getCountOption() != null && uri.getCountOption().getValue(),
                key);
    }

    private static UriInfo uri(Resource<?> resource, String text) {
        try {
            return new Parser(Model.edm(), OData.newInstance()).parseUri("/" + resource.name(), text, null, "");
        } catch (UriParserSemanticException e) {
            throw GraphError.PARSE_URI.because(semantic(resource, e));
        } catch (ODataException e) {
            throw GraphError.PARSE_URI.because("Syntax error in the query: " + e.getLocalizedMessage());
        } catch (RuntimeException e) {
            // The parser lets some broken literals through to the JDK's own parsers.
            throw GraphError.PARSE_URI.because("Syntax error in the query: " + e.getMessage());
        }
    }

    /** What is unknown is told in the words and with the names of the service behind Graph. */
    private static String semantic(Resource<?> resource, UriParserSemanticException e) {
        String message = e.getLocalizedMessage();
        Object key = e.getMessageKey();
        if (key == UriParserSemanticException.MessageKeys.EXPRESSION_PROPERTY_NOT_IN_TYPE
                || key == UriParserSemanticException.MessageKeys.PROPERTY_NOT_IN_TYPE) {
            String[] quoted = message.split("'");
            boolean typeFirst = quoted.length > 3 && quoted[1].startsWith(Model.NAMESPACE);
            String name = quoted.length > 3 ? quoted[typeFirst ? 3 : 1] : message;
            String type = quoted.length > 3 ? quoted[typeFirst ? 1 : 3] : resource.name();
            return "Could not find a property named '" + name + "' on type '" + outlook(type) + "'.";
        }
        return "Invalid query: " + message;
    }

    static String outlook(String type) {
        String plain = type.substring(type.lastIndexOf('.') + 1);
        return "Microsoft.OutlookServices." + Values.upper(plain);
    }

    private static Shape shape(SelectOption select, ExpandOption expand, FilterOption filter) {
        Set<String> selected = null;
        if (select != null && select.getSelectItems().stream().noneMatch(SelectItem::isStar)) {
            selected = new LinkedHashSet<>();
            selected.add("id");
            for (SelectItem item : select.getSelectItems()) {
                selected.add(first(item.getResourcePath()));
            }
        }
        Map<String, Shape> expanded = new TreeMap<>();
        if (expand != null) {
            for (ExpandItem item : expand.getExpandItems()) {
                if (item.getResourcePath() != null) {
                    String name = navigation(item.getResourcePath());
                    Shape inner = shape(item.getSelectOption(), item.getExpandOption(), item.getFilterOption());
                    if (name.equals(Extended.SINGLE) || name.equals(Extended.MULTI)) {
                        Conditions.extendedIds(inner.filter());
                    }
                    expanded.put(name, inner);
                }
            }
        }
        if (selected != null) {
            // A navigation property that is selected is written only when it is expanded.
            selected.removeAll(expanded.keySet());
        }
        return new Shape(selected, expanded, filter == null ? null : filter.getExpression());
    }

    private static String first(UriInfoResource path) {
        return path.getUriResourceParts().get(0).getSegmentValue();
    }

    private static String navigation(UriInfoResource path) {
        for (UriResource part : path.getUriResourceParts()) {
            if (part instanceof UriResourceNavigation navigation) {
                return navigation.getProperty().getName();
            }
        }
        return first(path);
    }

    /** Graph is more lenient than the library: {@code not(}, named enumeration types. */
    private static String rewritten(String option, String value) {
        if (option.equals("expand")) {
            return outsideTexts(
                    value, part -> lowered(part.replaceAll("\\bmicrosoft\\.graph\\.(\\w+)/(\\w+)", "$1_$2")));
        }
        if (option.equals("filter")) {
            refuseTooComplex(value);
            return outsideTexts(value, part -> lowered(part)
                    .replaceAll("\\bnot\\(", "not (")
                    .replaceAll("\\bmicrosoft\\.graph\\.\\w+$", ""));
        }
        return value;
    }

    /** The documentation of extended properties writes some names with a capital. */
    private static String lowered(String part) {
        return part.replaceAll("\\bSingleValueExtendedProperties\\b", Extended.SINGLE)
                .replaceAll("\\bMultiValueExtendedProperties\\b", Extended.MULTI)
                .replaceAll("/[Aa](ny|ll)\\((\\w+)\\s*:\\s*", "/a$1($2:")
                .replaceAll("(\\w/|\\$filter=)Id\\b", "$1id")
                .replaceAll("(\\w/)Value\\b", "$1value");
    }

    /** What is nested or chained without end would cost the parser its stack. */
    private static void refuseTooComplex(String filter) {
        int depth = 0;
        int deepest = 0;
        boolean text = false;
        for (char c : filter.toCharArray()) {
            if (c == '\'') {
                text = !text;
            } else if (!text && (c == '(' || c == ')')) {
                depth += c == '(' ? 1 : -1;
                deepest = Math.max(deepest, depth);
            }
        }
        if (deepest > MOST_NESTED || OPERATOR.matcher(filter).results().count() > MOST_OPERATORS) {
            throw GraphError.INEFFICIENT_FILTER.because(
                    "The restriction or sort order is too complex for this operation.");
        }
    }

    private static String outsideTexts(String value, UnaryOperator<String> change) {
        List<String> parts = new ArrayList<>(List.of(value.split("'", -1)));
        for (int i = 0; i < parts.size(); i += 2) {
            parts.set(i, change.apply(parts.get(i)));
        }
        return String.join("'", parts);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
