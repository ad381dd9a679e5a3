package org.camelexchange.emulator.login;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.camelexchange.emulator.http.Door;

/** Microsoft Entra as a whole: puts its parts together, and lets things go wrong on demand. */
public final class LoginService {
    /** Where App Service has its tokens. */
    public static final String APP_SERVICE_PATH = ManagedIdentityDoor.APP_SERVICE_PATH;

    private final Accounts accounts;
    private final Applications applications;
    private final Clock clock;
    private final Tokens tokens;
    private final RefreshTokens refreshTokens;
    private final DeviceCodes deviceCodes;
    private final LongAdder tokenRequests = new LongAdder();
    private final List<Door> doors;

    public LoginService(Accounts accounts, Applications applications, LoginSettings settings, Clock clock) {
        this.accounts = accounts;
        this.applications = applications;
        this.clock = clock;
        this.tokens = new Tokens(clock);
        this.refreshTokens = new RefreshTokens(clock, settings.isStrictRotation());
        this.deviceCodes = settings.deviceCodes(clock);
        this.doors = doors(settings);
    }

    private List<Door> doors(LoginSettings settings) {
        IdTokens idTokens = new IdTokens(tokens, clock);
        TokenAnswers answers = new TokenAnswers(tokens, refreshTokens, idTokens);
        ClientLogin clients = new ClientLogin(applications, clock);
        AuthorizationCodes codes = new AuthorizationCodes(clock);
        List<Grant> grants = List.of(
                new AuthorizationCodeGrant(codes, answers),
                new DeviceCodeGrant(deviceCodes, answers),
                new ClientCredentialsGrant(answers),
                new PasswordGrant(accounts, answers),
                new RefreshTokenGrant(refreshTokens, answers));
        List<Endpoint> endpoints = List.of(
                new TokenEndpoint(grants, clients, applications, tokenRequests),
                new AuthorizeEndpoint(applications, accounts, codes, settings),
                new DeviceCodeEndpoint(applications, deviceCodes),
                new DeviceSignInEndpoint(accounts, deviceCodes),
                new DiscoveryEndpoint(applications),
                new KeysEndpoint(idTokens),
                new InstanceDiscoveryEndpoint(),
                new UserRealmEndpoint());
        return List.of(
                new TokenDoor(endpoints, clock),
                new ManagedIdentityDoor(settings.identities(), tokens, clock, tokenRequests));
    }

    /** What answers for it on the wire. */
    public List<Door> doors() {
        return doors;
    }

    /** The access tokens, which the other doors check. */
    public Tokens tokens() {
        return tokens;
    }

    /**
     * A person enters the code a device shows, and signs in or declines.
     *
     * @param mailbox null to decline
     * @return whether a device waits with this code
     */
    public boolean decideDevice(String userCode, String mailbox) {
        return deviceCodes.decide(userCode, mailbox);
    }

    /** Makes all refresh tokens given so far invalid. */
    public void revokeRefreshTokens() {
        refreshTokens.revokeAll();
    }

    /** How many requests for tokens have come in, refused ones too. */
    public long tokenRequests() {
        return tokenRequests.sum();
    }

    /** Changes a password; the person's refresh tokens end with it. */
    public void changePassword(String mailbox, String password) {
        if (!accounts.knows(mailbox)) {
            throw new IllegalArgumentException("The emulator has no mailbox " + mailbox);
        }
        accounts.add(mailbox, password);
        refreshTokens.revokeOf(mailbox);
    }

    /** Ends the secrets of an application. */
    public void expireSecrets(String clientId) {
        applications.change(clientId, application -> application.withSecretsExpired(clock.instant()));
    }

    /** Takes consent to an application back. */
    public void withdrawConsent(String clientId) {
        applications.change(clientId, Application::withoutConsent);
    }

    /** Gives consent to an application. */
    public void consent(String clientId) {
        applications.change(clientId, Application::withConsent);
    }
}
