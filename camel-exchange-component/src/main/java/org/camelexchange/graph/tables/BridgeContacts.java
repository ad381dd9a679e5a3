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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The contacts of the EWS vocabulary over those of Graph. */
final class BridgeContacts {
    private BridgeContacts() {}

    static GraphTable table() {
        List<GraphColumn> columns = new ArrayList<>(List.of(
                of("ItemId", STRING, "id", KEY, ALWAYS),
                of("ItemChangeKey", STRING, "changeKey", VERSION, ALWAYS),
                of("ParentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                of("Body", STRING, "personalNotes", WRITE, CONTENT),
                of("Categories", STRING, "categories[]", WRITE),
                of("DateTimeCreated", DATETIME, "createdDateTime", ALWAYS),
                of("LastModifiedTime", DATETIME, "lastModifiedDateTime", ALWAYS),
                of("FileAs", STRING, "fileAs", WRITE),
                of("DisplayName", STRING, "displayName", WRITE, FILTER, SORT),
                of("GivenName", STRING, "givenName", WRITE, FILTER, SORT),
                of("Initials", STRING, "initials", WRITE),
                of("MiddleName", STRING, "middleName", WRITE),
                of("Nickname", STRING, "nickName", WRITE),
                of("CompleteName_Title", STRING, "title"),
                of("CompanyName", STRING, "companyName", WRITE, FILTER, SORT),
                of("EmailAddress1", STRING, "emailAddresses[0]/address", WRITE),
                of("EmailAddress2", STRING, "emailAddresses[1]/address", WRITE),
                of("EmailAddress3", STRING, "emailAddresses[2]/address", WRITE)));
        for (String kind : List.of("Business", "Home", "Other")) {
            String path = Character.toLowerCase(kind.charAt(0)) + kind.substring(1) + "Address/";
            columns.add(of(kind + "Address_Street", STRING, path + "street", WRITE));
            columns.add(of(kind + "Address_City", STRING, path + "city", WRITE));
            columns.add(of(kind + "Address_State", STRING, path + "state", WRITE));
            columns.add(of(kind + "Address_Country", STRING, path + "countryOrRegion", WRITE));
            columns.add(of(kind + "Address_PostalCode", STRING, path + "postalCode", WRITE));
        }
        columns.addAll(List.of(
                of("BusinessPhone", STRING, "businessPhones[0]", WRITE),
                of("BusinessPhone2", STRING, "businessPhones[1]", WRITE),
                of("HomePhone", STRING, "homePhones[0]", WRITE),
                of("HomePhone2", STRING, "homePhones[1]", WRITE),
                of("MobilePhone", STRING, "mobilePhone", WRITE),
                of("AssistantName", STRING, "assistantName", WRITE),
                of("Birthday", DATETIME, "birthday", WRITE),
                of("BusinessHomePage", STRING, "businessHomePage", WRITE),
                of("Children", STRING, "children[]", WRITE),
                of("Department", STRING, "department", WRITE),
                of("Generation", STRING, "generation", WRITE),
                of("ImAddress1", STRING, "imAddresses[0]", WRITE),
                of("ImAddress2", STRING, "imAddresses[1]", WRITE),
                of("ImAddress3", STRING, "imAddresses[2]", WRITE),
                of("JobTitle", STRING, "jobTitle", WRITE),
                of("Manager", STRING, "manager", WRITE),
                of("OfficeLocation", STRING, "officeLocation", WRITE),
                of("Profession", STRING, "profession", WRITE),
                of("SpouseName", STRING, "spouseName", WRITE),
                of("Surname", STRING, "surname", WRITE, FILTER, SORT)));
        return GraphTable.of(
                "EWS",
                "Contacts",
                false,
                "contacts",
                "contactFolders/{parent}/contacts",
                "ParentFolderId",
                "contacts/{id}",
                "contacts",
                Set.of(),
                columns);
    }
}
