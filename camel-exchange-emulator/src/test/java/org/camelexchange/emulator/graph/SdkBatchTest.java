package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.content.BatchResponseContent;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.models.MessageCollectionResponse;
import org.junit.jupiter.api.Test;

class SdkBatchTest extends GraphClient {
    @Test
    void theTypedClientSendsABatchAndReadsItsAnswers() throws Exception {
        received("one");
        BatchRequestContent batch = new BatchRequestContent(anna);
        String list = batch.addBatchRequestStep(anna.me().messages().toGetRequestInformation());
        Message message = new Message();
        message.setSubject("two");
        String create = batch.addBatchRequestStep(anna.me().messages().toPostRequestInformation(message));
        String wrong = batch.addBatchRequestStep(
                anna.me().messages().byMessageId("nonsense").toGetRequestInformation());
        BatchResponseContent answer = anna.getBatchRequestBuilder().post(batch, null);
        assertThat(answer.getResponsesStatusCode())
                .containsEntry(list, 200)
                .containsEntry(create, 201)
                .containsEntry(wrong, 400);
        MessageCollectionResponse rows =
                answer.getResponseById(list, MessageCollectionResponse::createFromDiscriminatorValue);
        assertThat(rows.getValue()).extracting(Message::getSubject).containsExactly("one");
    }
}
