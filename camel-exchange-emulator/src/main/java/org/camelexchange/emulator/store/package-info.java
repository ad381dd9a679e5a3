/** What an Exchange server keeps: mailboxes, folders, items, attachments and their history. Knows no protocol. */
package org.camelexchange.emulator.store;
