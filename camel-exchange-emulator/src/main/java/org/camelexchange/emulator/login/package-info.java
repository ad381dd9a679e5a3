/** Who may come in: passwords, tokens, the token endpoint, and the gates in front of the doors. */
package org.camelexchange.emulator.login;
