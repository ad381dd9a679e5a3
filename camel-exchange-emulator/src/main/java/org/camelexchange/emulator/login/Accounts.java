package org.camelexchange.emulator.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The users and their passwords. */
public final class Accounts {
    private final Map<String, byte[]> digests = new ConcurrentHashMap<>();

    /** Adds a user, or gives one another password. */
    public void add(String address, String password) {
        digests.put(key(address), digest(password));
    }

    /**
     * The address of the user if the password is right. The user may be named by the address or, as in a Windows
     * domain, by {@code DOMAIN\name}.
     */
    public Optional<String> check(String user, String password) {
        String address = address(user);
        // Digests are compared, for an unknown user too, so that the time taken tells neither name nor password.
        byte[] expected = digests.getOrDefault(address, digest(""));
        boolean same = MessageDigest.isEqual(expected, digest(password));
        return same && digests.containsKey(address) ? Optional.of(address) : Optional.empty();
    }

    /** Whether there is such a user, named as for {@link #check}. */
    boolean knows(String user) {
        return digests.containsKey(address(user));
    }

    private String address(String user) {
        int backslash = user.indexOf('\\');
        if (backslash < 0) {
            return key(user);
        }
        String prefix = key(user.substring(backslash + 1)) + "@";
        List<String> found = digests.keySet().stream()
                .filter(known -> known.startsWith(prefix))
                .toList();
        return found.size() == 1 ? found.get(0) : key(user);
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] digest(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
