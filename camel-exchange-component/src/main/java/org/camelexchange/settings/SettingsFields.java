package org.camelexchange.settings;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.apache.camel.spi.UriParam;

/** The options of a connection, taken from where they are declared: an option is compared, copied and masked by that alone. */
final class SettingsFields {
    private static final String MASK = "xxxxxx";
    private static final List<Field> FIELDS = declared();

    private SettingsFields() {}

    private static List<Field> declared() {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = ConnectionSettings.class; type != Object.class; type = type.getSuperclass()) {
            List<Field> own = new ArrayList<>();
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(UriParam.class)) {
                    field.setAccessible(true);
                    own.add(field);
                }
            }
            fields.addAll(0, own);
        }
        return List.copyOf(fields);
    }

    /** The values of all options, always in the same order. */
    static List<Object> values(ConnectionSettings settings) {
        List<Object> values = new ArrayList<>(FIELDS.size());
        FIELDS.forEach(field -> values.add(value(field, settings)));
        return values;
    }

    static void copy(ConnectionSettings from, ConnectionSettings to) {
        try {
            for (Field field : FIELDS) {
                field.set(to, field.get(from));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The options that differ from their defaults, with their secrets masked. */
    static String print(ConnectionSettings settings) {
        ConnectionSettings defaults = new ConnectionSettings();
        StringJoiner text = new StringJoiner(", ");
        for (Field field : FIELDS) {
            Object value = value(field, settings);
            if (!Objects.equals(value, value(field, defaults))) {
                text.add(field.getName() + "=" + shown(field, value));
            }
        }
        return text.toString();
    }

    private static Object shown(Field field, Object value) {
        if (field.getAnnotation(UriParam.class).secret()) {
            return MASK;
        }
        // A login in a URL is refused later; until then it must not be seen.
        return value instanceof String text && text.contains("@") && text.contains("://")
                ? ServiceUrls.withoutLogin(text)
                : value;
    }

    private static Object value(Field field, ConnectionSettings settings) {
        try {
            return field.get(settings);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
