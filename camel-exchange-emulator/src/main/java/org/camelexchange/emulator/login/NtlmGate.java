package org.camelexchange.emulator.login;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.http.Connection;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.login.ntlm.AuthenticateMessage;
import org.camelexchange.emulator.login.ntlm.ChallengeMessage;
import org.camelexchange.emulator.login.ntlm.ProofCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * NTLM over HTTP ([MS-NTHT]): two messages of the client, one of the server; then the connection is logged in and its
 * requests come without a login. Version 2 alone is let in. A user is known as {@code DOMAIN\name}, by the address, or
 * by the bare name.
 */
public final class NtlmGate implements Gate {
    private static final Logger LOG = LoggerFactory.getLogger(NtlmGate.class);
    private static final String SCHEME = "NTLM";

    private final Accounts accounts;
    private final String domain;
    private final Clock clock;
    private final Optional<byte[]> channel;

    /**
     * @param domain the DNS name of the Windows domain the server says it is in
     * @param channel what proofs over TLS must say of the channel, which is Extended Protection; empty for none
     */
    public NtlmGate(Accounts accounts, String domain, Clock clock, Optional<byte[]> channel) {
        this.accounts = accounts;
        this.domain = domain;
        this.clock = clock;
        this.channel = channel;
    }

    private record Handshake(byte[] negotiate, ChallengeMessage challenge) {}

    private record LoggedIn(Caller caller) {}

    @Override
    public Verdict check(HttpRequest request) {
        Connection connection = request.connection();
        Optional<String> message = Authorization.credentials(request, SCHEME);
        if (message.isEmpty()) {
            Optional<LoggedIn> before =
                    request.header("Authorization").isPresent() ? Optional.empty() : connection.recall(LoggedIn.class);
            return before.isPresent()
                    ? new Verdict.Passed(before.get().caller())
                    : new Verdict.Absent(refusal(Reason.MISSING, SCHEME));
        }
        connection.forget(LoggedIn.class);
        Optional<Handshake> handshake = connection.recall(Handshake.class);
        connection.forget(Handshake.class);
        try {
            byte[] bytes = Base64.getDecoder().decode(message.get());
            return switch (AuthenticateMessage.type(bytes)) {
                case 1 -> challenged(connection, bytes);
                case 3 -> checked(connection, handshake, AuthenticateMessage.parse(bytes), secure(request));
                default -> refused("no message of a client");
            };
        } catch (IllegalArgumentException malformed) {
            return refused(malformed.getMessage());
        }
    }

    private Verdict challenged(Connection connection, byte[] negotiate) {
        ChallengeMessage challenge = ChallengeMessage.of(domain, clock.instant());
        connection.remember(Handshake.class, new Handshake(negotiate, challenge));
        String answer = SCHEME + " " + Base64.getEncoder().encodeToString(challenge.bytes());
        return new Verdict.Refused(refusal(Reason.UNDER_WAY, answer));
    }

    private Verdict checked(
            Connection connection, Optional<Handshake> handshake, AuthenticateMessage message, boolean secure) {
        if (handshake.isEmpty()) {
            return refused("no handshake was begun on this connection");
        }
        Optional<Accounts.Account> account = accounts.find(message.domain(), message.user());
        if (account.isEmpty()) {
            return refused("there is no such user");
        }
        ProofCheck.Finding finding = new ProofCheck(
                        handshake.get().negotiate(), handshake.get().challenge(), secure ? channel : Optional.empty())
                .of(message, account.get().password());
        if (finding != ProofCheck.Finding.GOOD) {
            return refused(finding.name());
        }
        Caller caller = new Caller(account.get().address(), null);
        connection.remember(LoggedIn.class, new LoggedIn(caller));
        return new Verdict.Passed(caller);
    }

    private static boolean secure(HttpRequest request) {
        return "https".equals(request.uri().getScheme());
    }

    private static Verdict refused(String why) {
        LOG.debug("An NTLM login is refused: {}", why);
        return new Verdict.Refused(refusal(Reason.WRONG_PASSWORD, SCHEME));
    }

    private static Refusal refusal(Reason reason, String challenge) {
        return new Refusal(reason, List.of(challenge), Map.of());
    }
}
