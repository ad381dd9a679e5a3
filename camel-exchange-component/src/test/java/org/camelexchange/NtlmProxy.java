package org.camelexchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jcifs.CIFSContext;
import jcifs.config.PropertyConfiguration;
import jcifs.context.BaseContext;
import jcifs.ntlmssp.NtlmFlags;
import jcifs.ntlmssp.Type2Message;
import jcifs.ntlmssp.Type3Message;
import jcifs.ntlmssp.av.AvPairs;
import jcifs.ntlmssp.av.AvTargetName;
import jcifs.ntlmssp.av.AvTimestamp;
import jcifs.smb.NtlmUtil;

/**
 * A proxy for CONNECT that asks for NTLM on the connection it is to lead on, as those of Windows do. The messages are
 * written and read by jcifs-ng; version 2 alone is let in, with its integrity code.
 */
final class NtlmProxy implements AutoCloseable {
    static final String USER = "OFFICE\\gate";
    static final String PASSWORD = "öpen sesame";
    private static final byte[] NONCE = HexFormat.of().parseHex("0123456789abcdef");
    private static final String LOGIN = "Proxy-Authorization: NTLM ";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Queue<String> tunnels = new ConcurrentLinkedQueue<>();
    private final CIFSContext jcifs;

    NtlmProxy() throws Exception {
        jcifs = new BaseContext(new PropertyConfiguration(new Properties()));
        threads.submit(() -> {
            while (true) {
                Socket client = socket.accept();
                open.add(client);
                threads.submit(() -> serve(client));
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The first lines of all requests so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Where the ways that were opened lead. */
    List<String> tunnels() {
        return List.copyOf(tunnels);
    }

    private Void serve(Socket client) throws Exception {
        try (client) {
            byte[] negotiate = null;
            byte[] challenge = null;
            for (List<String> head = head(client); !head.isEmpty(); head = head(client)) {
                requests.add(head.get(0));
                byte[] message = head.stream()
                        .filter(line -> line.regionMatches(true, 0, LOGIN, 0, LOGIN.length()))
                        .map(line -> Base64.getDecoder().decode(line.substring(LOGIN.length())))
                        .findFirst()
                        .orElse(new byte[9]);
                if (message[8] == 1) {
                    negotiate = message;
                    challenge = challenge();
                    refuse(client, "NTLM " + Base64.getEncoder().encodeToString(challenge));
                } else if (message[8] == 3 && challenge != null && good(message, negotiate, challenge)) {
                    lead(client, head.get(0).split(" ")[1]);
                    return null;
                } else {
                    challenge = null;
                    refuse(client, "NTLM");
                }
            }
        }
        return null;
    }

    private static List<String> head(Socket client) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = client.getInputStream().read();
            if (next < 0) {
                return List.of();
            }
            head.write(next);
            text = next == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
        }
        return text.lines().toList();
    }

    private static void refuse(Socket client, String challenge) throws IOException {
        String answer = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: " + challenge
                + "\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\ndenied";
        client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    private byte[] challenge() throws Exception {
        Type2Message message = new Type2Message(
                jcifs,
                NtlmFlags.NTLMSSP_NEGOTIATE_UNICODE
                        | NtlmFlags.NTLMSSP_NEGOTIATE_NTLM
                        | NtlmFlags.NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY
                        | NtlmFlags.NTLMSSP_NEGOTIATE_TARGET_INFO,
                NONCE,
                "OFFICE");
        message.setTargetInformation(AvPairs.encode(List.of(new AvTargetName("HTTP/proxy"), new AvTimestamp(42))));
        return message.toByteArray();
    }

    private static boolean good(byte[] bytes, byte[] negotiate, byte[] challenge) throws Exception {
        Type3Message message = new Type3Message(bytes);
        byte[] nt = message.getNTResponse();
        if (nt.length <= 24 || !USER.equals(message.getDomain() + "\\" + message.getUser())) {
            return false;
        }
        byte[] key = NtlmUtil.nTOWFv2(message.getDomain(), message.getUser(), PASSWORD);
        byte[] proof = hmac(key, NONCE, Arrays.copyOfRange(nt, 16, nt.length));
        byte[] blank = bytes.clone();
        Arrays.fill(blank, 72, 88, (byte) 0);
        return Arrays.equals(proof, Arrays.copyOf(nt, 16))
                && Arrays.equals(
                        hmac(hmac(key, proof), negotiate, challenge, blank), Arrays.copyOfRange(bytes, 72, 88));
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws Exception {
        Mac mac = Mac.getInstance("HmacMD5");
        mac.init(new SecretKeySpec(key, "HmacMD5"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private void lead(Socket client, String target) throws Exception {
        int colon = target.lastIndexOf(':');
        try (Socket server = new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)))) {
            open.add(server);
            tunnels.add(target);
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            threads.submit(() -> pass(server, client));
            pass(client, server);
        }
    }

    private static Void pass(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
        threads.shutdownNow();
    }
}
