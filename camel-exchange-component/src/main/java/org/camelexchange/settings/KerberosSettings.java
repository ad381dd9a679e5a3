package org.camelexchange.settings;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The Kerberos half of a connection, used with {@link AuthScheme#Negotiate}. */
@UriParams
public abstract class KerberosSettings extends OAuthSettings {
    @UriParam(
            label = "security",
            description = "Host, or host and port, of the key distribution centre. Default: that of the "
                    + "machine's krb5.conf.")
    private String kerberosKdc;

    @UriParam(label = "security", description = "The user's realm. Default: that of the user, or the machine's.")
    private String kerberosRealm;

    @UriParam(
            label = "security",
            description = "The service principal of the server. Default: HTTP/ and the host of the option " + "server.")
    private String kerberosSpn;

    @UriParam(label = "security", description = "A keytab with the user's key, in place of a password.")
    private String kerberosKeytabFile;

    @UriParam(label = "security", description = "A ticket cache file with the user's ticket, in place of a password.")
    private String kerberosTicketCache;

    @UriParam(label = "security", description = "The server's realm, where it is not the user's.")
    private String kerberosServiceRealm;

    @UriParam(
            label = "security",
            description = "Host, or host and port, of the key distribution centre of kerberosServiceRealm.")
    private String kerberosServiceKdc;

    public String getKerberosKdc() {
        return kerberosKdc;
    }

    public void setKerberosKdc(String kerberosKdc) {
        this.kerberosKdc = kerberosKdc;
    }

    public String getKerberosRealm() {
        return kerberosRealm;
    }

    public void setKerberosRealm(String kerberosRealm) {
        this.kerberosRealm = kerberosRealm;
    }

    public String getKerberosSpn() {
        return kerberosSpn;
    }

    public void setKerberosSpn(String kerberosSpn) {
        this.kerberosSpn = kerberosSpn;
    }

    public String getKerberosKeytabFile() {
        return kerberosKeytabFile;
    }

    public void setKerberosKeytabFile(String kerberosKeytabFile) {
        this.kerberosKeytabFile = kerberosKeytabFile;
    }

    public String getKerberosTicketCache() {
        return kerberosTicketCache;
    }

    public void setKerberosTicketCache(String kerberosTicketCache) {
        this.kerberosTicketCache = kerberosTicketCache;
    }

    public String getKerberosServiceRealm() {
        return kerberosServiceRealm;
    }

    public void setKerberosServiceRealm(String kerberosServiceRealm) {
        this.kerberosServiceRealm = kerberosServiceRealm;
    }

    public String getKerberosServiceKdc() {
        return kerberosServiceKdc;
    }

    public void setKerberosServiceKdc(String kerberosServiceKdc) {
        this.kerberosServiceKdc = kerberosServiceKdc;
    }
}
