package org.camelexchange.emulator.login;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camelexchange.emulator.http.SelfSigned;
import org.camelexchange.emulator.login.ntlm.ChannelBinding;

/** The ways to log in that EWS offers, and how strict they are. */
public final class OfferedLogins {
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    private List<Login> logins = List.of(Login.BASIC, Login.BEARER);
    private List<DigestAlgorithm> algorithms = List.of(DigestAlgorithm.values());
    private boolean extendedProtection;

    /** Offers these, in this order, and no others. */
    public void offer(List<Login> offered) {
        this.logins = List.copyOf(offered);
    }

    /** Has Digest offer these, in this order. */
    public void digest(List<DigestAlgorithm> offered) {
        this.algorithms = List.copyOf(offered);
    }

    /** Has NTLM over TLS ask for a proof that belongs to the TLS connection. */
    public void extendedProtection() {
        this.extendedProtection = true;
    }

    /** @param domain the DNS name of the server's Windows domain */
    public List<Gate> gates(Accounts accounts, String domain, Tokens tokens, Clock clock) throws IOException {
        Optional<byte[]> channel = extendedProtection
                ? Optional.of(ChannelBinding.of(SelfSigned.ofThisJvm().certificate()))
                : Optional.empty();
        List<Gate> gates = new ArrayList<>();
        for (Login login : logins) {
            gates.add(
                    switch (login) {
                        case BASIC -> new BasicGate(accounts);
                        case DIGEST -> new DigestGate(accounts, domain, algorithms, NONCE_LIFE, clock);
                        case NTLM -> new NtlmGate(accounts, domain, clock, channel);
                        case BEARER -> new BearerGate(Audience.OUTLOOK, tokens);
                    });
        }
        return gates;
    }
}
