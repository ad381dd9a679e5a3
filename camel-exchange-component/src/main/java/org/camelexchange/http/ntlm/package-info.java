/** The client's half of NTLM, version 2 alone, with Extended Protection ([MS-NLMP]). */
package org.camelexchange.http.ntlm;
