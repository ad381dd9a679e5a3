package org.camelexchange.ews.wire;

/** The namespaces of EWS ([MS-OXWSCORE] 2.2.1). */
final class Ns {
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";
    static final String MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages";
    static final String ERRORS = "http://schemas.microsoft.com/exchange/services/2006/errors";

    private Ns() {}
}
