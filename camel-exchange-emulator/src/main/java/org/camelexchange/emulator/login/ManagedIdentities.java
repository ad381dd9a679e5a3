package org.camelexchange.emulator.login;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The identities the machine has that the emulator stands for. */
final class ManagedIdentities {
    static final String SYSTEM = "00000000-5157-4e4d-8000-000000000001";

    private final List<Identity> identities = new CopyOnWriteArrayList<>();

    /** @param header the value App Service has in its environment; null outside of App Service */
    private record Identity(String clientId, boolean system, String header) {}

    /** @param clientId null for the identity of the machine itself */
    void add(String clientId, String header) {
        identities.add(new Identity(clientId == null ? SYSTEM : clientId, clientId == null, header));
    }

    boolean isEmpty() {
        return identities.isEmpty();
    }

    /** Whether this is the secret of App Service. */
    boolean knowsHeader(String header) {
        return identities.stream().anyMatch(identity -> header.equals(identity.header()));
    }

    /**
     * The client id of an identity.
     *
     * @param asked null for the machine's own, or the only one there is
     */
    Optional<String> find(String asked) {
        if (asked != null) {
            return identities.stream()
                    .map(Identity::clientId)
                    .filter(asked::equalsIgnoreCase)
                    .findFirst();
        }
        return identities.stream()
                .filter(identity -> identity.system() || identities.size() == 1)
                .map(Identity::clientId)
                .findFirst();
    }
}
