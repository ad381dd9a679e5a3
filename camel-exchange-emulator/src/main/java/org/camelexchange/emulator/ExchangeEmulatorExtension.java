package org.camelexchange.emulator;

import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs an emulator for all tests of a class and of the classes nested in it; to be registered in a static field. A test
 * has it from {@link #emulator()} or as a parameter of the type {@link ExchangeEmulator}.
 */
public final class ExchangeEmulatorExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private final Consumer<ExchangeEmulator.Builder> settings;
    private ExchangeEmulator emulator;
    /** The class the emulator was started for: the nested ones neither start another nor stop it. */
    private ExtensionContext owner;

    private ExchangeEmulatorExtension(Consumer<ExchangeEmulator.Builder> settings) {
        this.settings = settings;
    }

    /**
     * Makes the extension.
     *
     * @param settings what the emulator shall have, asked for anew each time one is started
     */
    public static ExchangeEmulatorExtension with(Consumer<ExchangeEmulator.Builder> settings) {
        return new ExchangeEmulatorExtension(settings);
    }

    /** The emulator, from before the first test until after the last. */
    public ExchangeEmulator emulator() {
        if (emulator == null) {
            throw new IllegalStateException("The emulator runs only while the tests of its class do:"
                    + " register the extension in a static field and ask for it in a test");
        }
        return emulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (emulator == null) {
            ExchangeEmulator.Builder builder = ExchangeEmulator.builder();
            settings.accept(builder);
            emulator = builder.start();
            owner = context;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.equals(owner)) {
            emulator.close();
            emulator = null;
            owner = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ExchangeEmulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return emulator();
    }
}
