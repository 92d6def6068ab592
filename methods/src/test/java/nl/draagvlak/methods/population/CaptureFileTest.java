package nl.draagvlak.methods.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureFileTest {

    private static CaptureTable table(String text) throws IOException {
        return CaptureFile.read(text, List.of()).table();
    }

    @Test
    void columnsAndRowsStandInAnyOrder() throws IOException {
        CaptureTable table = table("\uFEFFcount;b;note;\"a, with; signs\"\r\n3;1;x;0\r\n\r\n2;1;y;1\r\n5;0;z;1\r\n");
        assertThat(table.names()).containsExactly("b", "a, with; signs");
        assertThat(table.count(1)).isEqualTo(3);
        assertThat(table.count(3)).isEqualTo(2);
        assertThat(table.count(2)).isEqualTo(5);
        assertThat(table.observed()).isEqualTo(10);
    }

    @Test
    void theCountsAreFoundByWhatTheyAre() throws IOException {
        assertThat(table("people,a,b\n40,1,0\n30,0,1\n7,1,1\n").observed()).isEqualTo(77);
        assertThat(table("a,b,year,people\n1,0,2020,40\n0,1,2020,30\n1,1,2021,7\n").observed()).isEqualTo(77);
        assertThat(table("a,b,year,Count,remark\n1,0,2020,40,x\n0,1,2020,30,y\n1,1,2021,7,z\n").observed()).isEqualTo(77);
        assertThat(table("a,b,seen\n1,0,1\n0,1,1\n1,1,1\n").observed()).isEqualTo(3);
    }

    @Test
    void otherColumnsAreSummedOver() throws IOException {
        CaptureFile file = CaptureFile.read(Reference.text("spinabifida3_by_ethnicity.csv"), List.of());
        assertThat(file.others()).hasSize(1);
        CaptureTable table = file.table();
        CaptureTable whole = Reference.table("spinabifida3");
        for (int history = 1; history < 8; history++) {
            assertThat(table.count(history)).isEqualTo(whole.count(history));
        }
        assertThat(CaptureFile.read(Reference.text("simulated4_x1_year.csv"), List.of()).table().observed()).isEqualTo(1043);
    }

    @Test
    void missingCombinationsAreZeroAndTheUnknownOneMayStandThere() throws IOException {
        CaptureTable table = table("a,b,count\n1,0,4\n0,1,2\n0,0,NA\n");
        assertThat(table.overlap(3)).isZero();
        assertThat(table.observed()).isEqualTo(6);
    }

    @Test
    void someListsCanBeNamed() throws IOException {
        CaptureTable table = CaptureFile.read("a,b,minor,count\n1,0,0,4\n1,0,1,1\n0,1,0,2\n1,1,1,3\n", List.of("a", "b")).table();
        assertThat(table.names()).containsExactly("a", "b");
        assertThat(table.count(1)).isEqualTo(5);
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> table("")).hasMessage("the file has no rows below a header");
        assertThatThrownBy(() -> table("a,b,count\n")).hasMessage("the file has no rows below a header");
        assertThatThrownBy(() -> table("a,a,count\n1,0,1\n")).hasMessageContaining("same name");
        assertThatThrownBy(() -> table("a,b,count\n1,0,1\n1,0,2\n")).hasMessage("row 2 below the header has the same combination as row 1");
        assertThatThrownBy(() -> table("a,b,count\n1,0,1\n0,1,-2\n")).hasMessageContaining("count -2");
        assertThatThrownBy(() -> table("a,b,count\n1,0,1\n0,1,2.5\n")).hasMessageContaining("count 2.5");
        assertThatThrownBy(() -> table("a,b,count\n1,0,1\n0,1,\n")).hasMessageContaining("(nothing)");
        assertThatThrownBy(() -> table("a,b,count\n1,0\n")).hasMessage("row 1 below the header has 2 values for 3 columns");
        assertThatThrownBy(() -> table("a,b,count\n0,0,7\n1,0,1\n0,1,1\n")).hasMessageContaining("on no list");
        assertThatThrownBy(() -> table("a,b,count\n1,0,3\n0,1,0\n")).hasMessageContaining("nobody is on the list b");
        assertThatThrownBy(() -> table("a,b,count\n1,0,1\n0,1,2\n1,2,5\n0,1,4\n1,1,3\n")).hasMessage("row 3 below the header has 2 for the list b, not 0 or 1");
        assertThatThrownBy(() -> table("a,b,count\n1,0,1\n0,1,2\n1,,5\n0,1,4\n1,1,3\n")).hasMessageContaining("nothing for the list b");
        assertThatThrownBy(() -> table("a,count\n1,3\n")).hasMessageContaining("at least two columns");
        assertThatThrownBy(() -> CaptureFile.read("a,b,count\n1,0,3\n", List.of("c"))).hasMessageContaining("no list is called c");
        assertThatThrownBy(() -> CaptureFile.read("a,b,count\n1,2,3\n", List.of("a", "b"))).hasMessageContaining("not 0 or 1");
    }

    @Test
    void aModelIsReadInAnyOrderAndWrittenInOne() {
        assertThat(HierarchicalModel.parse(" [3, 21] ", 3)).hasToString("[12,3]");
        assertThat(HierarchicalModel.parse("[12,13,23,14,34]", 4)).hasToString("[12,13,14,23,34]");
        assertThat(HierarchicalModel.parse("[12]", 3)).isEqualTo(HierarchicalModel.parse("[12,3]", 3));
        assertThat(HierarchicalModel.parse("[4,123,12]", 4)).hasToString("[123,4]");
        assertThatThrownBy(() -> HierarchicalModel.parse("12,3", 3)).hasMessageContaining("written like [12,3]");
        assertThatThrownBy(() -> HierarchicalModel.parse("[14]", 3)).hasMessageContaining("names list 4");
        assertThatThrownBy(() -> HierarchicalModel.parse("[11]", 3)).hasMessageContaining("twice");
        assertThatThrownBy(() -> HierarchicalModel.parse("[123]", 3)).hasMessageContaining("all lists in one set");
        assertThatThrownBy(() -> HierarchicalModel.all(6, 3)).hasMessageContaining("lower order");
        assertThatThrownBy(() -> HierarchicalModel.all(9, 8)).hasMessageContaining("lower order");
    }

    @Test
    void guardsSayWhenThereIsNoHeadline() {
        assertThat(guards("korea3", 2).reasons()).containsExactly(Guards.Reason.MODELS_DISAGREE);
        assertThat(guards("spinabifida3", 2).headline()).isTrue();
        assertThat(guards("artificial3", 2).reasons()).contains(Guards.Reason.FEW_OVERLAPS);
        assertThat(guards("uk5", 4).reasons()).containsExactly(Guards.Reason.MODELS_DISAGREE);
        CaptureTable table = Reference.table("korea3");
        Estimate none = new Estimator(3).fit(table, HierarchicalModel.parse("[12,13,23]", 3));
        assertThat(Guards.of(ModelSearch.of(table, 2), List.of(none)).reasons()).contains(Guards.Reason.NO_ESTIMATE);
    }

    private static Guards guards(String set, int order) {
        return Guards.of(ModelSearch.of(Reference.table(set), order), List.of());
    }

    @Test
    void otherWaysOfHandlingTheListsStandBesideTheEstimate() {
        Robustness robustness = Robustness.of(Reference.table("kosovo4"), 3);
        assertThat(robustness.leaveOut()).hasSize(4).allMatch(variant -> variant.best().isPresent() && variant.known() < 0);
        assertThat(robustness.merge()).hasSize(6).first().matches(variant -> variant.name().equals("EXH+ABA"));
        assertThat(robustness.among()).hasSize(4).first().matches(variant -> variant.known() == 1910);
        assertThat(Robustness.of(Reference.table("artificial3"), 2).among()).first().matches(variant -> variant.best().isEmpty());
    }
}
