package org.camelexchange.auth;

import java.util.List;

/** What a server says in the headers WWW-Authenticate of a 401. */
public final class Challenges {
    private static final int MOST = 10;

    private Challenges() {}

    /** The names of the schemes offered, each once, at most ten; what is no name is left out. */
    public static List<String> schemes(List<String> challenges) {
        return challenges.stream()
                .map(challenge -> challenge.strip().split("[\\s,]", 2)[0])
                .filter(scheme -> scheme.matches("[A-Za-z0-9-]{1,40}"))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
