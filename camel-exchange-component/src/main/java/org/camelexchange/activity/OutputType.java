package org.camelexchange.activity;

/** The form in which rows leave an endpoint. */
public enum OutputType {
    /** A Map by column name. */
    Map,
    /** JSON text. */
    Json,
    /** An object of outputClass. */
    Pojo
}
