package org.camelexchange.graph.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Table;

/**
 * A table of Graph. Its paths are relative to the user; one that begins with {@code /} is relative to the service.
 *
 * @param list where its rows are listed and made; {@code {folder}} stands for the folder; null when rows are only found
 *     below a parent
 * @param parentList the same when the parent is named; {@code {parent}} stands for it; null when rows have no parent
 * @param parent the column that names the parent; null when rows have none
 * @param item where one row is; {@code {id}} stands for its key; null when a row is only found by listing
 * @param folder the folder its rows lie in, well-known or by its path; null when they lie in none
 * @param traits what is particular about it
 * @param others further columns that name a parent
 */
public record GraphTable(
        Table table,
        String list,
        String parentList,
        String parent,
        String item,
        String folder,
        Set<Trait> traits,
        List<GraphColumn> columns,
        List<Parent> others) {
    /**
     * A further column that names a parent.
     *
     * @param column the pseudo column
     * @param list where the rows below it are listed and made; {@code {parent}} stands for it
     * @param item where one of them is; {@code {id}} stands for its key
     */
    public record Parent(String column, String list, String item) {}

    /** The schema of Graph's own names: those of its properties, with {@code _} for each step into a structure. */
    public static final String OWN = "MSGraph";

    /** The resources with extended properties in v1.0 (Extended properties overview). */
    private static final Set<String> EXTENDED =
            Set.of("messages", "mailFolders", "events", "calendars", "contacts", "contactFolders");

    /** What is particular about a table. */
    public enum Trait {
        /** Rows are mails: they can be moved, copied and marked as read, and made from MIME. */
        MAIL,
        /** A query with both ends of a time span is asked of the calendar view, which shows a series' occurrences. */
        CALENDAR_VIEW,
        /** Rows are folders and have rows of their kind below them, which are listed too. */
        TREE,
        /** Rows are mail folders; a list leaves hidden ones out unless it is asked for them (List mailFolders). */
        HIDDEN_TOO,
        /** Rows lie in the default list of To Do, which has no well-known id. */
        TASK_LIST,
        /** Rows are only found by a time span: the view shows a series' occurrences in it. */
        WINDOW,
        /** Rows are single properties of other tables' rows. */
        ENTITY_PROPERTIES,
        /** There is one row, and it is where the list would be. */
        SINGLETON,
        /** Rows are objects of the directory, whose filters know fewer functions, and some only in an index of their own. */
        DIRECTORY
    }

    static GraphTable of(
            String schema,
            String name,
            boolean view,
            String list,
            String parentList,
            String parent,
            String item,
            String folder,
            Set<Trait> traits,
            List<GraphColumn> columns) {
        Table table = new Table(
                schema, name, view, columns.stream().map(GraphColumn::column).toList());
        return new GraphTable(table, list, parentList, parent, item, folder, traits, List.copyOf(columns), List.of());
    }

    /** One of Graph's own tables, in a mailbox: it has the pseudo column userId. */
    static GraphTable own(String name, String list, String item, List<GraphColumn> columns) {
        List<GraphColumn> all = new ArrayList<>(columns);
        boolean directory = list.startsWith("/") || item == null;
        if (!directory && columns.stream().noneMatch(column -> column.is(Flag.USER))) {
            all.add(GraphColumn.pseudo("userId", ColumnType.STRING, Flag.USER));
        }
        return of(OWN, name, false, list.isEmpty() ? null : list, null, null, item, null, Set.of(), all);
    }

    /** The same, with rows below a parent too; the first one named is the one errors name. */
    GraphTable below(String column, String path, String at) {
        List<Parent> more = new ArrayList<>(others);
        more.add(new Parent(column, path, at));
        return new GraphTable(
                table,
                list,
                parentList == null ? path : parentList,
                parent == null ? column : parent,
                item,
                folder,
                traits,
                columns,
                List.copyOf(more));
    }

    GraphTable with(Trait... some) {
        return new GraphTable(table, list, parentList, parent, item, folder, Set.of(some), columns, others);
    }

    GraphTable asView() {
        Table view = new Table(table.schema(), table.name(), true, table.columns());
        return new GraphTable(view, list, parentList, parent, item, folder, traits, columns, others);
    }

    /** True for a column whose values are ids of parents. */
    public boolean isParent(String column) {
        return column.equals(parent) || other(column).isPresent();
    }

    private Optional<Parent> other(String column) {
        return others.stream().filter(o -> o.column().equals(column)).findFirst();
    }

    /** Where the rows below the parent are that this column names. */
    public String parentList(String column) {
        return other(column).map(Parent::list).orElse(parentList);
    }

    /**
     * Where one row is.
     *
     * @param column the column that names its parent; null when none does
     */
    public String item(String column) {
        return other(column).map(Parent::item).orElse(item);
    }

    /** The same table with further columns: those that make up one property, or one thing, together. */
    GraphTable and(List<GraphColumn> further) {
        List<GraphColumn> all =
                Stream.of(columns, further).flatMap(List::stream).toList();
        List<Column> shown = all.stream().map(GraphColumn::column).toList();
        Table longer = new Table(table.schema(), table.name(), table.view(), shown, table.absent());
        return new GraphTable(longer, list, parentList, parent, item, folder, traits, all, others);
    }

    /** The same table for another folder of its kind, whose path is the name of the table given. */
    GraphTable at(Table path) {
        String below = list.contains("{folder}") ? list : parentList.replace("{parent}", "{folder}");
        return new GraphTable(path, below, parentList, parent, item, path.name(), traits, columns, others);
    }

    /** The same table, saying why it does not have some columns. */
    GraphTable without(Map<String, String> absent) {
        Map<String, String> missing = new HashMap<>(absent);
        missing.keySet().removeIf(name -> table.find(name).isPresent());
        Table lacking = new Table(table.schema(), table.name(), table.view(), table.columns(), missing);
        return new GraphTable(lacking, list, parentList, parent, item, folder, traits, columns, others);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /**
     * The table with the columns its user declared by ids of extended properties.
     *
     * @throws InvalidInputException when its rows have none in Graph
     */
    GraphTable showing(Table shown) {
        if (!item.endsWith("/{id}") || !EXTENDED.contains(item.substring(0, item.length() - "/{id}".length()))) {
            throw new InvalidInputException(
                    Failure.of("extendedProperties", shown.fullName())
                            .withCure("Leave the option out; mails, events, contacts and their folders have them"),
                    "Graph has no extended properties for the rows of this table",
                    null);
        }
        List<GraphColumn> all = new ArrayList<>(columns);
        shown.columns().stream()
                .filter(column -> column.extended() != null)
                .forEach(column -> all.add(GraphColumn.declared(column)));
        return new GraphTable(shown, list, parentList, parent, item, folder, traits, List.copyOf(all), others);
    }

    /** The declaration of one of the table's columns. */
    public GraphColumn of(Column column) {
        return columns.stream()
                .filter(c -> c.name().equals(column.name()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(table.fullName() + " has no column " + column.name()));
    }

    public GraphColumn key() {
        return columns.stream().filter(c -> c.is(Flag.KEY)).findFirst().orElseThrow();
    }

    /** The name of the change key's column; null when rows have none. */
    public String version() {
        return columns.stream()
                .filter(c -> c.is(Flag.VERSION))
                .map(GraphColumn::name)
                .findFirst()
                .orElse(null);
    }
}
