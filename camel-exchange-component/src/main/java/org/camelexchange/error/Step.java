package org.camelexchange.error;

/** The step on the way to a mailbox at which something failed, in the order of the steps. */
public enum Step {
    SETTINGS,
    NAME_LOOKUP,
    PROXY,
    CONNECT,
    TLS,
    TOKEN,
    LOGIN,
    PERMISSION,
    MAILBOX,
    REQUEST
}
