package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that ask for somebody who listens are seen, and talk about policy is left alone. All sentences are the makers' own. */
class DistressTests {

    @ParameterizedTest
    @ValueSource(strings = {
            "Ik wil niet meer leven.", "soms wil ik gewoon dood", "Ik denk vaak aan zelfmoord", "ik zie het niet meer zitten", "Ik kan echt niet meer.", "ik trek het niet meer",
            "Help mij alstublieft", "ik heb nu hulp nodig", "Ik durf niet naar huis.", "Mijn baas slaat mij als ik te laat ben", "hij dwingt me om te werken",
            "Ik word nog steeds bedreigd", "Ik ben als kind misbruikt", "Ze hebben mijn paspoort", "Ik ben in gevaar", "Mijn ex bedreigt mijn kinderen",
            "IK WIL NIET MEER VERDER", "Ik heb aan suïcide gedacht", "I want to die", "my boss threatens me", "Haal me hier weg"})
    void whoAsksForHelpIsSeen(String text) {
        assertThat(Distress.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Slachtoffers worden vaak bedreigd.", "Er is te weinig aandacht voor zelfmoordpreventie", "Zelfmoord onder jongeren is een taboe.", "Wij zien dat mensen niet meer verder durven te praten over geld",
            "Ik kan de opvang niet meer bereiken na vijf uur", "ik kan niet meer terecht bij het loket", "Help slachtoffers sneller aan een huis", "Wij moeten elkaar helpen",
            "Niemand mag in gevaar komen door een melding", "Een baas die zijn mensen slaat, krijgt nu een boete", "Wie gedwongen werkt, durft niet naar huis te bellen",
            "Hun paspoort wordt ingenomen", "Ik vind dat gemeenten te weinig doen", "Wij worden te laat gebeld", "Ik word elke week gebeld door hulpverleners", "Dit werk is niet meer te doen",
            "Ik zie het aantal meldingen dalen", "We need help with reporting", "De drempel om hulp te vragen is hoog", "Kinderen die geweld zien, worden later vaker slachtoffer"})
    void talkAboutPolicyPasses(String text) {
        assertThat(Distress.in(text)).isFalse();
    }

    @Test
    void noStatementOfTheSampleIsTakenForDistressOrForAPerson() throws IOException {
        List<String> taken = new ArrayList<>();
        int read = 0;
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/sample/statements.csv"), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(file)) {
            for (var row : rows) {
                read++;
                if (Distress.in(row.get("text")) || !PersonalData.in(row.get("text")).isEmpty()) {
                    taken.add(row.get("key") + " " + row.get("text"));
                }
            }
        }
        assertThat(read).isGreaterThan(100);
        assertThat(taken).isEmpty();
    }
}
