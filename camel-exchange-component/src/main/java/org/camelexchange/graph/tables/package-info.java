/** What Graph has: tables and columns as declarations, its own and those of the EWS vocabulary it can serve. */
package org.camelexchange.graph.tables;
