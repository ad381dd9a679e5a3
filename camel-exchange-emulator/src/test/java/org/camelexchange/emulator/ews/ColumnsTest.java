package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Every column of the target data model can be read through this door, from an item that has it all. */
class ColumnsTest extends StockClient {
    /** The server gives it in answers about conversations only. */
    private static final List<String> NEVER = List.of("ConversationChangeKey");

    /** Columns that are not called as their elements are: by the beginning of their name. */
    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("ItemChangeKey", "ItemId@ChangeKey"),
            Map.entry("FolderChangeKey", "FolderId@ChangeKey"),
            Map.entry("ParentFolderChangeKey", "ParentFolderId@ChangeKey"),
            Map.entry("AttachmentId", "Attachments/AttachmentId"),
            Map.entry("AttachmentIds", "Attachments/AttachmentId"),
            Map.entry("AttachmentName", "Attachments/Name"),
            Map.entry("AttachmentNames", "Attachments/Name"),
            Map.entry("UniqueBodyType", "UniqueBody@BodyType"),
            Map.entry("ReminderMessageData_Text", "ReminderMessageData/ReminderText"),
            Map.entry("ReminderMessageData_AssociatedCalendarId", "ReminderMessageData/AssociatedCalendarItemId"),
            Map.entry("ModifiedOccurrences_Aggregate", "ModifiedOccurrences/Occurrence"),
            Map.entry("DeletedOccurrences_Aggregate", "DeletedOccurrences/DeletedOccurrence"),
            Map.entry("StartTimeZone_Id", "StartTimeZone@Id"),
            Map.entry("StartTimeZone_Name", "StartTimeZone@Name"),
            Map.entry("EndTimeZone_Id", "EndTimeZone@Id"),
            Map.entry("EndTimeZone_Name", "EndTimeZone@Name"),
            Map.entry("FirstOccurrence_ItemId", "FirstOccurrence/ItemId@Id"),
            Map.entry("LastOccurrence_ItemId", "LastOccurrence/ItemId@Id"));

    private static JsonNode columns(String table) throws Exception {
        Path file = Path.of(System.getProperty("shared.dir", "../../shared"), "reference", "columns.json");
        assumeTrue(Files.exists(file), "The columns of the target data model are not there: " + file);
        return new ObjectMapper().readTree(file.toFile()).get("EWS").get(table).get("columns");
    }

    /** Where a column is in an answer: elements below each other and perhaps an attribute. */
    private static String path(String column) {
        if (ELEMENTS.containsKey(column)) {
            return ELEMENTS.get(column);
        }
        if (column.matches("(Sender|From|ReceivedBy|ReceivedRepresenting|Organizer)(Name|EmailAddress|RoutingType)")) {
            return column.replaceFirst("(Name|EmailAddress|RoutingType)$", "/$1");
        }
        if (column.startsWith("Recurrence_")) {
            return "Recurrence";
        }
        if (column.matches("(Children|Companies|Contacts)_?[123]")) {
            return column.replaceFirst("_?[123]$", "/String");
        }
        if (column.matches("(Business|Home|Other)Address_\\w+")) {
            String key = column.substring(0, column.indexOf("Address_"));
            String part = column.substring(column.indexOf('_') + 1).replace("Country", "CountryOrRegion");
            return "PhysicalAddresses/Entry[" + key + "]/" + part;
        }
        if (column.matches("EmailAddress[123]|ImAddress[123]")) {
            return column.replaceFirst("\\d$", "es") + "/Entry[" + column + "]";
        }
        if (Dictionaries.PHONE_KEYS.contains(column)) {
            return "PhoneNumbers/Entry[" + column + "]";
        }
        if (column.matches("CanDelete|CanRenameOrMove|MustDisplayComment|HasQuota|IsManagedFoldersRoot|ManagedFolderId"
                + "|Comment|StorageQuota|FolderSize|HomePage")) {
            return "ManagedFolderInformation/" + column;
        }
        return column.replace('_', '/');
    }

    private static String xpath(String path) {
        return "//"
                + Stream.of(path.replace("@", "/@").split("/"))
                        .map(step -> step.startsWith("@")
                                ? step
                                : step.endsWith("]")
                                        ? "*[local-name()='Entry'][@Key='" + step.substring(6, step.length() - 1) + "']"
                                        : "*[local-name()='" + step + "']")
                        .collect(Collectors.joining("//"))
                        .replace("//@", "/@");
    }

    @ParameterizedTest
    @CsvSource({
        "Inbox, message",
        "SentItems, message",
        "Drafts, message",
        "DeletedItems, message",
        "JunkEmail, message",
        "Outbox, message",
        "Calendar, calendar",
        "Contacts, contacts",
        "Tasks, task"
    })
    void everyColumnOfATableCanBeRead(String table, String kind) throws Exception {
        JsonNode columns = columns(table);
        List<String> ids = new FullItems(annas()).ids(kind);
        String uris = Catalog.of(FullItems.kind(kind)).properties().stream()
                .filter(p -> p != ItemProperties.EXTENDED)
                .map(p -> "<t:FieldURI FieldURI=\"" + p.uri() + "\"/>")
                .collect(Collectors.joining());
        String items = ids.stream().map(id -> "<t:ItemId Id=\"" + id + "\"/>").collect(Collectors.joining());
        Soap soap = Soap.basic(exchange.ewsUrl(), ANNA, "secret-a").version("Exchange2016");
        Soap.Answer answer = soap.call("<m:GetItem><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>"
                + "<t:AdditionalProperties>" + uris + "</t:AdditionalProperties></m:ItemShape><m:ItemIds>" + items
                + "</m:ItemIds></m:GetItem>");
        assertThat(missing(columns, answer)).isEmpty();
    }

    @Test
    void everyColumnOfFoldersCanBeRead() throws Exception {
        JsonNode columns = columns("Folders");
        String ids = new FullItems(annas())
                .folders().stream().map(id -> "<t:FolderId Id=\"" + id + "\"/>").collect(Collectors.joining());
        Soap soap = Soap.basic(exchange.ewsUrl(), ANNA, "secret-a").version("Exchange2016");
        Soap.Answer answer = soap.call("<m:GetFolder><m:FolderShape><t:BaseShape>AllProperties</t:BaseShape>"
                + "</m:FolderShape><m:FolderIds>" + ids + "</m:FolderIds></m:GetFolder>");
        assertThat(missing(columns, answer)).isEmpty();
    }

    private static List<String> missing(JsonNode columns, Soap.Answer answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
        List<String> missing = new ArrayList<>();
        for (JsonNode column : columns) {
            String name = column.get("name").asText();
            String path = xpath(path(name));
            boolean there = (Boolean) XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("boolean(" + path + ")", document, XPathConstants.BOOLEAN);
            if (!there && !NEVER.contains(name)) {
                missing.add(name + " at " + path);
            }
        }
        return missing;
    }
}
