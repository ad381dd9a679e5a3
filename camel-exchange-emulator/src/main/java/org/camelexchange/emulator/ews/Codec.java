package org.camelexchange.emulator.ews;

/**
 * How the value of a property is written, read and compared.
 *
 * @param <T> the type of the value
 */
interface Codec<T> {
    /** Writes the element with its value. */
    void write(EwsWriter out, String element, T value);

    /** Reads the value of an element of a request. */
    T read(Element element);

    /** What restrictions and sort orders compare: a {@link Comparable}, a list of them, or null when it has no order. */
    Object key(T value);

    /** Reads the constant of a restriction. */
    default Object constant(String text) {
        return text;
    }

    /** A value with more of its kind behind it; only texts and lists can be appended to. */
    default T joined(T value, T more) {
        throw new EwsException(EwsError.INVALID_PROPERTY_APPEND);
    }

    /** One entry of a dictionary, or one part of an entry; only dictionaries have some. */
    default Dictionary<T> dictionary() {
        return null;
    }

    /**
     * The parts of a property that an IndexedFieldURI names.
     *
     * @param <T> the type of the whole value
     */
    interface Dictionary<T> {
        /** Only the entries named: by {@code key}, or {@code key/part} for a part of one. */
        T select(T whole, java.util.Set<String> selectors);

        /** The whole with the named entry taken from another value; the entry is taken away where that has none. */
        T merge(T whole, String selector, T other);

        /** The text of the named entry, or null. */
        String text(T whole, String selector);
    }
}
