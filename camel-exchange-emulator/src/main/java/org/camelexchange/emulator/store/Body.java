package org.camelexchange.emulator.store;

/**
 * The text of an item.
 *
 * @param content the text itself
 * @param html true when the text is HTML
 */
public record Body(String content, boolean html) {
    public static Body text(String content) {
        return new Body(content, false);
    }

    public static Body html(String content) {
        return new Body(content, true);
    }
}
