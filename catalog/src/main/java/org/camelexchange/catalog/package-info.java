/** What Camel tools read about the exchange component. */
package org.camelexchange.catalog;
