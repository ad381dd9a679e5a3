package org.camelexchange.emulator.store.mapi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Prop;
import org.camelexchange.emulator.store.StoreError;
import org.camelexchange.emulator.store.StoreException;

/**
 * One line of the tables: a MAPI property and what it is another name of.
 *
 * @param getter its value, in the type {@link MapiValue#parse} gives; the mailbox is null for an item in none
 * @param setter null where the property follows from others
 * @param inMime whether it is part of the mail's bytes, which are no longer the mail's own when it changes
 */
record Line(
        ExtendedPropId id,
        BiFunction<Mailbox, Item, Object> getter,
        BiFunction<Item, Object, Item> setter,
        boolean inMime) {

    /** Something the item keeps in the same type. */
    static <T> Line stored(ExtendedPropId id, Prop<T> prop) {
        return stored(id, prop, null);
    }

    /** Something the item keeps, with what it is where the item does not say. */
    @SuppressWarnings("unchecked") // the tables give each property the type of the item's own
    static <T> Line stored(ExtendedPropId id, Prop<T> prop, T otherwise) {
        return new Line(
                id, (box, item) -> item.get(prop, otherwise), (item, value) -> item.with(prop, (T) value), false);
    }

    static Line derived(ExtendedPropId id, BiFunction<Mailbox, Item, Object> getter) {
        return new Line(id, getter, null, false);
    }

    /** Something the item keeps as a word and MAPI as a number. */
    static Line words(ExtendedPropId id, Prop<String> prop, String otherwise, Map<Integer, String> words) {
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach((number, word) -> numbers.put(word, number));
        return new Line(
                id,
                (box, item) -> numbers.get(item.get(prop, otherwise)),
                (item, value) -> item.with(prop, value == null ? null : word(id, words, value)),
                false);
    }

    private static String word(ExtendedPropId id, Map<Integer, String> words, Object number) {
        String word = words.get(number);
        if (word == null) {
            throw new StoreException(StoreError.PROPERTY_VALUE, "The property " + id + " has no value " + number + ".");
        }
        return word;
    }

    /** One entry of something the item keeps by key. */
    static Line entry(ExtendedPropId id, Prop<Map<String, String>> prop, String key) {
        return new Line(
                id,
                (box, item) -> item.get(prop, Map.<String, String>of()).get(key),
                (item, value) -> {
                    Map<String, String> all = new LinkedHashMap<>(item.get(prop, Map.<String, String>of()));
                    if (value == null) {
                        all.remove(key);
                    } else {
                        all.put(key, (String) value);
                    }
                    return item.with(prop, all.isEmpty() ? null : all);
                },
                false);
    }

    /** A part of an address. */
    static Line part(int tag, Prop<Address> prop, BiFunction<Mailbox, Item, Address> otherwise, Part part) {
        return new Line(
                ExtendedPropId.tagged(tag, "String"),
                (box, item) -> {
                    Address own = item.get(prop, otherwise.apply(box, item));
                    return own == null ? null : part.of(own);
                },
                (item, value) -> item.with(
                        prop, part.with(item.get(prop, new Address(null, "")), value == null ? "" : (String) value)),
                true);
    }

    /** The parts of an address MAPI has properties for. */
    enum Part {
        NAME(Address::display, (a, text) -> new Address(text, a.address(), a.routingType(), a.itemId())),
        ADDRESS(Address::address, (a, text) -> new Address(a.name(), text, a.routingType(), a.itemId())),
        TYPE(Address::routingType, (a, text) -> new Address(a.name(), a.address(), text, a.itemId()));

        private final Function<Address, String> getter;
        private final BiFunction<Address, String, Address> setter;

        Part(Function<Address, String> getter, BiFunction<Address, String, Address> setter) {
            this.getter = getter;
            this.setter = setter;
        }

        String of(Address address) {
            return getter.apply(address);
        }

        Address with(Address address, String text) {
            return setter.apply(address, text);
        }
    }

    Line setBy(BiFunction<Item, Object, Item> other) {
        return new Line(id, getter, other, inMime);
    }

    Line ofMime() {
        return new Line(id, getter, setter, true);
    }

    /** Sets the property; bytes that no longer fit what the item says are dropped. */
    Item set(Item item, Object value) {
        Item changed = setter.apply(item, value);
        return inMime && item.mime() != null ? changed.withMime(null) : changed;
    }
}
