package org.camelexchange.emulator.graph;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.mapi.MapiValue;

/**
 * How Graph writes the id of an extended property: {@code String {guid} Name x}, {@code Integer {guid} Id 0x8217},
 * {@code String 0x37}; types that end in {@code Array} are those of properties of many values (Graph reference,
 * "Extended properties overview", id formats).
 */
final class ExtendedId {
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(\\w+) \\{([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})} (?:Name (.+)|Id (\\w+))");
    /** The documentation writes whole property tags, whose last four digits are the type once more. */
    private static final Pattern TAGGED = Pattern.compile("(?i)(\\w+) (0x[0-9a-f]{1,4})([0-9a-f]{4})?");

    private static final int FIRST_NAMED_TAG = 0x8000;

    private ExtendedId() {}

    /** Whether a text is written as an id is. */
    static boolean is(String text) {
        Matcher named = NAMED.matcher(text);
        Matcher tagged = TAGGED.matcher(text);
        return named.matches() && known(named.group(1)) || tagged.matches() && known(tagged.group(1));
    }

    private static boolean known(String type) {
        return types().anyMatch(type::equalsIgnoreCase);
    }

    private static Stream<String> types() {
        return MapiValue.TYPES.stream().flatMap(t -> Stream.of(t, t + "Array")).filter(MapiValue::isType);
    }

    /** Reads an id; a text in none of the formats is refused. */
    static ExtendedPropId of(String text) {
        Matcher named = NAMED.matcher(text == null ? "" : text);
        Matcher tagged = TAGGED.matcher(text == null ? "" : text);
        if (named.matches()) {
            String set = named.group(2).toLowerCase(Locale.ROOT);
            Integer id = named.group(4) == null ? null : number(named.group(4), text);
            return new ExtendedPropId(set, named.group(3), id, null, type(named.group(1), text)).canonical();
        }
        if (tagged.matches()) {
            Integer tag = number(tagged.group(2), text);
            if (tag >= FIRST_NAMED_TAG) {
                throw GraphError.INVALID_EXTENDED_PROPERTY.because("The extended property attribute combination is"
                        + " invalid: a named property, from 0x8000 on, has no tag of its own ('" + text + "').");
            }
            return ExtendedPropId.tagged(tag, type(tagged.group(1), text));
        }
        throw invalid(text);
    }

    private static String type(String written, String id) {
        return types().filter(written::equalsIgnoreCase).findFirst().orElseThrow(() -> invalid(id));
    }

    private static Integer number(String text, String id) {
        try {
            return Integer.decode(text);
        } catch (NumberFormatException e) {
            throw invalid(id);
        }
    }

    private static GraphException invalid(String id) {
        return GraphError.INVALID_REQUEST.because("PropertyId values may only be in one of the following formats:"
                + " 'MapiPropertyType namespaceGuid Name propertyName', 'MapiPropertyType namespaceGuid Id propertyId' or"
                + " 'MapiPropertyType propertyTag'. '" + id + "' is in none of them.");
    }

    /** The id in the one way the rows have it. */
    static String text(ExtendedPropId id) {
        if (id.tag() != null) {
            return id.type() + " 0x" + Integer.toHexString(id.tag());
        }
        return id.type() + " {" + id.set() + "} "
                + (id.name() == null ? "Id 0x" + Integer.toHexString(id.id()) : "Name " + id.name());
    }
}
