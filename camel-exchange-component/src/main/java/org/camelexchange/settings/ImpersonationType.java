package org.camelexchange.settings;

/** What an impersonated user is named by: the elements of EWS's ConnectingSID. */
public enum ImpersonationType {
    PrincipalName,
    SID,
    PrimarySmtpAddress,
    SmtpAddress
}
