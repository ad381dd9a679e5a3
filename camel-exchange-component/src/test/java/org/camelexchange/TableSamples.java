package org.camelexchange;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.WellKnown;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;

/** What a row of each table needs to be there at all, and how it is named once it is. */
final class TableSamples {
    private final Map<String, Function<Office, Row>> rows = new HashMap<>();
    private final Office office;
    private int next;

    TableSamples(Office office) {
        this.office = office;
        rows.put("EWS.Calendar", any -> Row.of("Subject", "Event")
                .with("Start", OffsetDateTime.parse("2026-03-01T09:00:00Z"))
                .with("End", OffsetDateTime.parse("2026-03-03T10:00:00Z")));
        for (String attendees : List.of("EWS.Calendar_RequiredAttendees", "EWS.Calendar_OptionalAttendees")) {
            rows.put(attendees, any -> {
                Row meeting = any.call(
                        "create/EWS.Calendar",
                        Row.of("Subject", "Meeting")
                                .with("Start", OffsetDateTime.parse("2026-03-01T09:00:00Z"))
                                .with("End", OffsetDateTime.parse("2026-03-03T10:00:00Z")));
                return Row.of("ItemId", meeting.get("ItemId")).with("EmailAddress", "guest@example.org");
            });
        }
        rows.put("EWS.Folders", any -> Row.of("DisplayName", "Folder " + next++));
        rows.put("MSGraph.MailFolders", any -> Row.of("displayName", "Folder " + next++));
        rows.put("MSGraph.CalendarGroups", any -> Row.of("name", "Group " + next++));
        rows.put("MSGraph.ContactFolders", any -> Row.of("displayName", "Contacts " + next++));
        rows.put("MSGraph.TodoLists", any -> Row.of("displayName", "List " + next++));
        rows.put("MSGraph.OutlookCategories", any -> Row.of("displayName", "Category " + next++)
                .with("color", "preset0"));
        rows.put("MSGraph.ExtendedProperties", any -> {
            Row mail = any.call("create/MSGraph.Messages", Row.of("subject", "With a property"));
            return Row.of("Entity", "Message")
                    .with("EntityId", mail.get("id"))
                    .with("Id", "String {00020329-0000-0000-C000-000000000046} Name Color");
        });
        rows.put("MSGraph.TodoTasks", any -> Row.of("title", "Task"));
        rows.put("MSGraph.Users", any -> Row.of("accountEnabled", true)
                .with("displayName", "Person " + ++next)
                .with("mailNickname", "person" + next)
                .with("userPrincipalName", "person" + next + "@example.org")
                .with("passwordProfile_forceChangePasswordNextSignIn", true)
                .with("passwordProfile_password", "correct horse battery"));
        rows.put("MSGraph.Groups", any -> Row.of("displayName", "Group " + ++next)
                .with("mailEnabled", false)
                .with("mailNickname", "group" + next)
                .with("securityEnabled", true));
        rows.put("MSGraph.Calendars", any -> Row.of("name", "Calendar " + next++));
        rows.put("MSGraph.Events", any -> Row.of("subject", "Event")
                .with("start_dateTime", "2026-03-01T09:00:00")
                .with("start_timeZone", "UTC")
                .with("end_dateTime", "2026-03-03T10:00:00")
                .with("end_timeZone", "UTC"));
    }

    /** Two folders below the first one that rows of the table may lie in. */
    Object[] folders(String table) {
        WellKnown root =
                switch (table.substring(table.indexOf('.') + 1)) {
                    case "Calendar" -> WellKnown.CALENDAR;
                    case "Contacts" -> WellKnown.CONTACTS;
                    case "Tasks" -> WellKnown.TASKS;
                    default -> WellKnown.INBOX;
                };
        Mailbox mailbox = office.emulator().mailbox(Office.ANNA);
        Folder top = mailbox.folder(root);
        List<Object> ids = new ArrayList<>();
        mailbox.children(top.id()).forEach(folder -> ids.add(folder.id()));
        for (int n = ids.size(); n < 2; n++) {
            ids.add(mailbox.createFolder(top.id(), root + " " + n, top.folderClass())
                    .id());
        }
        return ids.toArray();
    }

    /** A row that can be created. */
    Row row(Table table) {
        return rows.getOrDefault(table.fullName(), any -> new Row()).apply(office);
    }

    /** The row of a table that has one row a mailbox, which is neither made nor deleted. */
    Optional<Row> standing(Table table) {
        return table.fullName().equals("MSGraph.MailboxSettings")
                ? Optional.of(Row.of("userId", Office.ANNA))
                : Optional.empty();
    }

    /** What names a row in an update or a delete. */
    Row keys(Table table, Row made) {
        String key = table.key().name();
        Row keys = Row.of(key, made.get(key));
        table.keys().forEach(column -> keys.put(column.name(), made.get(column.name())));
        pseudo(table, made).forEach(column -> keys.put(column, made.get(column)));
        return keys;
    }

    /** The columns that say where a row is and not what it holds. */
    private static List<String> pseudo(Table table, Row made) {
        return table.columns().stream()
                .filter(column -> column.can(Ability.PSEUDO) && !column.equals(table.key()))
                .map(Column::name)
                .filter(name -> made.get(name) != null)
                .toList();
    }

    /** The condition that only this row fulfils. */
    String one(Table table, Row made) {
        String key = table.key().name();
        return among(table, made) + key + " = '" + made.text(key) + "'";
    }

    /** What stands before a condition on a column, where the table's rows are only found by something else. */
    String among(Table table, Row made) {
        StringBuilder among = new StringBuilder();
        pseudo(table, made).forEach(column -> among.append(column + " = '" + made.text(column) + "' AND "));
        table.keys().stream()
                .skip(1)
                .map(Column::name)
                .forEach(key -> among.append(key + " = '" + made.text(key) + "' AND "));
        if (table.fullName().equals("MSGraph.ExtendedProperties")) {
            among.append("Id = '" + made.text("Id") + "' AND ");
        }
        return among.toString();
    }
}
