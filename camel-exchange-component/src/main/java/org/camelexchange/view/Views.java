package org.camelexchange.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camelexchange.backend.Backend;
import org.camelexchange.backend.FolderPath;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.query.ConditionParser;
import org.camelexchange.query.Order;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Column;
import org.camelexchange.table.Table;

/** Holds the views of a file against the tables of a back end, and against each other. */
final class Views {
    /** The schema of the views, as the connector family calls it. */
    static final String SCHEMA = "UserViews";

    private final Backend backend;
    private final String location;
    private final Map<String, ViewDefinition> definitions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, View> resolved = new LinkedHashMap<>();
    private final Set<String> underway = new LinkedHashSet<>();

    private Views(Backend backend, String location) {
        this.backend = backend;
        this.location = location;
    }

    /**
     * @return the views by their names in small letters, in the file's order
     * @throws InvalidSettingException naming view and file when one does not fit
     */
    static Map<String, View> of(Backend backend, String location) {
        Set<String> columns = new java.util.TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        backend.vocabulary().tables().forEach(table -> table.columns().forEach(column -> columns.add(column.name())));
        Views views = new Views(backend, location);
        List<ViewDefinition> all = ViewFile.read(location, columns::contains);
        all.forEach(views::add);
        all.forEach(definition -> views.resolve(definition));
        return java.util.Collections.unmodifiableMap(views.resolved);
    }

    private void add(ViewDefinition definition) {
        String name = definition.name();
        if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
            throw refused(name, "its name has more than letters, digits and _", "Give it another name", null);
        }
        if (backend.vocabulary().findTable(name).isPresent()
                || name.toLowerCase(Locale.ROOT).startsWith("sys_")) {
            throw refused(name, "it would hide the table of that name", "Give it another name", null);
        }
        if (definitions.put(name, definition) != null) {
            throw refused(name, "there is another view of that name", "Give it another name", null);
        }
    }

    private View resolve(ViewDefinition definition) {
        String key = definition.name().toLowerCase(Locale.ROOT);
        View known = resolved.get(key);
        if (known != null) {
            return known;
        }
        if (!underway.add(definition.name())) {
            throw refused(
                    definition.name(),
                    "it is made from itself: " + String.join(" from ", underway) + " from " + definition.name(),
                    "Take one of them from a table",
                    null);
        }
        View view = held(definition);
        underway.remove(definition.name());
        resolved.put(key, view);
        return view;
    }

    private View held(ViewDefinition definition) {
        try {
            Table base = base(definition.from());
            return new View(
                    new Table(SCHEMA, definition.name(), true, columns(definition, base)),
                    base,
                    ConditionParser.parse(definition.where(), base, name -> {
                        throw refused(
                                definition.name(),
                                "its where has the parameter :" + name + ", and a view has none",
                                "Write the value itself, or put the condition into the endpoint",
                                null);
                    }),
                    Order.parse(definition.orderBy(), base),
                    definition.limit(),
                    definition.offset());
        } catch (InvalidInputException e) {
            throw refused(definition.name(), e.getMessage(), "Change the file", e);
        }
    }

    private Table base(String from) {
        String bare = from.regionMatches(true, 0, SCHEMA + ".", 0, SCHEMA.length() + 1)
                ? from.substring(SCHEMA.length() + 1)
                : from;
        ViewDefinition other = definitions.get(bare);
        if (other != null) {
            return resolve(other).table();
        }
        // What a folder below one of the tables holds is known without asking the server.
        List<String> parts = FolderPath.of(from).parts();
        if (parts.size() > 1) {
            String top = FolderPath.plain(parts.get(0));
            java.util.Optional<Table> above = backend.vocabulary().findTable(top);
            if (above.isPresent()) {
                return above.get().named(FolderPath.withoutSchema(from));
            }
        }
        return backend.table(from, Scope.none());
    }

    private static List<Column> columns(ViewDefinition definition, Table base) {
        if (definition.select().isEmpty()) {
            return base.columns();
        }
        List<Column> columns = new ArrayList<>();
        for (String name : definition.select()) {
            Column column = base.column(name);
            Set<Ability> abilities = java.util.EnumSet.noneOf(Ability.class);
            abilities.addAll(column.abilities());
            // Whoever names a column in a view wants to see it.
            abilities.remove(Ability.CONTENT);
            columns.add(new Column(
                    column.name(),
                    column.type(),
                    column.multiple(),
                    column.access(),
                    abilities,
                    column.extended(),
                    column.group()));
        }
        return columns.stream().distinct().toList();
    }

    private InvalidSettingException refused(String view, String reason, String cure, Exception cause) {
        return ViewFile.refused(location, view, reason, cure, cause);
    }
}
