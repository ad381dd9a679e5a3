/** Graph on the wire: the Graph SDK's request adapter, with our own login, retry and limits. */
package org.camelexchange.graph.wire;
