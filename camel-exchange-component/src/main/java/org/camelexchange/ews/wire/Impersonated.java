package org.camelexchange.ews.wire;

import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.ImpersonationType;

/**
 * Whom a call acts as (EWS reference, ExchangeImpersonation).
 *
 * @param type the element of ConnectingSID that names the user
 */
public record Impersonated(ImpersonationType type, String user) {
    /** Whom a connection acts as: its impersonationUser, or its userId; null for the one who logged in. */
    public static Impersonated of(ConnectionSettings settings) {
        return settings.getImpersonationUser() != null
                ? new Impersonated(settings.getImpersonationType(), settings.getImpersonationUser())
                : ofAddress(settings.getUserId());
    }

    /** A user named by the mail address; null for none. */
    public static Impersonated ofAddress(String address) {
        return address == null ? null : new Impersonated(ImpersonationType.PrimarySmtpAddress, address);
    }

    /** The mailbox for the header that routes a request to its server; null when the user is named by no address. */
    String anchor() {
        return type == ImpersonationType.SID ? null : user;
    }
}
