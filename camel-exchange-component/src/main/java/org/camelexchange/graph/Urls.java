package org.camelexchange.graph;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.Scope;

/**
 * Makes the URLs of a mailbox; every value is encoded, so that none can leave its place.
 *
 * @param service the service's base, such as {@code https://graph.microsoft.com/v1.0}
 * @param userId the connection's mailbox; null for that of the one who logged in
 */
record Urls(String service, String userId) {
    /** The mailbox of the one who logged in. */
    static final String ME = "me";

    static Urls of(URI service, String userId) {
        String base = service.toString();
        return new Urls(base.endsWith("/") ? base.substring(0, base.length() - 1) : base, userId);
    }

    /** The mailbox a scope names: that of a shared mailbox, of its user, of the connection; null for one's own. */
    private String who(Scope scope) {
        return scope.sharedMailbox() != null ? scope.sharedMailbox() : scope.userId() != null ? scope.userId() : userId;
    }

    /** The mailbox a scope names, as its user wrote it; {@link #ME} for one's own. */
    String mailbox(Scope scope) {
        String user = who(scope);
        return user == null ? ME : user;
    }

    /** A URL in a mailbox, or of the service when the path begins with a slash; names and ids in it are encoded already. */
    URI url(Scope scope, String path) {
        return URI.create(base(scope, path));
    }

    private String base(Scope scope, String path) {
        if (path.startsWith("/")) {
            return service + path;
        }
        String user = who(scope);
        return service + (user == null ? "/" + ME : "/users/" + encode(user)) + (path.isEmpty() ? "" : "/" + path);
    }

    /** The same with query options; those without a value are left out. */
    URI url(Scope scope, String path, Map<String, Object> options) {
        StringJoiner query = new StringJoiner("&");
        options.forEach((name, value) -> {
            if (value != null) {
                query.add(name + "=" + encode(value.toString()));
            }
        });
        String url = base(scope, path);
        return URI.create(query.length() == 0 ? url : url + "?" + query);
    }

    /**
     * A value as one segment of a path or one value of a query.
     *
     * @throws InvalidInputException for the two names that lead to another place, however they are encoded
     */
    static String encode(String value) {
        if (value.equals(".") || value.equals("..")) {
            throw new InvalidInputException(
                    Failure.of("id", value).withCure("Give an id or a name that was read from this mailbox"),
                    "it is neither an id nor a name",
                    null);
        }
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Map<String, Object> options() {
        return new LinkedHashMap<>();
    }
}
