package org.camelexchange.emulator.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The users and their passwords. The passwords are kept as they are, since NTLM and Digest each need a digest of their
 * own of them.
 */
public final class Accounts {
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    /** A user; printed without the password. */
    public record Account(String address, String password) {
        /** The Windows domain by its short name: the first label of the mail domain, in capitals. */
        public String domain() {
            return mailDomain().split("\\.", 2)[0].toUpperCase(Locale.ROOT);
        }

        /** The Windows domain by its DNS name, which is the mail domain here. */
        public String mailDomain() {
            return address.substring(address.indexOf('@') + 1);
        }

        @Override
        public String toString() {
            return "Account[address=" + address + "]";
        }
    }

    /** Adds a user, or gives one another password. */
    public void add(String address, String password) {
        accounts.put(key(address), new Account(key(address), password));
    }

    /**
     * The address of the user if the password is right. The user may be named by the address or, as in a Windows
     * domain, by {@code DOMAIN\name}.
     */
    public Optional<String> check(String user, String password) {
        Optional<Account> account = Optional.ofNullable(accounts.get(address(user)));
        // Compared for an unknown user too, so that the time taken tells neither name nor password.
        byte[] expected = bytes(account.map(Account::password).orElse(""));
        boolean same = MessageDigest.isEqual(expected, bytes(password));
        return same ? account.map(Account::address) : Optional.empty();
    }

    /**
     * Finds a user of a Windows domain.
     *
     * @param domain its short or its DNS name; empty where the server shall find it out
     * @param user the name in the domain, or the whole address
     */
    public Optional<Account> find(String domain, String user) {
        Optional<Account> account =
                Optional.ofNullable(accounts.get(user.indexOf('@') < 0 ? address("\\" + user) : key(user)));
        return account.filter(a ->
                domain.isEmpty() || domain.equalsIgnoreCase(a.domain()) || domain.equalsIgnoreCase(a.mailDomain()));
    }

    /** Whether there is such a user, named as for {@link #check}. */
    boolean knows(String user) {
        return accounts.containsKey(address(user));
    }

    private String address(String user) {
        int backslash = user.indexOf('\\');
        if (backslash < 0) {
            return key(user);
        }
        return ofLocalPart(user.substring(backslash + 1)).orElseGet(() -> key(user));
    }

    /** The address of a user whom Kerberos names {@code name@REALM}; the realm need not be the address's domain. */
    Optional<String> ofPrincipal(String principal) {
        String same = key(principal);
        return accounts.containsKey(same)
                ? Optional.of(same)
                : ofLocalPart(principal.substring(0, Math.max(0, principal.indexOf('@'))));
    }

    private Optional<String> ofLocalPart(String name) {
        String prefix = key(name) + "@";
        List<String> found = accounts.keySet().stream()
                .filter(known -> known.startsWith(prefix))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
