package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.backend.Batches;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** Creates, updates, deletes, moves and copies items and folders. */
final class EwsWrites {
    private final EwsTransport transport;
    private final EwsFolders folders;
    private final Contexts contexts;
    private final WholeRows wholeRows;

    EwsWrites(EwsTransport transport, EwsFolders folders, Contexts contexts) {
        this.transport = transport;
        this.folders = folders;
        this.contexts = contexts;
        this.wholeRows = new WholeRows(transport);
    }

    /** The ids the server gave or left. */
    record Ids(String id, String changeKey) {}

    // Create

    /**
     * Creates rows.
     *
     * @param folder where a row goes that does not say it itself
     */
    List<RowResult> create(EwsTable table, List<Row> rows, FolderRef folder, Scope scope) {
        CallContext context = contexts.of("create", table.table().fullName(), scope);
        List<RowResult> results = Batches.grouped(
                rows,
                row -> new Place(parent(table, row, folder, scope), MeetingMails.onCreate(row)),
                (place, some) -> RowBatches.send(
                        some,
                        batch -> results(
                                table,
                                batch,
                                transport.callForEach(
                                        table.kind() == EwsTable.Kind.ITEM
                                                ? createItems(table, wholeRows.toCreate(table, batch), place)
                                                : createFolders(table, batch, place.folder()),
                                        context),
                                context)));
        return folders.known().forgettingIfGone(results);
    }

    /**
     * What rows must have alike to be created by one request.
     *
     * @param mails who is told of a meeting
     */
    private record Place(FolderRef folder, String mails) {}

    private FolderRef parent(EwsTable table, Row row, FolderRef folder, Scope scope) {
        Object id = row.get("ParentFolderId");
        if (id != null) {
            return new FolderRef.ById(id.toString());
        }
        Object path = row.get("ParentFolderName");
        return path == null
                ? folder
                : folders.find(path.toString(), "create", scope).ref();
    }

    private static EwsCall<List<ResponseMessage<Ids>>> createItems(EwsTable table, List<Row> rows, Place place) {
        return new EwsCall<>(
                "CreateItem",
                false,
                xml -> {
                    xml.attribute("MessageDisposition", "SaveOnly").attribute("SendMeetingInvitations", place.mails());
                    xml.message("SavedItemFolderId", place.folder()::write);
                    xml.message("Items", items -> {
                        for (Row row : rows) {
                            RowWriter.create(table, row).write(items);
                        }
                    });
                },
                ids());
    }

    private static EwsCall<List<ResponseMessage<Ids>>> createFolders(EwsTable table, List<Row> rows, FolderRef parent) {
        return new EwsCall<>(
                "CreateFolder",
                false,
                xml -> {
                    xml.message("ParentFolderId", parent::write);
                    xml.message("Folders", all -> {
                        for (Row row : rows) {
                            RowWriter.create(table, row).write(all);
                        }
                    });
                },
                ids());
    }

    // Update

    /** Updates rows by their keys; with a change key only if it is still the item's. */
    List<RowResult> update(EwsTable table, List<Row> rows, Scope scope) {
        CallContext context = contexts.of("update", table.table().fullName(), scope);
        List<RowResult> results = Batches.grouped(
                rows,
                row -> change(table, row),
                (change, some) -> RowBatches.send(
                        some,
                        batch -> results(
                                table,
                                batch,
                                transport.callForEach(
                                        table.kind() == EwsTable.Kind.ITEM
                                                ? updateItems(table, wholeRows.toUpdate(table, batch, context), change)
                                                : updateFolders(table, batch),
                                        context),
                                context)));
        forgetFolders(table);
        return results;
    }

    /**
     * What rows must have alike to be updated by one request.
     *
     * @param versioned true when they are only to be changed if nobody else did
     * @param mails who is told of a meeting
     */
    private record Change(boolean versioned, String mails) {}

    private static Change change(EwsTable table, Row row) {
        if (!RowWriter.hasChanges(table, row)) {
            throw new InvalidInputException(
                    Failure.of("update", table.table().fullName()).withCure("Put the columns to change into the row"),
                    "the row has nothing but its key",
                    null);
        }
        return new Change(row.get(table.version().name()) != null, MeetingMails.onUpdate(row));
    }

    /** What was done to folders may have changed their paths. */
    private void forgetFolders(EwsTable table) {
        if (table.kind() == EwsTable.Kind.FOLDER) {
            folders.known().forget();
        }
    }

    private static EwsCall<List<ResponseMessage<Ids>>> updateItems(EwsTable table, List<Row> rows, Change change) {
        return new EwsCall<>(
                "UpdateItem",
                false,
                xml -> {
                    xml.attribute("ConflictResolution", change.versioned() ? "NeverOverwrite" : "AlwaysOverwrite")
                            .attribute("MessageDisposition", "SaveOnly")
                            .attribute("SendMeetingInvitationsOrCancellations", change.mails());
                    writeChanges(xml, table, rows);
                },
                ids());
    }

