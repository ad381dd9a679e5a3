package org.camelexchange.table;

import java.util.List;

/**
 * The time zones of an appointment: where it starts and where it ends. Its series repeats at the time of day of the one it
 * starts in. A new appointment has the zone its user works in when its row says no other.
 */
public final class ZoneColumns implements ColumnGroup {
    public static final String START_ID = "StartTimeZone_Id";
    public static final String END_ID = "EndTimeZone_Id";

    public static final ZoneColumns ALL = new ZoneColumns();

    private ZoneColumns() {}

    @Override
    public List<String> names() {
        return List.of(START_ID, END_ID);
    }

    @Override
    public void complete(Row row, Purpose purpose, Zone zone) {
        check(row, START_ID);
        check(row, END_ID);
        if (zone != null && purpose != Purpose.DELETE) {
            follow(row, "Start", START_ID, zone);
            follow(row, "End", END_ID, zone);
        }
        if (purpose == Purpose.CREATE && row.get(START_ID) != null) {
            row.putIfAbsent(END_ID, row.get(START_ID));
        }
    }

    private static void check(Row row, String name) {
        if (row.containsKey(name)) {
            if (row.get(name) == null) {
                throw new IllegalArgumentException(name + " is NULL, and an appointment always has a zone");
            }
            try {
                Zone.of(row.text(name));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        }
    }

    /** Who writes a time in a zone means that zone. */
    private static void follow(Row row, String time, String name, Zone zone) {
        if (row.get(time) != null) {
            row.putIfAbsent(name, zone.name());
        }
    }
}
