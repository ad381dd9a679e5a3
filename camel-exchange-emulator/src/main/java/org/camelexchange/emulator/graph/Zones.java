package org.camelexchange.emulator.graph;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Time zones by the names of Windows and of IANA, as CLDR's windowsZones maps them. */
final class Zones {
    private static final Map<String, String> IANA = new LinkedHashMap<>();
    private static final Map<String, String> WINDOWS = new HashMap<>();

    static {
        String[] lines = {
            "UTC=Etc/UTC",
            "Dateline Standard Time=Etc/GMT+12",
            "Hawaiian Standard Time=Pacific/Honolulu",
            "Alaskan Standard Time=America/Anchorage",
            "Pacific Standard Time=America/Los_Angeles",
            "US Mountain Standard Time=America/Phoenix",
            "Mountain Standard Time=America/Denver",
            "Central America Standard Time=America/Guatemala",
            "Central Standard Time=America/Chicago",
            "Central Standard Time (Mexico)=America/Mexico_City",
            "SA Pacific Standard Time=America/Bogota",
            "Eastern Standard Time=America/New_York",
            "US Eastern Standard Time=America/Indiana/Indianapolis",
            "Venezuela Standard Time=America/Caracas",
            "Atlantic Standard Time=America/Halifax",
            "SA Western Standard Time=America/La_Paz",
            "Newfoundland Standard Time=America/St_Johns",
            "E. South America Standard Time=America/Sao_Paulo",
            "Argentina Standard Time=America/Buenos_Aires",
            "SA Eastern Standard Time=America/Cayenne",
            "Azores Standard Time=Atlantic/Azores",
            "GMT Standard Time=Europe/London",
            "Greenwich Standard Time=Atlantic/Reykjavik",
            "Morocco Standard Time=Africa/Casablanca",
            "W. Europe Standard Time=Europe/Berlin",
            "Central Europe Standard Time=Europe/Budapest",
            "Romance Standard Time=Europe/Paris",
            "Central European Standard Time=Europe/Warsaw",
            "W. Central Africa Standard Time=Africa/Lagos",
            "GTB Standard Time=Europe/Bucharest",
            "Egypt Standard Time=Africa/Cairo",
            "E. Europe Standard Time=Europe/Chisinau",
            "South Africa Standard Time=Africa/Johannesburg",
            "FLE Standard Time=Europe/Kiev",
            "Israel Standard Time=Asia/Jerusalem",
            "Arabic Standard Time=Asia/Baghdad",
            "Turkey Standard Time=Europe/Istanbul",
            "Arab Standard Time=Asia/Riyadh",
            "Russian Standard Time=Europe/Moscow",
            "E. Africa Standard Time=Africa/Nairobi",
            "Iran Standard Time=Asia/Tehran",
            "Arabian Standard Time=Asia/Dubai",
            "Georgian Standard Time=Asia/Tbilisi",
            "Afghanistan Standard Time=Asia/Kabul",
            "West Asia Standard Time=Asia/Tashkent",
            "Pakistan Standard Time=Asia/Karachi",
            "India Standard Time=Asia/Calcutta",
            "Sri Lanka Standard Time=Asia/Colombo",
            "Nepal Standard Time=Asia/Katmandu",
            "Bangladesh Standard Time=Asia/Dhaka",
            "Myanmar Standard Time=Asia/Rangoon",
            "SE Asia Standard Time=Asia/Bangkok",
            "China Standard Time=Asia/Shanghai",
            "Singapore Standard Time=Asia/Singapore",
            "W. Australia Standard Time=Australia/Perth",
            "Taipei Standard Time=Asia/Taipei",
            "Tokyo Standard Time=Asia/Tokyo",
            "Korea Standard Time=Asia/Seoul",
            "Cen. Australia Standard Time=Australia/Adelaide",
            "AUS Central Standard Time=Australia/Darwin",
            "E. Australia Standard Time=Australia/Brisbane",
            "AUS Eastern Standard Time=Australia/Sydney",
            "Tasmania Standard Time=Australia/Hobart",
            "West Pacific Standard Time=Pacific/Port_Moresby",
            "New Zealand Standard Time=Pacific/Auckland",
            "Fiji Standard Time=Pacific/Fiji",
            "Samoa Standard Time=Pacific/Apia"
        };
        for (String line : lines) {
            int equals = line.indexOf('=');
            IANA.put(line.substring(0, equals), line.substring(equals + 1));
            WINDOWS.put(line.substring(equals + 1), line.substring(0, equals));
        }
        WINDOWS.put("Z", "UTC");
        WINDOWS.put("UTC", "UTC");
        WINDOWS.put("GMT", "UTC");
    }

    private Zones() {}

    /** The zone of a Windows or IANA name. */
    static ZoneId find(String name) {
        try {
            return ZoneId.of(IANA.getOrDefault(name, name));
        } catch (DateTimeException e) {
            throw GraphError.TIME_ZONE.because(
                    "A valid TimeZone value must be specified. The following TimeZone value is not supported: '" + name
                            + "'.");
        }
    }

    /** The name itself when there is a zone of that name; any other is refused. */
    static String known(String name) {
        find(name);
        return name;
    }

    /** The Windows name of a zone, or the name itself where Windows has none. */
    static String windows(String name) {
        return IANA.containsKey(name) ? name : WINDOWS.getOrDefault(name, name);
    }
}
