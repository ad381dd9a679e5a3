/** A mail desk: one route that works through an Inbox, over EWS and over Microsoft Graph. */
package org.camelexchange.examples.maildesk;
