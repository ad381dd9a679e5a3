package org.camelexchange.emulator.ews;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.http.Observer;
import org.xml.sax.SAXException;

/**
 * Holds every EWS request and every answer against Microsoft's schema and collects what violates it.
 *
 * <p>The schema is no part of the emulator: it is loaded from the folder {@code ews-schema} of the folder the system
 * property {@code shared.dir} names.
 */
public final class SchemaCheck implements Observer {
    private static final Pattern CONTROL = Pattern.compile("&#x(?:[0-8BCEF]|1[0-9A-F]);");

    /** Operations whose documents ([MS-OXWAVLS], [MS-OXWOOF]) are none of the schema's: nothing can be said of them. */
    private static final Pattern UNDECLARED =
            Pattern.compile("<(?:\\w+:)?(?:GetUserAvailability|[GS]etUserOofSettings)(?:Request|Response)[ >]");

    private static final Pattern WRAPPED = Pattern.compile(
            "(<m:GetUserConfigurationResponse[^>]*)><m:ResponseMessages>" + "<m:GetUserConfigurationResponseMessage");

    private static final String WRAP_END = "</m:GetUserConfigurationResponseMessage></m:ResponseMessages>";

    private final Schema schema;
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final AtomicInteger checked = new AtomicInteger();

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /** A check against the schema where it is there; empty where it is not. */
    public static Optional<SchemaCheck> find() {
        Path file = Path.of(System.getProperty("shared.dir", "../../shared"), "ews-schema", "ews-soap.xsd");
        return Files.exists(file) ? Optional.of(new SchemaCheck(Holder.load(file))) : Optional.empty();
    }

    /**
     * A check that lets nothing be answered from the first violation on, so that whoever called fails; without the schema
     * it lets all pass.
     *
     * @throws IllegalStateException from {@link #saw} with the violation
     */
    public static Observer strict() {
        return find().<Observer>map(check -> (door, request, answer) -> {
                    check.saw(door, request, answer);
                    if (!check.violations().isEmpty()) {
                        throw new IllegalStateException("Not valid against Microsoft's schema: " + check.violations());
                    }
                })
                .orElse((door, request, answer) -> {});
    }

    /** The schema takes a second to load and is the same for all. */
    private static final class Holder {
        private static Schema loaded;

        static synchronized Schema load(Path file) {
            if (loaded == null) {
                try {
                    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
                    // Several of Microsoft's files share one namespace: without this only the first of them is read.
                    factory.setFeature("http://apache.org/xml/features/honour-all-schemaLocations", true);
                    loaded = factory.newSchema(file.toFile());
                } catch (SAXException e) {
                    throw new IllegalStateException("The schema " + file + " cannot be loaded", e);
                }
            }
            return loaded;
        }
    }

    @Override
    public void saw(Door door, HttpRequest request, HttpAnswer answer) {
        if (!(door instanceof EwsDoor) || request.body().length == 0) {
            return;
        }
        check("request", request.body());
        try {
            byte[] body = answer.bodyBytes();
            if (body.length > 0) {
                check("answer", body);
            }
        } catch (IOException e) {
            violations.add("The answer could not be read: " + e.getMessage());
        }
    }

    /** Checks one document; what is wrong with it is one more violation. */
    public void check(String what, byte[] document) {
        if (UNDECLARED
                .matcher(new String(document, StandardCharsets.ISO_8859_1))
                .find()) {
            return;
        }
        checked.incrementAndGet();
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(wellFormed(document))));
        } catch (SAXException | IOException e) {
            violations.add(what + ": " + e.getMessage() + "\n" + new String(document, StandardCharsets.UTF_8));
        }
    }

    /** Exchange sends control characters as references, which no XML 1.0 parser takes; all else has to be right. */
    private static byte[] wellFormed(byte[] document) {
        String text = unwrapped(new String(document, StandardCharsets.ISO_8859_1));
        return CONTROL.matcher(text).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The schema declares this one answer as its only message ([MS-OXWSUSRCFG] 3.1.4.3.2.2), but has that message among
     * those of the list, and Microsoft's own library reads the list: so it is checked without what is around the message.
     */
    private static String unwrapped(String text) {
        return WRAPPED.matcher(text).replaceFirst("$1").replace(WRAP_END, "");
    }

    /** What violated the schema so far, each with its document. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** How many documents were checked. */
    public int checked() {
        return checked.get();
    }
}
