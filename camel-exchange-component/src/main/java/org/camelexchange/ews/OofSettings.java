package org.camelexchange.ews;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.backend.EwsProcedures;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Scope;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;

/** What a mailbox answers while its user is away ([MS-OXWSOOF], GetUserOofSettings and SetUserOofSettings). */
final class OofSettings {
    private static final List<String> CHANGEABLE =
            List.of("OofState", "ExternalAudience", "StartTime", "EndTime", "InternalReply", "ExternalReply");

    private OofSettings() {}

    static List<Row> get(EwsProcedure.Tools tools, Row inputs, Scope scope) {
        return List.of(present(tools, inputs, tools.contexts().of("execute", "EWS.GetUserOofSettings", scope)));
    }

    /** The server takes them all or none: what is not given is read first. */
    static List<Row> set(EwsProcedure.Tools tools, Row inputs, Scope scope) {
        CallContext context = tools.contexts().of("execute", "EWS.SetUserOofSettings", scope);
        boolean complete = CHANGEABLE.stream().allMatch(inputs::containsKey);
        Row settings = complete ? new Row() : present(tools, inputs, context);
        CHANGEABLE.stream().filter(inputs::containsKey).forEach(name -> settings.put(name, inputs.get(name)));
        if ((settings.get("StartTime") == null) != (settings.get("EndTime") == null)) {
            throw new InvalidInputException(
                    Failure.of("execute", "EWS.SetUserOofSettings").withCure("Give StartTime and EndTime"),
                    "it has one end of the time and not the other",
                    null);
        }
        tools.transport()
                .callForOne(
                        new EwsCall<>(
                                "SetUserOofSettingsRequest",
                                true,
                                mailbox(inputs).and(xml -> write(xml, settings)),
                                xml -> List.of(ResponseMessage.<Object>beside(xml, other -> null))),
                        context);
        return SendItem.success();
    }

    private static Row present(EwsProcedure.Tools tools, Row inputs, CallContext context) {
        Row settings = tools.transport()
                .callForOne(
                        new EwsCall<>(
                                "GetUserOofSettingsRequest",
                                true,
                                mailbox(inputs),
                                xml -> List.of(ResponseMessage.beside(
                                        xml, other -> other.name().equals("OofSettings") ? read(other) : null))),
                        context);
        if (settings == null) {
            throw tools.transport().missing(context);
        }
        return settings;
    }

    private static XmlOut.Part mailbox(Row inputs) {
        return xml -> xml.open("Mailbox").element("Address", inputs.get("User")).close();
    }

    private static void write(XmlOut xml, Row settings) throws XMLStreamException {
        xml.open("UserOofSettings")
                .element("OofState", settings.get("OofState"))
                .element("ExternalAudience", settings.get("ExternalAudience"));
        if (settings.get("StartTime") != null) {
            xml.open("Duration")
                    .element("StartTime", Element.wire(settings.get("StartTime")))
                    .element("EndTime", Element.wire(settings.get("EndTime")))
                    .close();
        }
        for (String reply : List.of("InternalReply", "ExternalReply")) {
            xml.open(reply)
                    .element("Message", settings.get(reply) == null ? "" : settings.get(reply))
                    .close();
        }
        xml.close();
    }

    private static Row read(XmlIn xml) throws XMLStreamException {
        Row row = EwsProcedures.GET_USER_OOF_SETTINGS.emptyRow();
        int settings = xml.depth();
        while (xml.nextChild(settings)) {
            String name = xml.name();
            switch (name) {
                case "OofState", "ExternalAudience" -> row.put(name, xml.text());
                case "Duration" -> children(xml, row, null);
                case "InternalReply", "ExternalReply" -> children(xml, row, name);
                default -> {
                    // Nothing else is shown.
                }
            }
        }
        return row;
    }

    /** @param as the column of a reply's message; null for the times, which have their own names */
    private static void children(XmlIn xml, Row row, String as) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            row.put(as == null ? xml.name() : as, as == null ? ColumnType.DATETIME.convert(xml.text()) : xml.text());
        }
    }
}
