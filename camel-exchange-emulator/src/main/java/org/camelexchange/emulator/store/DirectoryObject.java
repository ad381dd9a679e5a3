package org.camelexchange.emulator.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One entry of the directory, never changed: a change makes a new one.
 *
 * @param id a GUID
 * @param values its attributes by the names the directory gives them, such as {@code displayName} and {@code mail}
 */
public record DirectoryObject(String id, Kind kind, Map<String, Object> values) {
    /** What an entry stands for. */
    public enum Kind {
        USER,
        GROUP,
        ROOM,
        /** A distribution list of rooms, such as those of one building. */
        ROOM_LIST
    }

    public DirectoryObject {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The attribute of this name, or null. */
    public Object get(String attribute) {
        return values.get(attribute);
    }

    public String displayName() {
        return (String) values.get("displayName");
    }

    /** The mail address; null for an entry that gets no mail. */
    public String mail() {
        return (String) values.get("mail");
    }

    /** The same entry with another value; null takes the attribute away. */
    public DirectoryObject with(String attribute, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return new DirectoryObject(id, kind, changed);
    }
}
