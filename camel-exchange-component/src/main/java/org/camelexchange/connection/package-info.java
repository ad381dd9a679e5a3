/** Opening, sharing, testing and closing a connection. */
package org.camelexchange.connection;
