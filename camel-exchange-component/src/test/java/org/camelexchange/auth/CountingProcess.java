package org.camelexchange.auth;

import java.nio.file.Path;

/** A process that counts in a token file: file and number of steps are its arguments. */
final class CountingProcess {
    private CountingProcess() {}

    public static void main(String[] args) {
        FileTokenStore store = new FileTokenStore(Path.of(args[0]), "counter");
        int steps = Integer.parseInt(args[1]);
        for (int i = 0; i < steps; i++) {
            store.alone(() -> {
                int count = Integer.parseInt(store.read().orElseThrow().cache());
                store.write(new StoredTokens("", String.valueOf(count + 1)));
                return null;
            });
            if (i == 0) {
                System.out.print('.');
                System.out.flush();
            }
        }
    }
}
