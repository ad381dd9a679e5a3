/** The shared credential provider: one login per connection, put on requests and renewed; each scheme is a class here. */
package org.camelexchange.auth;
