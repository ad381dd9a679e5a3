package org.camelexchange.graph.tables;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnGroup;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.ExtendedProperty;

/**
 * A column and where it lives in the JSON.
 *
 * @param column what its user sees
 * @param path the properties that lead to it, with {@code /} between. {@code toRecipients[]} is each element of an
 *     array, {@code emailAddresses[1]} its second one; {@code $value} is the MIME of the item. {@code String 0x1042} is an
 *     extended property by its id ({@link ExtendedProperty}), with {@code [1]} behind it the second one of its values. {@code
 *     =false} is what it is in every row, and {@code =} alone says that no row has a value
 * @param codec how its value becomes JSON and comes back
 * @param flags what is particular about it
 * @param joint how it is written with others that make up one property; null when it is a property, or a part of one, alone
 */
public record GraphColumn(Column column, String path, Codec codec, Set<Flag> flags, Joint joint) {
    /** The path of an item's MIME, which is no property. */
    public static final String MIME = "$value";

    /** What the path of a column begins with that is the same in every row. */
    private static final String CONSTANT = "=";

    private static final Set<String> EXPANDED = Set.of("attachments", "calendar");

    private static final Pattern ELEMENT = Pattern.compile("\\[\\d+]");

    /** Declares a column. It is a list when its path has {@code []} in it. */
    public static GraphColumn of(String name, ColumnType type, String path, Flag... flags) {
        return of(name, type, path, Codec.PLAIN, flags);
    }

    public static GraphColumn of(String name, ColumnType type, String path, Codec codec, Flag... flags) {
        Set<Flag> all = EnumSet.noneOf(Flag.class);
        all.addAll(List.of(flags));
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (all.contains(Flag.FILTER)
                || all.contains(Flag.PARENT)
                || all.contains(Flag.USER)
                || all.contains(Flag.BEGIN)
                || all.contains(Flag.END)) {
            abilities.add(Ability.FILTER);
        }
        if (all.contains(Flag.SORT)) {
            abilities.add(Ability.SORT);
        }
        if (all.contains(Flag.PSEUDO)) {
            abilities.add(Ability.PSEUDO);
        }
        if (all.contains(Flag.CONTENT) || all.contains(Flag.SINGLE) || all.contains(Flag.SERIES)) {
            abilities.add(Ability.CONTENT);
        }
        return new GraphColumn(new Column(name, type, isList(path), access(all), abilities), path, codec, all, null);
    }

    /**
     * Declares a column that is written with others.
     *
     * @param multiple true for a list
     * @param path where it is read
     * @param group the columns it is given together with; null for none
     */
    static GraphColumn joint(
            String name,
            ColumnType type,
            boolean multiple,
            String path,
            Codec codec,
            Joint joint,
            ColumnGroup group,
            Flag... flags) {
        GraphColumn plain = of(name, type, path, codec, flags);
        Column column = new Column(
                        name,
                        type,
                        multiple,
                        plain.column().access(),
                        plain.column().abilities())
                .in(group);
        return new GraphColumn(column, path, codec, plain.flags(), joint);
    }

    /** A pseudo column: a part of the URL, or whose mailbox it is. */
    static GraphColumn pseudo(String name, ColumnType type, Flag kind) {
        return of(name, type, "", kind, Flag.WRITE, Flag.PSEUDO);
    }

    /** A pseudo column all back ends have; it names a parent, or is taken away before it comes here. */
    static GraphColumn pseudo(Column column) {
        return new GraphColumn(column, "", Codec.PLAIN, EnumSet.of(Flag.PARENT, Flag.WRITE, Flag.PSEUDO), null);
    }

    /** A part of a number: true when this bit of it is set. */
    static GraphColumn bit(String name, String path, int bit) {
        return of(name, ColumnType.BOOLEAN, path, Codec.bit(bit));
    }

    /** A date every row has, which the server filters and sorts by. */
    static GraphColumn date(String name) {
        return of(name, ColumnType.DATETIME, name, Flag.FILTER, Flag.SORT, Flag.ALWAYS);
    }

    private static boolean isList(String path) {
        return path.contains("[]") || path.indexOf("Array ") > 0 && !path.endsWith("]");
    }

    /** The column that shows a property its user declared. */
    static GraphColumn declared(Column column) {
        Set<Flag> flags = EnumSet.of(Flag.WRITE, Flag.FILTER);
        return new GraphColumn(column, column.extended().toString(), Codec.PLAIN, flags, null);
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

    /** The same with a flag more. */
    GraphColumn with(Flag flag) {
        Set<Flag> more = EnumSet.copyOf(flags);
        more.add(flag);
        return new GraphColumn(column, path, codec, more, joint);
    }

    public String name() {
        return column.name();
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** True for a property of the row, or a part of one. */
    public boolean isProperty() {
        return !isMime() && !is(Flag.SERIES) && !path.isEmpty() && !path.startsWith(CONSTANT) && path.indexOf(' ') < 0;
    }

    /** The extended property it lies in; empty when it lies in none. */
    public Optional<ExtendedProperty> extended() {
        if (column.extended() != null) {
            return Optional.of(column.extended());
        }
        return path.indexOf(' ') < 0
                ? Optional.empty()
                : Optional.of(ExtendedProperty.parse(isElement() ? path.substring(0, path.lastIndexOf('[')) : path));
    }

    /** True for every element of an array. */
    public boolean isEach() {
        return path.contains("[]");
    }

    /** True for one place of an array. */
    public boolean isElement() {
        return column.extended() == null && ELEMENT.matcher(path).find();
    }

    /** Which value of an extended property with several it is. */
    public int element() {
        return isElement() ? Integer.parseInt(path.substring(path.lastIndexOf('[') + 1, path.length() - 1)) : 0;
    }

    /** What it is in every row, or in those the server says nothing of; null when it has no value there. */
    public Object constant() {
        return path.length() > CONSTANT.length() && path.startsWith(CONSTANT)
                ? column.convertElement(path.substring(CONSTANT.length()))
                : codec.missing();
    }

    /** The property of the row the path begins with. */
    public String property() {
        return path.split("[/\\[]", 2)[0];
    }

    /** True for a property of another resource: a row has those only when it is asked to expand them. */
    public boolean isExpanded() {
        return EXPANDED.contains(property());
    }

    public boolean isMime() {
        return path.equals(MIME);
    }
}
