package org.camelexchange.emulator.ews;

import static org.camelexchange.emulator.ews.Property.Flag.APPEND;
import static org.camelexchange.emulator.ews.Property.Flag.DEFAULT;
import static org.camelexchange.emulator.ews.Property.Flag.GET_ONLY;
import static org.camelexchange.emulator.ews.Property.Flag.NO_QUERY;
import static org.camelexchange.emulator.ews.Property.derived;
import static org.camelexchange.emulator.ews.Property.stored;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.store.Derived;
import org.camelexchange.emulator.store.DirectoryObject;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** The properties of contacts and distribution lists ([MS-OXWSCONT] 2.2.4.3, [MS-OXWSDLIST] 2.2.4.1). */
final class ContactProperties {
    private static final Codec<Map<String, String>> COMPLETE_NAME =
            Codecs.of((out, parts) -> parts.forEach(out::t), e -> Map.of(), parts -> null);

    private static final Property<String> FILE_AS = stored("contacts:FileAs", Codecs.STRING, Props.FILE_AS)
            .got(s -> Derived.fileAs(s.item()))
            .flags(DEFAULT);
    private static final Property<String> DISPLAY_NAME = stored(
                    "contacts:DisplayName", Codecs.STRING, Props.DISPLAY_NAME)
            .got(s -> Derived.displayName(s.item()))
            .flags(DEFAULT);
    private static final Property<String> SOURCE = derived(
                    "contacts:ContactSource", Codecs.STRING, s -> entry(s) == null ? "Store" : "ActiveDirectory")
            .flags(NO_QUERY)
            .since(Version.EXCHANGE2010);

