package org.camelexchange.auth;

import java.util.HashMap;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import org.camelexchange.settings.ConnectionSettings;

/**
 * Where the ticket comes from: a keytab, a ticket cache, or a password. It is what a JAAS file would say, without one.
 *
 * @param text what it is, for errors
 * @param options of the JDK's Krb5LoginModule
 * @param callbacks gives the password, and nothing where there is none
 */
record TicketSource(String text, Map<String, String> options, CallbackHandler callbacks) {
    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

    static TicketSource of(ConnectionSettings settings, String principal) {
        Map<String, String> options = new HashMap<>();
        options.put("isInitiator", "true");
        if (principal != null) {
            options.put("principal", principal);
        }
        if (given(settings.getKerberosKeytabFile())) {
            options.put("doNotPrompt", "true");
            options.put("useKeyTab", "true");
            options.put("keyTab", settings.getKerberosKeytabFile());
            return new TicketSource("the keytab " + settings.getKerberosKeytabFile(), options, callbacks -> {});
        }
        if (!given(settings.getKerberosTicketCache()) && given(settings.getPassword())) {
            char[] password = settings.getPassword().toCharArray();
            return new TicketSource("user and password", options, callbacks -> {
                for (Callback callback : callbacks) {
                    if (callback instanceof PasswordCallback asked) {
                        asked.setPassword(password);
                    }
                }
            });
        }
        options.put("doNotPrompt", "true");
        options.put("useTicketCache", "true");
        // A ticket near its end is renewed at the KDC where the KDC allows it.
        options.put("renewTGT", "true");
        String cache = "the ticket cache of this user";
        if (given(settings.getKerberosTicketCache())) {
            options.put("ticketCache", settings.getKerberosTicketCache());
            cache = "the ticket cache " + settings.getKerberosTicketCache();
        }
        return new TicketSource(cache, options, callbacks -> {});
    }

    Configuration jaas() {
        return jaas(options);
    }

    static Configuration jaas(Map<String, String> options) {
        AppConfigurationEntry[] entries = {new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, options)};
        return new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return entries;
            }
        };
    }

    /** Without the password that the callbacks hold. */
    @Override
    public String toString() {
        return text;
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
