package org.camelexchange.backend;

import static org.camelexchange.table.ColumnType.LONG;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.Arrays;
import java.util.List;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Input;
import org.camelexchange.table.Procedure;

/**
 * The procedures about the connection's own login. They return tokens in their rows, which is what they are for; nothing
 * logs them.
 */
public final class TokenProcedures {
    private TokenProcedures() {}

    /** Those of one schema: EWS or MSGraph. */
    public static List<Procedure> of(String schema) {
        return List.of(
                new Procedure(
                        schema,
                        "GetOAuthAuthorizationURL",
                        inputs("CallbackUrl", "Scope", "State", "Prompt"),
                        List.of(output("URL", STRING))),
                new Procedure(
                        schema,
                        "GetOAuthAccessToken",
                        inputs("AuthMode", "Scope", "CallbackUrl", "Verifier", "State", "Prompt"),
                        tokens()),
                new Procedure(schema, "RefreshOAuthAccessToken", inputs("OAuthRefreshToken"), tokens()),
                new Procedure(
                        schema,
                        "GetAdminConsentURL",
                        inputs("CallbackUrl", "State", "Scope"),
                        List.of(output("URL", STRING))));
    }

    private static List<Column> tokens() {
        return List.of(
                output("OAuthAccessToken", STRING), output("OAuthRefreshToken", STRING), output("ExpiresIn", LONG));
    }

    private static List<Input> inputs(String... names) {
        return Arrays.stream(names)
                .map(name -> new Input(name, STRING, false, false))
                .toList();
    }

    private static Column output(String name, ColumnType type) {
        return Column.of(name, type, Access.READ_ONLY);
    }
}
