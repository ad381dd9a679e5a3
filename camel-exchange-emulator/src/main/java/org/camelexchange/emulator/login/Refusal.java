package org.camelexchange.emulator.login;

import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;

/**
 * How somebody is sent away; the door makes the body if its protocol has one.
 *
 * @param challenges the values of {@code WWW-Authenticate}, one header each
 * @param headers further headers
 */
public record Refusal(Reason reason, List<String> challenges, Map<String, String> headers) {
    public Refusal {
        challenges = List.copyOf(challenges);
        headers = Map.copyOf(headers);
    }

    /** The 401 without a body, as Exchange sends it. */
    public HttpAnswer answer() {
        return onto(HttpAnswer.empty(401));
    }

    /** An answer a door has made, with the challenges and headers of this refusal. */
    public HttpAnswer onto(HttpAnswer answer) {
        HttpAnswer whole = answer;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            whole = whole.with(header.getKey(), header.getValue());
        }
        for (String challenge : challenges) {
            whole = whole.and("WWW-Authenticate", challenge);
        }
        return whole;
    }
}
