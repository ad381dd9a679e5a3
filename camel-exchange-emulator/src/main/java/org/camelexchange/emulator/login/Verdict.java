package org.camelexchange.emulator.login;

/** What a gate says of a request. */
public sealed interface Verdict {
    /** Come in. */
    record Passed(Caller caller) implements Verdict {}

    /** The request shows nothing this gate looks at; another gate may know it. */
    record Absent(Refusal refusal) implements Verdict {}

    /** The request shows something this gate looks at, and it is wrong. */
    record Refused(Refusal refusal) implements Verdict {}
}
