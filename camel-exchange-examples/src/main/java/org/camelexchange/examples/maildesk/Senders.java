package org.camelexchange.examples.maildesk;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whom the desk answers: a person with a usable address. Never itself and never a machine, for two machines that answer each
 * other do not stop.
 */
public final class Senders {
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9_'+-]+(\\.[A-Za-z0-9_'+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");
    private static final Pattern MACHINE = Pattern.compile(
            "(no|donot|do-not|do_not|not)[-_.]?reply([-_.+].*)?|mailer-daemon|postmaster|bounces?([-_.+].*)?|.*-bounces");
    private static final int LONGEST = 254;

    private final String own;

    /** @param own the desk's own address */
    public Senders(String own) {
        this.own = own.toLowerCase(Locale.ROOT);
    }

    /** @param address the mail's From; may be null */
    public boolean answers(String address) {
        if (address == null
                || address.length() > LONGEST
                || !ADDRESS.matcher(address).matches()) {
            return false;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        String name = lower.substring(0, lower.indexOf('@'));
        return !lower.equals(own) && !MACHINE.matcher(name).matches();
    }
}
