package org.camelexchange.graph.tables;

import static java.util.Map.entry;
import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.SORT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.bit;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The contacts of the EWS vocabulary over those of Graph. */
final class BridgeContacts {
    private static final String COMPANIES = Mapi.common("StringArray", "0x8539");

    private static final Codec IMPORTANCE = Codec.words("0", "Low", "1", "Normal", "2", "High");

    /** PidLidPostalAddressId ([MS-OXOCNTC] 2.2.1.3.9). */
    private static final Codec POSTAL_ADDRESS = Codec.words("0", "None", "1", "Home", "2", "Business", "3", "Other");

    /** PidLidFileUnderId ([MS-OXOCNTC] 2.2.1.1.12) by the words of EWS ([MS-OXWSCONT] FileAsMappingType). */
    private static final Codec FILE_UNDER = Codec.words(
            "-1",
            "None",
            "0",
            "Empty",
            number(0x3001),
            "DisplayName",
            number(0x3A06),
            "FirstName",
            number(0x3A11),
            "LastName",
            number(0x3A16),
            "Company",
            number(0x8017),
            "LastCommaFirst",
            number(0x8018),
            "CompanyLastCommaFirst",
            number(0x8019),
            "LastCommaFirstCompany",
            number(0x8030),
            "LastFirst",
            number(0x8031),
            "LastSpaceFirst",
            number(0x8032),
            "CompanyLastFirst",
            number(0x8033),
            "CompanyLastSpaceFirst",
            number(0x8034),
            "LastFirstCompany",
            number(0x8035),
            "LastSpaceFirstCompany",
            number(0x8036),
            "LastFirstSuffix",
            number(0x8037),
            "FirstSpaceLast",
            number(0x8038),
            "LastFirstMiddleSuffix");

    /** The telephone numbers Graph has no property for, by the tags of [MS-OXPROPS]. */
    private static final Map<String, String> PHONES = new TreeMap<>(Map.ofEntries(
            entry("AssistantPhone", "0x3A2E"),
            entry("BusinessFax", "0x3A24"),
            entry("Callback", "0x3A02"),
            entry("CarPhone", "0x3A1E"),
            entry("CompanyMainPhone", "0x3A57"),
            entry("HomeFax", "0x3A25"),
            entry("Isdn", "0x3A2D"),
            entry("OtherFax", "0x3A23"),
            entry("OtherTelephone", "0x3A1F"),
            entry("Pager", "0x3A21"),
            entry("PrimaryPhone", "0x3A1A"),
            entry("RadioPhone", "0x3A1D"),
            entry("Telex", "0x3A2C"),
            entry("TtyTddPhone", "0x3A4B")));

    private static final Map<String, String> ABSENT = absent();

    private BridgeContacts() {}

    private static String number(int id) {
        return String.valueOf(id);
    }

    private static Map<String, String> absent() {
        Map<String, String> absent = new HashMap<>();
        absent.put("MimeContent", "Graph gives the MIME of mails only");
        absent.put("WebClientReadFormQueryString", "Graph has no link to a contact");
        absent.put("ConversationId", "Graph has no conversations of contacts");
        absent.put("Photo", "Graph has the picture of a contact as a resource of its own");
        for (String name : List.of(
                "PhoneticFullName",
                "Alias",
                "Notes",
                "MSExchangeCertificate",
                "DirectoryId",
                "ManagerMailbox",
                "DirectReports")) {
            absent.put(name, "only people of the directory have it, which Graph keeps apart from contacts");
        }
        return absent;
    }

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
                of("CompanyName", STRING, "companyName", WRITE, FILTER, SORT),
                of("EmailAddress1", STRING, "primaryEmailAddress/address", WRITE),
                of("EmailAddress2", STRING, "secondaryEmailAddress/address", WRITE),
                of("EmailAddress3", STRING, "tertiaryEmailAddress/address", WRITE)));
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
        columns.addAll(completeName());
        columns.addAll(further());
        PHONES.forEach((name, tag) -> columns.add(of(name, STRING, "String " + tag, WRITE, FILTER)));
        for (int n = 1; n <= 3; n++) {
            columns.add(of("Children_" + n, STRING, "children[" + (n - 1) + "]", WRITE));
            columns.add(of("Companies_" + n, STRING, COMPANIES + "[" + (n - 1) + "]", WRITE));
        }
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
                        columns)
                .and(BridgeItem.columns())
                .and(BridgeItem.pseudo())
                .without(BridgeItem.absent(ABSENT));
    }

    private static List<GraphColumn> completeName() {
        return List.of(
                of("CompleteName_Title", STRING, "title"),
                of("CompleteName_FirstName", STRING, "givenName"),
                of("CompleteName_MiddleName", STRING, "middleName"),
                of("CompleteName_LastName", STRING, "surname"),
                of("CompleteName_Suffix", STRING, "generation"),
                of("CompleteName_Initials", STRING, "initials"),
                of("CompleteName_FullName", STRING, "displayName"),
                of("CompleteName_Nickname", STRING, "nickName"),
                of("CompleteName_YomiFirstName", STRING, "yomiGivenName"),
                of("CompleteName_YomiLastName", STRING, "yomiSurname"));
    }

    private static List<GraphColumn> further() {
        return List.of(
                of("Subject", STRING, "String 0x0037", WRITE, FILTER),
                BridgeItem.sensitivity(),
                BridgeItem.headers(),
                // Whoever lies in a folder was not found in the directory.
                of("ContactSource", STRING, "=Store", CONTENT),
                of("Importance", STRING, "Integer 0x0017", IMPORTANCE, WRITE, FILTER, ALWAYS),
                of("DateTimeReceived", DATETIME, "SystemTime 0x0E06"),
                of("DateTimeSent", DATETIME, "SystemTime 0x0039"),
                bit("IsDraft", Mapi.FLAGS, Mapi.UNSENT),
                of("ReminderIsSet", BOOLEAN, Mapi.common("Boolean", "0x8503"), WRITE),
                of("ReminderMinutesBeforeStart", INTEGER, Mapi.common("Integer", "0x8501"), WRITE, FILTER),
                of("HasAttachments", BOOLEAN, "Boolean 0x0E1B"),
                of("UniqueBody", STRING, "personalNotes", CONTENT),
                // The notes of a contact are a plain text in Graph.
                of("UniqueBodyType", STRING, "=Text", CONTENT),
                of("FileAsMapping", STRING, Mapi.address("Integer", "0x8006"), FILE_UNDER, WRITE, FILTER),
                of("PostalAddressIndex", STRING, Mapi.address("Integer", "0x8022"), POSTAL_ADDRESS, WRITE, FILTER),
                of("HasPicture", BOOLEAN, Mapi.address("Boolean", "0x8015")),
                of("Companies", STRING, COMPANIES, WRITE),
                of("Mileage", STRING, Mapi.common("String", "0x8534"), WRITE, FILTER),
                of("WeddingAnniversary", DATETIME, "SystemTime 0x3A41", WRITE),
                of("UserSMIMECertificate", BINARY, "BinaryArray 0x3A70", CONTENT),
                of("PhoneticFirstName", STRING, "yomiGivenName"),
                of("PhoneticLastName", STRING, "yomiSurname"));
    }
}
