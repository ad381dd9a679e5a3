package org.camelexchange.settings;

/**
 * The Exchange that answers. Its wire version is the text of EWS's RequestServerVersion; the schema has had no newer one since
 * Exchange2016, so later servers are spoken to with that.
 */
public enum Platform {
    Exchange2007("Exchange2007"),
    Exchange2007_SP1("Exchange2007_SP1"),
    Exchange2010("Exchange2010"),
    Exchange2010_SP1("Exchange2010_SP1"),
    Exchange2010_SP2("Exchange2010_SP2"),
    Exchange2013("Exchange2013"),
    Exchange2013_SP1("Exchange2013_SP1"),
    Exchange_Online("Exchange2016"),
    Exchange2016("Exchange2016"),
    Exchange2019("Exchange2016"),
    ExchangeSE("Exchange2016");

    private final String wireVersion;

    Platform(String wireVersion) {
        this.wireVersion = wireVersion;
    }

    public String wireVersion() {
        return wireVersion;
    }
}
