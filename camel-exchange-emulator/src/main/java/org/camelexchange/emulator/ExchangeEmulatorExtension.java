package org.camelexchange.emulator;

import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs an emulator for all tests of a class; to be registered in a static field. */
public final class ExchangeEmulatorExtension implements BeforeAllCallback, AfterAllCallback {
    private final Consumer<ExchangeEmulator.Builder> settings;
    private ExchangeEmulator emulator;

    private ExchangeEmulatorExtension(Consumer<ExchangeEmulator.Builder> settings) {
        this.settings = settings;
    }

    public static ExchangeEmulatorExtension with(Consumer<ExchangeEmulator.Builder> settings) {
        return new ExchangeEmulatorExtension(settings);
    }

    /** The emulator, from before the first test until after the last. */
    public ExchangeEmulator emulator() {
        if (emulator == null) {
            throw new IllegalStateException("The emulator runs only while the tests of its class do");
        }
        return emulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        ExchangeEmulator.Builder builder = ExchangeEmulator.builder();
        settings.accept(builder);
        emulator = builder.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (emulator != null) {
            emulator.close();
            emulator = null;
        }
    }
}
