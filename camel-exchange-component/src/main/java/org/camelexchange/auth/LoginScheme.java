package org.camelexchange.auth;

import org.camelexchange.settings.ConnectionSettings;

/** One way to log in. */
@FunctionalInterface
interface LoginScheme {
    /**
     * Makes the login of a connection whose settings are valid; nothing is sent before it is first asked.
     *
     * @throws org.camelexchange.error.InvalidSettingException when a file or certificate the settings name is of no use
     */
    CredentialProvider open(ConnectionSettings settings);
}
