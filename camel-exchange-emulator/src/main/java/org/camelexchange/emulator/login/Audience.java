package org.camelexchange.emulator.login;

import java.util.Arrays;
import java.util.Optional;

/** What a token is good for. */
public enum Audience {
    OUTLOOK("https://outlook.office365.com"),
    GRAPH("https://graph.microsoft.com");

    private final String resource;

    Audience(String resource) {
        this.resource = resource;
    }

    /** The claim {@code aud} of the tokens. */
    public String resource() {
        return resource;
    }

    /** The scope an application asks for to get all it was granted. */
    public String defaultScope() {
        return resource + "/.default";
    }

    /** The audience of a scope; Exchange's older host name is as good as the newer one. */
    public static Optional<Audience> ofScope(String scope) {
        if ("https://outlook.office.com/.default".equals(scope)) {
            return Optional.of(OUTLOOK);
        }
        return Arrays.stream(values())
                .filter(audience -> audience.defaultScope().equals(scope))
                .findFirst();
    }
}
