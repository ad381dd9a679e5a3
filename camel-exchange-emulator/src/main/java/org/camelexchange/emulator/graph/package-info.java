/** Microsoft Graph v1.0 for mail, calendars, contacts and tasks: tables of properties and of routes over the store. */
package org.camelexchange.emulator.graph;
