/** Views a user defines: named queries in a file, usable as tables. */
package org.camelexchange.view;
