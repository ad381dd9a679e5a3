package org.camelexchange.emulator.store;

/** A postal address; every part may be null. */
public record PostalAddress(String street, String city, String state, String countryOrRegion, String postalCode) {}
