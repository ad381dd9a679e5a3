/** From MIME to items and back; broken mails are read as far as they go. */
package org.camelexchange.emulator.mime;
