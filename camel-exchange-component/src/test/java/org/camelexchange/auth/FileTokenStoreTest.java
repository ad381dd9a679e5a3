package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camelexchange.error.LoginException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTokenStoreTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("new/deep/tokens.json");
    }

    private FileTokenStore store(String key) {
        return new FileTokenStore(file, key);
    }

    private static void write(TokenStore store, String cache) {
        store.alone(() -> {
            store.write(new StoredTokens("seed", cache));
            return null;
        });
    }

    private static String read(TokenStore store) {
        return store.alone(() -> store.read().map(StoredTokens::cache).orElse(null));
    }

    @Test
    void whatIsWrittenIsReadByAnotherStoreOfTheSameConnection() {
        assertThat(read(store("anna"))).isNull();
        write(store("anna"), "{\"RefreshToken\":\"ü\"}");
        assertThat(read(store("anna"))).isEqualTo("{\"RefreshToken\":\"ü\"}");
    }

    @Test
    void twoConnectionsInOneFileDoNotOverwriteEachOther() {
        write(store("anna"), "of anna");
        write(store("ben"), "of ben");
        write(store("anna"), "of anna, renewed");
        assertThat(read(store("anna"))).isEqualTo("of anna, renewed");
        assertThat(read(store("ben"))).isEqualTo("of ben");
    }

    @Test
    void nobodyButTheOwnerCanReadFolderFileAndLock() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        write(store("anna"), "tokens");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(file.resolveSibling("tokens.json.lock"))).isEqualTo("rw-------");
        assertThat(permissions(file.getParent())).isEqualTo("rwx------");
        assertThat(permissions(file.getParent().getParent())).isEqualTo("rwx------");
    }

    @Test
    void aFileThatOthersCouldReadIsClosedToThemWithTheNextWrite() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        write(store("anna"), "tokens");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        write(store("anna"), "newer tokens");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFileThatIsNoTokenFileIsSetAsideAndNotLost() throws Exception {
        for (String content : new String[] {"{\"version\":1,\"connec", "[]", "\u0000\u0000", "{}"}) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            assertThat(read(store("anna"))).as(content).isNull();
            write(store("anna"), "new");
            assertThat(read(store("anna"))).isEqualTo("new");
            try (Stream<Path> files = Files.list(file.getParent())) {
                List<Path> aside = files.filter(
                                one -> one.getFileName().toString().contains(".unreadable-"))
                        .toList();
                assertThat(aside).hasSize(1);
                assertThat(aside.get(0)).hasContent(content);
                Files.delete(aside.get(0));
            }
            Files.delete(file);
        }
    }

    @Test
    void aFileOfANewerReleaseIsLeftAlone() throws Exception {
        Files.createDirectories(file.getParent());
        String newer = "{\"version\":2,\"connections\":{}}";
        Files.writeString(file, newer);
        assertThatThrownBy(() -> read(store("anna")))
                .isInstanceOf(LoginException.class)
                .hasMessageContaining("newer release")
                .hasMessageContaining("oauthSettingsLocation");
        assertThat(file).hasContent(newer);
    }

    @Test
    void whatACrashLeftBehindIsReplacedAndTheOldTokensStand() throws Exception {
        write(store("anna"), "old");
        Path next = file.resolveSibling("tokens.json.next");
        Files.writeString(next, "{\"version\":1,\"connections\":{\"an");
        assertThat(read(store("anna"))).isEqualTo("old");
        write(store("anna"), "new");
        assertThat(read(store("anna"))).isEqualTo("new");
        assertThat(next).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(folder.resolve("new"), "a file where a folder is needed");
        assertThatThrownBy(() -> write(store("anna"), "tokens"))
                .isInstanceOf(LoginException.class)
                .hasMessageContaining("oauthSettingsLocation " + file)
                .hasMessageContaining("memory://");
    }

    @Test
    void threadsThatWriteTakeTurns() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> writes = new ArrayList<>();
        write(store("counter"), "0");
        for (int i = 0; i < 80; i++) {
            writes.add(threads.submit(() -> {
                FileTokenStore store = store("counter");
                store.alone(() -> {
                    int count = Integer.parseInt(store.read().orElseThrow().cache());
                    store.write(new StoredTokens("", String.valueOf(count + 1)));
                    return null;
                });
            }));
        }
        for (Future<?> write : writes) {
            write.get();
        }
        threads.shutdown();
        assertThat(read(store("counter"))).isEqualTo("80");
    }

    @Test
    void processesThatWriteTakeTurns() throws Exception {
        write(store("counter"), "0");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            CountingProcess.class.getName(),
                            file.toString(),
                            "100")
                    .inheritIO()
                    .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(read(store("counter"))).isEqualTo("200");
    }

    @Test
    void aProcessThatIsKilledWhileItWritesLeavesTheOldFileOrTheNewOne() throws Exception {
        write(store("counter"), "0");
        for (int round = 0; round < 3; round++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            CountingProcess.class.getName(),
                            file.toString(),
                            "1000000")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            // It says so once it is writing; from then on it is killed at any point.
            assertThat(process.getInputStream().read()).isEqualTo('.');
            process.destroyForcibly().waitFor();
            int before = Integer.parseInt(read(store("counter")));
            assertThat(before).isPositive();
            write(store("counter"), String.valueOf(before + 1));
            assertThat(read(store("counter"))).isEqualTo(String.valueOf(before + 1));
        }
    }

    @Test
    void noTokenIsInAnyText() {
        assertThat(new StoredTokens("seed", "secret-cache").toString()).doesNotContain("secret-cache");
    }
}
