/** The web server of the emulator: it knows how to carry requests to doors and answers back, and nothing of mail. */
package org.camelexchange.emulator.http;
