/** EWS on the wire: one shared service of the EWS Java API over one pooled transport, and our own streaming reader. */
package org.camelexchange.ews.wire;
