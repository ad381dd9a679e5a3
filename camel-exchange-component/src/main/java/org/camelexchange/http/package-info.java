/** What both back ends share on the wire: when to try again, and which links may be followed. */
package org.camelexchange.http;
