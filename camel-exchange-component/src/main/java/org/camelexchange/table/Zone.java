package org.camelexchange.table;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A time zone with both its names, by CLDR's windowsZones: IANA's, which Java knows, and Windows', which Exchange knows.
 *
 * @param id the zone by its IANA name
 * @param windows the Windows name; null for the few zones Windows does not have
 */
public record Zone(ZoneId id, String windows) {
    /** CLDR's territory for the zone that stands for all of a Windows zone. */
    private static final String WORLD = "001";

    /** What servers call it that know no other. */
    public static final Zone UTC = new Zone(ZoneId.of("UTC"), "UTC");

    /** Reading CLDR's data takes a moment: only who names a zone pays for it. */
    private static final class Known {
        private static final Map<String, Zone> BY_NAME = byName();

        private static Map<String, Zone> byName() {
            Map<String, Zone> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Set<String> java = ZoneId.getAvailableZoneIds();
            for (String iana : TimeZone.getAvailableIDs()) {
                if (java.contains(iana)) {
                    all.put(iana, new Zone(ZoneId.of(iana), TimeZone.getWindowsID(iana)));
                }
            }
            for (Zone zone : Set.copyOf(all.values())) {
                if (zone.windows() != null) {
                    String iana = TimeZone.getIDForWindowsID(zone.windows(), WORLD);
                    all.putIfAbsent(zone.windows(), new Zone(ZoneId.of(iana), zone.windows()));
                }
            }
            all.put("UTC", UTC);
            return all;
        }
    }

    /**
     * The zone of a name, whatever its case.
     *
     * @param name of IANA, such as Europe/Berlin, or of Windows, such as W. Europe Standard Time
     * @throws IllegalArgumentException naming the nearest names when there is none of that name
     */
    public static Zone of(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no time zone of IANA or Windows. "
                        + Names.didYouMean(name, Known.BY_NAME.keySet())));
    }

    /** The zone of a name; empty when there is none of that name. */
    public static Optional<Zone> find(String name) {
        return Optional.ofNullable(Known.BY_NAME.get(name.strip()));
    }

    /** The name a server is told: Windows', or IANA's where Windows has none. */
    public String name() {
        return windows == null ? id.getId() : windows;
    }

    @Override
    public String toString() {
        return windows == null ? id.getId() : String.format(Locale.ROOT, "%s (%s)", id.getId(), windows);
    }
}
