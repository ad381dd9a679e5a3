package org.camelexchange.emulator.ews;

import java.util.Arrays;

/** The schema versions a request may name ([MS-OXWSCDATA] 2.2.3.12). */
enum Version {
    EXCHANGE2007("Exchange2007"),
    EXCHANGE2007_SP1("Exchange2007_SP1"),
    EXCHANGE2010("Exchange2010"),
    EXCHANGE2010_SP1("Exchange2010_SP1"),
    EXCHANGE2010_SP2("Exchange2010_SP2"),
    EXCHANGE2013("Exchange2013"),
    EXCHANGE2013_SP1("Exchange2013_SP1"),
    EXCHANGE2016("Exchange2016");

    private final String wire;

    Version(String wire) {
        this.wire = wire;
    }

    static Version of(String name) {
        return Arrays.stream(values())
                .filter(v -> v.wire.equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new EwsFault(EwsError.INVALID_SERVER_VERSION, EwsError.INVALID_SERVER_VERSION.text()));
    }

    boolean knows(Version since) {
        return compareTo(since) >= 0;
    }
}
