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
import java.util.stream.Stream;

/** Contacts. */
final class ContactsTable {
    private ContactsTable() {}

    static GraphTable table() {
        List<GraphColumn> columns = new ArrayList<>();
        columns.addAll(List.of(
                of("id", STRING, "id", KEY, ALWAYS),
                of("categories", STRUCTURE, "categories", WRITE),
                of("changeKey", STRING, "changeKey", VERSION, ALWAYS),
                of("createdDateTime", DATETIME, "createdDateTime", ALWAYS),
                of("lastModifiedDateTime", DATETIME, "lastModifiedDateTime", ALWAYS),
                of("assistantName", STRING, "assistantName", WRITE),
                of("birthday", DATETIME, "birthday", WRITE)));
        columns.addAll(address("businessAddress"));
        columns.addAll(List.of(
                of("businessHomePage", STRING, "businessHomePage", WRITE),
                of("businessPhones", STRUCTURE, "businessPhones", WRITE),
                of("children", STRUCTURE, "children", WRITE),
                of("companyName", STRING, "companyName", WRITE, FILTER, SORT),
                of("department", STRING, "department", WRITE),
                of("displayName", STRING, "displayName", WRITE, FILTER, SORT),
                of("emailAddresses", STRUCTURE, "emailAddresses", WRITE),
                of("fileAs", STRING, "fileAs", WRITE),
                of("generation", STRING, "generation", WRITE),
                of("givenName", STRING, "givenName", WRITE, FILTER, SORT)));
        columns.addAll(address("homeAddress"));
        columns.addAll(List.of(
                of("homePhones", STRUCTURE, "homePhones", WRITE),
                of("imAddresses", STRUCTURE, "imAddresses", WRITE),
                of("initials", STRING, "initials", WRITE),
                of("jobTitle", STRING, "jobTitle", WRITE),
                of("manager", STRING, "manager", WRITE),
                of("middleName", STRING, "middleName", WRITE),
                of("mobilePhone", STRING, "mobilePhone", WRITE),
                of("nickName", STRING, "nickName", WRITE),
                of("officeLocation", STRING, "officeLocation", WRITE)));
        columns.addAll(address("otherAddress"));
        columns.addAll(List.of(
                of("parentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                of("personalNotes", STRING, "personalNotes", WRITE, CONTENT),
                of("profession", STRING, "profession", WRITE),
                of("spouseName", STRING, "spouseName", WRITE),
                of("surname", STRING, "surname", WRITE, FILTER, SORT),
                of("title", STRING, "title", WRITE),
                of("yomiCompanyName", STRING, "yomiCompanyName", WRITE),
                of("yomiGivenName", STRING, "yomiGivenName", WRITE),
                of("yomiSurname", STRING, "yomiSurname", WRITE),
                of("primaryEmailAddress_address", STRING, "primaryEmailAddress/address"),
                of("primaryEmailAddress_name", STRING, "primaryEmailAddress/name"),
                of("secondaryEmailAddress_address", STRING, "secondaryEmailAddress/address"),
                of("secondaryEmailAddress_name", STRING, "secondaryEmailAddress/name"),
                of("tertiaryEmailAddress_address", STRING, "tertiaryEmailAddress/address"),
                of("tertiaryEmailAddress_name", STRING, "tertiaryEmailAddress/name")));
        return GraphTable.own("Contacts", "contacts", "contacts/{id}", columns)
                .below("parentFolderId", "contactFolders/{parent}/contacts", "contacts/{id}");
    }

    private static List<GraphColumn> address(String name) {
        return Stream.of("street", "city", "state", "countryOrRegion", "postalCode")
                .map(part -> of(name + "_" + part, STRING, name + "/" + part, WRITE))
                .toList();
    }
}
