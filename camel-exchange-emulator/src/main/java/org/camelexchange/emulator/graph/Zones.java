package org.camelexchange.emulator.graph;

import java.time.ZoneId;
import org.camelexchange.emulator.store.ZoneNames;

/** Time zones as Graph names them and refuses them. */
final class Zones {
    private Zones() {}

    /** The zone of a Windows or IANA name. */
    static ZoneId find(String name) {
        return ZoneNames.find(name)
                .orElseThrow(() -> GraphError.TIME_ZONE.because(
                        "A valid TimeZone value must be specified. The following TimeZone value is not supported: '"
                                + name + "'."));
    }

    /** The name itself when there is a zone of that name; any other is refused. */
    static String known(String name) {
        find(name);
        return name;
    }

    /** The Windows name of a zone, or the name itself where Windows has none. */
    static String windows(String name) {
        return ZoneNames.windows(name);
    }
}
