package org.camelexchange.graph.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;

/**
 * What a user may write into a task of Exchange and To Do has no place for: kept in one open extension of the task, {@link
 * #NAME}, each value under its column's name. An extension is written as a whole (Update openTypeExtension), so a change of
 * one value is made with the others as they are, and a change of such values alone is not guarded by the change key.
 */
public final class TaskExtension implements Joint {
    /** The extension's name. */
    public static final String NAME = "org.camelexchange.task";

    /** The property with a row's extensions, which a row has only when it is asked to expand them. */
    public static final String PROPERTY = "extensions";

    private static final String PATH = PROPERTY + "[0]/";
    private static final Set<String> LISTS = Set.of("Companies", "Contacts");
    private static final TaskExtension ONLY = new TaskExtension();

    private TaskExtension() {}

    static List<GraphColumn> columns() {
        List<GraphColumn> columns = new ArrayList<>(List.of(
                column("Sensitivity", ColumnType.STRING, "Normal"),
                column("ReminderMinutesBeforeStart", ColumnType.INTEGER, 0),
                column("ActualWork", ColumnType.INTEGER, null),
                column("TotalWork", ColumnType.INTEGER, null),
                column("BillingInformation", ColumnType.STRING, null),
                column("Mileage", ColumnType.STRING, null)));
        for (String list : LISTS) {
            columns.add(joint(list, ColumnType.STRING, true, list, Codec.reading(value -> value)));
            for (int n = 0; n < 3; n++) {
                int element = n;
                columns.add(joint(
                        list + (n + 1),
                        ColumnType.STRING,
                        false,
                        list,
                        Codec.reading(value ->
                                value instanceof List<?> all && element < all.size() ? all.get(element) : null)));
            }
        }
        return columns;
    }

    private static GraphColumn column(String name, ColumnType type, Object missing) {
        return joint(name, type, false, name, Codec.reading(value -> value).or(missing));
    }

    private static GraphColumn joint(String name, ColumnType type, boolean multiple, String key, Codec codec) {
        return GraphColumn.joint(name, type, multiple, PATH + key, codec, ONLY, null, Flag.WRITE);
    }

    @Override
    public String property() {
        return PROPERTY;
    }

    @Override
    public Set<String> missing(Row change) {
        return Set.of(PROPERTY);
    }

    @Override
    public Object write(Row row, Map<String, Object> present) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("@odata.type", "microsoft.graph.openTypeExtension");
        extension.put("extensionName", NAME);
        if (present.get(PROPERTY) instanceof List<?> all && !all.isEmpty() && all.get(0) instanceof Map<?, ?> there) {
            there.forEach((key, value) -> {
                if (!key.toString().startsWith("@") && !key.equals("id")) {
                    extension.put(key.toString(), value);
                }
            });
        }
        for (GraphColumn column : columns()) {
            if (row.containsKey(column.name())) {
                set(extension, column, row.get(column.name()));
            }
        }
        return List.of(extension);
    }

    private static void set(Map<String, Object> extension, GraphColumn column, Object value) {
        String key = column.path().substring(PATH.length());
        Object now = key.equals(column.name()) ? value : element(extension.get(key), column, value);
        if (now == null || now instanceof List<?> list && list.isEmpty()) {
            extension.remove(key);
        } else {
            extension.put(key, now);
        }
    }

    /** The list with another value in the place the column's number names. */
    private static List<Object> element(Object present, GraphColumn column, Object value) {
        List<Object> all = present instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
        int place = column.name().charAt(column.name().length() - 1) - '1';
        while (all.size() <= place) {
            all.add("");
        }
        all.set(place, value == null ? "" : value);
        while (!all.isEmpty() && "".equals(all.get(all.size() - 1))) {
            all.remove(all.size() - 1);
        }
        return all;
    }
}
