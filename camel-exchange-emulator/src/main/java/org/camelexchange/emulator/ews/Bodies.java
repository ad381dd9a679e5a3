package org.camelexchange.emulator.ews;

import java.util.regex.Pattern;
import org.camelexchange.emulator.store.Body;

/** From text to HTML and back, as the shape of a request asks for it. */
final class Bodies {
    private static final Pattern HIDDEN = Pattern.compile("(?is)<(style|script|head)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(p|div|tr|li|h[1-6])\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Bodies() {}

    /** The body in the form wanted: HTML, Text or Best, which is the form it has. */
    static Body as(Body body, String wanted) {
        if ("HTML".equals(wanted) && !body.html()) {
            return Body.html("<html><body><div class=\"PlainText\">"
                    + escape(body.content()).replace("\r\n", "<br>\r\n") + "</div></body></html>");
        }
        return "Text".equals(wanted) && body.html() ? Body.text(text(body.content())) : body;
    }

    static String text(String html) {
        String shown = HIDDEN.matcher(html).replaceAll("");
        shown = BREAK.matcher(shown.replaceAll("\\s+", " ")).replaceAll("\r\n");
        return TAG.matcher(shown)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
