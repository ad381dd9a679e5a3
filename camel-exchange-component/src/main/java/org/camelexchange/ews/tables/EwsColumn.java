package org.camelexchange.ews.tables;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnGroup;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.ExtendedProperty;

/**
 * A column and where it lives on the wire.
 *
 * @param column what its user sees
 * @param uri the field URI ([MS-OXWSCDATA] 2.2.5.25); with a {@code #} an indexed one, such as
 *     {@code contacts:PhoneNumber#HomePhone}; null where the server gives it unasked
 * @param path the elements that lead to it below the item's, with {@code /} between. {@code Mailbox*} repeats, {@code *} is
 *     any element and repeats, {@code
 *     Entry[HomePhone]} is the entry of this Key, {@code ItemId@Id} is an attribute, {@code String[2]} is the
 *     second element of that name
 * @param flags what is particular about it
 * @param words the words it can be, as the server writes them; empty for any text. The server keeps them as numbers, which
 *     it compares with {@code =} and {@code <>} alone
 * @param joint how it is read and written with others that share its path; null when the path leads to it alone
 */
public record EwsColumn(Column column, String uri, String path, Set<Flag> flags, List<String> words, Joint joint) {

    /** What a uri begins with that is the id of an extended property, as {@link ExtendedProperty#toString} writes it. */
    public static final String EXTENDED = "extended:";

    private static final Set<ExtendedProperty.Type> CUT_SHORT =
            EnumSet.of(ExtendedProperty.Type.String, ExtendedProperty.Type.Binary);

    /** What a restriction compares as SQL does; it knows no order of bytes or of ids. */
    private static final Set<ExtendedProperty.Type> COMPARED =
            EnumSet.complementOf(EnumSet.of(ExtendedProperty.Type.Binary, ExtendedProperty.Type.CLSID));

    /** Declares a column that is one of a few words. */
    public static EwsColumn word(String name, String uri, String path, List<String> words, Flag... flags) {
        EwsColumn plain = of(name, ColumnType.STRING, uri, path, flags);
        return new EwsColumn(plain.column(), uri, path, plain.flags(), List.copyOf(words), null);
    }

    /**
     * Declares a column that shares the element at its path with others.
     *
     * @param multiple true for a list
     * @param group the columns it is written together with; null for none
     */
    static EwsColumn joint(
            String name,
            ColumnType type,
            boolean multiple,
            String uri,
            String path,
            Joint joint,
            ColumnGroup group,
            Flag... flags) {
        EwsColumn plain = of(name, type, uri, path, flags);
        Column column = new Column(
                        name,
                        type,
                        multiple,
                        plain.column().access(),
                        plain.column().abilities())
                .in(group);
        return new EwsColumn(column, uri, path, plain.flags(), List.of(), joint);
    }

    /** Declares a column. It is a list when its path has a repeating element. */
    public static EwsColumn of(String name, ColumnType type, String uri, String path, Flag... flags) {
        Set<Flag> all = EnumSet.noneOf(Flag.class);
        all.addAll(List.of(flags));
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (all.contains(Flag.FILTER)) {
            abilities.add(Ability.FILTER);
        }
        if (all.contains(Flag.SORT)) {
            abilities.add(Ability.SORT);
        }
        if (all.contains(Flag.GET)) {
            abilities.add(Ability.CONTENT);
        }
        return new EwsColumn(
                new Column(name, type, path.indexOf('*') >= 0, access(all), abilities),
                uri,
                path,
                all,
                List.of(),
                null);
    }

    /** A column that is no property: it says how the server is asked. */
    static EwsColumn pseudo(Column column) {
        return new EwsColumn(column, null, "", Set.of(), List.of(), null);
    }

    /** The column of an extended property; FindItem cuts texts and bytes short, so those cost a GetItem. */
    static EwsColumn extended(Column column) {
        ExtendedProperty property = column.extended();
        Set<Flag> flags = EnumSet.of(Flag.WRITE);
        if (!property.array() && COMPARED.contains(property.type())) {
            flags.add(Flag.FILTER);
        }
        if (property.array() || CUT_SHORT.contains(property.type())) {
            flags.add(Flag.GET);
        }
        return new EwsColumn(column, EXTENDED + property, "", flags, List.of(), null);
    }

    /** Declares a list of texts as a column, and the first three of them each as a column of their own. */
    static List<EwsColumn> list(String name, String numbered, String uri) {
        List<EwsColumn> columns = new ArrayList<>();
        columns.add(of(name, ColumnType.STRING, uri, name + "/String*", Flag.WRITE));
        for (int n = 1; n <= 3; n++) {
            columns.add(of(numbered + n, ColumnType.STRING, uri, name + "/String[" + n + "]", Flag.WRITE));
        }
        return columns;
    }

    private static Access access(Set<Flag> flags) {
        if (flags.contains(Flag.KEY)) {
            return Access.KEY;
        }
        if (flags.contains(Flag.VERSION)) {
            return Access.VERSION;
        }
        if (flags.contains(Flag.WRITE)) {
            return Access.WRITABLE;
        }
        return flags.contains(Flag.CREATE) ? Access.CREATE_ONLY : Access.READ_ONLY;
    }

    public String name() {
        return column.name();
    }

    /** False for what only says how the server is asked. */
    public boolean isReadable() {
        return uri != null || !path.isEmpty();
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }
}
