package org.camelexchange.activity;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.table.Column;
import org.camelexchange.table.ExtendedProperty;

/** The columns a user declares by the ids of extended properties. */
public final class ExtendedColumns {
    private static final String OPTION = "extendedProperties";
    private static final String CURE =
            "Write it like: Color=String {00020329-0000-0000-C000-000000000046} Name Color; Flags=Integer 0x0E07";

    private ExtendedColumns() {}

    /**
     * Reads the option extendedProperties.
     *
     * @param text Name=id with semicolons between; null or blank for none
     * @throws InvalidSettingException when a part has no name, no id, or an id that is none
     */
    public static List<Column> parse(String text) {
        List<Column> columns = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return columns;
        }
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            if (!name.matches("\\w+")) {
                throw InvalidSettingException.of(
                        OPTION, part.strip(), "a column needs a name of letters, digits and _ before its =", CURE);
            }
            try {
                columns.add(Column.of(name, ExtendedProperty.parse(part.substring(equals + 1))));
            } catch (IllegalArgumentException e) {
                throw InvalidSettingException.of(OPTION, part.strip(), e.getMessage(), CURE);
            }
        }
        return columns;
    }
}
