package org.camelexchange.emulator.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A type of Graph's data model: what a value may be in JSON and how a condition may use it. */
sealed interface Type {
    /** Values without parts. */
    enum Primitive implements Type {
        STRING,
        BOOLEAN,
        INT32,
        DOUBLE,
        DATE_TIME_OFFSET,
        DATE,
        BINARY
    }

    /** One of a few words; conditions compare it as text. */
    record Enumeration(String name, List<String> members) implements Type {}

    /** A value with parts, each with a name. */
    record Complex(String name, Map<String, Type> fields) implements Type {}

    record Many(Type of) implements Type {}

    /** What has a row of its own; only written when asked for with $expand. */
    record Entity(String name) implements Type {}

    static Enumeration enumeration(String name, String... members) {
        return new Enumeration(name, List.of(members));
    }

    /** A complex type of names and types in turn. */
    static Complex complex(String name, Object... fields) {
        Map<String, Type> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put((String) fields[i], (Type) fields[i + 1]);
        }
        return new Complex(name, map);
    }
}
