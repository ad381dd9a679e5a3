package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Test;

class DigestLoginTest {
    private static final String SERVER = "https://mail.example.org/EWS/Exchange.asmx";

    private static ConnectionSettings settings(String user) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.EWS);
        settings.setServer(SERVER);
        settings.setAuthScheme(AuthScheme.Digest);
        settings.setUser(user);
        settings.setPassword("correct horse");
        return settings;
    }

    private final CredentialProvider login = LoginSchemes.open(settings("anna"));

    private String header() {
        return login.authorization("POST", URI.create(SERVER)).orElse(null);
    }

    private static String challenge(String nonce, String more) {
        return "Digest realm=\"example.org\", nonce=\"" + nonce + "\", " + more;
    }

    private static String part(String header, String name) {
        Matcher matcher = Pattern.compile("[ ,]" + name + "=\"?([^\",]*)").matcher(header);
        return matcher.find() ? matcher.group(1) : null;
    }

    @Test
    void theFirstRequestGoesWithoutALoginAndTheNextOnesCount() {
        assertThat(header()).isNull();
        assertThat(login.renew(null, List.of(challenge("n1", "qop=\"auth\"")))).isTrue();
        assertThat(part(header(), "nc")).isEqualTo("00000001");
        assertThat(part(header(), "nc")).isEqualTo("00000002");
        assertThat(header())
                .startsWith("Digest username=\"anna\"")
                .contains("uri=\"/EWS/Exchange.asmx\"", "nonce=\"n1\"")
                .doesNotContain("correct horse");
    }

    @Test
    void theStrongestOfAllIsChosenHoweverTheyAreSent() {
        String md5 = challenge("n1", "algorithm=MD5, qop=\"auth\"");
        String sha = challenge("n2", "algorithm=SHA-256, qop=\"auth-int, auth\"");
        String session = challenge("n3", "algorithm=MD5-sess, qop=\"auth\"");
        String unknown = challenge("n4", "algorithm=SHA-512-256, qop=\"auth\"");
        assertThat(chosen(md5, sha, session, unknown)).isEqualTo("SHA-256");
        assertThat(chosen("Basic realm=\"a, b\"", md5 + ", " + sha, "NTLM")).isEqualTo("SHA-256");
        assertThat(chosen(session, md5)).isEqualTo("MD5-sess");
        assertThat(chosen(unknown, challenge("n5", "qop=\"auth\""))).isEqualTo("MD5");
    }

    private static String chosen(String... challenges) {
        CredentialProvider fresh = LoginSchemes.open(settings("anna"));
        assertThat(fresh.renew(null, List.of(challenges))).isTrue();
        String header = fresh.authorization("POST", URI.create(SERVER)).orElseThrow();
        assertThat(part(header, "qop")).isEqualTo("auth");
        return part(header, "algorithm");
    }

    @Test
    void aFormThatCannotBeAnsweredIsAnErrorThatSaysSo() {
        for (String more : List.of("algorithm=SHA-512-256, qop=\"auth\"", "qop=\"auth-int\"")) {
            assertThatThrownBy(() -> login.renew(null, List.of("NTLM", challenge("n", more))))
                    .isInstanceOf(LoginException.class)
                    .hasMessageContaining("qop=auth");
        }
        assertThat(login.renew(null, List.of("NTLM", "Basic realm=\"x\""))).isFalse();
        assertThat(login.renew(null, List.of())).isFalse();
    }

    @Test
    void aStaleNonceIsRenewedAndAWrongPasswordIsNot() {
        login.renew(null, List.of(challenge("n1", "qop=\"auth\"")));
        String first = header();
        assertThat(login.renew(first, List.of(challenge("n2", "qop=\"auth\"")))).isFalse();
        String second = header();
        assertThat(part(second, "nonce")).isEqualTo("n2");
        assertThat(login.renew(second, List.of(challenge("n3", "qop=\"auth\", stale=TRUE"))))
                .isTrue();
        assertThat(part(header(), "nonce")).isEqualTo("n3");
        assertThat(part(header(), "nc")).isEqualTo("00000002");
    }

    @Test
    void aServerThatForgotItsNoncesIsAskedOnceMore() {
        login.renew(null, List.of(challenge("n1", "qop=\"auth\"")));
        header();
        assertThat(login.renew(header(), List.of(challenge("n2", "qop=\"auth\""))))
                .isTrue();
        assertThat(login.renew(header(), List.of(challenge("n3", "qop=\"auth\""))))
                .isFalse();
    }

    @Test
    void threadsThatMeetTheSameOldNonceRenewItOnce() {
        login.renew(null, List.of(challenge("n1", "qop=\"auth\"")));
        String one = header();
        String other = header();
        assertThat(login.renew(one, List.of(challenge("n2", "qop=\"auth\", stale=true"))))
                .isTrue();
        assertThat(login.renew(other, List.of(challenge("n3", "qop=\"auth\", stale=true"))))
                .isTrue();
        assertThat(login.renew(null, List.of(challenge("n4", "qop=\"auth\"")))).isTrue();
        assertThat(part(header(), "nonce")).isEqualTo("n2");
    }

    @Test
    void noCountIsUsedTwice() {
        login.renew(null, List.of(challenge("n1", "qop=\"auth\"")));
        Set<String> counts = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 1_000).parallel().forEach(i -> counts.add(part(header(), "nc")));
        assertThat(new HashSet<>(counts)).hasSize(1_000).contains("000003e8");
    }

    @Test
    void aNameThatWouldBreakTheHeaderIsRefused() {
        assertThatThrownBy(() -> LoginSchemes.open(settings("anna\r\nX-Evil: 1")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("user");
        CredentialProvider quoted = LoginSchemes.open(settings("EXAMPLE\\a\"b"));
        quoted.renew(null, List.of(challenge("n1", "qop=\"auth\"")));
        assertThat(quoted.authorization("POST", URI.create(SERVER)).orElseThrow())
                .startsWith("Digest username=\"EXAMPLE\\\\a\\\"b\", ");
    }
}
