package org.camelexchange.emulator.login;

import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpRequest;

/** Lets in who shows no credentials at all; wrong credentials stay wrong. */
public final class AnonymousGate implements Gate {
    private final String mailbox;

    /** @param mailbox whose mailbox the unknown caller gets */
    public AnonymousGate(String mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public Verdict check(HttpRequest request) {
        return request.header("Authorization").isEmpty()
                ? new Verdict.Passed(new Caller(mailbox, null))
                : new Verdict.Absent(new Refusal(Reason.MISSING, List.of(), Map.of()));
    }
}
