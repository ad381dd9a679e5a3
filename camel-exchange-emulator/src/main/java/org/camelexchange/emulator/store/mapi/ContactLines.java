package org.camelexchange.emulator.store.mapi;

import static java.util.Map.entry;
import static org.camelexchange.emulator.store.ExtendedPropId.tagged;
import static org.camelexchange.emulator.store.mapi.Line.derived;
import static org.camelexchange.emulator.store.mapi.Line.stored;
import static org.camelexchange.emulator.store.mapi.Line.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.store.Derived;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Prop;
import org.camelexchange.emulator.store.Props;

/** What contacts have; the ids are those of [MS-OXPROPS], the numbers of [MS-OXOCNTC]. */
final class ContactLines {
    /** The telephone numbers by the keys EWS gives them. */
    private static final Map<Integer, String> PHONES = Map.ofEntries(
            entry(0x3A02, "Callback"),
            entry(0x3A08, "BusinessPhone"),
            entry(0x3A09, "HomePhone"),
            entry(0x3A1A, "PrimaryPhone"),
            entry(0x3A1B, "BusinessPhone2"),
            entry(0x3A1C, "MobilePhone"),
            entry(0x3A1D, "RadioPhone"),
            entry(0x3A1E, "CarPhone"),
            entry(0x3A1F, "OtherTelephone"),
            entry(0x3A21, "Pager"),
            entry(0x3A23, "OtherFax"),
            entry(0x3A24, "BusinessFax"),
            entry(0x3A25, "HomeFax"),
            entry(0x3A2C, "Telex"),
            entry(0x3A2D, "Isdn"),
            entry(0x3A2E, "AssistantPhone"),
            entry(0x3A2F, "HomePhone2"),
            entry(0x3A4B, "TtyTddPhone"),
            entry(0x3A57, "CompanyMainPhone"));

    private static final Map<Integer, Prop<String>> TEXTS = Map.ofEntries(
            entry(0x3A05, Props.GENERATION),
            entry(0x3A06, Props.GIVEN_NAME),
            entry(0x3A0A, Props.INITIALS),
            entry(0x3A11, Props.SURNAME),
            entry(0x3A16, Props.COMPANY_NAME),
            entry(0x3A17, Props.JOB_TITLE),
            entry(0x3A18, Props.DEPARTMENT),
            entry(0x3A19, Props.OFFICE_LOCATION),
            entry(0x3A30, Props.ASSISTANT_NAME),
            entry(0x3A44, Props.MIDDLE_NAME),
            entry(0x3A45, Props.TITLE),
            entry(0x3A46, Props.PROFESSION),
            entry(0x3A48, Props.SPOUSE_NAME),
            entry(0x3A4E, Props.MANAGER),
            entry(0x3A4F, Props.NICKNAME),
            entry(0x3A51, Props.BUSINESS_HOME_PAGE));

    /** PidLidFileUnderId ([MS-OXOCNTC] 2.2.1.1.12) by the words of FileAsMappingType. */
    private static final Map<Integer, String> FILE_UNDER = Map.ofEntries(
            entry(-1, "None"),
            entry(0, "Empty"),
            entry(0x3001, "DisplayName"),
            entry(0x3A06, "FirstName"),
            entry(0x3A11, "LastName"),
            entry(0x3A16, "Company"),
            entry(0x8017, "LastCommaFirst"),
            entry(0x8018, "CompanyLastCommaFirst"),
            entry(0x8019, "LastCommaFirstCompany"),
            entry(0x8030, "LastFirst"),
            entry(0x8031, "LastSpaceFirst"),
            entry(0x8032, "CompanyLastFirst"),
            entry(0x8033, "CompanyLastSpaceFirst"),
            entry(0x8034, "LastFirstCompany"),
            entry(0x8035, "LastSpaceFirstCompany"),
            entry(0x8036, "LastFirstSuffix"),
            entry(0x8037, "FirstSpaceLast"),
            entry(0x8038, "LastFirstMiddleSuffix"));

    static final List<Line> ALL = all();

    private ContactLines() {}

    private static List<Line> all() {
        List<Line> all = new ArrayList<>(List.of(
                derived(tagged(0x3001, "String"), (box, item) -> Derived.displayName(item))
                        .setBy((item, value) -> item.with(Props.DISPLAY_NAME, (String) value)),
                stored(tagged(0x3A41, "SystemTime"), Props.WEDDING_ANNIVERSARY),
                stored(tagged(0x3A42, "SystemTime"), Props.BIRTHDAY),
                stored(tagged(0x3A58, "StringArray"), Props.CHILDREN),
                stored(tagged(0x3A70, "BinaryArray"), Props.CERTIFICATES),
                derived(id(0x8005, "String"), (box, item) -> Derived.fileAs(item))
                        .setBy((item, value) -> item.with(Props.FILE_AS, (String) value)),
                words(id(0x8006, "Integer"), Props.FILE_AS_MAPPING, null, FILE_UNDER),
                derived(id(0x8015, "Boolean"), (box, item) -> Derived.hasPicture(item))
                        .setBy((item, value) -> item.with(Props.HAS_PICTURE, (Boolean) value)),
                // PidLidPostalAddressId ([MS-OXOCNTC] 2.2.1.3.9)
                words(
                        id(0x8022, "Integer"),
                        Props.POSTAL_ADDRESS_INDEX,
                        null,
                        Map.of(0, "None", 1, "Home", 2, "Business", 3, "Other")),
                stored(id(0x802C, "String"), Props.YOMI_GIVEN_NAME),
                stored(id(0x802D, "String"), Props.YOMI_SURNAME),
                stored(id(0x802E, "String"), Props.YOMI_COMPANY_NAME),
                Line.entry(id(0x8062, "String"), Props.IM_ADDRESSES, "ImAddress1")));
        PHONES.forEach((tag, key) -> all.add(Line.entry(tagged(tag, "String"), Props.PHONES, key)));
        TEXTS.forEach((tag, prop) -> all.add(stored(tagged(tag, "String"), prop)));
        return List.copyOf(all);
    }

    private static ExtendedPropId id(int id, String type) {
        return ExtendedPropId.numbered(ExtendedPropId.ADDRESS, id, type);
    }
}
