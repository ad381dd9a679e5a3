package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import microsoft.exchange.webservices.data.core.enumeration.property.PropertyDefinitionFlags;
import microsoft.exchange.webservices.data.core.service.schema.AppointmentSchema;
import microsoft.exchange.webservices.data.core.service.schema.ContactSchema;
import microsoft.exchange.webservices.data.core.service.schema.EmailMessageSchema;
import microsoft.exchange.webservices.data.core.service.schema.TaskSchema;
import microsoft.exchange.webservices.data.property.definition.PropertyDefinition;
import microsoft.exchange.webservices.data.property.definition.ServiceObjectPropertyDefinition;
import org.camelexchange.emulator.store.ItemKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Microsoft's own library believes the server can do with a property, this server can. */
class LibraryAbilitiesTest {
    /** Field URIs of the library that no schema has: it spells them wrong. */
    private static final Set<String> MISSPELT =
            Set.of("contacts:PhonetiFirstName", "contacts:PhonetiLastName", "contacts:MSExchageCertificate");

    @ParameterizedTest
    @EnumSource(names = {"MESSAGE", "APPOINTMENT", "CONTACT", "TASK"})
    void aPropertyTheLibraryCanReadSetAndFindIsReadSetAndFoundHere(ItemKind kind) throws Exception {
        List<String> lacking = new ArrayList<>();
        int seen = 0;
        for (Field field : schema(kind).getFields()) {
            Object value = field.get(null);
            if (!(value instanceof PropertyDefinition definition)
                    || !(value instanceof ServiceObjectPropertyDefinition named)
                    || named.getUri() == null
                    || MISSPELT.contains(named.getUri())) {
                continue;
            }
            seen++;
            String uri = named.getUri();
            Optional<Property<?>> own = Catalog.of(kind).properties().stream()
                    .filter(p -> p.uri().equals(uri))
                    .findFirst();
            if (own.isEmpty()) {
                lacking.add(uri + " is not known");
                continue;
            }
            Property<?> property = own.get();
            if (definition.hasFlag(PropertyDefinitionFlags.CanSet) && !property.settable()) {
                lacking.add(uri + " cannot be set");
            }
            if (definition.hasFlag(PropertyDefinitionFlags.CanUpdate) && property.is(Property.Flag.CREATE_ONLY)) {
                lacking.add(uri + " cannot be changed");
            }
            if (definition.hasFlag(PropertyDefinitionFlags.CanDelete) && property.is(Property.Flag.NO_DELETE)) {
                lacking.add(uri + " cannot be deleted");
            }
            // Headers are read with the item alone, as the body is.
            boolean headers = uri.equals("item:InternetMessageHeaders");
            if (!headers
                    && definition.hasFlag(PropertyDefinitionFlags.CanFind)
                    && property.is(Property.Flag.GET_ONLY)) {
                lacking.add(uri + " is not found");
            }
        }
        assertThat(lacking).isEmpty();
        assertThat(seen).isGreaterThan(40);
    }

    private static Class<?> schema(ItemKind kind) {
        return switch (kind) {
            case APPOINTMENT -> AppointmentSchema.class;
            case CONTACT -> ContactSchema.class;
            case TASK -> TaskSchema.class;
            default -> EmailMessageSchema.class;
        };
    }
}
