/** What an endpoint does with a message, and how bodies become rows and rows bodies. */
package org.camelexchange.activity;
