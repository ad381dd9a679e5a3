package org.camelexchange.ews.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import microsoft.exchange.webservices.data.core.service.schema.AppointmentSchema;
import microsoft.exchange.webservices.data.core.service.schema.ContactSchema;
import microsoft.exchange.webservices.data.core.service.schema.EmailMessageSchema;
import microsoft.exchange.webservices.data.core.service.schema.FolderSchema;
import microsoft.exchange.webservices.data.core.service.schema.ServiceObjectSchema;
import microsoft.exchange.webservices.data.core.service.schema.TaskSchema;
import microsoft.exchange.webservices.data.property.definition.PropertyDefinition;
import org.camelexchange.settings.Platform;

/** With which release of Exchange a property came, as the EWS Java API has it; it knows all up to Exchange2010_SP2. */
final class Releases {
    /** What the first service pack brought; the library does not look further back than that. */
    private static final List<String> FIRST_SERVICE_PACK = List.of(
            "item:LastModifiedName", "item:LastModifiedTime", "message:ReceivedBy", "message:ReceivedRepresenting");

    /** What came after all the library knows, and what it has no name for ([MS-OXWSMSG] and [MS-OXWSFOLD], appendix). */
    private static final Map<String, Platform> UNKNOWN_TO_LIBRARY = Map.of(
            "message:ReminderMessageData", Platform.Exchange2013,
            "folder:SharingEffectiveRights", Platform.Exchange2010);

    private static final Map<String, Platform> SINCE = since();

    private Releases() {}

    private static Map<String, Platform> since() {
        Map<String, Platform> since = new HashMap<>();
        List<ServiceObjectSchema> schemas = List.of(
                EmailMessageSchema.Instance,
                AppointmentSchema.Instance,
                ContactSchema.Instance,
                TaskSchema.Instance,
                FolderSchema.Instance);
        for (ServiceObjectSchema schema : schemas) {
            for (PropertyDefinition property : schema) {
                Platform platform = Platform.valueOf(property.getVersion().name());
                if (property.getUri() != null && platform != Platform.Exchange2007_SP1) {
                    since.put(property.getUri(), platform);
                }
            }
        }
        since.putAll(UNKNOWN_TO_LIBRARY);
        FIRST_SERVICE_PACK.forEach(uri -> since.put(uri, Platform.Exchange2007_SP1));
        return since;
    }

    /** True when the release has all that is in the tables. */
    static boolean hasAll(Platform platform) {
        return platform.compareTo(Platform.Exchange2013) >= 0;
    }

    /** The release a property came with; the first one for a property nothing else is known of. */
    static Platform since(String uri) {
        return SINCE.getOrDefault(String.valueOf(uri), Platform.Exchange2007);
    }
}
