package org.camelexchange.emulator.store;

import java.util.Locale;
import java.util.Map;

/**
 * The identity of a MAPI property beyond the declared ones ([MS-OXWSXPROP] 2.2.4.3).
 *
 * @param set the property set: a GUID in lower case or a distinguished set's name; null for a tagged property
 * @param name the property's name; null when it has an id or a tag
 * @param id the property's id in its set; null when it has a name or a tag
 * @param tag the property tag; null for a named property
 * @param type MapiPropertyTypeType, such as {@code String} or {@code Integer}
 */
public record ExtendedPropId(String set, String name, Integer id, Integer tag, String type) {
    public static final String COMMON = "00062008-0000-0000-c000-000000000046";
    public static final String APPOINTMENT = "00062002-0000-0000-c000-000000000046";
    public static final String TASK = "00062003-0000-0000-c000-000000000046";
    public static final String ADDRESS = "00062004-0000-0000-c000-000000000046";
    public static final String INTERNET_HEADERS = "00020386-0000-0000-c000-000000000046";

    /** DistinguishedPropertySetType ([MS-OXWSXPROP] 2.2.5.1) with the GUIDs of [MS-OXPROPS] 1.3.2. */
    private static final Map<String, String> SETS = Map.of(
            "Common",
            COMMON,
            "Appointment",
            APPOINTMENT,
            "Task",
            TASK,
            "Address",
            ADDRESS,
            "InternetHeaders",
            INTERNET_HEADERS,
            "PublicStrings",
            "00020329-0000-0000-c000-000000000046",
            "Meeting",
            "6ed8da90-450b-101b-98da-00aa003f1305",
            "CalendarAssistant",
            "11000e07-b51b-40d6-af21-caa85edab1d0",
            "UnifiedMessaging",
            "4442858e-a9e3-4e80-b900-317a210cc15b",
            "Sharing",
            "00062040-0000-0000-c000-000000000046");

    /** A property that has a tag of its own. */
    public static ExtendedPropId tagged(int tag, String type) {
        return new ExtendedPropId(null, null, null, tag, type);
    }

    /** A property that has an id in a set. */
    public static ExtendedPropId numbered(String set, int id, String type) {
        return new ExtendedPropId(set, null, id, null, type);
    }

    /**
     * The same property in the one way the store knows it: its set by its GUID in lower case, whatever way it was asked
     * for; a header of a mail, whose name has no case, in lower case.
     */
    public ExtendedPropId canonical() {
        if (set == null) {
            return this;
        }
        String guid = SETS.getOrDefault(set, set.toLowerCase(Locale.ROOT));
        String known = name != null && guid.equals(INTERNET_HEADERS) ? name.toLowerCase(Locale.ROOT) : name;
        return new ExtendedPropId(guid, known, id, tag, type);
    }

    public boolean isArray() {
        return type.endsWith("Array");
    }
}
