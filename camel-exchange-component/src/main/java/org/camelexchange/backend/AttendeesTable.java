package org.camelexchange.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.query.Query;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/**
 * Those invited to meetings, a row each: the lists of addresses and names of the calendar, taken apart. A meeting's list is
 * written as a whole, and only if nobody else changed the meeting meanwhile.
 */
final class AttendeesTable implements DerivedTable {
    private static final String ADDRESS = "EmailAddress";
    private static final String NAME = "Name";
    private static final String VERSION = "ItemChangeKey";

    private final Table table;
    private final String addresses;
    private final String names;

    private AttendeesTable(String role) {
        this.addresses = role + "_" + ADDRESS;
        this.names = role + "_" + NAME;
        List<Column> columns = new ArrayList<>(List.of(
                Column.of(ADDRESS, ColumnType.STRING, Access.GIVEN_KEY),
                Column.of(AppointmentParts.OWNER, ColumnType.STRING, Access.GIVEN_KEY),
                Column.of(NAME, ColumnType.STRING, Access.WRITABLE)));
        columns.addAll(PseudoColumns.OF_MAILBOX);
        columns.add(PseudoColumns.SEND_MEETING_INVITATIONS);
        this.table = new Table(AppointmentParts.SCHEMA, "Calendar_" + role, false, columns);
    }

    static AttendeesTable required() {
        return new AttendeesTable("RequiredAttendees");
    }

    static AttendeesTable optional() {
        return new AttendeesTable("OptionalAttendees");
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public boolean isServedBy(Vocabulary vocabulary) {
        return AppointmentParts.has(vocabulary, List.of(addresses, names));
    }

    @Override
    public Answer answer(Backend backend, Query query) {
        List<String> ids = AppointmentParts.owners(query).ids();
        return new Answer(
                () -> AppointmentParts.read(backend, ids, List.of(addresses, names), query.scope()).stream()
                        .flatMap(meeting -> people(meeting).entrySet().stream()
                                .map(person -> Row.of(ADDRESS, person.getKey())
                                        .with(AppointmentParts.OWNER, meeting.get(AppointmentParts.OWNER))
                                        .with(NAME, person.getValue())))
                        .toList(),
                AppointmentParts.rest(query),
                "the meetings by their ids");
    }

    /** Names by addresses, which have no case. */
    private Map<String, Object> people(Row meeting) {
        Map<String, Object> people = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<?> all = meeting.get(addresses) instanceof List<?> list ? list : List.of();
        List<?> called = meeting.get(names) instanceof List<?> list ? list : List.of();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) != null) {
                people.put(all.get(i).toString(), i < called.size() ? called.get(i) : null);
            }
        }
        return people;
    }

    /** Rows of one meeting that tell the same people of it are one change. */
    private record Change(String meeting, Object mails) {}

    @Override
    public List<RowResult> write(Backend backend, List<Row> rows, Action action, Scope scope) {
        return Batches.grouped(rows, this::change, (change, some) -> {
            try {
                return write(backend, change, some, action, scope);
            } catch (MsExchangeException e) {
                return some.stream().map(row -> RowResult.failed(row, e)).toList();
            }
        });
    }

    private Change change(Row row) {
        for (String needed : List.of(AppointmentParts.OWNER, ADDRESS)) {
            if (row.get(needed) == null) {
                throw new InvalidInputException(
                        Failure.of("create", table.fullName()).withCure("Put " + needed + " into the row"),
                        "the row has no " + needed,
                        null);
            }
        }
        return new Change(row.text(AppointmentParts.OWNER), row.get(PseudoColumns.SEND_MEETING_INVITATIONS.name()));
    }

    private List<RowResult> write(Backend backend, Change change, List<Row> rows, Action action, Scope scope) {
        Row meeting =
                AppointmentParts.read(backend, List.of(change.meeting()), List.of(addresses, names, VERSION), scope)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> missing(action, "there is no meeting of this ItemId"));
        Map<String, Object> people = people(meeting);
        List<RowResult> results = new ArrayList<>();
        for (Row row : rows) {
            boolean known = people.containsKey(row.text(ADDRESS));
            if (action != Action.CREATE && !known) {
                results.add(RowResult.failed(row, missing(action, row.text(ADDRESS) + " is not invited")));
                continue;
            }
            if (action == Action.DELETE) {
                people.remove(row.text(ADDRESS));
            } else if (!known || row.containsKey(NAME)) {
                people.put(row.text(ADDRESS), row.get(NAME));
            }
            results.add(RowResult.ok(row));
        }
        if (results.stream().noneMatch(RowResult::succeeded)) {
            return results;
        }
        Row changed = new Row(meeting)
                .with(addresses, new ArrayList<Object>(people.keySet()))
                .with(names, new ArrayList<>(people.values()));
        if (change.mails() != null) {
            changed.put(PseudoColumns.SEND_MEETING_INVITATIONS.name(), change.mails());
        }
        MsExchangeException error = backend.update(AppointmentParts.calendar(backend), List.of(changed), scope)
                .get(0)
                .error();
        return error == null
                ? results
                : rows.stream().map(row -> RowResult.failed(row, error)).toList();
    }

    private NotFoundException missing(Action action, String reason) {
        return new NotFoundException(
                Failure.of(action.name().toLowerCase(Locale.ROOT), table.fullName())
                        .withCure("Query the attendees of the meeting first"),
                reason,
                null);
    }
}
