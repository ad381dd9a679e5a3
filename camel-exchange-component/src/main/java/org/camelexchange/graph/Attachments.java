package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.camelexchange.backend.EwsProcedures;
import org.camelexchange.backend.SafeFileNames;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.graph.wire.UploadPieces;
import org.camelexchange.query.Scope;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;

/** Adds and reads attachments of messages and events. */
final class Attachments {
    /** From 3 MB on Graph wants an upload session (Attach large files to Outlook messages). */
    private static final int SMALL = 3 * 1024 * 1024 - 1024;

    static final String MESSAGES = "messages";
    static final String EVENTS = "events";

    private Attachments() {}

    /** Where things of a kind are that files are attached to: {@code Message} or {@code Event}. */
    static String kind(String source) {
        return source.equals("Event") ? EVENTS : MESSAGES;
    }

    /** A file to attach; all but the name and the content may be null. */
    record File(String name, String contentType, String contentId, Boolean inline, byte[] content) {
        static File of(String name, byte[] content) {
            return new File(name == null ? "attachment" : name, null, null, null, content);
        }
    }

    static ObjectNode json(File file) {
        ObjectNode json = GraphTransport.mapper().createObjectNode();
        json.put("@odata.type", "#microsoft.graph.fileAttachment");
        describe(json, file);
        json.put("contentBytes", file.content());
        return json;
    }

    private static void describe(ObjectNode json, File file) {
        json.put("name", file.name());
        if (file.contentType() != null) {
            json.put("contentType", file.contentType());
        }
        if (file.contentId() != null) {
            json.put("contentId", file.contentId());
        }
        if (file.inline() != null) {
            json.put("isInline", file.inline());
        }
    }

    /** Attaches a file to a message and returns the attachment as Graph describes it; its id alone is certain. */
    static JsonNode add(GraphProcedure.Tools tools, String messageId, File file, Scope scope) {
        return add(tools, MESSAGES, messageId, file, scope);
    }

    /** @param kind {@link #MESSAGES} or {@link #EVENTS} */
    static JsonNode add(GraphProcedure.Tools tools, String kind, String owner, File file, Scope scope) {
        String path = kind + "/" + Urls.encode(owner) + "/attachments";
        if (file.content().length < SMALL) {
            GraphCall call = GraphCall.post(tools.urls().url(scope, path), RowWriter.bytes(json(file)));
            return tools.transport().json(Prefer.on(call), tools.context(), JsonParser::readValueAsTree);
        }
        ObjectNode body = GraphTransport.mapper().createObjectNode();
        ObjectNode item = body.putObject("AttachmentItem").put("attachmentType", "file");
        describe(item, file);
        item.put("size", file.content().length);
        GraphCall open = GraphCall.post(tools.urls().url(scope, path + "/createUploadSession"), RowWriter.bytes(body));
        JsonNode session = tools.transport().json(Prefer.on(open), tools.context(), JsonParser::readValueAsTree);
        String id = new UploadPieces(tools.transport(), tools.context())
                .upload(open.url(), session.path("uploadUrl").asText(), file.content());
        return GraphTransport.mapper()
                .createObjectNode()
                .put("id", id)
                .put("name", file.name())
                .put("size", file.content().length);
    }

    /**
     * Reads an attachment with its content; an attached item comes as its MIME.
     *
     * @return a row with the columns of EWS.GetAttachment
     */
    static Row read(GraphProcedure.Tools tools, OwnedId id, Scope scope) {
        return read(tools, MESSAGES, id, scope);
    }

    /** @param kind {@link #MESSAGES} or {@link #EVENTS} */
    static Row read(GraphProcedure.Tools tools, String kind, OwnedId id, Scope scope) {
        String path = kind + "/" + Urls.encode(id.owner()) + "/attachments/" + Urls.encode(id.id());
        Row row = tools.transport()
                .json(
                        Prefer.on(GraphCall.get(tools.urls().url(scope, path))),
                        tools.context(),
                        Attachments::properties);
        // A reference to a file elsewhere has no content.
        boolean item = "#microsoft.graph.itemAttachment".equals(row.remove("@odata.type"));
        if (item) {
            row.put(
                    "Content",
                    tools.transport()
                            .call(
                                    Prefer.on(GraphCall.get(tools.urls().url(scope, path + "/$value"))),
                                    tools.context(),
                                    InputStream::readAllBytes));
            row.put("ContentType", "message/rfc822");
        }
        row.put("AttachmentId", OwnedId.of(id.owner(), id.id()));
        row.put("FileName", SafeFileNames.ofAttachment(row.text("Name"), item));
        return row;
    }

    /** Reads the properties as they come; the content is decoded on the way and never a text. */
    private static Row properties(JsonParser json) throws IOException {
        Row row = EwsProcedures.GET_ATTACHMENT.emptyRow();
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "@odata.type" -> row.put(name, json.getText());
                case "name" -> row.put("Name", json.getText());
                case "contentType" -> row.put("ContentType", json.getText());
                case "contentId" -> row.put("ContentId", json.getText());
                case "contentLocation" -> row.put("ContentLocation", json.getText());
                case "lastModifiedDateTime" -> row.put("LastModifiedTime", ColumnType.DATETIME.convert(json.getText()));
                case "isInline" -> row.put("IsInline", json.getBooleanValue());
                case "size" -> row.put("Size", json.getIntValue());
                case "contentBytes" -> row.put("Content", json.getBinaryValue());
                default -> json.skipChildren();
            }
        }
        return row;
    }
}
