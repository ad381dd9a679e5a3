package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.SORT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.STRING;
import static org.camelexchange.table.ColumnType.STRUCTURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Contacts. */
final class ContactsTable {
    private ContactsTable() {}

    static GraphTable table() {
        List<GraphColumn> columns = new ArrayList<>(List.of(
                of("id", STRING, "id", KEY, ALWAYS),
                of("categories", STRUCTURE, "categories", WRITE),
                of("changeKey", STRING, "changeKey", VERSION, ALWAYS),
                of("createdDateTime", DATETIME, "createdDateTime", ALWAYS),
                of("lastModifiedDateTime", DATETIME, "lastModifiedDateTime", ALWAYS)));
        for (String text : List.of("assistantName", "businessHomePage", "companyName", "department")) {
            columns.add(of(text, STRING, text, WRITE));
        }
        columns.addAll(List.of(
                of("birthday", DATETIME, "birthday", WRITE),
                of("businessPhones", STRUCTURE, "businessPhones", WRITE),
                of("children", STRUCTURE, "children", WRITE),
                of("displayName", STRING, "displayName", WRITE, FILTER, SORT),
                of("emailAddresses", STRUCTURE, "emailAddresses", WRITE)));
        for (String kind : List.of("business", "home", "other")) {
            for (String part : List.of("street", "city", "state", "countryOrRegion", "postalCode")) {
                columns.add(of(kind + "Address_" + part, STRING, kind + "Address/" + part, WRITE));
            }
        }
        columns.addAll(List.of(
                of("givenName", STRING, "givenName", WRITE, FILTER, SORT),
                of("homePhones", STRUCTURE, "homePhones", WRITE),
                of("imAddresses", STRUCTURE, "imAddresses", WRITE),
                of("parentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                of("personalNotes", STRING, "personalNotes", WRITE, CONTENT),
                of("surname", STRING, "surname", WRITE, FILTER, SORT)));
        for (String text : List.of(
                "fileAs",
                "generation",
                "initials",
                "jobTitle",
                "manager",
                "middleName",
                "mobilePhone",
                "nickName",
                "officeLocation",
                "profession",
                "spouseName",
                "title",
                "yomiCompanyName",
                "yomiGivenName",
                "yomiSurname")) {
            columns.add(of(text, STRING, text, WRITE));
        }
        return GraphTable.of(
                GraphTable.OWN,
                "Contacts",
                false,
                "contacts",
                "contactFolders/{parent}/contacts",
                "parentFolderId",
                "contacts/{id}",
                null,
                Set.of(),
                columns);
    }
}
