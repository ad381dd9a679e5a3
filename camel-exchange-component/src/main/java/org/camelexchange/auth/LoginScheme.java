package org.camelexchange.auth;

import org.camelexchange.settings.ConnectionSettings;

/** One way to log in. */
interface LoginScheme {
    /**
     * Checks that the settings hold all the scheme needs; nothing is sent.
     *
     * @throws org.camelexchange.error.InvalidSettingException naming the option that is missing
     */
    void validate(ConnectionSettings settings);

    /** Makes the login of a connection whose settings are valid; nothing is sent before it is first asked. */
    CredentialProvider open(ConnectionSettings settings);
}
