package org.camelexchange.settings;

import java.net.URI;
import java.time.Duration;

/**
 * A person has to sign in. None of it is a secret beyond the minutes it is good for.
 *
 * @param page what to open in a browser
 * @param userCode what to type there; null when the page asks for none
 * @param within how long the sign-in is waited for
 */
public record SignIn(URI page, String userCode, Duration within) {
    /** What to do, in a sentence. */
    public String message() {
        return "To sign in to Exchange, open " + page + " in a browser"
                + (userCode == null ? " on this machine" : " and enter the code " + userCode) + " within "
                + within.toMinutes() + " minutes";
    }
}
