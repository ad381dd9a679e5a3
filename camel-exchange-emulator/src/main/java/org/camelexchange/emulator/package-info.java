/** A Microsoft Exchange that runs in the JVM: EWS, Graph and the token endpoint over one store. */
package org.camelexchange.emulator;
