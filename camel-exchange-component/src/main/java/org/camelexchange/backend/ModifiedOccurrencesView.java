package org.camelexchange.backend;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camelexchange.error.Failure;
import org.camelexchange.error.ServerException;
import org.camelexchange.query.Query;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** The occurrences of a series that are not as the series has them: the column of the calendar, a row each. */
final class ModifiedOccurrencesView implements DerivedTable {
    private static final String AGGREGATE = "ModifiedOccurrences_Aggregate";
    private static final XMLInputFactory XML = factory();

    private final Table table = new Table(
            AppointmentParts.SCHEMA,
            "Calendar_ModifiedOccurrences",
            true,
            List.of(
                    Column.of("OccurrenceId", ColumnType.STRING, Access.KEY),
                    Column.of(AppointmentParts.OWNER, ColumnType.STRING, Access.KEY),
                    Column.of("Start", ColumnType.DATETIME, Access.READ_ONLY),
                    Column.of("End", ColumnType.DATETIME, Access.READ_ONLY),
                    Column.of("OriginalStart", ColumnType.DATETIME, Access.READ_ONLY)));

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public boolean isServedBy(Vocabulary vocabulary) {
        return AppointmentParts.has(vocabulary, List.of(AGGREGATE));
    }

    @Override
    public Answer answer(Backend backend, Query query) {
        List<String> ids = AppointmentParts.owners(query).ids();
        return new Answer(
                () -> AppointmentParts.read(backend, ids, List.of(AGGREGATE), query.scope()).stream()
                        .flatMap(series -> occurrences(series).stream())
                        .toList(),
                AppointmentParts.rest(query),
                "the series by their ids");
    }

    private List<Row> occurrences(Row series) {
        List<Row> rows = new ArrayList<>();
        String aggregate = series.text(AGGREGATE);
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(
                    new StringReader("<All>" + (aggregate == null ? "" : aggregate) + "</All>"));
            Row row = null;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "Occurrence" -> {
                        row = Row.of("OccurrenceId", null)
                                .with(AppointmentParts.OWNER, series.get(AppointmentParts.OWNER));
                        rows.add(row);
                    }
                    case "ItemId" -> row.put("OccurrenceId", xml.getAttributeValue(null, "Id"));
                    case "Start", "End", "OriginalStart" ->
                        row.put(xml.getLocalName(), ColumnType.DATETIME.convert(xml.getElementText()));
                    default -> {
                        // Nothing else is shown.
                    }
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new ServerException(
                    Failure.of("query", table.fullName()).withCure("Read " + AGGREGATE + " of EWS.Calendar"),
                    "the occurrences of the series cannot be told apart",
                    e);
        }
        return rows;
    }
}
