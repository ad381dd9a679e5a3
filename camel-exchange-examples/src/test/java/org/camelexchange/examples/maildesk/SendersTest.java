package org.camelexchange.examples.maildesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendersTest {
    private final Senders senders = new Senders("Desk@example.org");

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "karl.brandt+orders@brandt-holz.example", "o'neil@sub.domain.example"})
    void peopleAreAnswered(String address) {
        assertThat(senders.answers(address)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "anna@localhost",
                "anna@@example.org",
                "anna weber@example.org",
                "anna..weber@example.org",
                "anna@example.org\r\nBcc: all@example.org",
                "anna@-example.org"
            })
    void anAddressThatDoesNotWorkIsNotAnswered(String address) {
        assertThat(senders.answers(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply@news.example",
                "noreply@news.example",
                "NoReply-123@news.example",
                "do-not-reply@bank.example",
                "MAILER-DAEMON@mx.example",
                "postmaster@mx.example",
                "bounces+77@lists.example",
                "java-bounces@lists.example"
            })
    void machinesAreNotAnswered(String address) {
        assertThat(senders.answers(address)).isFalse();
    }

    @Test
    void theDeskDoesNotAnswerItself() {
        assertThat(senders.answers("desk@EXAMPLE.org")).isFalse();
    }

    @Test
    void anAddressLongerThanAnyIsNotAnswered() {
        assertThat(senders.answers("a".repeat(250) + "@example.org")).isFalse();
    }
}
