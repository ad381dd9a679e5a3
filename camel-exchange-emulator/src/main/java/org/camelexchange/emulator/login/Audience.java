package org.camelexchange.emulator.login;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a token is good for. */
public enum Audience {
    OUTLOOK("https://outlook.office365.com", "full_access_as_app"),
    GRAPH(
            "https://graph.microsoft.com",
            "Mail.ReadWrite",
            "Mail.Send",
            "Calendars.ReadWrite",
            "Contacts.ReadWrite",
            "Tasks.ReadWrite.All",
            "User.Read.All");

    private final String resource;
    private final List<String> roles;

    Audience(String resource, String... roles) {
        this.resource = resource;
        this.roles = List.of(roles);
    }

    /** The claim {@code roles} of an application that was granted all there is. */
    List<String> roles() {
        return roles;
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
