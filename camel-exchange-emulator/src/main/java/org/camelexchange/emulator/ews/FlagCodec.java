package org.camelexchange.emulator.ews;

/** FlagType ([MS-OXWSCORE] 2.2.4.20): EWS and the store have words of their own for the same three states. */
final class FlagCodec {
    static final Codec<String> CODEC = Codecs.of(
            (out, status) -> out.t("FlagStatus", wire(status)),
            e -> stored(e.need("FlagStatus").text()),
            FlagCodec::wire);

    private FlagCodec() {}

    private static String wire(String status) {
        return switch (status) {
            case "flagged" -> "Flagged";
            case "complete" -> "Complete";
            default -> "NotFlagged";
        };
    }

    private static String stored(String status) {
        return switch (status) {
            case "Flagged" -> "flagged";
            case "Complete" -> "complete";
            case "NotFlagged" -> "notFlagged";
            default -> throw EwsFault.schema("The 'FlagStatus' element is invalid: the Enumeration constraint failed.");
        };
    }
}
