package org.camelexchange.emulator.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The applications registered with Azure AD, by tenant. */
public final class Applications {
    private final List<Application> applications = new CopyOnWriteArrayList<>();

    /**
     * An application that may sign in on its own.
     *
     * @param granted where an administrator has consented to its permissions; it gets tokens for the rest as well, but
     *     they open nothing
     */
    public record Application(String tenant, String clientId, String secret, Set<Audience> granted) {
        boolean accepts(String candidate) {
            return MessageDigest.isEqual(
                    secret.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Registers an application that was granted all permissions. */
    public void add(String tenant, String clientId, String secret) {
        add(tenant, clientId, secret, EnumSet.allOf(Audience.class));
    }

    /** Registers an application with permissions in some places only, or in none. */
    public void add(String tenant, String clientId, String secret, Set<Audience> granted) {
        applications.add(new Application(tenant, clientId, secret, Set.copyOf(granted)));
    }

    boolean hasTenant(String tenant) {
        return applications.stream().anyMatch(known -> known.tenant().equalsIgnoreCase(tenant));
    }

    Optional<Application> find(String tenant, String clientId) {
        return applications.stream()
                .filter(known -> known.tenant().equalsIgnoreCase(tenant)
                        && known.clientId().equalsIgnoreCase(clientId))
                .findFirst();
    }
}
