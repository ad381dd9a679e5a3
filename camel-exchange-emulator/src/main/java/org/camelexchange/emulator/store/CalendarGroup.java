package org.camelexchange.emulator.store;

/**
 * A group calendars are shown in.
 *
 * @param classId a GUID
 */
public record CalendarGroup(String id, String name, String classId, String changeKey) {}
