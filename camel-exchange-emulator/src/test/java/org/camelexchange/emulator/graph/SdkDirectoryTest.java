package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.PasswordProfile;
import com.microsoft.graph.models.ReferenceCreate;
import com.microsoft.graph.models.User;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.store.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkDirectoryTest extends GraphClient {
    private static final String EVENTUAL = "ConsistencyLevel";

    @BeforeEach
    void fill() {
        Directory directory = exchange.store().directory();
        directory.addUser("Cleo Cedar", "cleo@example.org", Map.of("department", "Sales", "surname", "Cedar"));
        directory.addGroup("Team", "team@example.org", ANNA, BERT);
        directory.addRoomList("Building 1", "b1@example.org");
        directory.addRoom("Aspen", "aspen@example.org", "b1@example.org", Map.of("capacity", 8));
    }

    private static User user(String name) {
        PasswordProfile password = new PasswordProfile();
        password.setPassword("Xy-12345-z");
        password.setForceChangePasswordNextSignIn(false);
        User user = new User();
        user.setAccountEnabled(true);
        user.setDisplayName(name);
        user.setMailNickname(name.toLowerCase());
        user.setUserPrincipalName(name.toLowerCase() + "@example.org");
        user.setPasswordProfile(password);
        return user;
    }

    @Test
    void aUserIsMadeReadChangedAndDeleted() {
        User made = application.users().post(user("Dora"));
        User change = new User();
        change.setCity("Berlin");
        change.setOtherMails(List.of("d@example.com"));
        application.users().byUserId(made.getId()).patch(change);
        User read = application
                .users()
                .byUserId("dora@example.org")
                .get(c -> c.queryParameters.select = new String[] {"id", "city", "otherMails", "passwordProfile"});
        assertThat(read.getId()).isEqualTo(made.getId());
        assertThat(read.getCity()).isEqualTo("Berlin");
        assertThat(read.getOtherMails()).containsExactly("d@example.com");
        assertThat(read.getPasswordProfile().getPassword()).isNull();
        assertThat(application.users().byUserId(made.getId()).get().getCity()).isNull();
        application.users().byUserId(made.getId()).delete();
        assertThat(error(() -> application.users().byUserId(made.getId()).get())
                        .getError()
                        .getCode())
                .isEqualTo("Request_ResourceNotFound");
    }

    @ParameterizedTest
    @CsvSource({"accountEnabled", "displayName", "mailNickname", "passwordProfile", "userPrincipalName"})
    void aNewUserNeedsWhatTheDirectoryRequires(String missing) throws Exception {
        com.fasterxml.jackson.databind.node.ObjectNode body = JSON.createObjectNode()
                .put("accountEnabled", true)
                .put("displayName", "Dora")
                .put("mailNickname", "dora")
                .put("userPrincipalName", "dora@example.org");
        body.putObject("passwordProfile").put("password", "x");
        body.remove(missing);
        int before = get("/users?$count=true", EVENTUAL, "eventual")
                .get("@odata.count")
                .asInt();
        JsonNode error = json(raw("POST", "/users", JSON.writeValueAsString(body)));
        assertThat(error.at("/error/message").asText()).contains("'" + missing + "'");
        assertThat(get("/users").get("value")).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$filter=startswith(displayName,'c')                               |          | Cleo Cedar",
                "$filter=department eq 'Sales'                                     |          | Cleo Cedar",
                "$filter=mail in ('anna@example.org','bert@example.org')           |          | Anna Alder,Bert Birch",
                "$filter=endswith(mail,'@example.org') and surname ne 'x'&$count=true | eventual | Anna Alder,Bert Birch,Cleo Cedar",
                "$orderby=displayName desc&$filter=accountEnabled eq true&$count=true | eventual | Cleo Cedar,Bert Birch,Anna Alder",
                "$search=\"displayName:al\"                                        | eventual | Anna Alder",
                "$search=\"displayName:ced\" OR \"mail:bert\"                      | eventual | Bert Birch,Cleo Cedar",
                "$search=\"displayName:c\"&$filter=department eq 'Sales'&$count=true | eventual | Cleo Cedar"
            })
    void usersAreFound(String query, String consistency, String names) {
        String[] headers = consistency == null ? new String[0] : new String[] {EVENTUAL, consistency};
        assertThat(get("/users?" + query(query), headers).findValuesAsText("displayName"))
                .containsExactly(names.split(","));
    }

    private static String query(String query) {
        StringBuilder text = new StringBuilder();
        for (String pair : query.strip().split("&")) {
            int equals = pair.indexOf('=');
            text.append(text.length() == 0 ? "" : "&")
                    .append(pair, 0, equals + 1)
                    .append(escaped(pair.substring(equals + 1)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users?$count=true                          | Request_BadRequest",
                "users/$count                               | Request_BadRequest",
                "users?$search=\"displayName:a\"            | Request_UnsupportedQuery",
                "users?$filter=surname ne 'x'               | Request_UnsupportedQuery",
                "users?$filter=accountEnabled eq true&$orderby=displayName | Request_UnsupportedQuery",
                "users?$filter=contains(displayName,'a')    | Request_UnsupportedQuery",
                "users?$top=1000                            | Request_UnsupportedQuery",
                "users?$skip=1                              | Request_BadRequest",
                "users?$select=aboutMe                      | Request_BadRequest",
                "users?$select=mailboxSettings              | Request_BadRequest",
                "groups?$select=unseenCount                 | Request_BadRequest"
            })
    void whatTheDirectoryDoesNotTakeIsRefused(String request, String code) {
        int mark = request.indexOf('?');
        String path = mark < 0 ? request : request.substring(0, mark + 1) + query(request.substring(mark + 1));
        assertThat(code(raw("GET", "/" + path.strip(), null))).isEqualTo(code);
    }

    @Test
    void theProfileIsGivenOfASingleUserAndSetOnItsOwn() {
        assertThat(raw("PATCH", "/me", "{\"aboutMe\":\"x\",\"city\":\"y\"}").statusCode())
                .isEqualTo(400);
        assertThat(raw("PATCH", "/me", "{\"aboutMe\":\"Gardener\",\"skills\":[\"roses\"]}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode me = get("/me?$select=aboutMe,skills,mailboxSettings");
        assertThat(me.get("aboutMe").asText()).isEqualTo("Gardener");
        assertThat(me.at("/skills/0").asText()).isEqualTo("roses");
        assertThat(me.at("/mailboxSettings/timeZone").asText()).isEqualTo("UTC");
        assertThat(get("/me").has("aboutMe")).isFalse();
    }

    @Test
    void pagesOfUsersAreLinkedByASkipToken() {
        JsonNode first = get("/users?$top=2");
        assertThat(first.get("@odata.nextLink").asText()).contains("$skiptoken=");
        JsonNode second = get(first.get("@odata.nextLink").asText());
        assertThat(second.findValuesAsText("displayName")).containsExactly("Cleo Cedar");
        assertThat(second.has("@odata.nextLink")).isFalse();
    }

    @Test
    void aGroupIsMadeAndHasMembers() {
        Group group = new Group();
        group.setDisplayName("Gardeners");
        group.setMailEnabled(false);
        group.setSecurityEnabled(true);
        group.setMailNickname("gardeners");
        Group made = application.groups().post(group);
        String cleo = application.users().byUserId("cleo@example.org").get().getId();
        ReferenceCreate reference = new ReferenceCreate();
        reference.setOdataId("https://graph.microsoft.com/v1.0/directoryObjects/" + cleo);
        application.groups().byGroupId(made.getId()).members().ref().post(reference);
        assertThat(error(() -> application
                                .groups()
                                .byGroupId(made.getId())
                                .members()
                                .ref()
                                .post(reference))
                        .getResponseStatusCode())
                .isEqualTo(400);
        List<DirectoryObject> members =
                application.groups().byGroupId(made.getId()).members().get().getValue();
        assertThat(members).hasSize(1).first().isInstanceOfSatisfying(User.class, u -> assertThat(u.getSurname())
                .isEqualTo("Cedar"));
        assertThat(application.users().byUserId(cleo).memberOf().get().getValue())
                .extracting(DirectoryObject::getId)
                .containsExactly(made.getId());
        application
                .groups()
                .byGroupId(made.getId())
                .members()
                .byDirectoryObjectId(cleo)
                .ref()
                .delete();
        assertThat(application.groups().byGroupId(made.getId()).members().get().getValue())
                .isEmpty();
        Group change = new Group();
        change.setDescription("They garden");
        application.groups().byGroupId(made.getId()).patch(change);
        assertThat(application.groups().byGroupId(made.getId()).get().getDescription())
                .isEqualTo("They garden");
        application.groups().byGroupId(made.getId()).delete();
        assertThat(application.groups().get().getValue())
                .extracting(Group::getDisplayName)
                .containsExactly("Team");
    }

    @Test
    void roomsAreThoseOfTheDirectory() {
        assertThat(application.places().graphRoom().get().getValue())
                .singleElement()
                .satisfies(room -> {
                    assertThat(room.getDisplayName()).isEqualTo("Aspen");
                    assertThat(room.getCapacity()).isEqualTo(8);
                    assertThat(room.getEmailAddress()).isEqualTo("aspen@example.org");
                });
        assertThat(application.places().graphRoomList().get().getValue())
                .singleElement()
                .satisfies(list -> assertThat(application
                                .places()
                                .byPlaceId(list.getId())
                                .graphRoomList()
                                .rooms()
                                .get()
                                .getValue())
                        .hasSize(1));
    }

    @Test
    void aTypeMayStandInAPathWithItsNamespace() {
        assertThat(get("/places/microsoft.graph.room").findValuesAsText("displayName"))
                .containsExactly("Aspen");
        assertThat(get("/places/b1@example.org/microsoft.graph.roomlist/rooms").get("value"))
                .hasSize(1);
        String group = get("/groups").at("/value/0/id").asText();
        assertThat(get("/groups/" + group + "/members/microsoft.graph.user?$select=mail")
                        .findValuesAsText("mail"))
                .containsExactly(ANNA, BERT);
    }

    @Test
    void somebodyWithoutAMailboxHasNoMail() {
        assertThat(raw("GET", "/users/cleo@example.org/messages", null).statusCode())
                .isEqualTo(404);
    }
}
