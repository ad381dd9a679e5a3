package org.camelexchange.query;

/** The form in which the server gives an item's body. */
public enum BodyType {
    /** As it was sent. */
    Best,
    HTML,
    Text
}
