package org.camelexchange;

import org.camelexchange.error.LoginException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;

/** Reads an Inbox with the managed identity its environment tells of. Ends with 0, or with 2 when the login is refused. */
final class AppServiceProcess {
    private AppServiceProcess() {}

    public static void main(String[] args) throws Exception {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.valueOf(args[0]));
        settings.setServer(args[1]);
        settings.setAuthScheme(AuthScheme.AzureMSI);
        settings.setUserId(args[2]);
        try {
            TokenDesk.readInbox(settings);
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof LoginException) {
                    System.exit(2);
                }
            }
            throw e;
        }
        System.exit(0);
    }
}
