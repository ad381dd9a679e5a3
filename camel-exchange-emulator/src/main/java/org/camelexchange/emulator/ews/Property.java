package org.camelexchange.emulator.ews;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Prop;

/**
 * One line of the table of properties: where a property is in the schema, how its value is got, set and written.
 *
 * @param <T> the type of its value
 */
final class Property<T> {
    private final String uri;
    private final String element;
    private final Codec<T> codec;
    private final Function<Seen, T> getter;
    private final BiFunction<Item, T, Item> setter;
    private final Set<Flag> flags;
    private final Version since;

    /** What is special about a property. */
    enum Flag {
        /** Part of the shape Default. */
        DEFAULT,
        /** FindItem does not give it. */
        GET_ONLY,
        /** Only given when asked for by name. */
        ON_DEMAND,
        /** No restriction and no sort order can name it. */
        NO_QUERY,
        /** Can be set while an item is made, not later. */
        CREATE_ONLY,
        /** AppendToItemField is good for it. */
        APPEND,
        /** DeleteItemField is not good for it. */
        NO_DELETE,
        /** Part of the mail's bytes: when it changes, the bytes it came as are no longer its own. */
        IN_MIME,
        /** Cannot be changed once a mail was sent or received. */
        DRAFT_ONLY
    }

    private Property(
            String uri,
            String element,
            Codec<T> codec,
            Function<Seen, T> getter,
            BiFunction<Item, T, Item> setter,
            Set<Flag> flags,
            Version since) {
        this.uri = uri;
        this.element = element;
        this.codec = codec;
        this.getter = getter;
        this.setter = setter;
        this.flags = flags;
        this.since = since;
    }

    /** A property that is kept as it is. */
    static <T> Property<T> stored(String uri, Codec<T> codec, Prop<T> prop) {
        return new Property<>(
                uri,
                elementOf(uri),
                codec,
                seen -> seen.item().get(prop),
                (item, value) -> item.with(prop, value),
                EnumSet.noneOf(Flag.class),
                Version.EXCHANGE2007);
    }

    /** A property that follows from others and cannot be set. */
    static <T> Property<T> derived(String uri, Codec<T> codec, Function<Seen, T> getter) {
        return new Property<>(
                uri, elementOf(uri), codec, getter, null, EnumSet.noneOf(Flag.class), Version.EXCHANGE2007);
    }

    /** A property the schema has and this server has never a value for. */
    static Property<String> empty(String uri) {
        return derived(uri, Codecs.STRING, seen -> null);
    }

    private static String elementOf(String uri) {
        return uri.substring(uri.indexOf(':') + 1);
    }

    Property<T> otherwise(T value) {
        return got(seen -> {
            T own = getter.apply(seen);
            return own == null ? value : own;
        });
    }

    Property<T> got(Function<Seen, T> other) {
        return new Property<>(uri, element, codec, other, setter, flags, since);
    }

    Property<T> set(BiFunction<Item, T, Item> other) {
        return new Property<>(uri, element, codec, getter, other, flags, since);
    }

    Property<T> readOnly() {
        return set(null);
    }

    Property<T> since(Version version) {
        return new Property<>(uri, element, codec, getter, setter, flags, version);
    }

    Property<T> flags(Flag... more) {
        Set<Flag> all = EnumSet.copyOf(flags);
        all.addAll(Set.of(more));
        return new Property<>(uri, element, codec, getter, setter, all, since);
    }

    String uri() {
        return uri;
    }

    String element() {
        return element;
    }

    Codec<T> codec() {
        return codec;
    }

    Version since() {
        return since;
    }

    boolean is(Flag flag) {
        return flags.contains(flag);
    }

    boolean settable() {
        return setter != null;
    }

    T get(Seen seen) {
        return getter.apply(seen);
    }

    /** Gives an item the value an element has. */
    Item read(Item item, Element from) {
        return put(item, codec.read(from));
    }

    /** Adds the value an element has to the one the item has. */
    Item append(Item item, Element from) {
        T value = getter.apply(new Seen(null, item, null));
        T more = codec.read(from);
        return put(item, value == null ? more : codec.joined(value, more));
    }

    Item clear(Item item) {
        return put(item, null);
    }

    /** Sets a value; bytes that no longer fit what the item says are dropped. */
    Item put(Item item, T value) {
        Item changed = setter.apply(item, value);
        if (item.mime() != null && is(Flag.IN_MIME) && changed.mime() == item.mime()) {
            Seen before = new Seen(null, item, null);
            return Objects.deepEquals(getter.apply(before), getter.apply(new Seen(null, changed, null)))
                    ? changed
                    : changed.withMime(null);
        }
        return changed;
    }

    /** Sets one entry of a dictionary from an element that has it; null takes the entry away. */
    Item readEntry(Item item, String selector, Element from) {
        T other = from == null ? null : codec.read(from);
        return put(item, codec.dictionary().merge(get(new Seen(null, item, null)), selector, other));
    }

    /** Writes the property, or of a dictionary only what is selected; nothing where there is no value. */
    void write(EwsWriter out, Seen seen, Set<String> selectors) {
        T value = getter.apply(seen);
        if (value != null && !selectors.isEmpty()) {
            value = codec.dictionary().select(value, selectors);
        }
        if (value != null
                && !(value instanceof java.util.Collection<?> c && c.isEmpty())
                && !(value instanceof java.util.Map<?, ?> m && m.isEmpty())) {
            codec.write(out, element, value);
        }
    }

    /** What restrictions and sort orders compare; null where there is no value. */
    Object key(Seen seen, String selector) {
        T value = getter.apply(seen);
        if (value == null) {
            return null;
        }
        return selector == null ? codec.key(value) : codec.dictionary().text(value, selector);
    }

    @Override
    public String toString() {
        return uri;
    }
}
