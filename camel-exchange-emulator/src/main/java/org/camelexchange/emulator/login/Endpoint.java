package org.camelexchange.emulator.login;

import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/** One address of the login service, below the tenant. */
interface Endpoint {
    /** The path after the tenant and its slash; one that ends in a slash stands for all that is below it. */
    String path();

    /** @param tenant the first part of the path */
    HttpAnswer answer(String tenant, HttpRequest request) throws TokenError;
}
