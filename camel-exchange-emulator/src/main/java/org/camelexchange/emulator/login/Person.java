package org.camelexchange.emulator.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** How a person is known to applications. */
final class Person {
    private Person() {}

    /** The claim {@code oid}: the same for the same mailbox, in each run. */
    static String id(String mailbox) {
        return UUID.nameUUIDFromBytes(mailbox.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The field {@code client_info}, from which MSAL makes the id of an account. */
    static String clientInfo(String tenant, String mailbox) {
        // Both are free of quotes: one is a UUID, and a tenant with a quote could not be in a path.
        String json = "{\"uid\":\"" + id(mailbox) + "\",\"utid\":\"" + tenant + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
