package org.camelexchange.emulator.login;

import java.util.Map;
import java.util.stream.Collectors;
import org.camelexchange.emulator.http.HttpAnswer;

/** The pages a person sees, as plain as can be. */
final class Pages {
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head>
            <body><h1>%s</h1>
            %s
            </body></html>
            """;
    private static final String FIELDS = """
            <p>%s</p>
            <form method="post">
            %s<p><label>User <input name="login" type="email" value="%s" autocomplete="username"></label></p>
            <p><label>Password <input name="passwd" type="password" autocomplete="current-password"></label></p>
            <p><button name="answer" value="yes">Sign in</button> <button name="answer" value="no">Cancel</button></p>
            </form>""";
    private static final String CODE_FIELD = "<p><label>Code <input name=\"otc\" value=\"%s\"></label></p>\n";

    private Pages() {}

    /** Asks for user and password, and sends them to where the page came from. */
    static HttpAnswer signIn(String hint, String message) {
        return page(200, "Sign in", FIELDS.formatted(escaped(message), "", escaped(hint)));
    }

    /** Asks for the code a device shows as well. */
    static HttpAnswer device(String code, String message) {
        return page(200, "Enter code", FIELDS.formatted(escaped(message), CODE_FIELD.formatted(escaped(code)), ""));
    }

    static HttpAnswer said(int status, String title, String text) {
        return page(status, escaped(title), "<p>" + escaped(text) + "</p>");
    }

    /** Sends values to an address by a form that goes off by itself. */
    static HttpAnswer posted(String uri, Map<String, String> values) {
        String fields = values.entrySet().stream()
                .map(pair -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(pair.getKey()), escaped(pair.getValue())))
                .collect(Collectors.joining("\n"));
        return page(200, "Working...", """
                <form method="post" action="%s">
                %s
                <noscript><button>Continue</button></noscript>
                </form>
                <script>document.forms[0].submit();</script>""".formatted(escaped(uri), fields));
    }

    private static HttpAnswer page(int status, String title, String body) {
        return Answers.unkept(HttpAnswer.of(status, "text/html; charset=utf-8", FRAME.formatted(title, body)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
