package org.camelexchange.emulator.login;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a token is good for. */
public enum Audience {
    OUTLOOK(
            "https://outlook.office365.com",
            // Exchange's newer host name is as good as the older one.
            List.of("https://outlook.office365.com", "https://outlook.office.com"),
            "00000002-0000-0ff1-ce00-000000000000",
            "(EWS|IMAP|POP)\\.AccessAsUser\\.All|SMTP\\.Send|(Mail|Calendars|Contacts|Tasks|MailboxSettings|User)\\.\\w+"
                    + "(\\.\\w+)*",
            "EWS.AccessAsUser.All",
            "full_access_as_app"),
    GRAPH(
            "https://graph.microsoft.com",
            List.of("https://graph.microsoft.com"),
            "00000003-0000-0000-c000-000000000000",
            "(Mail|MailboxSettings|MailboxFolder|MailboxItem|Calendars|Contacts|Tasks|User|People|Place|Group|Directory"
                    + "|Files|Notes|Sites|EWS|IMAP|POP|SMTP)\\.\\w+(\\.\\w+)*",
            "Mail.ReadWrite Mail.Send Calendars.ReadWrite Contacts.ReadWrite Tasks.ReadWrite MailboxSettings.Read"
                    + " User.Read",
            "Mail.ReadWrite Mail.Send Calendars.ReadWrite Contacts.ReadWrite Tasks.ReadWrite.All User.Read.All");

    private final String resource;
    private final List<String> names;
    private final String id;
    private final Pattern permissions;
    private final String granted;
    private final List<String> roles;

    Audience(String resource, List<String> names, String id, String permissions, String granted, String roles) {
        this.resource = resource;
        this.names = names;
        this.id = id;
        this.permissions = Pattern.compile(permissions);
        this.granted = granted;
        this.roles = List.of(roles.split(" "));
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

    /** The id of the resource's own application. */
    String id() {
        return id;
    }

    /** What the default scope stands for when a person signs in, with blanks between. */
    String granted() {
        return granted;
    }

    /** Whether there is such a permission for people. */
    boolean hasPermission(String permission) {
        return permissions.matcher(permission).matches();
    }

    /** The audience of a resource, by any of its names, with or without a slash at the end. */
    public static Optional<Audience> ofResource(String resource) {
        String name = resource.endsWith("/") ? resource.substring(0, resource.length() - 1) : resource;
        return Arrays.stream(values())
                .filter(audience -> audience.names.contains(name) || audience.id.equalsIgnoreCase(name))
                .findFirst();
    }
}
