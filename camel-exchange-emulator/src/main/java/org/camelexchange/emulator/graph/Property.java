package org.camelexchange.emulator.graph;

import java.util.function.BiFunction;

/**
 * One property of a resource: how it is called, what it holds, where it comes from and where it goes.
 *
 * @param get gives the value: text, numbers, truth values, instants, bytes, maps of complex types, lists
 * @param set puts a value that was read from JSON into a row; null for what clients cannot set
 * @param rows for a navigation property the resource of its rows; null for all others
 * @param derived the derived type that has the property; null when the type itself has it
 * @param onlySelected not written unless $select names it
 */
record Property<S>(
        String name,
        Type type,
        BiFunction<S, View, Object> get,
        Setter<S> set,
        Resource<?> rows,
        String derived,
        boolean onlySelected) {

    /** Puts a value into a row. */
    @FunctionalInterface
    interface Setter<S> {
        S set(S row, Object value);
    }

    static <S> Property<S> of(String name, Type type, BiFunction<S, View, Object> get, Setter<S> set) {
        return new Property<>(name, type, get, set, null, null, false);
    }

    static <S> Property<S> readOnly(String name, Type type, BiFunction<S, View, Object> get) {
        return of(name, type, get, null);
    }

    /** A navigation property to many rows of another resource. */
    static <S> Property<S> many(String name, Resource<?> rows, BiFunction<S, View, Object> get) {
        return new Property<>(name, new Type.Many(new Type.Entity(rows.name())), get, null, rows, null, false);
    }

    /** A navigation property to one row of another resource. */
    static <S> Property<S> one(String name, Resource<?> row, BiFunction<S, View, Object> get) {
        return new Property<>(name, new Type.Entity(row.name()), get, null, row, null, false);
    }

    Property<S> whenSelected() {
        return new Property<>(name, type, get, set, rows, derived, true);
    }

    Property<S> in(String derivedType) {
        return new Property<>(name, type, get, set, rows, derivedType, onlySelected);
    }

    /** The name in $expand: the library cannot expand what only a derived type has, so the type is part of it there. */
    String expandName() {
        return derived == null ? name : derived + '_' + name;
    }

    boolean isNavigation() {
        return rows != null;
    }
}
