package org.camelexchange.settings;

import java.net.URI;
import java.net.URISyntaxException;
import org.camelexchange.error.InvalidSettingException;

/** Reads URLs that users give, without showing a login that stands in one. */
final class ServiceUrls {
    private ServiceUrls() {}

    /** An http(s) URL without a slash at the end; a bare host becomes https. */
    static URI url(String option, String text) {
        String trimmed = text.trim();
        while (trimmed.endsWith("/") && !trimmed.endsWith("://")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        URI uri;
        try {
            uri = new URI(trimmed.contains("://") ? trimmed : "https://" + trimmed);
        } catch (URISyntaxException e) {
            throw refused(option, text, "it is not a URL", "Give a host or an http(s) URL");
        }
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web) {
            throw refused(option, text, "its scheme is " + uri.getScheme(), "Allowed values: http, https");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused(option, text, "it holds a login", "Put the login into user and password");
        }
        if (uri.getHost() == null) {
            throw refused(option, text, "it has no host", "Give a host or an http(s) URL");
        }
        return uri;
    }

    static String withoutLogin(String url) {
        int at = url.lastIndexOf('@');
        int scheme = url.indexOf("://");
        return at < 0 ? url : (scheme < 0 ? "" : url.substring(0, scheme + 3)) + "xxxxxx" + url.substring(at);
    }

    private static InvalidSettingException refused(String option, String text, String reason, String cure) {
        return InvalidSettingException.of(option, withoutLogin(text), reason, cure);
    }
}
