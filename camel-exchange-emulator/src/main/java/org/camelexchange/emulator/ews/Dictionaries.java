package org.camelexchange.emulator.ews;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.PostalAddress;

/** The codecs of what contacts have more than one of. */
final class Dictionaries {
    static final List<String> EMAIL_KEYS = List.of("EmailAddress1", "EmailAddress2", "EmailAddress3");
    static final List<String> IM_KEYS = List.of("ImAddress1", "ImAddress2", "ImAddress3");
    static final List<String> POSTAL_KEYS = List.of("Business", "Home", "Other");
    static final List<String> PHONE_KEYS = List.of(
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
            "TtyTddPhone",
            "BusinessMobile",
            "IPPhone",
            "Mms",
            "Msn");
    static final List<String> POSTAL_PARTS = List.of("Street", "City", "State", "CountryOrRegion", "PostalCode");

    static final Codec<Map<String, String>> PHONES =
            new Entries<>(PHONE_KEYS, (out, text) -> out.text(text), Element::text, text -> text);
    static final Codec<Map<String, String>> IM_ADDRESSES =
            new Entries<>(IM_KEYS, (out, text) -> out.text(text), Element::text, text -> text);
    static final Codec<Map<String, Address>> EMAILS = new Entries<>(
            EMAIL_KEYS,
            (out, address) -> {
                out.attribute("Name", address.display());
                out.attribute("RoutingType", "SMTP").attribute("MailboxType", "Contact");
                out.text(address.address());
            },
            e -> new Address(e.attribute("Name"), e.text()),
            Address::address);
    static final Codec<Map<String, PostalAddress>> POSTAL = new Postal();

    private Dictionaries() {}

    private static class Entries<V> implements Codec<Map<String, V>>, Codec.Dictionary<Map<String, V>> {
        private final List<String> keys;
        private final BiConsumer<EwsWriter, V> write;
        private final Function<Element, V> read;
        private final Function<V, String> text;

        Entries(
                List<String> keys,
                BiConsumer<EwsWriter, V> write,
                Function<Element, V> read,
                Function<V, String> text) {
            this.keys = keys;
            this.write = write;
            this.read = read;
            this.text = text;
        }

        @Override
        public void write(EwsWriter out, String element, Map<String, V> values) {
            out.t(element);
            for (String key : keys) {
                V value = values.get(key);
                if (value != null) {
                    out.t("Entry").attribute("Key", key);
                    write.accept(out, value);
                    out.end();
                }
            }
            out.end();
        }

        @Override
        public Map<String, V> read(Element element) {
            Map<String, V> values = new LinkedHashMap<>();
            for (Element entry : element.children()) {
                String key = entry.needAttribute("Key");
                if (!keys.contains(key)) {
                    throw EwsFault.schema("The 'Key' attribute is invalid - The value '" + key + "' is invalid.");
                }
                values.put(key, read.apply(entry));
            }
            return values;
        }

        @Override
        public Object key(Map<String, V> values) {
            return values.values().stream().map(text).toList();
        }

        @Override
        public Dictionary<Map<String, V>> dictionary() {
            return this;
        }

        @Override
        public Map<String, V> select(Map<String, V> whole, Set<String> selectors) {
            Map<String, V> some = new TreeMap<>(whole);
            some.keySet().retainAll(selectors);
            return some;
        }

        @Override
        public Map<String, V> merge(Map<String, V> whole, String selector, Map<String, V> other) {
            Map<String, V> merged = whole == null ? new LinkedHashMap<>() : new LinkedHashMap<>(whole);
            V value = other == null ? null : other.get(selector);
            if (value == null) {
                merged.remove(selector);
            } else {
                merged.put(selector, value);
            }
            return merged;
        }

        @Override
        public String text(Map<String, V> whole, String selector) {
            V value = whole.get(selector);
            return value == null ? null : text.apply(value);
        }
    }

    /** Postal addresses are named part by part: {@code Business/Street}. */
    private static final class Postal extends Entries<PostalAddress> {
        Postal() {
            super(POSTAL_KEYS, Postal::writeParts, Postal::readParts, a -> String.join(" ", parts(a).values()));
        }

        private static void writeParts(EwsWriter out, PostalAddress address) {
            parts(address).forEach(out::t);
        }

        private static PostalAddress readParts(Element entry) {
            Map<String, String> parts = new LinkedHashMap<>();
            entry.children().forEach(part -> parts.put(part.name(), part.text()));
            return address(parts);
        }

        private static Map<String, String> parts(PostalAddress address) {
            Map<String, String> parts = new LinkedHashMap<>();
            if (address != null) {
                put(parts, "Street", address.street());
                put(parts, "City", address.city());
                put(parts, "State", address.state());
                put(parts, "CountryOrRegion", address.countryOrRegion());
                put(parts, "PostalCode", address.postalCode());
            }
            return parts;
        }

        private static void put(Map<String, String> parts, String name, String value) {
            if (value != null) {
                parts.put(name, value);
            }
        }

        private static PostalAddress address(Map<String, String> parts) {
            return new PostalAddress(
                    parts.get("Street"),
                    parts.get("City"),
                    parts.get("State"),
                    parts.get("CountryOrRegion"),
                    parts.get("PostalCode"));
        }

        @Override
        public Map<String, PostalAddress> select(Map<String, PostalAddress> whole, Set<String> selectors) {
            Map<String, PostalAddress> some = new LinkedHashMap<>();
            whole.forEach((key, address) -> {
                Map<String, String> parts = parts(address);
                parts.keySet().removeIf(part -> !selectors.contains(key + "/" + part));
                if (!parts.isEmpty()) {
                    some.put(key, address(parts));
                }
            });
            return some;
        }

        @Override
        public Map<String, PostalAddress> merge(
                Map<String, PostalAddress> whole, String selector, Map<String, PostalAddress> other) {
            String key = selector.substring(0, selector.indexOf('/'));
            String part = selector.substring(key.length() + 1);
            Map<String, PostalAddress> merged = whole == null ? new LinkedHashMap<>() : new LinkedHashMap<>(whole);
            Map<String, String> parts = parts(merged.get(key));
            String value = other == null ? null : parts(other.get(key)).get(part);
            if (value == null) {
                parts.remove(part);
            } else {
                parts.put(part, value);
            }
            merged.put(key, address(parts));
            if (parts.isEmpty()) {
                merged.remove(key);
            }
            return merged;
        }

        @Override
        public String text(Map<String, PostalAddress> whole, String selector) {
            String key = selector.substring(0, selector.indexOf('/'));
            return parts(whole.get(key)).get(selector.substring(key.length() + 1));
        }
    }
}
