/** What EWS has: tables and columns as declarations. A new column is one new line, a new table one new declaration. */
package org.camelexchange.ews.tables;
