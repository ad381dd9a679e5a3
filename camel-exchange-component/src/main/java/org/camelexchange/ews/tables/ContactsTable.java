package org.camelexchange.ews.tables;

import static org.camelexchange.ews.tables.EwsColumn.of;
import static org.camelexchange.ews.tables.Flag.FILTER;
import static org.camelexchange.ews.tables.Flag.GET;
import static org.camelexchange.ews.tables.Flag.SORT;
import static org.camelexchange.ews.tables.Flag.WRITE;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;

/** The contacts ([MS-OXWSCONT] 2.2.4.3 ContactItemType). */
final class ContactsTable {
    private ContactsTable() {}

    static EwsTable contacts() {
        List<EwsColumn> own = new ArrayList<>();
        own.add(text("FileAs"));
        own.add(of("FileAsMapping", STRING, "contacts:FileAsMapping", "FileAsMapping", WRITE));
        own.add(text("DisplayName"));
        own.add(text("GivenName"));
        own.add(text("Initials"));
        own.add(text("MiddleName"));
        own.add(text("Nickname"));
        for (String part : List.of(
                "Title",
                "FirstName",
                "MiddleName",
                "LastName",
                "Suffix",
                "Initials",
                "FullName",
                "Nickname",
                "YomiFirstName",
                "YomiLastName")) {
            own.add(of("CompleteName_" + part, STRING, "contacts:CompleteName", "CompleteName/" + part, GET));
        }
        own.add(text("CompanyName"));
        for (String key : List.of("EmailAddress1", "EmailAddress2", "EmailAddress3")) {
            own.add(entry(key, "contacts:EmailAddress", "EmailAddresses", key));
        }
        for (String kind : List.of("Business", "Home", "Other")) {
            own.add(address(kind, "Street", "Street"));
            own.add(address(kind, "City", "City"));
            own.add(address(kind, "State", "State"));
            own.add(address(kind, "Country", "CountryOrRegion"));
            own.add(address(kind, "PostalCode", "PostalCode"));
        }
        for (String key : List.of(
                "AssistantPhone",
                "BusinessFax",
                "BusinessPhone",
                "BusinessPhone2",
                "Callback",
                "CarPhone",
                "CompanyMainPhone",
                "HomeFax",
                "HomePhone",
                "HomePhone2",
                "Isdn",
                "MobilePhone",
                "OtherFax",
                "OtherTelephone",
                "Pager",
                "PrimaryPhone",
                "RadioPhone",
                "Telex",
                "TtyTddPhone")) {
            own.add(entry(key, "contacts:PhoneNumber", "PhoneNumbers", key));
        }
        own.add(text("AssistantName"));
        own.add(of("Birthday", DATETIME, "contacts:Birthday", "Birthday", WRITE, FILTER, SORT));
        own.add(of("BusinessHomePage", STRING, "contacts:BusinessHomePage", "BusinessHomePage", WRITE));
        own.addAll(EwsColumn.list("Children", "Children_", "contacts:Children"));
        own.addAll(EwsColumn.list("Companies", "Companies_", "contacts:Companies"));
        own.add(of("ContactSource", STRING, "contacts:ContactSource", "ContactSource", GET));
        own.add(text("Department"));
        own.add(text("Generation"));
        for (String key : List.of("ImAddress1", "ImAddress2", "ImAddress3")) {
            own.add(entry(key, "contacts:ImAddress", "ImAddresses", key));
        }
        own.add(text("JobTitle"));
        own.add(text("Manager"));
        own.add(text("Mileage"));
        own.add(text("OfficeLocation"));
        own.add(of("PostalAddressIndex", STRING, "contacts:PostalAddressIndex", "PostalAddressIndex", WRITE));
        own.add(text("Profession"));
        own.add(text("SpouseName"));
        own.add(text("Surname"));
        own.add(of(
                "WeddingAnniversary",
                DATETIME,
                "contacts:WeddingAnniversary",
                "WeddingAnniversary",
                WRITE,
                FILTER,
                SORT));
        own.add(of("HasPicture", BOOLEAN, "contacts:HasPicture", "HasPicture"));
        directory(own);
        return EwsTable.of("Contacts", EwsTable.Kind.ITEM, "contacts", "Contact", ItemColumns.with(own));
    }

    /** What only a contact of the directory has. */
    private static void directory(List<EwsColumn> own) {
        for (String name : List.of("PhoneticFullName", "PhoneticFirstName", "PhoneticLastName", "Alias", "Notes")) {
            own.add(of(name, STRING, "contacts:" + name, name, GET));
        }
        own.add(of("Photo", BINARY, "contacts:Photo", "Photo", GET));
        for (String name : List.of("UserSMIMECertificate", "MSExchangeCertificate")) {
            own.add(of(name, BINARY, "contacts:" + name, name + "/Base64Binary*", GET));
        }
        own.add(of("DirectoryId", STRING, "contacts:DirectoryId", "DirectoryId", GET));
        own.add(of("ManagerMailbox", STRING, "contacts:ManagerMailbox", "ManagerMailbox/Mailbox/EmailAddress", GET));
        own.add(of("DirectReports", STRING, "contacts:DirectReports", "DirectReports/Mailbox*/EmailAddress", GET));
    }

    private static EwsColumn text(String name) {
        return of(name, STRING, "contacts:" + name, name, WRITE, FILTER, SORT);
    }

    private static EwsColumn entry(String name, String uri, String element, String key) {
        return of(name, STRING, uri + "#" + key, element + "/Entry[" + key + "]", WRITE, FILTER);
    }

    private static EwsColumn address(String kind, String part, String element) {
        return of(
                kind + "Address_" + part,
                STRING,
                "contacts:PhysicalAddress:" + element + "#" + kind,
                "PhysicalAddresses/Entry[" + kind + "]/" + element,
                WRITE,
                FILTER);
    }
}
