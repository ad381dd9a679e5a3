package org.camelexchange.emulator.store;

/**
 * The identity of a MAPI property beyond the declared ones ([MS-OXWSXPROP] 2.2.4.3).
 *
 * @param set the property set: a GUID in lower case or a distinguished set's name; null for a tagged property
 * @param name the property's name; null when it has an id or a tag
 * @param id the property's id in its set; null when it has a name or a tag
 * @param tag the property tag; null for a named property
 * @param type MapiPropertyTypeType, such as {@code String} or {@code Integer}
 */
public record ExtendedPropId(String set, String name, Integer id, Integer tag, String type) {}
