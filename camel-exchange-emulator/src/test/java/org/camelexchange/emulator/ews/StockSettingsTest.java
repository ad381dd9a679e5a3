package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import microsoft.exchange.webservices.data.core.enumeration.misc.IdFormat;
import microsoft.exchange.webservices.data.core.enumeration.misc.UserConfigurationProperties;
import microsoft.exchange.webservices.data.core.enumeration.misc.error.ServiceError;
import microsoft.exchange.webservices.data.core.enumeration.property.WellKnownFolderName;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceResponseException;
import microsoft.exchange.webservices.data.misc.UserConfiguration;
import microsoft.exchange.webservices.data.misc.id.AlternateId;
import org.camelexchange.emulator.store.Category;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.MailboxProps;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StockSettingsTest extends StockClient {
    @ParameterizedTest
    @EnumSource(IdFormat.class)
    void anIdIsTheSameAfterItWasAnotherForm(IdFormat format) throws Exception {
        String id = annas().create(annas().folder(WellKnown.INBOX).id(), Item.of(ItemKind.MESSAGE))
                .entryId();
        AlternateId other = (AlternateId) anna.convertId(new AlternateId(IdFormat.EwsId, id, ANNA), format);
        assertThat(other.getFormat()).isEqualTo(format);
        assertThat(other.getMailbox()).isEqualTo(ANNA);
        AlternateId back = (AlternateId) anna.convertId(other, IdFormat.EwsId);
        assertThat(back.getUniqueId()).isEqualTo(id);
    }

    @Test
    void whatIsNoIdAndAMailboxThatIsNotThereAreRefused() {
        assertThatThrownBy(() -> anna.convertId(new AlternateId(IdFormat.HexEntryId, "xyz", ANNA), IdFormat.EwsId))
                .isInstanceOfSatisfying(ServiceResponseException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo(ServiceError.ErrorInvalidIdMalformed));
        assertThatThrownBy(() ->
                        anna.convertId(new AlternateId(IdFormat.HexEntryId, "00", "no@example.org"), IdFormat.EwsId))
                .isInstanceOfSatisfying(ServiceResponseException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo(ServiceError.ErrorNonExistentMailbox));
    }

    @Test
    void theOptionsOfTheWebClientSayTheZone() throws Exception {
        annas().settings().set(MailboxProps.TIME_ZONE, "W. Europe Standard Time");
        UserConfiguration options = UserConfiguration.bind(
                anna, "OWA.UserOptions", WellKnownFolderName.Root, UserConfigurationProperties.All);
        assertThat(options.getDictionary().getElements("timezone")).isEqualTo("W. Europe Standard Time");
    }

    @Test
    void theMasterListOfCategoriesIsADocumentInTheCalendar() throws Exception {
        annas().settings()
                .set(
                        MailboxProps.CATEGORIES,
                        List.of(new Category("2b7fc69c-7046-44a2-8ff3-007d7467dc82", "Blue & green", 7)));
        UserConfiguration list = UserConfiguration.bind(
                anna, "CategoryList", WellKnownFolderName.Calendar, UserConfigurationProperties.XmlData);
        assertThat(new String(list.getXmlData(), StandardCharsets.UTF_8))
                .contains("xmlns=\"CategoryList.xsd\"")
                .contains("name=\"Blue &amp; green\" color=\"7\"")
                .contains("guid=\"{2B7FC69C-7046-44A2-8FF3-007D7467DC82}\"");
    }

    @Test
    void aConfigurationThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> UserConfiguration.bind(
                        anna, "CategoryList", WellKnownFolderName.Inbox, UserConfigurationProperties.All))
                .isInstanceOfSatisfying(ServiceResponseException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo(ServiceError.ErrorItemNotFound));
    }
}
