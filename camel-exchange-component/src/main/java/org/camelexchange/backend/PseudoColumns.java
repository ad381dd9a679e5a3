package org.camelexchange.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;

/**
 * The columns that are no values of rows but say whose mailbox is meant, which folder, and what is sent to whom. They are
 * compared by {@code =} in a condition, and given in rows that are written.
 */
public final class PseudoColumns {
    /** The folder rows lie in or go to, by its path or its well-known name, such as {@code publicfoldersroot/Sales}. */
    public static final Column PARENT_FOLDER_NAME = of("ParentFolderName");

    /** The address of a mailbox opened with the login's delegate rights. */
    public static final Column SHARED_MAILBOX_EMAIL = of("SharedMailboxEmail");

    /** The user to act as. */
    public static final Column IMPERSONATION_USER = of("ImpersonationUser");

    /** What ImpersonationUser is; PrincipalName when it is not said. */
    public static final Column IMPERSONATION_TYPE = of("ImpersonationType");

    /** Who is told of a meeting that is made, changed or deleted; nobody when it is not said. */
    public static final Column SEND_MEETING_INVITATIONS = of("SendMeetingInvitations");

    /** Who is told that a meeting is off, when it is deleted; nobody when it is not said. */
    public static final Column SEND_CANCELLATIONS_MODE = of("SendCancellationsMode");

    /** Those of every table of items. */
    public static final List<Column> OF_ITEMS =
            List.of(PARENT_FOLDER_NAME, SHARED_MAILBOX_EMAIL, IMPERSONATION_USER, IMPERSONATION_TYPE);

    /** Those that say whose mailbox is meant. */
    public static final List<Column> OF_MAILBOX = List.of(SHARED_MAILBOX_EMAIL, IMPERSONATION_USER, IMPERSONATION_TYPE);

    static final List<Column> ALL = List.of(
            PARENT_FOLDER_NAME,
            SHARED_MAILBOX_EMAIL,
            IMPERSONATION_USER,
            IMPERSONATION_TYPE,
            SEND_MEETING_INVITATIONS,
            SEND_CANCELLATIONS_MODE);

    private static final String PRINCIPAL_NAME = "PrincipalName";

    private static final Map<Column, List<String>> WORDS = Map.of(
            IMPERSONATION_TYPE,
            List.of(PRINCIPAL_NAME, "SID", "PrimarySmtpAddress", "SmtpAddress"),
            SEND_MEETING_INVITATIONS,
            List.of(
                    "SendToNone",
                    "SendOnlyToAll",
                    "SendOnlyToChanged",
                    "SendToAllAndSaveCopy",
                    "SendToChangedAndSaveCopy"),
            SEND_CANCELLATIONS_MODE,
            List.of("SendToNone", "SendOnlyToAll", "SendToAllAndSaveCopy"));

    private PseudoColumns() {}

    private static Column of(String name) {
        return Column.of(name, ColumnType.STRING, Access.WRITABLE, Ability.PSEUDO);
    }

    /**
     * A condition taken apart.
     *
     * @param values what the pseudo columns in it say
     * @param rest what is left for the rows to fulfil; null for nothing
     */
    public record Said(Row values, Condition rest) {}

    /**
     * Takes the pseudo columns out of a condition.
     *
     * @param where null for none
     * @throws InvalidInputException when one is not compared once, by =, joined to the rest by AND, or with a word it cannot
     *     be
     */
    public static Said read(Condition where, Table table) {
        Row values = new Row();
        List<Condition> rest = new ArrayList<>();
        for (Condition part : Conjunction.of(where).parts()) {
            if (part instanceof Condition.Comparison said
                    && said.operator() == Condition.Operator.EQ
                    && ALL.contains(said.column())) {
                Object before = values.put(said.column().name(), word(said.column(), said.value(), table));
                if (before != null && !before.equals(values.get(said.column().name()))) {
                    throw refused(said.column(), table);
                }
            } else {
                Condition.columns(part).stream()
                        .filter(ALL::contains)
                        .findFirst()
                        .ifPresent(column -> {
                            throw refused(column, table);
                        });
                rest.add(part);
            }
        }
        return new Said(values, Condition.and(rest));
    }

    private static InvalidInputException refused(Column column, Table table) {
        return new InvalidInputException(
                Failure.of("query", table.fullName())
                        .withCure("Compare " + column.name()
                                + " once, by =, joined by AND; for several values ask several times"),
                column.name() + " is no value of a row but says how the rows are asked for, so it cannot be compared"
                        + " otherwise, nor stand below OR or NOT",
                null);
    }

    /**
     * The pseudo columns of a row that is written, each with the word as the server writes it.
     *
     * @throws InvalidInputException when one is a word it cannot be
     */
    public static Row checked(Row row, Table table) {
        Row checked = row;
        for (Column column : WORDS.keySet()) {
            Object value = row.get(column.name());
            if (value != null && table.columns().contains(column)) {
                checked = checked == row ? new Row(row) : checked;
                checked.put(column.name(), word(column, value, table));
            }
        }
        return checked;
    }

    private static Object word(Column column, Object value, Table table) {
        List<String> words = WORDS.getOrDefault(column, List.of());
        return words.isEmpty()
                ? value
                : words.stream()
                        .filter(value.toString().strip()::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(() -> new InvalidInputException(
                                Failure.of("query", table.fullName())
                                        .withCure("Use one of " + String.join(", ", words)),
                                column.name() + " cannot be '" + value + "'",
                                null));
    }

    /**
     * Whose mailbox is meant.
     *
     * @param values what pseudo columns or inputs of these names say
     * @param otherwise what holds where they say nothing
     * @throws InvalidInputException when there is a type of a user and no user
     */
    public static Scope scope(Row values, Scope otherwise) {
        String user = values.text(IMPERSONATION_USER.name());
        String type = values.text(IMPERSONATION_TYPE.name());
        String mailbox = values.text(SHARED_MAILBOX_EMAIL.name());
        if (user == null && type != null) {
            throw new InvalidInputException(
                    Failure.of("ImpersonationType", type).withCure("Give ImpersonationUser too"),
                    "there is no user it would be the type of",
                    null);
        }
        return new Scope(
                user == null ? otherwise.userId() : user,
                mailbox == null ? otherwise.sharedMailbox() : mailbox,
                user == null ? otherwise.impersonationType() : type == null ? PRINCIPAL_NAME : type);
    }
}
