package org.camelexchange.table;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property by its MAPI id, which Exchange keeps beside those its services have a name for ([MS-OXPROPS]). Written as Graph
 * writes it (singleValueLegacyExtendedProperty): {@code String 0x1042}, {@code Integer {00062002-0000-0000-C000-000000000046}
 * Id 0x8217}, {@code String {00020329-0000-0000-C000-000000000046} Name Color}, {@code StringArray {…} Name Tags}.
 *
 * @param type the type of one value
 * @param array true when it holds several values
 * @param tag the tag of a property that has a fixed one, such as 0x1042; null for a named property
 * @param set the property set of a named property; null for a tag
 * @param name its name in the set; null when it goes by a number
 * @param id its number in the set; null when it goes by a name
 */
public record ExtendedProperty(Type type, boolean array, Integer tag, UUID set, String name, Integer id) {
    private static final Pattern FORM = Pattern.compile(
            "(\\w+?)(Array)?\\s+(?:(0x[0-9a-fA-F]{1,8})|\\{([0-9a-fA-F-]{36})}\\s+(?:Name\\s+(\\S.*)|Id\\s+(0x[0-9a-fA-F]{1,8}|\\d{1,10})))");
    private static final int HEX = 16;
    private static final int LARGEST_TAG = 0xFFFE;

    /** The types a property can have, by the names EWS ([MS-OXWSXPROP] 2.1.7 MapiPropertyTypeType) and Graph share. */
    public enum Type {
        String(ColumnType.STRING),
        Integer(ColumnType.INTEGER),
        Short(ColumnType.INTEGER),
        Long(ColumnType.LONG),
        Double(ColumnType.DOUBLE),
        Float(ColumnType.DOUBLE),
        Currency(ColumnType.LONG),
        Boolean(ColumnType.BOOLEAN),
        SystemTime(ColumnType.DATETIME),
        Binary(ColumnType.BINARY),
        CLSID(ColumnType.STRING);

        private final ColumnType columnType;

        Type(ColumnType columnType) {
            this.columnType = columnType;
        }

        /** The type of the column that shows it. */
        public ColumnType columnType() {
            return columnType;
        }
    }

    /** @throws IllegalArgumentException when the text is no such id */
    public static ExtendedProperty parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text.strip()
                    + "' is no extended property (such as String {00020329-0000-0000-C000-000000000046} Name Color,"
                    + " or Integer 0x0E07)");
        }
        Type type = type(form.group(1));
        Integer tag = form.group(3) == null ? null : number(form.group(3));
        if (tag != null && tag > LARGEST_TAG) {
            throw new IllegalArgumentException(
                    "'" + form.group(3) + "' is no property tag: 0x0001 to 0xFFFE without type");
        }
        return new ExtendedProperty(
                type,
                form.group(2) != null,
                tag,
                form.group(4) == null ? null : UUID.fromString(form.group(4)),
                form.group(5),
                form.group(6) == null ? null : number(form.group(6)));
    }

    private static Type type(String word) {
        for (Type type : Type.values()) {
            if (type.name().equalsIgnoreCase(word)) {
                return type;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no type of an extended property: "
                + java.util.Arrays.toString(Type.values()) + ", each also as an array, such as StringArray");
    }

    private static int number(String text) {
        return text.startsWith("0x")
                ? java.lang.Integer.parseUnsignedInt(text.substring(2), HEX)
                : java.lang.Integer.parseInt(text);
    }

    /** The type's name with Array behind it for several values: what EWS calls PropertyType. */
    public String typeName() {
        return array ? type + "Array" : type.name();
    }

    /** The id as Graph writes it. */
    @Override
    public String toString() {
        if (tag != null) {
            return typeName() + " 0x%04X".formatted(tag);
        }
        String of = typeName() + " {" + set.toString().toUpperCase(Locale.ROOT) + "} ";
        return name != null ? of + "Name " + name : of + "Id 0x%04X".formatted(id);
    }
}
