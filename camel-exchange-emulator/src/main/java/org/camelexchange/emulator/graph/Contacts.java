package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.graph.Type.Many;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.PostalAddress;
import org.camelexchange.emulator.store.Prop;
import org.camelexchange.emulator.store.Props;

/** The resource contact. */
final class Contacts {
    static final Resource<Item> RESOURCE = new Resource<>("contact", Item::changeKey, null, properties());

    private Contacts() {}

    private static List<Property<Item>> properties() {
        List<Property<Item>> all = new ArrayList<>(Items.common());
        all.add(Items.PARENT);
        all.add(Values.plain("birthday", Primitive.DATE_TIME_OFFSET, Props.BIRTHDAY));
        all.add(Values.text("fileAs", Props.FILE_AS));
        all.add(Values.text("displayName", Props.DISPLAY_NAME));
        all.add(Values.text("givenName", Props.GIVEN_NAME));
        all.add(Values.text("initials", Props.INITIALS));
        all.add(Values.text("middleName", Props.MIDDLE_NAME));
        all.add(Values.text("nickName", Props.NICKNAME));
        all.add(Values.text("surname", Props.SURNAME));
        all.add(Values.text("title", Props.TITLE));
        all.add(Values.text("yomiGivenName", Props.YOMI_GIVEN_NAME));
        all.add(Values.text("yomiSurname", Props.YOMI_SURNAME));
        all.add(Values.text("yomiCompanyName", Props.YOMI_COMPANY_NAME));
        all.add(Values.text("generation", Props.GENERATION));
        all.add(keyed("imAddresses", Props.IM_ADDRESSES, "ImAddress1", "ImAddress2", "ImAddress3"));
        all.add(Values.text("jobTitle", Props.JOB_TITLE));
        all.add(Values.text("companyName", Props.COMPANY_NAME));
        all.add(Values.text("department", Props.DEPARTMENT));
        all.add(Values.text("officeLocation", Props.OFFICE_LOCATION));
        all.add(Values.text("profession", Props.PROFESSION));
        all.add(Values.text("businessHomePage", Props.BUSINESS_HOME_PAGE));
        all.add(Values.text("assistantName", Props.ASSISTANT_NAME));
        all.add(Values.text("manager", Props.MANAGER));
        all.add(keyed("homePhones", Props.PHONES, "HomePhone", "HomePhone2"));
        all.add(Property.of(
                "mobilePhone",
                Primitive.STRING,
                (item, v) -> item.get(Props.PHONES, Map.of()).get("MobilePhone"),
                (item, value) -> put(item, Props.PHONES, "MobilePhone", Values.text(value))));
        all.add(keyed("businessPhones", Props.PHONES, "BusinessPhone", "BusinessPhone2"));
        all.add(Values.text("spouseName", Props.SPOUSE_NAME));
        all.add(Property.of(
                "personalNotes",
                Primitive.STRING,
                (item, v) -> item.get(Props.BODY, Body.text("")).content(),
                (item, value) -> item.with(Props.BODY, value == null ? null : Body.text(Values.text(value)))));
        all.add(Values.texts("children", Props.CHILDREN));
        all.add(Property.of("emailAddresses", new Many(Types.EMAIL), Contacts::emails, Contacts::setEmails));
        all.add(email("primaryEmailAddress", "EmailAddress1"));
        all.add(email("secondaryEmailAddress", "EmailAddress2"));
        all.add(email("tertiaryEmailAddress", "EmailAddress3"));
        all.add(postal("homeAddress", "Home"));
        all.add(postal("businessAddress", "Business"));
        all.add(postal("otherAddress", "Other"));
        all.addAll(Extended.ofItems());
        all.add(Extensions.property());
        return all;
    }

    /** The names Exchange makes up where the client gave none. */
    static Item named(Item contact) {
        String given = contact.get(Props.GIVEN_NAME);
        String surname = contact.get(Props.SURNAME);
        Item named = contact;
        if (contact.get(Props.DISPLAY_NAME) == null) {
            named = named.with(Props.DISPLAY_NAME, join(given, " ", surname));
        }
        if (contact.get(Props.FILE_AS) == null) {
            String fileAs = join(surname, ", ", given);
            named = named.with(Props.FILE_AS, fileAs == null ? named.get(Props.DISPLAY_NAME) : fileAs);
        }
        return named;
    }

    private static String join(String first, String between, String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first + between + second;
    }

    /** A list whose places have names in the store. */
    private static Property<Item> keyed(String name, Prop<Map<String, String>> prop, String... keys) {
        return Property.of(
                name,
                new Many(Primitive.STRING),
                (item, v) -> {
                    List<Object> all = new ArrayList<>();
                    for (String key : keys) {
                        String value = item.get(prop, Map.of()).get(key);
                        if (value != null) {
                            all.add(value);
                        }
                    }
                    return all;
                },
                (item, value) -> {
                    List<?> given = Values.list(value);
                    if (given.size() > keys.length) {
                        throw GraphError.INVALID_VALUE.because(
                                "The property '" + name + "' takes no more than " + keys.length + " values.");
                    }
                    Item changed = item;
                    for (int i = 0; i < keys.length; i++) {
                        changed = put(changed, prop, keys[i], i < given.size() ? Values.text(given.get(i)) : null);
                    }
                    return changed;
                });
    }

    private static <T> Item put(Item item, Prop<Map<String, T>> prop, String key, T value) {
        Map<String, T> all = new LinkedHashMap<>(item.get(prop, Map.of()));
        if (value == null) {
            all.remove(key);
        } else {
            all.put(key, value);
        }
        return item.with(prop, all.isEmpty() ? null : all);
    }

    private static Object emails(Item item, View view) {
        List<Object> all = new ArrayList<>();
        Map<String, Address> given = item.get(Props.EMAIL_ADDRESSES, Map.of());
        for (int i = 1; i <= 3; i++) {
            Address address = given.get("EmailAddress" + i);
            if (address != null) {
                all.add(Values.email(address));
            }
        }
        return all;
    }

    private static Item setEmails(Item item, Object value) {
        List<?> given = Values.list(value);
        if (given.size() > 3) {
            throw GraphError.INVALID_VALUE.because("A contact has no more than three e-mail addresses.");
        }
        Item changed = item;
        for (int i = 0; i < 3; i++) {
            Address address = i < given.size() ? Values.fromEmail(given.get(i)) : null;
            changed = put(changed, Props.EMAIL_ADDRESSES, "EmailAddress" + (i + 1), address);
        }
        return changed;
    }

    private static Property<Item> email(String name, String key) {
        return Property.<Item>of(
                name,
                Types.EMAIL,
                (item, v) ->
                        Values.email(item.get(Props.EMAIL_ADDRESSES, Map.of()).get(key)),
                (item, value) -> put(item, Props.EMAIL_ADDRESSES, key, Values.fromEmail(value)));
    }

    private static Property<Item> postal(String name, String key) {
        return Property.of(
                name,
                Types.POSTAL,
                (item, v) -> Values.postal(item.get(Props.POSTAL_ADDRESSES, Map.<String, PostalAddress>of())
                        .get(key)),
                (item, value) -> put(item, Props.POSTAL_ADDRESSES, key, Values.postal(value)));
    }
}
