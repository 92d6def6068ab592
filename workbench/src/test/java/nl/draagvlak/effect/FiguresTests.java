package nl.draagvlak.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void thePublisherIsTheSourceWithoutTheYearOfItsReport() {
        assertThat(Point.publisherOf("US TIP-rapport 2021")).isEqualTo("US TIP-rapport");
        assertThat(Point.publisherOf("Nationaal Rapporteur (2025)")).isEqualTo("Nationaal Rapporteur");
        assertThat(Point.publisherOf("afgeleid: 944 min 76")).isEqualTo("afgeleid: 944 min 76");
        assertThat(Point.publisherOf("2024")).isEqualTo("2024");
    }
}
