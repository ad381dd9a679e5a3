package org.camelexchange.settings;

import java.net.URI;

/**
 * The Microsoft clouds.
 *
 * @see <a href="https://learn.microsoft.com/graph/deployments">National cloud deployments</a>
 */
public enum AzureEnvironment {
    GLOBAL("https://login.microsoftonline.com", "https://graph.microsoft.com", "outlook.office365.com"),
    CHINA("https://login.chinacloudapi.cn", "https://microsoftgraph.chinacloudapi.cn", "partner.outlook.cn"),
    USGOVT("https://login.microsoftonline.us", "https://graph.microsoft.us", "outlook.office365.us"),
    USGOVTDOD("https://login.microsoftonline.us", "https://dod-graph.microsoft.us", "webmail.apps.mil");

    private final URI authority;
    private final URI graph;
    private final String ewsHost;

    AzureEnvironment(String authority, String graph, String ewsHost) {
        this.authority = URI.create(authority);
        this.graph = URI.create(graph);
        this.ewsHost = ewsHost;
    }

    /** Base URL of the login service, without a tenant. */
    public URI authority() {
        return authority;
    }

    /** Base URL of Graph, without a version: also its token audience. */
    public URI graph() {
        return graph;
    }

    public String ewsHost() {
        return ewsHost;
    }
}
