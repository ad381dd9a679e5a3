/** What a connection's data model holds, as tables one can query. */
package org.camelexchange.metadata;
