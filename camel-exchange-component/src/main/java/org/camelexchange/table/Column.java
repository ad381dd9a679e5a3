package org.camelexchange.table;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A column of a table.
 *
 * @param name as shown in rows; matched without regard to case elsewhere
 * @param multiple true when a row holds a List of the type's values
 * @param extended the property it shows when its user declared it by a MAPI id; null for a column of the table
 * @param group the columns it is written together with; null when it stands alone
 */
public record Column(
        String name,
        ColumnType type,
        boolean multiple,
        Access access,
        Set<Ability> abilities,
        ExtendedProperty extended,
        ColumnGroup group) {

    public Column {
        abilities = Set.copyOf(abilities);
    }

    /** A column of a table. */
    public Column(String name, ColumnType type, boolean multiple, Access access, Set<Ability> abilities) {
        this(name, type, multiple, access, abilities, null, null);
    }

    /** The same column as one of a group. */
    public Column in(ColumnGroup newGroup) {
        return new Column(name, type, multiple, access, abilities, extended, newGroup);
    }

    /** A column its user declares: it shows the property, and takes it. */
    public static Column of(String name, ExtendedProperty property) {
        return new Column(
                name,
                property.type().columnType(),
                property.array(),
                Access.WRITABLE,
                Set.of(Ability.FILTER),
                property,
                null);
    }

    public static Column of(String name, ColumnType type, Access access, Ability... abilities) {
        return new Column(name, type, false, access, Set.of(abilities));
    }

    /** True when it identifies a row, by itself or with others. */
    public boolean isKey() {
        return access == Access.KEY || access == Access.GIVEN_KEY;
    }

    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }

    /**
     * The value as rows hold it. A multi-valued column takes a list, an array, or text split at ; or , and gives a List.
     *
     * @throws IllegalArgumentException when it does not fit
     */
    public Object convert(Object value) {
        return convert(value, ZoneOffset.UTC);
    }

    /** The same with the zone of a date and time that does not say its own. */
    public Object convert(Object value, ZoneId zone) {
        return Values.convert(type, multiple, value, zone);
    }

    /** One element's value: what a condition compares with. */
    public Object convertElement(Object value) {
        return type.convert(value);
    }

    /** The same with the zone of a date and time that does not say its own. */
    public Object convertElement(Object value, ZoneId zone) {
        return type.convert(value, zone);
    }

    /** Shared by columns and procedure inputs. */
    static final class Values {
        private Values() {}

        static Object convert(ColumnType type, boolean multiple, Object value, ZoneId zone) {
            if (!multiple || value == null) {
                return type.convert(value, zone);
            }
            List<Object> converted = new ArrayList<>();
            elements(type, value).forEach(element -> converted.add(type.convert(element, zone)));
            return converted;
        }

        static Stream<?> elements(ColumnType type, Object value) {
            if (value instanceof Iterable<?> iterable) {
                List<Object> all = new ArrayList<>();
                iterable.forEach(all::add);
                return all.stream();
            }
            if (value instanceof Object[] array) {
                return Stream.of(array);
            }
            if (value instanceof CharSequence text && type != ColumnType.BINARY) {
                return Stream.of(text.toString().split("[;,]"))
                        .map(String::trim)
                        .filter(part -> !part.isEmpty());
            }
            return Stream.of(value);
        }
    }
}
