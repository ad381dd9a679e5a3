/** The EWS door: SOAP at {@code /EWS/Exchange.asmx}, over one table of the properties EWS knows. */
package org.camelexchange.emulator.ews;
