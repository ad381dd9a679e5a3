package org.camelexchange.emulator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.camelexchange.emulator.login.Application;

/** Runs the emulator until the process is stopped. */
public final class EmulatorMain {
    private static final String USAGE = """
            --port N                                plain port, default any free one
            --tls-port N                            TLS port, default any free one
            --mailbox address:password              a mailbox, as often as wanted
            --application tenant:clientId:secret    an application, as often as wanted
            --public-application tenant:clientId:redirectUri
                                                    one without a secret, as often as wanted
            --signed-in address                     the person whom the authorize endpoint shows no page
            --managed-identity clientId:header      of this machine; system as the client id for its own; the header
                                                    is that of App Service
            --anonymous address                     lets EWS callers without credentials in as this mailbox
            --mail.dir folder                       mails for the Inbox of the first mailbox""";

    private final ExchangeEmulator.Builder builder = ExchangeEmulator.builder();
    private final List<String> mailboxes = new ArrayList<>();
    private Path mails;

    private EmulatorMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        ExchangeEmulator emulator;
        try {
            emulator = start(List.of(args), System.out);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "exchange-emulator-stop"));
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
                throw new IllegalArgumentException("Unknown or without a value: " + arg);
            }
        }
        return main.start(out);
    }

    private void option(String name, String value) {
        switch (name) {
            case "--port" -> builder.port(Integer.parseInt(value));
            case "--tls-port" -> builder.tlsPort(Integer.parseInt(value));
            case "--mail.dir" -> mails = Path.of(value);
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
            default -> throw new IllegalArgumentException("Unknown: " + name);
        }
    }

    private static String[] parts(String name, String value, int count) {
        String[] parts = value.split(":", count);
        if (parts.length != count) {
            throw new IllegalArgumentException(name + " needs " + count + " parts with colons between them");
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