    private static EwsCall<List<ResponseMessage<Ids>>> updateFolders(EwsTable table, List<Row> rows) {
        return new EwsCall<>("UpdateFolder", false, xml -> writeChanges(xml, table, rows), ids());
    }

    private static void writeChanges(XmlOut xml, EwsTable table, List<Row> rows) throws XMLStreamException {
        String kind = table.kind() == EwsTable.Kind.ITEM ? "Item" : "Folder";
        xml.message(kind + "Changes", changes -> {
            for (Row row : rows) {
                changes.open(kind + "Change");
                writeId(changes, table, row);
                changes.open("Updates");
                RowWriter.changes(table, row).write(changes);
                changes.close().close();
            }
        });
    }

    // Delete

    /**
     * Deletes rows by their keys: items and folders go to Deleted Items, and what lies there already is deleted.
     */
    List<RowResult> delete(EwsTable table, List<Row> keys, Scope scope) {
        CallContext context = contexts.of("delete", table.table().fullName(), scope);
        boolean items = table.kind() == EwsTable.Kind.ITEM;
        String type = table.folder().equals("deleteditems") ? "SoftDelete" : "MoveToDeletedItems";
        List<RowResult> results = Batches.grouped(
                keys,
                MeetingMails::onDelete,
                (mails, some) -> RowBatches.send(some, batch -> {
                    EwsCall<List<ResponseMessage<Ids>>> call = new EwsCall<>(
                            items ? "DeleteItem" : "DeleteFolder",
                            false,
                            xml -> {
                                xml.attribute("DeleteType", type);
                                if (items) {
                                    xml.attribute("SendMeetingCancellations", mails)
                                            .attribute("AffectedTaskOccurrences", "AllOccurrences");
                                }
                                writeIds(xml, table, batch);
                            },
                            ids());
                    return results(table, batch, transport.callForEach(call, context), context);
                }));
        forgetFolders(table);
        return results;
    }

    // Move and copy

    /** Moves or copies one item and returns its new ids; null when the server does not tell them. */
    Ids transfer(boolean move, String id, String changeKey, FolderRef to, CallContext context) {
        return transport.callForOne(
                new EwsCall<>(
                        move ? "MoveItem" : "CopyItem",
                        false,
                        xml -> {
                            xml.message("ToFolderId", to::write);
                            xml.message("ItemIds", list -> list.open("ItemId")
                                    .attribute("Id", id)
                                    .attribute("ChangeKey", changeKey)
                                    .close());
                        },
                        ids()),
                context);
    }

    private static void writeIds(XmlOut xml, EwsTable table, List<Row> rows) throws XMLStreamException {
        xml.message(table.kind() == EwsTable.Kind.ITEM ? "ItemIds" : "FolderIds", list -> {
            for (Row row : rows) {
                writeId(list, table, row);
            }
        });
    }

    private static void writeId(XmlOut xml, EwsTable table, Row row) throws XMLStreamException {
        xml.open(table.kind() == EwsTable.Kind.ITEM ? "ItemId" : "FolderId")
                .attribute("Id", row.get(table.key().name()))
                .attribute("ChangeKey", row.get(table.version().name()))
                .close();
    }

    private List<RowResult> results(
            EwsTable table, List<Row> rows, List<ResponseMessage<Ids>> messages, CallContext context) {
        List<RowResult> results = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (i >= messages.size()) {
                results.add(RowResult.failed(row, transport.missing(context)));
            } else if (messages.get(i).isError()) {
                results.add(RowResult.failed(row, transport.error(messages.get(i), context)));
            } else {
                Row done = new Row(row);
                Ids ids = messages.get(i).content();
                if (ids != null) {
                    done.put(table.key().name(), ids.id());
                    done.put(table.version().name(), ids.changeKey());
                }
                results.add(RowResult.ok(done));
            }
        }
        return results;
    }

    /** Reads the ids of the first item or folder of a response message. */
    static EwsCall.Reader<List<ResponseMessage<Ids>>> ids() {
        return ResponseMessage.each(EwsWrites::readIds);
    }

    private static Ids readIds(XmlIn xml) throws XMLStreamException {
        if (!xml.name().equals("Items") && !xml.name().equals("Folders")) {
            return null;
        }
        Ids ids = null;
        int list = xml.depth();
        while (xml.nextChild(list)) {
            int element = xml.depth();
            while (xml.nextChild(element)) {
                if (xml.name().equals("ItemId") || xml.name().equals("FolderId")) {
                    ids = new Ids(xml.attribute("Id"), xml.attribute("ChangeKey"));
                }
            }
        }
        return ids;
    }
}
