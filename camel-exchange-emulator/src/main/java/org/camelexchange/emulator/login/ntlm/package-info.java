/** The server's half of NTLM, version 2, after [MS-NLMP]. */
package org.camelexchange.emulator.login.ntlm;
