/** The back end for Exchange Web Services: tables, planner, row reader and row writer over {@code wire}. */
package org.camelexchange.ews;
