/** The back end for Microsoft Graph: tables, planner, row reader and row writer over {@code wire}. */
package org.camelexchange.graph;
