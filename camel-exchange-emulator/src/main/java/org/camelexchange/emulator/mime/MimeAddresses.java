package org.camelexchange.emulator.mime;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.emulator.store.Address;

/** Address headers to addresses and back. */
final class MimeAddresses {
    private static final Pattern LIKELY = Pattern.compile("[^\\s<>,;:\"()\\[\\]]+@[^\\s<>,;:\"()\\[\\]]+");

    /** What the lenient parser leaves in an address when quotes or brackets do not match. */
    private static final Pattern NO_ADDRESS = Pattern.compile("[\\s<>\",]");

    private MimeAddresses() {}

    /** All addresses of a header; groups are their members; what is no address at all becomes a display name. */
    static List<Address> read(String raw) {
        if (raw == null || raw.isBlank()) {
            return List.of();
        }
        try {
            List<Address> read = new ArrayList<>();
            for (InternetAddress address : InternetAddress.parseHeader(raw, false)) {
                add(read, address);
            }
            boolean torn = read.stream()
                    .anyMatch(one -> NO_ADDRESS.matcher(one.address()).find());
            return torn ? guessed(raw) : List.copyOf(read);
        } catch (AddressException | RuntimeException broken) {
            return guessed(raw);
        }
    }

    static InternetAddress[] write(List<Address> addresses) {
        return addresses.stream().map(MimeAddresses::write).toArray(InternetAddress[]::new);
    }

    static InternetAddress write(Address address) {
        InternetAddress written = new InternetAddress();
        written.setAddress(address.address());
        try {
            written.setPersonal(address.name(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JDK has UTF-8", e);
        }
        return written;
    }

    private static void add(List<Address> read, InternetAddress address) throws AddressException {
        if (address.isGroup()) {
            for (InternetAddress member : address.getGroup(false)) {
                add(read, member);
            }
        } else {
            String name = MimeText.header(address.getPersonal());
            String bare = address.getAddress() == null ? "" : address.getAddress();
            read.add(new Address(name, MimeText.header(bare)));
        }
    }

    private static List<Address> guessed(String raw) {
        List<Address> found = new ArrayList<>();
        Matcher matcher = LIKELY.matcher(raw);
        while (matcher.find()) {
            found.add(new Address(null, matcher.group()));
        }
        return found.isEmpty() ? List.of(new Address(MimeText.header(raw), "")) : List.copyOf(found);
    }
}
