/** What a user can set about a connection: validated, masked, plain data. */
package org.camelexchange.settings;
