package org.camelexchange.emulator.ews;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The zones of Windows this server knows, by their id, each with the IANA zone CLDR gives for it. */
final class TimeZones {
    static final Map<String, String> IANA = table(
            "Dateline Standard Time=Etc/GMT+12",
            "UTC-11=Etc/GMT+11",
            "Hawaiian Standard Time=Pacific/Honolulu",
            "Alaskan Standard Time=America/Anchorage",
            "Pacific Standard Time=America/Los_Angeles",
            "US Mountain Standard Time=America/Phoenix",
            "Mountain Standard Time=America/Denver",
            "Central America Standard Time=America/Guatemala",
            "Central Standard Time=America/Chicago",
            "Central Standard Time (Mexico)=America/Mexico_City",
            "Canada Central Standard Time=America/Regina",
            "SA Pacific Standard Time=America/Bogota",
            "Eastern Standard Time=America/New_York",
            "US Eastern Standard Time=America/Indiana/Indianapolis",
            "Venezuela Standard Time=America/Caracas",
            "Atlantic Standard Time=America/Halifax",
            "SA Western Standard Time=America/La_Paz",
            "Pacific SA Standard Time=America/Santiago",
            "Newfoundland Standard Time=America/St_Johns",
            "E. South America Standard Time=America/Sao_Paulo",
            "Argentina Standard Time=America/Buenos_Aires",
            "SA Eastern Standard Time=America/Cayenne",
            "Greenland Standard Time=America/Nuuk",
            "Montevideo Standard Time=America/Montevideo",
            "UTC-02=Etc/GMT+2",
            "Azores Standard Time=Atlantic/Azores",
            "Cape Verde Standard Time=Atlantic/Cape_Verde",
            "UTC=Etc/UTC",
            "GMT Standard Time=Europe/London",
            "Greenwich Standard Time=Atlantic/Reykjavik",
            "Morocco Standard Time=Africa/Casablanca",
            "W. Europe Standard Time=Europe/Berlin",
            "Central Europe Standard Time=Europe/Budapest",
            "Romance Standard Time=Europe/Paris",
            "Central European Standard Time=Europe/Warsaw",
            "W. Central Africa Standard Time=Africa/Lagos",
            "GTB Standard Time=Europe/Bucharest",
            "Middle East Standard Time=Asia/Beirut",
            "Egypt Standard Time=Africa/Cairo",
            "E. Europe Standard Time=Europe/Chisinau",
            "South Africa Standard Time=Africa/Johannesburg",
            "FLE Standard Time=Europe/Kyiv",
            "Israel Standard Time=Asia/Jerusalem",
            "Jordan Standard Time=Asia/Amman",
            "Arabic Standard Time=Asia/Baghdad",
            "Turkey Standard Time=Europe/Istanbul",
            "Arab Standard Time=Asia/Riyadh",
            "Russian Standard Time=Europe/Moscow",
            "E. Africa Standard Time=Africa/Nairobi",
            "Iran Standard Time=Asia/Tehran",
            "Arabian Standard Time=Asia/Dubai",
            "Azerbaijan Standard Time=Asia/Baku",
            "Georgian Standard Time=Asia/Tbilisi",
            "Afghanistan Standard Time=Asia/Kabul",
            "West Asia Standard Time=Asia/Tashkent",
            "Ekaterinburg Standard Time=Asia/Yekaterinburg",
            "Pakistan Standard Time=Asia/Karachi",
            "India Standard Time=Asia/Kolkata",
            "Sri Lanka Standard Time=Asia/Colombo",
            "Nepal Standard Time=Asia/Kathmandu",
            "Central Asia Standard Time=Asia/Almaty",
            "Bangladesh Standard Time=Asia/Dhaka",
            "Myanmar Standard Time=Asia/Yangon",
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
            "Vladivostok Standard Time=Asia/Vladivostok",
            "New Zealand Standard Time=Pacific/Auckland",
            "UTC+12=Etc/GMT-12",
            "Fiji Standard Time=Pacific/Fiji",
            "Tonga Standard Time=Pacific/Tongatapu",
            "Samoa Standard Time=Pacific/Apia");

    private TimeZones() {}

    private static Map<String, String> table(String... lines) {
        Map<String, String> table = new TreeMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            table.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return Collections.unmodifiableMap(table);
    }

    /** The zone of a Windows or IANA name. */
    static Optional<ZoneId> find(String name) {
        try {
            return Optional.of(ZoneId.of(IANA.getOrDefault(name, name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A name such as {@code (UTC+01:00) Europe/Berlin}. */
    static String displayName(String name) {
        return find(name)
                .map(zone -> {
                    String offset = zone.getRules()
                            .getStandardOffset(java.time.Instant.EPOCH.plusSeconds(1_700_000_000L))
                            .getId();
                    return "(UTC" + (offset.equals("Z") ? "" : offset) + ") " + IANA.getOrDefault(name, name);
                })
                .orElse(name);
    }
}
