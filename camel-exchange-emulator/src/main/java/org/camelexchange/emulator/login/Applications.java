package org.camelexchange.emulator.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The applications registered with Azure AD, by tenant. */
public final class Applications {
    private final List<Application> applications = new CopyOnWriteArrayList<>();

    /** An application that may sign in on its own. */
    public record Application(String tenant, String clientId, String secret) {
        boolean accepts(String candidate) {
            return MessageDigest.isEqual(
                    secret.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
        }
    }

    public void add(String tenant, String clientId, String secret) {
        applications.add(new Application(tenant, clientId, secret));
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
