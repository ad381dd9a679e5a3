package org.camelexchange.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.camelexchange.error.Failure;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.Step;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.http.RetryPolicy.Trouble;

/** Says which step on the way to a server failed, and what to do about it. */
public final class NetworkFailures {
    private static final int SHOWN = 200;

    private NetworkFailures() {}

    /**
     * Judges what the network threw.
     *
     * @param server the server's address, as the error shall name it
     * @param option the option that says where the server is
     */
    public static Verdict judge(IOException e, Failure failure, String server, String option) {
        if (e instanceof ProxyRefused) {
            return Verdict.terminal(new LoginException(
                    Step.PROXY,
                    failure.withServerCode("HTTP 407")
                            .withCure("Check proxyUser, proxyPassword and proxyAuthScheme, or list the server in"
                                    + " proxyExceptions"),
                    "the proxy refused the login",
                    e));
        }
        if (e instanceof UnknownHostException) {
            return Verdict.terminal(new UnreachableException(
                    Step.NAME_LOOKUP,
                    failure.withCure("Check the option " + option + ", and the name service of this machine"),
                    "there is no host of the name in " + server,
                    e));
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return noConnection(e, failure, server, option);
        }
        if (e instanceof SSLException) {
            return Verdict.terminal(new UnreachableException(
                    Step.TLS,
                    failure.withCure("Accept the server's certificate with the option sslServerCert, or check the"
                            + " option " + option),
                    "no TLS connection to " + server + " came about (" + firstLine(e.getMessage()) + ")",
                    e));
        }
        String what = e instanceof SocketTimeoutException
                ? "the server did not answer in time"
                : "the connection broke (" + firstLine(e.toString()) + ")";
        return new Verdict(
                new UnreachableException(
                        failure.withRetryable(true)
                                .withCure(
                                        "See whether it was done before you repeat it; responseTimeout sets how long to"
                                                + " wait"),
                        what,
                        e),
                Trouble.UNKNOWN,
                null);
    }

    /** The verdict on a connection that never came about: nothing was sent. */
    public static Verdict noConnection(IOException e, Failure failure, String server, String option) {
        return new Verdict(
                new UnreachableException(
                        failure.withRetryable(true)
                                .withCure("Check the option " + option
                                        + ", and proxyServer where it is set, and that both run and a firewall lets you"
                                        + " through"),
                        "nobody answers at " + server + " (" + firstLine(e.getMessage()) + ")",
                        e),
                Trouble.NOT_DONE,
                null);
    }

    /** The first line of a text, cut where it is long: what a server or a library says goes into our errors. */
    public static String firstLine(String text) {
        String line = text == null ? "" : text.lines().findFirst().orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
