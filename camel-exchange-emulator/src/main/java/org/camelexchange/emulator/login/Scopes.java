package org.camelexchange.emulator.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scopes of one request.
 *
 * @param audience the one resource they are of; Graph where they name none
 * @param permissions the permissions, without the resource
 * @param wanted those of the resource, as they were asked for
 * @param openId those of OpenID Connect
 */
record Scopes(Audience audience, List<String> permissions, List<String> wanted, Set<String> openId) {
    private static final Set<String> OPENID = Set.of("openid", "profile", "email", "offline_access");
    private static final String DEFAULT = ".default";

    Scopes {
        permissions = List.copyOf(permissions);
        wanted = List.copyOf(wanted);
        openId = Set.copyOf(openId);
    }

    /** Reads the parameter {@code scope}; a permission without a resource is Graph's. */
    static Scopes parse(String text) throws TokenError {
        List<String> all = Stream.of(text.strip().split("\\s+"))
                .filter(scope -> !scope.isEmpty())
                .toList();
        if (all.isEmpty()) {
            throw Problem.SCOPE.refused(text);
        }
        Audience audience = null;
        List<String> wanted = new ArrayList<>();
        List<String> permissions = new ArrayList<>();
        for (String scope : all) {
            if (!OPENID.contains(scope)) {
                Audience its = audience(scope);
                if (audience != null && audience != its) {
                    throw Problem.SEVERAL_RESOURCES.refused(text);
                }
                audience = its;
                wanted.add(scope);
                permissions.add(permission(scope, its));
            }
        }
        // Microsoft Entra takes the default scope only alone.
        if (permissions.size() > 1 && permissions.contains(DEFAULT)) {
            throw Problem.SCOPE.refused(text);
        }
        return new Scopes(
                audience == null ? Audience.GRAPH : audience,
                permissions,
                wanted,
                all.stream().filter(OPENID::contains).collect(Collectors.toSet()));
    }

    private static Audience audience(String scope) throws TokenError {
        int slash = scope.lastIndexOf('/');
        return slash < 0
                ? Audience.GRAPH
                : Audience.ofResource(scope.substring(0, slash))
                        .orElseThrow(() -> Problem.RESOURCE.refused(scope.substring(0, slash)));
    }

    private static String permission(String scope, Audience audience) throws TokenError {
        String permission = scope.substring(scope.lastIndexOf('/') + 1);
        if (!DEFAULT.equals(permission) && !audience.hasPermission(permission)) {
            throw Problem.UNKNOWN_SCOPE.refused(permission, audience.id());
        }
        return permission;
    }

    /** Whether the one scope is the default one, as it has to be for an application on its own. */
    boolean isDefault() {
        return permissions.equals(List.of(DEFAULT));
    }

    boolean isOffline() {
        return openId.contains("offline_access");
    }

    boolean isOpenId() {
        return openId.contains("openid");
    }

    /** The claim {@code scp} of a person's token. */
    String granted() {
        return isDefault() || permissions.isEmpty() ? audience.granted() : String.join(" ", permissions);
    }

    /** The field {@code scope} of an answer: what was asked for and, for the default scope, what it stands for. */
    String answered() {
        Stream<String> meant = isDefault()
                ? Stream.of(audience.granted().split(" ")).map(permission -> audience.resource() + "/" + permission)
                : Stream.empty();
        Stream<String> who =
                openId.stream().filter(scope -> !"offline_access".equals(scope)).sorted();
        return Stream.of(wanted.stream(), meant, who).flatMap(all -> all).collect(Collectors.joining(" "));
    }

    /** These, with a refresh token and an id token if those others had them. */
    Scopes withOpenIdOf(Scopes others) {
        return new Scopes(
                audience,
                permissions,
                wanted,
                Stream.concat(openId.stream(), others.openId.stream()).collect(Collectors.toSet()));
    }
}
