package org.camelexchange.emulator.ews;

import java.util.Optional;
import org.camelexchange.emulator.login.Caller;
import org.camelexchange.emulator.store.ExchangeStore;
import org.camelexchange.emulator.store.Mailbox;

/** On whose behalf a request is made. */
final class Impersonation {
    private Impersonation() {}

    /** The mailbox a request is about; an application, which has none of its own, has to say whose it means. */
    static Mailbox mailbox(ExchangeStore store, Caller caller, Optional<Element> header) {
        if (header.isEmpty()) {
            if (caller.isApplication()) {
                throw new EwsFault(
                        EwsError.IMPERSONATION_HEADER,
                        "ExchangeImpersonation SOAP header must be present for this type of OAuth token.");
            }
            return existing(store, caller.mailbox());
        }
        String address = address(header.get());
        Mailbox mailbox = existing(store, address);
        boolean allowed = caller.isApplication()
                || caller.mailbox().equalsIgnoreCase(address)
                || store.mayImpersonate(caller.mailbox());
        if (!allowed) {
            throw new EwsFault(EwsError.IMPERSONATE_DENIED, EwsError.IMPERSONATE_DENIED.text());
        }
        return mailbox;
    }

    private static String address(Element header) {
        Element who = header.need("ConnectingSID").only();
        return switch (who.name()) {
            // This server has no names of principals besides the addresses, which are the usual choice for them.
            case "PrimarySmtpAddress", "SmtpAddress", "PrincipalName" -> who.text();
            default -> throw new EwsFault(EwsError.IMPERSONATION_HEADER, EwsError.IMPERSONATION_HEADER.text());
        };
    }

    private static Mailbox existing(ExchangeStore store, String address) {
        return store.mailbox(address)
                .orElseThrow(() -> new EwsFault(EwsError.NON_EXISTENT_MAILBOX, EwsError.NON_EXISTENT_MAILBOX.text()));
    }
}
