package org.shoulashou.directory.pupils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class InterestTest {

    private static final Pattern INTERESTS = Pattern.compile("interests: \\[([^]]*)]");

    @Test
    void theDemonstrationKnowsNoInterestBesideTheList() throws IOException {
        List<String> keys = Stream.of(Interest.values()).map(Interest::key).toList();
        Resource[] demo = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.yaml");

        assertThat(Stream.of(demo).flatMap(InterestTest::written).distinct())
                .isNotEmpty()
                .isSubsetOf(keys);
    }

    private static Stream<String> written(Resource file) {
        try {
            return INTERESTS
                    .matcher(file.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).split(", ?")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
