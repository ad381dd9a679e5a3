/**
 * The MAPI properties ([MS-OXPROPS]) that name what the store keeps anyway: tables from ids to properties, so that every
 * door gives and takes the same values for them.
 */
package org.camelexchange.emulator.store.mapi;
