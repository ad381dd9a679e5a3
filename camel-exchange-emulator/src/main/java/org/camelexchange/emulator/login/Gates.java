package org.camelexchange.emulator.login;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpRequest;

/** Several gates as one: the first that lets in does; if none does, the answer has the challenges of all. */
public final class Gates implements Gate {
    private final List<Gate> gates;

    public Gates(List<? extends Gate> gates) {
        this.gates = List.copyOf(gates);
    }

    public static Gates of(Gate... gates) {
        return new Gates(List.of(gates));
    }

    @Override
    public Verdict check(HttpRequest request) {
        List<Refusal> refusals = new ArrayList<>();
        Reason reason = null;
        for (Gate gate : gates) {
            Verdict verdict = gate.check(request);
            if (verdict instanceof Verdict.Passed) {
                return verdict;
            }
            if (verdict instanceof Verdict.Refused refused) {
                if (refused.refusal().reason() == Reason.UNDER_WAY) {
                    // In the middle of a handshake nothing else is offered, as IIS has it.
                    return verdict;
                }
                reason = reason == null ? refused.refusal().reason() : reason;
                refusals.add(refused.refusal());
            } else if (verdict instanceof Verdict.Absent absent) {
                refusals.add(absent.refusal());
            }
        }
        return reason == null
                ? new Verdict.Absent(joined(Reason.MISSING, refusals))
                : new Verdict.Refused(joined(reason, refusals));
    }

    private static Refusal joined(Reason reason, List<Refusal> refusals) {
        List<String> challenges = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Refusal refusal : refusals) {
            challenges.addAll(refusal.challenges());
            headers.putAll(refusal.headers());
        }
        return new Refusal(reason, challenges, headers);
    }
}
