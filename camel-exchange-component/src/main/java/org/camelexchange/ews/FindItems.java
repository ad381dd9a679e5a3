package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.Flag;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Order;
import org.camelexchange.query.Query;
import org.camelexchange.query.TimeSpan;
import org.camelexchange.table.Row;

/** FindItem ([MS-OXWSSRCH] 3.1.4.2): one page of a folder's items, or one window of its calendar. */
final class FindItems {
    /** @param last false when there are more than these rows */
    record Found(List<Row> rows, boolean last) {}

    private final EwsTransport transport;
    private final EwsTable table;
    private final FolderRef folder;
    private final EwsPlan plan;
    private final List<Order> order;
    private final List<EwsColumn> columns;
    private final RowReader reader;

    FindItems(EwsTransport transport, EwsTable table, FolderRef folder, EwsPlan plan, Query query) {
        this.transport = transport;
        this.table = table;
        this.folder = folder;
        this.plan = plan;
        this.order = plan.ordered() ? query.orderBy() : List.of();
        // When a GetItem follows, it reads everything and the find only the ids.
        this.columns = plan.batch() > 0
                ? plan.columns().stream().filter(c -> c.is(Flag.KEY)).toList()
                : plan.columns();
        this.reader = new RowReader(columns);
    }

    Found page(int offset, int size, CallContext context) {
        return call(
                xml -> xml.openMessage("IndexedPageItemView")
                        .attribute("MaxEntriesReturned", size)
                        .attribute("Offset", offset)
                        .attribute("BasePoint", "Beginning")
                        .close(),
                context);
    }

    Found view(TimeSpan window, CallContext context) {
        return call(
                xml -> xml.openMessage("CalendarView")
                        .attribute("MaxEntriesReturned", plan.pageSize())
                        .attribute("StartDate", Element.wire(window.from()))
                        .attribute("EndDate", Element.wire(window.to()))
                        .close(),
                context);
    }

    private Found call(XmlOut.Part view, CallContext context) {
        return transport.callForOne(
                new EwsCall<>(
                        "FindItem",
                        true,
                        xml -> {
                            xml.attribute("Traversal", "Shallow");
                            Shape.items(columns, null).write(xml);
                            view.write(xml);
                            if (plan.restriction().isPresent()) {
                                xml.message("Restriction", plan.restriction().get());
                            }
                            writeOrder(xml);
                            xml.message("ParentFolderIds", folder::write);
                        },
                        ResponseMessage.each(
                                xml -> xml.name().equals("RootFolder") ? read(xml, "Items", reader) : null)),
                context);
    }

    private void writeOrder(XmlOut xml) throws XMLStreamException {
        if (order.isEmpty()) {
            return;
        }
        xml.openMessage("SortOrder");
        for (Order term : order) {
            xml.open("FieldOrder").attribute("Order", term.descending() ? "Descending" : "Ascending");
            FieldUri.write(xml, table.of(term.column()).uri());
            xml.close();
        }
        xml.close();
    }

    static Found read(XmlIn xml, String container, RowReader reader) throws XMLStreamException {
        boolean last = !"false".equals(xml.attribute("IncludesLastItemInRange"));
        List<Row> rows = new ArrayList<>();
        int root = xml.depth();
        while (xml.nextChild(root)) {
            if (xml.name().equals(container)) {
                int items = xml.depth();
                while (xml.nextChild(items)) {
                    rows.add(reader.read(xml));
                }
            }
        }
        return new Found(rows, last);
    }
}
