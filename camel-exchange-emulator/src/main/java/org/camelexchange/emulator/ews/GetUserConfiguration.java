package org.camelexchange.emulator.ews;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.MailboxProps;
import org.camelexchange.emulator.store.Settings;
import org.camelexchange.emulator.store.WellKnown;

/**
 * GetUserConfiguration ([MS-OXWSUSRCFG] 3.1.4.3) of what this server keeps settings in: the options of the web client,
 * and the master list of categories, which lies in the calendar ([MS-OXOCFG] 2.2.5).
 */
final class GetUserConfiguration implements Operation {
    private static final List<String> PARTS = List.of("Id", "Dictionary", "XmlData", "BinaryData", "All");

    private static final List<Configuration> KNOWN = List.of(
            new Configuration("OWA.UserOptions", WellKnown.ROOT, GetUserConfiguration::options, box -> null),
            new Configuration(
                    "CategoryList",
                    WellKnown.CALENDAR,
                    box -> Map.of(),
                    box -> CategoryDocument.write(box.settings().get(MailboxProps.CATEGORIES, List.of()))));

    /** A configuration object of a folder: a dictionary, a document, or both. */
    private record Configuration(
            String name,
            WellKnown folder,
            Function<Mailbox, Map<String, String>> dictionary,
            Function<Mailbox, byte[]> document) {}

    @Override
    public String name() {
        return "GetUserConfiguration";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        return List.of(ResponseMessage.attempt(() -> {
            Element named = request.need("UserConfigurationName");
            String name = named.needAttribute("Name");
            String wanted = request.need("UserConfigurationProperties").text();
            List<String> parts = List.of(wanted.strip().split("\\s+"));
            if (!PARTS.containsAll(parts)) {
                throw EwsFault.schema("The 'UserConfigurationProperties' element is invalid.");
            }
            Call.Place place = call.folder(named.only());
            Configuration found = KNOWN.stream()
                    .filter(c -> c.name().equals(name)
                            && c.folder() == place.folder().wellKnown())
                    .findFirst()
                    .orElseThrow(() -> new EwsException(EwsError.ITEM_NOT_FOUND));
            return ResponseMessage.success(out -> write(out, place, found, parts));
        }));
    }

    private static void write(EwsWriter out, Call.Place place, Configuration found, List<String> parts) {
        boolean all = parts.contains("All");
        out.m("UserConfiguration");
        out.t("UserConfigurationName").attribute("Name", found.name());
        Codecs.ID.write(
                out,
                "FolderId",
                new Codecs.Id(place.folder().id(), place.folder().changeKey()));
        out.end();
        Map<String, String> dictionary = found.dictionary().apply(place.mailbox());
        if ((all || parts.contains("Dictionary")) && !dictionary.isEmpty()) {
            out.t("Dictionary");
            dictionary.forEach((key, value) -> {
                out.t("DictionaryEntry");
                object(out, "DictionaryKey", key);
                object(out, "DictionaryValue", value);
                out.end();
            });
            out.end();
        }
        byte[] document = found.document().apply(place.mailbox());
        if ((all || parts.contains("XmlData")) && document != null) {
            out.t("XmlData", Base64.getEncoder().encodeToString(document));
        }
        out.end();
    }

    private static void object(EwsWriter out, String element, String text) {
        out.t(element);
        out.t("Type", "String");
        out.t("Value", text);
        out.end();
    }

    private static Map<String, String> options(Mailbox mailbox) {
        Settings settings = mailbox.settings();
        Map<String, String> options = new LinkedHashMap<>();
        put(options, "timezone", settings.get(MailboxProps.TIME_ZONE, "UTC"));
        put(options, "dateformat", settings.get(MailboxProps.DATE_FORMAT));
        put(options, "timeformat", settings.get(MailboxProps.TIME_FORMAT));
        return options;
    }

    private static void put(Map<String, String> options, String key, String value) {
        if (value != null) {
            options.put(key, value);
        }
    }
}
