package org.camelexchange.settings;

/** The protocol a connection speaks, and the vocabulary it looks in first. */
public enum Schema {
    /** Exchange Web Services. */
    EWS,
    /** Microsoft Graph. */
    MSGraph
}
