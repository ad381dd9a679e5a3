/** The seam between Camel and a server. */
package org.camelexchange.backend;
