package org.camelexchange.emulator.login;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The applications registered with Microsoft Entra, by tenant. */
public final class Applications {
    /** The tenants that stand for whatever tenant the person is of. */
    private static final Set<String> ANY_TENANT = Set.of("common", "organizations", "consumers");

    private final List<Application> applications = new CopyOnWriteArrayList<>();

    /** An application that signs in with a secret. */
    public void add(String tenant, String clientId, String secret) {
        add(Application.registered(tenant, clientId).secret(secret));
    }

    public void add(Application application) {
        applications.add(application);
    }

    /** Changes all the applications of this client id. */
    void change(String clientId, UnaryOperator<Application> change) {
        if (applications.stream().noneMatch(known -> known.clientId().equalsIgnoreCase(clientId))) {
            throw new IllegalArgumentException("The emulator has no application " + clientId);
        }
        applications.replaceAll(known -> known.clientId().equalsIgnoreCase(clientId) ? change.apply(known) : known);
    }

    static boolean isAnyTenant(String tenant) {
        return ANY_TENANT.contains(tenant);
    }

    void checkTenant(String tenant) throws TokenError {
        if (!isAnyTenant(tenant)
                && applications.stream().noneMatch(known -> known.tenant().equalsIgnoreCase(tenant))) {
            throw Problem.TENANT.refused(tenant);
        }
    }

    Application find(String tenant, String clientId) throws TokenError {
        checkTenant(tenant);
        return applications.stream()
                .filter(known -> isAnyTenant(tenant) || known.tenant().equalsIgnoreCase(tenant))
                .filter(known -> known.clientId().equalsIgnoreCase(clientId))
                .findFirst()
                .orElseThrow(() -> Problem.APPLICATION.refused(clientId, tenant));
    }
}
