package org.camelexchange.emulator.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes and encoded words to text, whatever the sender did wrong. */
final class MimeText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private MimeText() {}

    /** Decodes by the charset the mail names, or by the likeliest if it names none or one nobody knows. */
    static String decode(byte[] bytes, String charset) {
        Optional<Charset> named = charset == null ? Optional.empty() : known(charset);
        if (named.isPresent() && !named.get().equals(StandardCharsets.US_ASCII)) {
            return new String(bytes, named.get());
        }
        // Who says nothing or ASCII and sends more than that mostly means UTF-8, and if not, Windows' western one.
        return utf8(bytes).orElseGet(() -> new String(bytes, WINDOWS));
    }

    /** Unfolds a header and decodes its encoded words and bare UTF-8. */
    static String header(String raw) {
        if (raw == null) {
            return null;
        }
        String unfolded = bareUtf8(MimeUtility.unfold(raw)).replaceAll("[\\r\\n]+[ \\t]*", " ");
        try {
            return MimeUtility.decodeText(unfolded).strip();
        } catch (UnsupportedEncodingException | RuntimeException unknownCharset) {
            return unfolded.strip();
        }
    }

    /** The value of a parameter of a header like Content-Type, found even where the header is against the grammar. */
    static Optional<String> parameter(String header, String name) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile(
                        "[;\\s]" + Pattern.quote(name) + "\\s*=\\s*(?:\"([^\"]*)\"?|([^;\\s]+))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(header);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    /** Headers are handed out byte by character; what is UTF-8 in truth (RFC 6532) is put right. */
    private static String bareUtf8(String text) {
        boolean suspicious = text.chars().anyMatch(c -> c > 127) && text.chars().allMatch(c -> c < 256);
        return suspicious ? utf8(text.getBytes(StandardCharsets.ISO_8859_1)).orElse(text) : text;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> known(String charset) {
        try {
            return Optional.of(Charset.forName(MimeUtility.javaCharset(charset.strip())));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
