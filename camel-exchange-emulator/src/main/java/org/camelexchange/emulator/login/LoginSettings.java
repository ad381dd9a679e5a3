package org.camelexchange.emulator.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How the login service behaves. */
public final class LoginSettings {
    private boolean strictRotation;
    private String person;
    private Duration deviceLifetime = Duration.ofMinutes(15);
    private Duration deviceInterval = Duration.ofSeconds(5);
    private final ManagedIdentities identities = new ManagedIdentities();

    /** A refresh token that was used is not good any more; otherwise it is, as with Microsoft Entra. */
    public void strictRotation() {
        strictRotation = true;
    }

    /** The person who is signed in with the browser already, and sees no page. */
    public void signedIn(String mailbox) {
        person = mailbox;
    }

    /**
     * How device codes behave; fifteen minutes and five seconds if nothing is said.
     *
     * @param lifetime how long a code can be approved and redeemed
     * @param interval the least time between two polls, in whole seconds
     */
    public void deviceCodes(Duration lifetime, Duration interval) {
        deviceLifetime = lifetime;
        deviceInterval = interval;
    }

    /**
     * An identity of the machine.
     *
     * @param clientId null for the identity of the machine itself
     * @param header the secret of App Service, null outside of it
     */
    public void managedIdentity(String clientId, String header) {
        identities.add(clientId, header);
    }

    DeviceCodes deviceCodes(Clock clock) {
        return new DeviceCodes(clock, deviceLifetime, deviceInterval);
    }

    ManagedIdentities identities() {
        return identities;
    }

    boolean isStrictRotation() {
        return strictRotation;
    }

    Optional<String> person() {
        return Optional.ofNullable(person);
    }
}
