package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.support.Await;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class CardsOfAClassTest extends DirectoryWeb {

    @Test
    void whoeverIsPrintedGetsNewPicturesAndNobodyElse() {
        String before = secret("apricot-4-1");
        String neighbour = secret("apricot-4-2");
        String foreign = secret("desert-7-1");

        byte[] paper = printed(List.of("apricot-4-1", "desert-7-1", "nobody"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(new String(paper == null ? new byte[0] : paper, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(secret("apricot-4-1")).as("the old card is dead").isNotEqualTo(before);
        assertThat(secret("apricot-4-2")).isEqualTo(neighbour);
        assertThat(secret("desert-7-1")).isEqualTo(foreign);
    }

    @Test
    void whereNobodyOfThisClassIsChosenNothingIsPrinted() {
        printed(List.of("desert-7-1"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("directory.nobody-chosen");
    }

    private ResponseSpec printed(List<String> pupils) {
        return as(TEACHER)
                .post()
                .uri("/api/classes/apricot-4/cards")
                .bodyValue(Map.of("pupils", pupils))
                .exchange();
    }

    private String secret(String pupil) {
        Document account = Await.result(database.findById(pupil, Document.class, "accounts"));
        return account.getEmbedded(List.of("credentials", "secret"), String.class);
    }
}
