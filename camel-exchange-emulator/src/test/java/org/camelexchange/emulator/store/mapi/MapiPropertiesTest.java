package org.camelexchange.emulator.store.mapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapiPropertiesTest {
    private static final Map<String, Object> VALUES = Map.of(
            "String", "word",
            "Integer", "1",
            "Boolean", "true",
            "Double", "0.5",
            "SystemTime", "2030-01-02T03:04:05Z",
            "Binary", "AQIDBA==",
            "StringArray", List.of("one", "two"),
            "BinaryArray", List.of("AQID"));

    private static final ExtendedPropId FLAGS = ExtendedPropId.tagged(0x0E07, "Integer");

    /** Those that know only some numbers, or have 1 unless it is said otherwise. */
    private static final Map<ExtendedPropId, Object> OWN_VALUES = Map.of(
            ExtendedPropId.tagged(0x0017, "Integer"), "2",
            ExtendedPropId.numbered(ExtendedPropId.ADDRESS, 0x8006, "Integer"), "32791");

    /** All but the flags of a mail, some of which follow from others. */
    static Stream<ExtendedPropId> settable() {
        return MapiProperties.known().stream().filter(id -> MapiProperties.writable(id) && !id.equals(FLAGS));
    }

    static Stream<ExtendedPropId> derived() {
        return MapiProperties.known().stream().filter(id -> !MapiProperties.writable(id));
    }

    @ParameterizedTest
    @MethodSource("settable")
    void aKnownPropertyThatIsSetIsReadAgain(ExtendedPropId id) {
        Object value = OWN_VALUES.getOrDefault(id, VALUES.get(id.type()));
        Item item = MapiProperties.set(Item.of(ItemKind.CONTACT), id, value);
        assertThat(MapiProperties.text(null, item, id)).isEqualTo(value);
        assertThat(item.get(Props.EXTENDED))
                .as("kept as what it is, not by its id")
                .isNull();
        Item cleared = MapiProperties.set(item, id, null);
        assertThat(MapiProperties.text(null, cleared, id)).isNotEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("derived")
    void aPropertyThatFollowsFromOthersCannotBeSet(ExtendedPropId id) {
        assertThatThrownBy(() -> MapiProperties.set(Item.of(ItemKind.MESSAGE), id, VALUES.getOrDefault(id.type(), "1")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be set");
    }

    @Test
    void aPropertyHasOneValueUnderAllItsNames() {
        ExtendedPropId byName = new ExtendedPropId("Common", null, 0x8503, null, "Boolean");
        ExtendedPropId byGuid =
                new ExtendedPropId("00062008-0000-0000-C000-000000000046", null, 0x8503, null, "Boolean");
        Item item = MapiProperties.set(Item.of(ItemKind.MESSAGE), byName, "1");
        assertThat(item.is(Props.REMINDER_SET)).isTrue();
        assertThat(MapiProperties.text(null, item, byGuid)).isEqualTo("true");
    }

    @Test
    void aPropertyNobodyKnowsIsKeptInTheTextOfItsType() {
        ExtendedPropId id = new ExtendedPropId("PublicStrings", "when", null, null, "SystemTimeArray");
        Item item = MapiProperties.set(Item.of(ItemKind.MESSAGE), id, List.of("2030-01-02T03:04:05+01:00"));
        assertThat(MapiProperties.text(null, item, id)).isEqualTo(List.of("2030-01-02T02:04:05Z"));
        assertThat(MapiProperties.set(item, id, null).get(Props.EXTENDED)).isNull();
    }

    @Test
    void aValueThatIsNoneOfItsTypeIsRefused() {
        ExtendedPropId number = ExtendedPropId.tagged(0x7001, "Integer");
        ExtendedPropId several = ExtendedPropId.tagged(0x7001, "IntegerArray");
        Item item = Item.of(ItemKind.MESSAGE);
        assertThatThrownBy(() -> MapiProperties.set(item, number, "many")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> MapiProperties.set(item, several, "1")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> MapiProperties.set(item, number, List.of("1"))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> MapiProperties.set(item, ExtendedPropId.tagged(0x36, "Integer"), "9"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no value 9");
    }

    @Test
    void theFlagsOfAMailSayWhatItsPropertiesSay() {
        Item item = Item.of(ItemKind.MESSAGE).with(Props.READ, true).with(Props.RESEND, true);
        assertThat(MapiProperties.value(null, item, FLAGS)).isEqualTo(0x1 | 0x2 | 0x80);
        Item draft = MapiProperties.set(item, FLAGS, "8");
        assertThat(draft.is(Props.DRAFT)).isTrue();
        assertThat(draft.is(Props.READ)).isFalse();
        assertThat(draft.is(Props.RESEND)).isFalse();
    }
}
