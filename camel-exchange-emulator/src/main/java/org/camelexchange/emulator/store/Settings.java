package org.camelexchange.emulator.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the owner of a mailbox has set for all of it, see {@link MailboxProps}. Safe for many threads. */
public final class Settings {
    private final Map<Prop<?>, Object> values = new HashMap<>();
    private final Ids ids;
    private long version;

    Settings(Ids ids) {
        this.ids = ids;
    }

    /** The value of a setting, or null when it was never set. */
    @SuppressWarnings("unchecked") // set() is the only way in and takes the property's own type
    public synchronized <T> T get(Prop<T> prop) {
        return (T) values.get(prop);
    }

    /** The value of a setting, or another where it was never set. */
    public synchronized <T> T get(Prop<T> prop, T otherwise) {
        T value = get(prop);
        return value == null ? otherwise : value;
    }

    /** Sets a value; null takes it away. */
    public synchronized <T> void set(Prop<T> prop, T value) {
        values.put(prop, value);
        version++;
    }

    /** Changes a value in one step. */
    public synchronized <T> T update(Prop<T> prop, T otherwise, UnaryOperator<T> change) {
        T changed = change.apply(get(prop, otherwise));
        set(prop, changed);
        return changed;
    }

    /** An id for what is kept in a setting and has one, such as a calendar group. */
    public String newId() {
        return ids.next(Ids.Use.FOLDER);
    }

    public String newChangeKey() {
        return ids.nextChangeKey();
    }

    synchronized long version() {
        return version;
    }
}
