package org.camelexchange.activity;

/** What an endpoint does; lower case, as it stands in the URI. */
public enum Action {
    query,
    create,
    update,
    delete,
    execute
}
