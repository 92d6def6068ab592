package nl.draagvlak.effect.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.rendering.SheetReading.Sheet;
import org.junit.jupiter.api.Test;

/** Files as statistical offices give them become rows with decimal commas; what is no such file is refused in words. */
class StatisticsFileTests {

    /** The OData of Statistics Netherlands, version 3: a column per topic, periods as codes. */
    static final String ODATA_3 = """
            {"odata.metadata":"https://opendata.cbs.nl/ODataApi/OData/99999NED/$metadata#TypedDataSet","value":[
             {"ID":0,"Regio":"NL01  ","Perioden":"2022JJ00","Meldingen_1":814,"Aandeel_2":12.5},
             {"ID":1,"Regio":"NL01  ","Perioden":"2023KW01","Meldingen_1":201,"Aandeel_2":null},
             {"ID":2,"Regio":"NL01  ","Perioden":"2023JJ00","Meldingen_1":868,"Aandeel_2":13.250}]}""";
    /** Version 4: one row per observation. */
    static final String ODATA_4 = """
            {"@odata.context":"https://beta-odata4.cbs.nl/CBS/99999NED/$metadata#Observations","value":[
             {"Id":0,"Measure":"M001","ValueAttribute":"None","Value":814.0,"StringValue":null,"Perioden":"2022JJ00"},
             {"Id":1,"Measure":"M002","ValueAttribute":"None","Value":12.345,"StringValue":null,"Perioden":"2022JJ00"}]}""";
    static final String SDMX_JSON = """
            {"meta":{"schema":"https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json"},
             "data":{"dataSets":[{"structure":0,"series":{"0:0":{"observations":{"0":[954],"1":[1025.5]}},"0:1":{"observations":{"1":[7]}}}}],
             "structures":[{"dimensions":{"series":[{"id":"GEO","values":[{"id":"NL","name":"Nederland"}]},{"id":"SEX","values":[{"id":"T","name":"Totaal"},{"id":"F","name":"Vrouwen"}]}],
             "observation":[{"id":"TIME_PERIOD","values":[{"id":"2021","name":"2021"},{"id":"2022","name":"2022"}]}]}}]}}""";
    static final String SDMX_FLAT = """
            {"header":{"id":"x"},"dataSets":[{"observations":{"0:0":[12.5],"0:1":[13]}}],
             "structure":{"dimensions":{"observation":[{"id":"GEO","values":[{"id":"NL","name":"Nederland"}]},{"id":"TIME_PERIOD","values":[{"id":"2021-Q1"},{"id":"2021-Q2"}]}]}}}""";
    static final String SDMX_CSV = "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:CRIM(1.0),01/01/25,A,NL,2021,12.345,\nESTAT:CRIM(1.0),01/01/25,A,NL,2022,13,\n";

    private static SheetReading.Reading read(String text) {
        return StatisticsFile.read(text.getBytes(StandardCharsets.UTF_8), "bestand.json", SheetReading.Limits.USUAL);
    }

    private static List<Map<String, String>> rows(String text) {
        return ((Sheet) read(text)).rows().stream().map(SheetReading.Row::cells).toList();
    }

    @Test
    void odataOfBothVersionsIsReadWithDecimalCommas() {
        assertThat(rows(ODATA_3)).hasSize(3).first().satisfies(row -> assertThat(row).containsEntry("Regio", "NL01").containsEntry("Meldingen_1", "814")
                .containsEntry("Aandeel_2", "12,5"));
        assertThat(rows(ODATA_4)).extracting(row -> row.get("Value")).containsExactly("814,0", "12,345");
    }

    @Test
    void sdmxIsReadInSeriesFlatAndAsCsv() {
        assertThat(rows(SDMX_JSON)).containsExactlyInAnyOrder(Map.of("GEO", "Nederland", "SEX", "Totaal", "TIME_PERIOD", "2021", "OBS_VALUE", "954"),
                Map.of("GEO", "Nederland", "SEX", "Totaal", "TIME_PERIOD", "2022", "OBS_VALUE", "1025,5"),
                Map.of("GEO", "Nederland", "SEX", "Vrouwen", "TIME_PERIOD", "2022", "OBS_VALUE", "7"));
        assertThat(rows(SDMX_FLAT)).extracting(row -> row.get("TIME_PERIOD") + " " + row.get("OBS_VALUE")).containsExactly("2021-Q1 12,5", "2021-Q2 13");
        assertThat(rows(SDMX_CSV)).extracting(row -> row.get("OBS_VALUE")).containsExactly("12,345", "13");
    }

    @Test
    void whatIsNoSuchFileIsRefusedInWords() {
        assertThat(((SheetReading.Problem) read("{\"value\":[")).message().nl()).contains("niet heel");
        assertThat(((SheetReading.Problem) read("{\"naam\":\"x\"}")).message().nl()).contains("CBS (OData) of SDMX");
        assertThat(((SheetReading.Problem) read("{\"value\":[]}")).message().nl()).contains("geen rijen");
    }

    @Test
    void columnsAreGuessedAndChosenAndRowsOfAnotherKindPassedOver() {
        List<Map<String, String>> rows = rows(SDMX_JSON);
        List<String> headers = List.copyOf(((Sheet) read(SDMX_JSON)).headers());
        assertThat(Columns.guess(headers, rows).value("kolom-periode")).isEqualTo("TIME_PERIOD");
        assertThat(Columns.guess(headers, rows).value("kolom-waarde")).isEqualTo("OBS_VALUE");
        assertThat(Columns.choices(headers, rows)).containsOnlyKeys("SEX");
        Columns columns = new Columns("TIME_PERIOD", "OBS_VALUE", "", "Eurostat", Map.of("SEX", "Totaal"));
        assertThat(columns.figures(rows)).extracting(each -> each.period().code() + " " + each.value()).containsExactly("2021 954", "2022 1025,5");
    }
}
