package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.models.MultiValueLegacyExtendedProperty;
import com.microsoft.graph.models.SingleValueLegacyExtendedProperty;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExtendedPropertiesTest extends GraphClient {
    private static final String SET = "{66f5a359-4659-4830-9070-00047ec6ac6e}";
    private static final String COLOR = "String " + SET + " Name Color";
    private static final String PALETTE = "Integer " + SET + " Name Palette";

    private static SingleValueLegacyExtendedProperty property(String id, String value) {
        SingleValueLegacyExtendedProperty property = new SingleValueLegacyExtendedProperty();
        property.setId(id);
        property.setValue(value);
        return property;
    }

    private static Message message(String subject, SingleValueLegacyExtendedProperty... properties) {
        Message message = new Message();
        message.setSubject(subject);
        message.setSingleValueExtendedProperties(List.of(properties));
        return message;
    }

    private List<String> subjects(String filter) {
        return anna.me().messages().get(c -> c.queryParameters.filter = filter).getValue().stream()
                .map(Message::getSubject)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "any(ep:ep/id eq '%1$s' and ep/value eq 'green')                            | light",
                "any(ep:ep/id eq '%1$s' and ep/value eq 'LIGHT GREEN')                      | first",
                "any(ep:ep/id eq '%1$s' and ep/value ne 'Light green')                      | light second",
                "any(ep:ep/id eq '%1$s' and contains(ep/value, 'green'))                    | first light",
                "Any(ep: ep/Id eq '%1$s' and startswith(ep/Value, 'li'))                    | first",
                "any(ep:ep/id eq '%1$s' and ep/value ne null)                               | first light second",
                "any(ep:ep/id eq '%1$s' and ep/value eq null)                               | third",
                "any(ep:ep/id eq '%2$s' and cast(ep/value, Edm.Int32) eq 12)                | second",
                "any(ep:ep/id eq '%2$s' and cast(ep/value, Edm.Int32) gt 5)                 | first second",
                "any(ep:ep/id eq '%2$s' and cast(ep/value, Edm.Int32) ge 9)                 | first second",
                "any(ep:ep/id eq '%2$s' and cast(ep/value, Edm.Int32) lt 12)                | first",
                "any(ep:ep/id eq '%2$s' and cast(ep/value, Edm.Int32) ne 12)                | first",
                "any(ep:ep/id eq '%3$s' and cast(ep/value, Edm.Guid) eq (b9cf8971-7d55-4b73-9ffa-a584611b600b)) | third"
            })
    void messagesAreFoundByTheValuesOfTheirProperties(String condition, String expected) {
        String guid = "CLSID " + SET + " Name Sender";
        anna.me().messages().post(message("first", property(COLOR, "Light green"), property(PALETTE, "9")));
        anna.me().messages().post(message("second", property(COLOR, "red"), property(PALETTE, "12")));
        anna.me().messages().post(message("light", property(COLOR, "green")));
        anna.me().messages().post(message("third", property(guid, "B9CF8971-7D55-4B73-9FFA-A584611B600B")));

        String filter = "singleValueExtendedProperties/" + condition.formatted(COLOR, PALETTE, guid);
        assertThat(subjects(filter)).containsExactly(expected.strip().split(" "));
    }

    @Test
    void theNameOfAPropertyIsCaseSensitive() {
        anna.me().messages().post(message("first", property(COLOR, "red")));
        String other = COLOR.replace("Color", "color");
        assertThat(subjects("singleValueExtendedProperties/any(ep:ep/id eq '" + other + "' and ep/value eq 'red')"))
                .isEmpty();
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of("string {66F5A359-4659-4830-9070-00047EC6AC6E} name Color", COLOR),
                Arguments.of("Integer " + SET + " Id 0x008217", "Integer " + SET + " Id 0x8217"),
                Arguments.of("Integer " + SET + " Id 33303", "Integer " + SET + " Id 0x8217"),
                Arguments.of("String 0x0A1F", "String 0xa1f"),
                Arguments.of("String 0x4001001E", "String 0x4001"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anIdIsGivenBackInOneForm(String written, String normal) {
        Message made = anna.me().messages().post(message("x", property(written, "7")));
        Message read = anna.me()
                .messages()
                .byMessageId(made.getId())
                .get(c -> c.queryParameters.expand =
                        new String[] {"singleValueExtendedProperties($filter=id eq '" + written + "')"});
        assertThat(read.getSingleValueExtendedProperties())
                .extracting(SingleValueLegacyExtendedProperty::getId, SingleValueLegacyExtendedProperty::getValue)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(normal, "7"));
    }

    @Test
    void onlyThePropertiesThatAreAskedForAreGivenAndNullTakesOneAway() {
        Message made = anna.me().messages().post(message("x", property(COLOR, "red"), property(PALETTE, "3")));
        String[] both = {"singleValueExtendedProperties($filter=id eq '" + COLOR + "' or id eq '" + PALETTE + "')"};
        String[] one = {"singleValueExtendedProperties($filter=id eq '" + PALETTE + "')"};

        assertThat(anna.me()
                        .messages()
                        .get(c -> c.queryParameters.expand = both)
                        .getValue()
                        .get(0)
                        .getSingleValueExtendedProperties())
                .extracting(SingleValueLegacyExtendedProperty::getValue)
                .containsExactly("red", "3");
        assertThat(anna.me()
                        .messages()
                        .byMessageId(made.getId())
                        .get(c -> c.queryParameters.expand = one)
                        .getSingleValueExtendedProperties())
                .extracting(SingleValueLegacyExtendedProperty::getValue)
                .containsExactly("3");
        raw(
                "PATCH",
                "/me/messages/" + made.getId(),
                "{\"singleValueExtendedProperties\":[{\"id\":\"" + COLOR + "\",\"value\":null}]}");
        assertThat(anna.me()
                        .messages()
                        .byMessageId(made.getId())
                        .get(c -> c.queryParameters.expand = both)
                        .getSingleValueExtendedProperties())
                .extracting(SingleValueLegacyExtendedProperty::getValue)
                .containsExactly("3");
    }

    @Test
    void propertiesOfManyValuesAreReadAndWritten() {
        String id = "StringArray " + SET + " Name Palette";
        MultiValueLegacyExtendedProperty property = new MultiValueLegacyExtendedProperty();
        property.setId(id);
        property.setValue(List.of("Green", "Aqua"));
        Message message = new Message();
        message.setMultiValueExtendedProperties(List.of(property));
        Message made = anna.me().messages().post(message);
        Message read = anna.me()
                .messages()
                .byMessageId(made.getId())
                .get(c -> c.queryParameters.expand =
                        new String[] {"multiValueExtendedProperties($filter=id eq '" + id + "')"});
        assertThat(read.getMultiValueExtendedProperties().get(0).getValue()).containsExactly("Green", "Aqua");
        assertThat(read.getSingleValueExtendedProperties()).isNull();
    }

    static Stream<Arguments> resources() {
        String times = ",\"start\":{\"dateTime\":\"2026-01-01T10:00:00\",\"timeZone\":\"UTC\"},"
                + "\"end\":{\"dateTime\":\"2026-01-01T11:00:00\",\"timeZone\":\"UTC\"}";
        return Stream.of(
                Arguments.of("mailFolders", "\"displayName\":\"x\""),
                Arguments.of("calendars", "\"name\":\"x\""),
                Arguments.of("contactFolders", "\"displayName\":\"x\""),
                Arguments.of("contacts", "\"givenName\":\"x\""),
                Arguments.of("events", "\"subject\":\"x\"" + times));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyResourceHasThem(String path, String body) {
        String property = "\"singleValueExtendedProperties\":[{\"id\":\"" + COLOR + "\",\"value\":\"%s\"}]";
        HttpResponse<String> made = raw("POST", "/me/" + path, "{" + body + "," + property.formatted("red") + "}");
        assertThat(made.statusCode()).isEqualTo(201);
        String id = json(made).get("id").asText();
        String expand = "$expand=" + escaped("singleValueExtendedProperties($filter=id eq '" + COLOR + "')");
        String filter = "&$filter="
                + escaped("singleValueExtendedProperties/any(ep:ep/id eq '" + COLOR + "' and ep/value eq 'red')");

        JsonNode listed = get("/me/" + path + "?" + expand + filter).get("value");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/singleValueExtendedProperties/0/value").asText())
                .isEqualTo("red");
        assertThat(raw("PATCH", "/me/" + path + "/" + id, "{" + property.formatted("blue") + "}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/me/" + path + "/" + id + "?" + expand)
                        .at("/singleValueExtendedProperties/0/value")
                        .asText())
                .isEqualTo("blue");
        assertThat(get("/me/" + path + "?" + expand + filter).get("value")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Text {66f5a359-4659-4830-9070-00047ec6ac6e} Name Color    | x   | ErrorInvalidRequest",
                "String 66f5a359 Name Color                                | x   | ErrorInvalidRequest",
                "String 0x8001                                             | x   | ErrorInvalidExtendedProperty",
                "StringArray {66f5a359-4659-4830-9070-00047ec6ac6e} Name C | x   | ErrorInvalidExtendedProperty",
                "Integer {66f5a359-4659-4830-9070-00047ec6ac6e} Name C     | x   | ErrorInvalidExtendedPropertyValue",
                "SystemTime {66f5a359-4659-4830-9070-00047ec6ac6e} Name C  | now | ErrorInvalidExtendedPropertyValue",
                "Boolean {66f5a359-4659-4830-9070-00047ec6ac6e} Name C     | ja  | ErrorInvalidExtendedPropertyValue"
            })
    void whatIsNoIdOrNoValueOfItsTypeIsRefusedBeforeAnythingIsMade(String id, String value, String code) {
        String property = "\"singleValueExtendedProperties\":[{\"id\":\"" + id + "\",\"value\":\"" + value + "\"}]";
        for (String path : List.of("messages", "mailFolders", "contactFolders", "calendars")) {
            String name = path.equals("calendars") ? "name" : path.equals("messages") ? "subject" : "displayName";
            int before = get("/me/" + path + "/$count?x=" + path).asInt();
            HttpResponse<String> refused = raw("POST", "/me/" + path, "{\"" + name + "\":\"bad\"," + property + "}");
            assertThat(code(refused)).as(path).isEqualTo(code);
            assertThat(get("/me/" + path + "/$count").asInt()).isEqualTo(before);
        }
    }

    @Test
    void anIdThatNamesWhatTheItemHasAnywayGivesThat() {
        received("Invoice");
        JsonNode found = get("/me/messages?$expand="
                + escaped("singleValueExtendedProperties($filter=id eq 'String 0x0037' or id eq 'Integer 0x0E07')")
                + "&$filter="
                + escaped("singleValueExtendedProperties/any(ep:ep/id eq 'String 0x37' and ep/value eq 'invoice')"));
        assertThat(found.at("/value/0/singleValueExtendedProperties").findValuesAsText("value"))
                .containsExactly("Invoice", "2");
        String id = found.at("/value/0/id").asText();
        raw(
                "PATCH",
                "/me/messages/" + id,
                "{\"singleValueExtendedProperties\":[{\"id\":\"Integer 0x0E07\",\"value\":\"1\"}]}");
        assertThat(get("/me/messages/" + id).get("isRead").asBoolean()).isTrue();
    }

    @Test
    void whoAsksForNoIdIsRefused() {
        received("x");
        assertThat(raw("GET", "/me/messages?$expand=singleValueExtendedProperties", null)
                        .statusCode())
                .isEqualTo(400);
    }
}
