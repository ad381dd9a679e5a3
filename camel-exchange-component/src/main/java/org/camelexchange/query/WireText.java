package org.camelexchange.query;

/** Which texts a server can be asked for as they are. */
public final class WireText {
    /**
     * The store compares no more characters of a text than this ([MS-OXCTABL] 2.2.2.4: properties in tables may be cut to 255
     * bytes or characters).
     */
    private static final int MOST = 255;

    private WireText() {}

    /**
     * False for a text that is too long, that is empty (whether a text contains nothing is no question for a server), or that has
     * control characters or half a surrogate pair, which XML and URLs drop, change or refuse.
     */
    public static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.length() <= MOST
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                                || c == 0xFFFE
                                || c == 0xFFFF);
    }
}
