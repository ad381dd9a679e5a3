package org.camelexchange.emulator.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The device codes, RFC 8628: asked for by a device, approved by a person, polled until then. */
final class DeviceCodes {
    /** For so long a code is remembered, to say what is wrong with it. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Map<String, Pending> byDevice = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration lifetime;
    private final Duration interval;

    /**
     * @param lifetime how long a code can be approved and redeemed
     * @param interval the least time between two polls
     */
    DeviceCodes(Clock clock, Duration lifetime, Duration interval) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.interval = interval;
    }

    /** Who waits for whom. */
    private final class Pending {
        private final Application application;
        private final Scopes scopes;
        private final String userCode;
        private final Instant at = clock.instant();
        private Duration pause = interval;
        private Instant polled;
        private String mailbox;
        private boolean declined;
        private boolean redeemed;

        Pending(Application application, Scopes scopes, String userCode) {
            this.application = application;
            this.scopes = scopes;
            this.userCode = userCode;
        }

        boolean isOver() {
            return !clock.instant().isBefore(at.plus(lifetime));
        }

        synchronized boolean decide(String who) {
            if (isOver() || mailbox != null || declined) {
                return false;
            }
            mailbox = who;
            declined = who == null;
            return true;
        }

        synchronized SignIn poll() throws TokenError {
            if (isOver()) {
                throw Problem.DEVICE_EXPIRED.refused();
            }
            if (declined) {
                throw Problem.DEVICE_DECLINED.refused();
            }
            if (redeemed) {
                throw Problem.CODE_REDEEMED.refused();
            }
            if (mailbox == null) {
                throw notYet();
            }
            redeemed = true;
            return new SignIn(application, mailbox, scopes, null);
        }

        private TokenError notYet() {
            Instant now = clock.instant();
            boolean tooFast = polled != null && now.isBefore(polled.plus(pause));
            polled = now;
            if (tooFast) {
                // RFC 8628 3.5: five seconds more for this and all later polls.
                pause = pause.plusSeconds(5);
            }
            return (tooFast ? Problem.DEVICE_TOO_FAST : Problem.DEVICE_PENDING).refused();
        }
    }

    /** What the device and the person get to know. */
    record Codes(String deviceCode, String userCode) {}

    Codes issue(Application application, Scopes scopes) {
        Instant now = clock.instant();
        byDevice.values().removeIf(old -> old.at.plus(MEMORY).isBefore(now));
        Codes codes = new Codes(Secrets.make("D"), Secrets.readable());
        byDevice.put(codes.deviceCode(), new Pending(application, scopes, codes.userCode()));
        return codes;
    }

    Duration lifetime() {
        return lifetime;
    }

    Duration interval() {
        return interval;
    }

    /**
     * The person's word.
     *
     * @param mailbox who signs in; null to decline
     * @return whether a device waits with this code
     */
    boolean decide(String userCode, String mailbox) {
        String code = userCode.strip().toUpperCase(Locale.ROOT);
        return byDevice.values().stream()
                .filter(pending -> pending.userCode.equals(code))
                .anyMatch(pending -> pending.decide(mailbox));
    }

    /** Who signed in, once, for the application that asked. */
    SignIn redeem(String deviceCode, Application application) throws TokenError {
        Pending pending = byDevice.get(deviceCode);
        if (pending == null || !pending.application.clientId().equals(application.clientId())) {
            throw Problem.DEVICE_UNKNOWN.refused();
        }
        return pending.poll();
    }
}
