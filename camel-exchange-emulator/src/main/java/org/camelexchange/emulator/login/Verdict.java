package org.camelexchange.emulator.login;

import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;

/** What a gate says of a request. */
public sealed interface Verdict {
    /**
     * Come in.
     *
     * @param headers of the answer, where the scheme has the server prove itself
     */
    record Passed(Caller caller, Map<String, String> headers) implements Verdict {
        public Passed(Caller caller) {
            this(caller, Map.of());
        }

        /** An answer a door has made, with the headers of this verdict. */
        public HttpAnswer onto(HttpAnswer answer) {
            HttpAnswer whole = answer;
            for (Map.Entry<String, String> header : headers.entrySet()) {
                whole = whole.with(header.getKey(), header.getValue());
            }
            return whole;
        }
    }

    /** The request shows nothing this gate looks at; another gate may know it. */
    record Absent(Refusal refusal) implements Verdict {}

    /** The request shows something this gate looks at, and it is wrong. */
    record Refused(Refusal refusal) implements Verdict {}
}
