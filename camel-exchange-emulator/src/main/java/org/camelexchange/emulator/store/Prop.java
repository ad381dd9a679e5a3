package org.camelexchange.emulator.store;

/**
 * The key of one property of an item.
 *
 * @param name the property's name, unique among {@link Props}
 * @param <T> the type of its value
 */
public record Prop<T>(String name) {
    @Override
    public String toString() {
        return name;
    }
}
