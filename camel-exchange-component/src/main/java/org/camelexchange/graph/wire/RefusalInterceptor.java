package org.camelexchange.graph.wire;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Turns an answer that is none into an error of ours. The SDK's own error makes a NullPointerException of a gateway's
 * JSON that has no "error" in it.
 */
final class RefusalInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() < 300) {
            return response;
        }
        try (response) {
            throw GraphRefusal.of(response);
        }
    }
}
