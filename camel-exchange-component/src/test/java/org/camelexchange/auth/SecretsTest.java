package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a JVM of its own, whose log holds all there is. */
class SecretsTest {
    /** The other side of the wire: servers see secrets, and their logs are theirs. */
    private static final List<String> SERVERS = List.of(
            "org.eclipse.jetty",
            "org.littleshoot",
            "io.netty",
            "org.apache.kerby",
            "org.camelexchange.emulator",
            "org.apache.olingo");

    @Test
    void noSecretIsSeenInLogsErrorsJmxOrWhereAnythingIsPrinted(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output.txt");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace");
        SERVERS.forEach(server -> java.command().add("-Dorg.slf4j.simpleLogger.log." + server + "=off"));
        java.command()
                .addAll(List.of(
                        "-cp",
                        System.getProperty("java.class.path").replace("\n", File.pathSeparator),
                        LoginSuite.class.getName(),
                        folder.toString()));
        Process child =
                java.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = child.waitFor(4, TimeUnit.MINUTES);
        if (!ended) {
            child.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(ended && child.exitValue() == 0)
                .as(() -> String.join("\n", lines.subList(Math.max(0, lines.size() - 50), lines.size())))
                .isTrue();
        assertThat(lines).contains("The suite is through");
        assertThat(lines)
                .as("the libraries below did log, down to TRACE, and JMX was read")
                .anyMatch(line -> line.contains("DEBUG org.apache.http."))
                .anyMatch(line -> line.contains("TRACE org.apache.camel"))
                .anyMatch(line -> line.startsWith("EndpointUri="));
        List<String> secrets = Files.readAllLines(folder.resolve("secrets.txt"), StandardCharsets.UTF_8);
        assertThat(secrets).hasSizeGreaterThan(20);
        for (String secret : secrets) {
            assertThat(lines.stream()
                            .filter(line -> line.contains(secret))
                            .filter(line -> !isUriTracedByCamel(line))
                            .limit(5))
                    .isEmpty();
        }
    }

    /** At TRACE, and only there, Camel itself writes each URI as it stands in the route; the docs say to use beans. */
    private static boolean isUriTracedByCamel(String line) {
        return line.matches(
                "\\[\\S+] TRACE org\\.apache\\.camel\\.(impl|support)\\..*exchange:(//)?query/EWS\\.Inbox\\?.*");
    }
}
