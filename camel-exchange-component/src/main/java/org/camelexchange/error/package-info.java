/** One exception family: what failed, where, why, whether to try again, and the cure. */
package org.camelexchange.error;
