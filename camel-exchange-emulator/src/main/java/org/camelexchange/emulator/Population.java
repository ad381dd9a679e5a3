package org.camelexchange.emulator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camelexchange.emulator.store.Directory;
import org.camelexchange.emulator.store.ExchangeStore;

/** Who is there when an emulator starts: mailboxes, and what the directory holds beside their owners. */
final class Population {
    private final List<User> users = new ArrayList<>();
    private final List<Consumer<Directory>> others = new ArrayList<>();

    private record User(String address, String displayName) {}

    void mailbox(String address, String displayName) {
        if (address.indexOf('@') < 1) {
            throw new IllegalArgumentException(
                    "A mailbox needs an address such as anna@example.org, and this is none: '" + address + "'");
        }
        users.add(new User(address, displayName));
    }

    void others(Consumer<Directory> directory) {
        others.add(directory);
    }

    boolean has(String address) {
        return users.stream().anyMatch(u -> u.address().equalsIgnoreCase(address));
    }

    ExchangeStore store(Clock clock) {
        ExchangeStore store = new ExchangeStore(clock);
        users.forEach(user -> store.createMailbox(user.address(), user.displayName()));
        others.forEach(other -> other.accept(store.directory()));
        return store;
    }

    /** The mail domain of the first mailbox is the server's Windows domain too. */
    String domain() {
        return users.stream()
                .map(user -> user.address().substring(user.address().indexOf('@') + 1))
                .findFirst()
                .orElse("exchange.emulator");
    }
}
