package org.camelexchange.emulator.ews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.MailboxProps;
import org.camelexchange.emulator.store.OutOfOffice;

/** GetUserOofSettings and SetUserOofSettings: the owner's automatic replies ([MS-OXWOOF] 3.1.4). */
final class UserOofSettings implements Operation {
    private static final List<String> STATES = List.of("Disabled", "Enabled", "Scheduled");
    private static final List<String> AUDIENCES = List.of("None", "Known", "All");

    private final boolean change;

    private UserOofSettings(boolean change) {
        this.change = change;
    }

    static UserOofSettings get() {
        return new UserOofSettings(false);
    }

    static UserOofSettings set() {
        return new UserOofSettings(true);
    }

    @Override
    public String name() {
        return change ? "SetUserOofSettingsRequest" : "GetUserOofSettingsRequest";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        Mailbox mailbox = call.mailbox(request.need("Mailbox").need("Address").text());
        if (change) {
            return List.of(ResponseMessage.attempt(() -> {
                mailbox.settings().set(MailboxProps.OUT_OF_OFFICE, read(request.need("UserOofSettings")));
                return ResponseMessage.success();
            }));
        }
        OutOfOffice settings = mailbox.settings().get(MailboxProps.OUT_OF_OFFICE, OutOfOffice.NONE);
        return List.of(ResponseMessage.success(out -> write(out, settings)));
    }

    /** The message says how it went; what was asked for comes after it. */
    @Override
    public void write(EwsWriter out, List<ResponseMessage> messages) {
        out.openBody(name().replace("Request", "Response"));
        ResponseMessage message = messages.get(0);
        message.with(null).write(out, "ResponseMessage", null);
        Optional.ofNullable(message.content()).ifPresent(content -> content.accept(out));
    }

    private static void write(EwsWriter out, OutOfOffice settings) {
        out.t("OofSettings");
        out.t("OofState", settings.state());
        out.t("ExternalAudience", settings.externalAudience());
        if (settings.start() != null && settings.end() != null) {
            out.t("Duration");
            out.t("StartTime", Codecs.dateTime(settings.start()));
            out.t("EndTime", Codecs.dateTime(settings.end()));
            out.end();
        }
        reply(out, "InternalReply", settings.internalReply());
        reply(out, "ExternalReply", settings.externalReply());
        out.end();
        out.m("AllowExternalOof", "All");
    }

    private static void reply(EwsWriter out, String element, String message) {
        out.t(element).t("Message", message);
        out.end();
    }

    private static OutOfOffice read(Element settings) {
        String state = word(settings.need("OofState"), STATES);
        Optional<Element> duration = settings.child("Duration");
        Instant start =
                duration.map(d -> Codecs.instant(d.need("StartTime").text())).orElse(null);
        Instant end =
                duration.map(d -> Codecs.instant(d.need("EndTime").text())).orElse(null);
        boolean ordered = start != null && end != null && start.isBefore(end);
        if (state.equals("Scheduled") && !ordered) {
            throw new EwsException(EwsError.INVALID_OOF_DURATION);
        }
        return new OutOfOffice(
                state,
                word(settings.need("ExternalAudience"), AUDIENCES),
                start,
                end,
                message(settings, "InternalReply"),
                message(settings, "ExternalReply"),
                "UTC");
    }

    private static String word(Element element, List<String> words) {
        if (!words.contains(element.text())) {
            throw EwsFault.schema("The '" + element.name() + "' element is invalid - The value '" + element.text()
                    + "' is invalid: the Enumeration constraint failed.");
        }
        return element.text();
    }

    private static String message(Element settings, String reply) {
        return settings.child(reply).map(r -> r.childText("Message")).orElse("");
    }
}
