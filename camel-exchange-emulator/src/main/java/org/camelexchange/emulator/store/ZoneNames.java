package org.camelexchange.emulator.store;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Time zones by the names of Windows and of IANA, as CLDR's windowsZones maps them; a mailbox names them both ways. */
public final class ZoneNames {
    /** CLDR's territory for the zone that stands for all of a Windows zone. */
    private static final String WORLD = "001";

    private static final Instant WINTER_OR_SUMMER = Instant.parse("2026-01-01T00:00:00Z");
    private static final Map<String, String> IANA = iana();

    private ZoneNames() {}

    private static Map<String, String> iana() {
        TreeSet<String> windows = new TreeSet<>();
        Arrays.stream(TimeZone.getAvailableIDs())
                .map(TimeZone::getWindowsID)
                .filter(Objects::nonNull)
                .forEach(windows::add);
        Map<String, String> iana = new TreeMap<>();
        windows.forEach(name -> iana.put(name, TimeZone.getIDForWindowsID(name, WORLD)));
        return Collections.unmodifiableMap(iana);
    }

    /** Every Windows name, each with the IANA zone that stands for it. */
    public static Map<String, String> windows() {
        return IANA;
    }

    /** The zone of a Windows or IANA name. */
    public static Optional<ZoneId> find(String name) {
        try {
            return Optional.of(ZoneId.of(IANA.getOrDefault(name, name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The Windows name of a zone, or the name itself where Windows has none. */
    public static String windows(String name) {
        if (IANA.containsKey(name)) {
            return name;
        }
        if (name.equals("Z") || name.equals("GMT")) {
            return "UTC";
        }
        return Objects.requireNonNullElse(TimeZone.getWindowsID(name), name);
    }

    /** A name such as {@code (UTC+01:00) Europe/Berlin}. */
    public static String displayName(String name) {
        return find(name)
                .map(zone -> {
                    String offset =
                            zone.getRules().getStandardOffset(WINTER_OR_SUMMER).getId();
                    return "(UTC" + (offset.equals("Z") ? "" : offset) + ") " + IANA.getOrDefault(name, name);
                })
                .orElse(name);
    }
}
