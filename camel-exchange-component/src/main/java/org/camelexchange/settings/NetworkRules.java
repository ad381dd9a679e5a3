package org.camelexchange.settings;

import org.camelexchange.error.InvalidSettingException;

/** What must hold between the settings of the way to the server. */
final class NetworkRules {
    private NetworkRules() {}

    static void check(NetworkSettings s) {
        SettingsRules.positive("connectTimeout", s.getConnectTimeout());
        SettingsRules.positive("responseTimeout", s.getResponseTimeout());
        if (s.getMaxConnections() < 1) {
            throw InvalidSettingException.of(
                    "maxConnections", s.getMaxConnections(), "it is below 1", "Give 1 or more");
        }
        if (s.getSslServerCert() != null && s.getSslContextParameters() != null) {
            throw InvalidSettingException.of(
                    "sslServerCert", "…", "sslContextParameters says too whom to trust", "Set one of the two");
        }
        proxy(s);
    }

    private static void proxy(NetworkSettings s) {
        boolean explicit = s.getProxyServer() != null && !s.getProxyServer().isBlank();
        if (explicit && s.isUseProxySettings()) {
            throw InvalidSettingException.of("useProxySettings", true, "proxyServer is set too", "Set one of the two");
        }
        if (explicit && !s.getProxyServer().strip().matches("[A-Za-z0-9._:\\[\\]-]+")) {
            throw InvalidSettingException.of(
                    "proxyServer",
                    ServiceUrls.withoutLogin(s.getProxyServer()),
                    "it is no host",
                    "Give the host alone; its port goes into proxyPort and a login into proxyUser and proxyPassword");
        }
        if (s.getProxyPort() < 1 || s.getProxyPort() > 65_535) {
            throw InvalidSettingException.of("proxyPort", s.getProxyPort(), "it is no port", "Give 1 to 65535");
        }
        if (s.getProxyUser() != null && !explicit && !s.isUseProxySettings()) {
            throw InvalidSettingException.missing("proxyServer", "proxyUser logs in to a proxy");
        }
        if (s.getProxyUser() != null && s.getProxyPassword() == null) {
            throw InvalidSettingException.missing("proxyPassword", "proxyUser logs in with it");
        }
    }
}
