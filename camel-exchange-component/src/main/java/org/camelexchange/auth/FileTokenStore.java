package org.camelexchange.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.camelexchange.error.Failure;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tokens in a file that only its owner can read. Each connection has a place of its own in it, so that connections
 * given the same file do not overwrite each other. A file beside it, with {@code .lock} at its end, keeps other processes
 * away; the operating system lets go of it when a process dies.
 */
final class FileTokenStore implements TokenStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileTokenStore.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** MSAL's cache of one person is a few KB. */
    private static final int LARGEST = 4 << 20;

    private static final int VERSION = 1;

    private final Path file;
    private final String key;

    FileTokenStore(Path file, String key) {
        this.file = file.toAbsolutePath().normalize();
        this.key = key;
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        return Locks.with(file.toString(), () -> locked(work));
    }

    private <T> T locked(Supplier<T> work) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try {
            OwnerOnlyFiles.createFolders(file.getParent());
            OwnerOnlyFiles.createIfMissing(lock);
            try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(lock, StandardOpenOption.WRITE);
                    FileLock held = channel.lock().get(Locks.LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.trace("{} is held: {}", lock, held.isValid());
                return work.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Locks.busy(file.toString(), "another process", e);
        } catch (TimeoutException | OverlappingFileLockException e) {
            throw Locks.busy(file.toString(), "another process", e);
        } catch (ExecutionException e) {
            throw failed("locked", e.getCause());
        } catch (IOException e) {
            throw failed("locked", e);
        }
    }

    @Override
    public Optional<StoredTokens> read() {
        JsonNode tokens = content().path("connections").path(key);
        String cache = tokens.path("cache").asText("");
        return cache.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredTokens(tokens.path("seed").asText(""), cache));
    }

    @Override
    public void write(StoredTokens tokens) {
        ObjectNode content = content();
        content.put("version", VERSION);
        content.withObjectProperty("connections")
                .putObject(key)
                .put("seed", tokens.seed())
                .put("cache", tokens.cache());
        try {
            OwnerOnlyFiles.replace(file, JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    private ObjectNode content() {
        byte[] bytes;
        try {
            bytes = OwnerOnlyFiles.read(file, LARGEST);
        } catch (IOException e) {
            throw failed("read", e);
        }
        if (bytes == null || bytes.length == 0) {
            return JSON.createObjectNode();
        }
        JsonNode content = bytes.length > LARGEST ? null : parsed(bytes);
        if (content instanceof ObjectNode object && object.path("connections").isObject()) {
            if (object.path("version").asInt() > VERSION) {
                throw failed("read", new IOException("a newer release of camel-exchange wrote it"));
            }
            return object;
        }
        setAside();
        return JSON.createObjectNode();
    }

    /** Null when it is no JSON. The parser's error would show a piece of the content. */
    private static JsonNode parsed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void setAside() {
        try {
            Path aside = Files.createTempFile(file.getParent(), file.getFileName() + ".unreadable-", "");
            Files.move(file, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("The token file {} cannot be read as one and was kept as {}; a new one is begun", file, aside);
        } catch (IOException e) {
            throw failed("set aside, though it is no token file", e);
        }
    }

    private LoginException failed(String what, Throwable why) {
        return new LoginException(
                Step.TOKEN,
                Failure.of("login", "oauthSettingsLocation " + file)
                        .withCure("Let this process read and write the file and its folder, or set"
                                + " oauthSettingsLocation to another one or to memory://NAME"),
                "the token file cannot be " + what + " (" + why + ")",
                why);
    }
}
