package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.graph.models.AutomaticRepliesSetting;
import com.microsoft.graph.models.AutomaticRepliesStatus;
import com.microsoft.graph.models.Calendar;
import com.microsoft.graph.models.CalendarColor;
import com.microsoft.graph.models.CalendarGroup;
import com.microsoft.graph.models.CategoryColor;
import com.microsoft.graph.models.MailboxSettings;
import com.microsoft.graph.models.OutlookCategory;
import org.camelexchange.emulator.store.MailboxProps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the owner of a mailbox sets for all of it: categories, calendar groups, mailbox settings. */
class SdkSettingsTest extends GraphClient {
    private static OutlookCategory category(String name, CategoryColor color) {
        OutlookCategory category = new OutlookCategory();
        category.setDisplayName(name);
        category.setColor(color);
        return category;
    }

    @Test
    void categoriesAreMadeRecolouredAndDeletedButNeverRenamed() {
        OutlookCategory made = anna.me().outlook().masterCategories().post(category("Garden", CategoryColor.Preset4));
        assertThat(error(() -> anna.me().outlook().masterCategories().post(category("garden", CategoryColor.None)))
                        .getResponseStatusCode())
                .isEqualTo(409);
        OutlookCategory recolored = new OutlookCategory();
        recolored.setColor(CategoryColor.Preset24);
        anna.me().outlook().masterCategories().byOutlookCategoryId(made.getId()).patch(recolored);
        OutlookCategory read = anna.me()
                .outlook()
                .masterCategories()
                .byOutlookCategoryId(made.getId())
                .get();
        assertThat(read.getDisplayName()).isEqualTo("Garden");
        assertThat(read.getColor()).isEqualTo(CategoryColor.Preset24);
        assertThat(raw("PATCH", "/me/outlook/masterCategories/" + made.getId(), "{\"displayName\":\"Field\"}")
                        .statusCode())
                .isEqualTo(400);
        anna.me().outlook().masterCategories().byOutlookCategoryId(made.getId()).delete();
        assertThat(anna.me().outlook().masterCategories().get().getValue()).isEmpty();
    }

    @Test
    void settingsAreReadAndChangedInPart() {
        AutomaticRepliesSetting replies = new AutomaticRepliesSetting();
        replies.setStatus(AutomaticRepliesStatus.AlwaysEnabled);
        replies.setInternalReplyMessage("Away");
        MailboxSettings change = new MailboxSettings();
        change.setAutomaticRepliesSetting(replies);
        change.setTimeZone("W. Europe Standard Time");
        anna.me().mailboxSettings().patch(change);

        MailboxSettings read = anna.me().mailboxSettings().get();
        assertThat(read.getTimeZone()).isEqualTo("W. Europe Standard Time");
        assertThat(read.getAutomaticRepliesSetting().getStatus()).isEqualTo(AutomaticRepliesStatus.AlwaysEnabled);
        assertThat(read.getLanguage().getDisplayName()).isEqualTo("English (United States)");
        assertThat(annas().settings().get(MailboxProps.OUT_OF_OFFICE).internalReply())
                .isEqualTo("Away");
        assertThat(get("/me/mailboxSettings/workingHours").at("/daysOfWeek/0").asText())
                .isEqualTo("monday");
        assertThat(get("/me/mailboxSettings/timeZone").get("value").asText()).isEqualTo("W. Europe Standard Time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dateFormat\":\"d.M.\",\"timeZone\":\"Nowhere\"}",
                "{\"dateFormat\":\"d.M.\",\"language\":{\"locale\":\"?\"}}",
                "{\"dateFormat\":\"d.M.\",\"workingHours\":{\"startTime\":\"late\"}}",
                "{\"dateFormat\":\"d.M.\",\"userPurpose\":\"room\"}",
                "{\"dateFormat\":\"d.M.\",\"automaticRepliesSetting\":{\"status\":\"maybe\"}}",
                "{\"dateFormat\":\"d.M.\",\"nothing\":1}"
            })
    void aSettingThatDoesNotFitChangesNothing(String body) {
        JsonNode before = get("/me/mailboxSettings");
        assertThat(raw("PATCH", "/me/mailboxSettings", body).statusCode()).isEqualTo(400);
        assertThat(get("/me/mailboxSettings")).isEqualTo(before);
    }

    @Test
    void calendarGroupsHoldCalendars() {
        CalendarGroup group = new CalendarGroup();
        group.setName("Projects");
        CalendarGroup made = anna.me().calendarGroups().post(group);
        Calendar calendar = new Calendar();
        calendar.setName("House");
        calendar.setColor(CalendarColor.LightTeal);
        Calendar house = anna.me()
                .calendarGroups()
                .byCalendarGroupId(made.getId())
                .calendars()
                .post(calendar);
        assertThat(house.getColor()).isEqualTo(CalendarColor.LightTeal);
        assertThat(house.getHexColor()).startsWith("#");
        assertThat(anna.me()
                        .calendarGroups()
                        .byCalendarGroupId(made.getId())
                        .calendars()
                        .get()
                        .getValue())
                .extracting(Calendar::getName)
                .containsExactly("House");
        CalendarGroup first = anna.me().calendarGroups().get().getValue().get(0);
        assertThat(anna.me()
                        .calendarGroups()
                        .byCalendarGroupId(first.getId())
                        .calendars()
                        .get()
                        .getValue())
                .extracting(Calendar::getName)
                .containsExactly("Calendar");
        for (String undeletable : new String[] {made.getId(), first.getId()}) {
            assertThat(raw("DELETE", "/me/calendarGroups/" + undeletable, null).statusCode())
                    .isEqualTo(400);
        }
        group.setName("Sites");
        assertThat(anna.me()
                        .calendarGroups()
                        .byCalendarGroupId(made.getId())
                        .patch(group)
                        .getName())
                .isEqualTo("Sites");
        raw("DELETE", "/me/calendars/" + house.getId(), null);
        anna.me().calendarGroups().byCalendarGroupId(made.getId()).delete();
        assertThat(anna.me().calendarGroups().get().getValue()).hasSize(1);
    }

    @Test
    void hiddenFoldersAreListedWhenTheyAreAskedFor() {
        raw("POST", "/me/mailFolders", "{\"displayName\":\"Secret\",\"isHidden\":true}");
        assertThat(get("/me/mailFolders?$top=50").findValuesAsText("displayName"))
                .doesNotContain("Secret");
        assertThat(get("/me/mailFolders?$top=50&includeHiddenFolders=true").findValuesAsText("displayName"))
                .contains("Secret");
    }
}
