/** What is the same for every schema: tables, columns, procedures and rows. Plain data. */
package org.camelexchange.table;
