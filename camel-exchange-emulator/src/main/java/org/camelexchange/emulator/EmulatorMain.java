package org.camelexchange.emulator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.camelexchange.emulator.login.Application;
import org.camelexchange.emulator.login.Login;

/** Runs the emulator until the process is stopped. */
public final class EmulatorMain {
    private static final String USAGE = """
            Usage: java -cp CLASSPATH org.camelexchange.emulator.EmulatorMain [option value | option=value]...
            --help                                  prints this and ends
            --port N                                plain port, default any free one
            --tls-port N                            TLS port, default any free one
            --mailbox address:password              a mailbox, as often as wanted
            --application tenant:clientId:secret    an application, as often as wanted
            --public-application tenant:clientId:redirectUri
                                                    one without a secret, as often as wanted
            --signed-in address                     the person whom the authorize endpoint shows no page
            --managed-identity clientId:header      of this machine; system as the client id for its own; the header
                                                    is that of App Service
            --ews-logins NAME,NAME                  BASIC, DIGEST, NTLM, BEARER: those EWS offers
            --anonymous address                     lets EWS callers without credentials in as this mailbox
            --mail.dir folder                       mails for the Inbox of the first mailbox""";

    private static final Set<String> OPTIONS = Set.of(
            "--port",
            "--tls-port",
            "--mailbox",
            "--application",
            "--public-application",
            "--signed-in",
            "--managed-identity",
            "--ews-logins",
            "--anonymous",
            "--mail.dir");
    private static final int MOST_PORT = 65535;

    private final ExchangeEmulator.Builder builder = ExchangeEmulator.builder();
    private final List<String> mailboxes = new ArrayList<>();
    private Path mails;

    private EmulatorMain() {}

    /**
     * Starts an emulator and keeps it until the process is stopped. Ends with status 2 when the arguments are wrong and
     * with 1 when the emulator cannot start, each with the reason on the error stream.
     */
    public static void main(String[] args) throws InterruptedException {
        if (List.of(args).contains("--help")) {
            System.out.println(USAGE);
            return;
        }
        try {
            ExchangeEmulator emulator = start(List.of(args), System.out);
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "exchange-emulator-stop"));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        } catch (IOException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
        // The web server's threads are daemons: the process lives until it is stopped because this thread waits.
        new CountDownLatch(1).await();
    }

    static ExchangeEmulator start(List<String> args, PrintStream out) throws IOException {
        EmulatorMain main = new EmulatorMain();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            int equals = arg.indexOf('=');
            if (arg.startsWith("--") && equals > 0) {
                main.option(arg.substring(0, equals), arg.substring(equals + 1));
            } else if (i + 1 < args.size()) {
                main.option(arg, args.get(++i));
            } else {
                throw new IllegalArgumentException(
                        OPTIONS.contains(arg) ? arg + " needs a value" : "There is no option " + arg);
            }
        }
        return main.start(out);
    }

    private void option(String name, String value) {
        switch (name) {
            case "--port" -> builder.port(port(name, value));
            case "--tls-port" -> builder.tlsPort(port(name, value));
            case "--mail.dir" -> mails = Path.of(value);
            case "--ews-logins" -> builder.ewsLogins(logins(name, value));
            case "--anonymous" -> builder.anonymous(value);
            case "--mailbox" -> {
                String[] parts = parts(name, value, 2);
                builder.mailbox(parts[0], parts[1]);
                mailboxes.add(parts[0]);
            }
            case "--application" -> {
                String[] parts = parts(name, value, 3);
                builder.application(parts[0], parts[1], parts[2]);
            }
            case "--public-application" -> {
                String[] parts = parts(name, value, 3);
                builder.application(Application.registered(parts[0], parts[1])
                        .redirectUri(parts[2])
                        .publicClient());
            }
            case "--signed-in" -> builder.signedIn(value);
            case "--managed-identity" -> {
                String[] parts = parts(name, value, 2);
                builder.managedIdentity("system".equals(parts[0]) ? null : parts[0], parts[1]);
            }
            default -> throw new IllegalArgumentException("There is no option " + name);
        }
    }

    private static int port(String name, String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > MOST_PORT) {
            throw new IllegalArgumentException(
                    name + " is '" + value + "' and has to be a number from 0, for any free port, to " + MOST_PORT);
        }
        return Integer.parseInt(value);
    }

    private static Login[] logins(String name, String value) {
        try {
            return Arrays.stream(value.split(","))
                    .map(login -> Login.valueOf(login.strip().toUpperCase(Locale.ROOT)))
                    .toArray(Login[]::new);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    name + " is '" + value + "' and has to be some of " + Arrays.toString(Login.values()));
        }
    }

    private static String[] parts(String name, String value, int count) {
        String[] parts = value.split(":", count);
        if (parts.length != count) {
            throw new IllegalArgumentException(
                    name + " is '" + value + "' and needs " + count + " parts with colons between them");
        }
        return parts;
    }

    private ExchangeEmulator start(PrintStream out) throws IOException {
        if (mails != null && mailboxes.isEmpty()) {
            throw new IllegalArgumentException("--mail.dir needs a --mailbox to put the mails into");
        }
        ExchangeEmulator emulator = builder.start();
        try {
            out.println("EWS    " + emulator.ewsUrl() + "  " + emulator.ewsUrlTls());
            out.println("Graph  " + emulator.graphUrl() + "  " + emulator.graphUrlTls());
            out.println("Login  " + emulator.loginUrl() + "  " + emulator.loginUrlTls());
            if (mails != null) {
                int count = emulator.loadEml(mails, mailboxes.get(0)).size();
                out.println(count + " mails in the Inbox of " + mailboxes.get(0));
            }
            return emulator;
        } catch (IOException | RuntimeException e) {
            emulator.close();
            throw e;
        }
    }
}