    static final List<Property<?>> CONTACT = List.of(
            FILE_AS,
            stored(
                    "contacts:FileAsMapping",
                    Codecs.oneOf(
                            "None",
                            "LastCommaFirst",
                            "FirstSpaceLast",
                            "Company",
                            "LastCommaFirstCompany",
                            "CompanyLastFirst",
                            "LastFirst",
                            "LastFirstCompany",
                            "CompanyLastCommaFirst",
                            "LastFirstSuffix",
                            "LastSpaceFirstCompany",
                            "CompanyLastSpaceFirst",
                            "LastSpaceFirst",
                            "DisplayName",
                            "FirstName",
                            "LastFirstMiddleSuffix",
                            "LastName",
                            "Empty"),
                    Props.FILE_AS_MAPPING),
            DISPLAY_NAME,
            stored("contacts:GivenName", Codecs.STRING, Props.GIVEN_NAME).flags(DEFAULT),
            stored("contacts:Initials", Codecs.STRING, Props.INITIALS),
            stored("contacts:MiddleName", Codecs.STRING, Props.MIDDLE_NAME),
            stored("contacts:Nickname", Codecs.STRING, Props.NICKNAME),
            derived("contacts:CompleteName", COMPLETE_NAME, ContactProperties::completeName)
                    .flags(DEFAULT, NO_QUERY),
            stored("contacts:CompanyName", Codecs.STRING, Props.COMPANY_NAME).flags(DEFAULT),
            stored("contacts:EmailAddresses", Dictionaries.EMAILS, Props.EMAIL_ADDRESSES)
                    .flags(DEFAULT),
            stored("contacts:PhysicalAddresses", Dictionaries.POSTAL, Props.POSTAL_ADDRESSES)
                    .flags(DEFAULT),
            stored("contacts:PhoneNumbers", Dictionaries.PHONES, Props.PHONES).flags(DEFAULT),
            stored("contacts:AssistantName", Codecs.STRING, Props.ASSISTANT_NAME),
            stored("contacts:Birthday", Codecs.DATE_TIME, Props.BIRTHDAY),
            stored("contacts:BusinessHomePage", Codecs.STRING, Props.BUSINESS_HOME_PAGE),
            stored("contacts:Children", Codecs.STRINGS, Props.CHILDREN),
            stored("contacts:Companies", Codecs.STRINGS, Props.COMPANIES),
            SOURCE,
            stored("contacts:Department", Codecs.STRING, Props.DEPARTMENT),
            stored("contacts:Generation", Codecs.STRING, Props.GENERATION),
            stored("contacts:ImAddresses", Dictionaries.IM_ADDRESSES, Props.IM_ADDRESSES)
                    .flags(DEFAULT),
            stored("contacts:JobTitle", Codecs.STRING, Props.JOB_TITLE).flags(DEFAULT),
            stored("contacts:Manager", Codecs.STRING, Props.MANAGER),
            stored("contacts:Mileage", Codecs.STRING, Props.MILEAGE),
            stored("contacts:OfficeLocation", Codecs.STRING, Props.OFFICE_LOCATION),
            stored(
                    "contacts:PostalAddressIndex",
                    Codecs.oneOf("None", "Business", "Home", "Other"),
                    Props.POSTAL_ADDRESS_INDEX),
            stored("contacts:Profession", Codecs.STRING, Props.PROFESSION),
            stored("contacts:SpouseName", Codecs.STRING, Props.SPOUSE_NAME),
            stored("contacts:Surname", Codecs.STRING, Props.SURNAME).flags(DEFAULT),
            stored("contacts:WeddingAnniversary", Codecs.DATE_TIME, Props.WEDDING_ANNIVERSARY),
            derived("contacts:HasPicture", Codecs.BOOLEAN, s -> Derived.hasPicture(s.item()))
                    .since(Version.EXCHANGE2010),
            directory("PhoneticFullName", Codecs.STRING, "phoneticDisplayName"),
            directory("PhoneticFirstName", Codecs.STRING, "phoneticGivenName"),
            directory("PhoneticLastName", Codecs.STRING, "phoneticSurname"),
            directory("Alias", Codecs.STRING, "mailNickname"),
            directory("Notes", Codecs.STRING, "notes"),
            directory("Photo", Codecs.BINARY, "thumbnailPhoto"),
            derived("contacts:UserSMIMECertificate", Codecs.BINARIES, s -> s.item()
                            .get(Props.CERTIFICATES))
                    .flags(NO_QUERY)
                    .since(Version.EXCHANGE2010_SP2),
            directory("MSExchangeCertificate", Codecs.BINARIES, "userCertificate"),
            derived("contacts:DirectoryId", Codecs.STRING, s -> entry(s) == null ? null : entry(s).id())
                    .flags(NO_QUERY)
                    .since(Version.EXCHANGE2010_SP2),
            directory("ManagerMailbox", People.ONE, "manager"),
            directory("DirectReports", People.LIST, "directReports"));
    static final List<Property<?>> DISTRIBUTION_LIST = List.of(
            DISPLAY_NAME,
            FILE_AS,
            SOURCE,
            stored("distributionlist:Members", Members.CODEC, Props.MEMBERS)
                    .flags(DEFAULT, GET_ONLY, NO_QUERY, APPEND)
                    .since(Version.EXCHANGE2010));

    private ContactProperties() {}

    /** What only contacts of the directory have, and what Microsoft's own library cannot set either. */
    @SuppressWarnings("unchecked") // the table gives each attribute the type the directory keeps it in
    private static <T> Property<T> directory(String name, Codec<T> codec, String attribute) {
        return derived("contacts:" + name, codec, s -> entry(s) == null ? null : (T) entry(s).get(attribute))
                .flags(NO_QUERY)
                .since(Version.EXCHANGE2010_SP2);
    }

    private static DirectoryObject entry(Seen seen) {
        return seen.item().get(Props.DIRECTORY);
    }

    private static Map<String, String> completeName(Seen seen) {
        Item item = seen.item();
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "Title", item.get(Props.TITLE));
        put(parts, "FirstName", item.get(Props.GIVEN_NAME));
        put(parts, "MiddleName", item.get(Props.MIDDLE_NAME));
        put(parts, "LastName", item.get(Props.SURNAME));
        put(parts, "Suffix", item.get(Props.GENERATION));
        put(parts, "Initials", item.get(Props.INITIALS));
        put(parts, "FullName", Derived.displayName(item));
        put(parts, "Nickname", item.get(Props.NICKNAME));
        put(parts, "YomiFirstName", item.get(Props.YOMI_GIVEN_NAME));
        put(parts, "YomiLastName", item.get(Props.YOMI_SURNAME));
        return parts;
    }

    private static void put(Map<String, String> parts, String name, String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }
}
