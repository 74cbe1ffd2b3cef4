package io.weightroom.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void writesWhatSpreadsheetsOpen() {
        assertThat(CsvText.of(List.of(List.of("name", "points"), List.of("Zoë, \"Z\"", "7.5"))))
                .isEqualTo("\uFEFFname,points\r\n\"Zoë, \"\"Z\"\"\",7.5\r\n");
    }

    @Test
    void leavesNoFormulaToASpreadsheet() {
        assertThat(
                        CsvText.of(
                                List.of(
                                        List.of("=1+1", "+a", "-cmd", "@x", "\tx", "＝1"),
                                        List.of("-3", "-3.5", "a=b", "", "x", "y"))))
                .contains("'=1+1,'+a,'-cmd,'@x,'\tx,'＝1")
                .contains("-3,-3.5,a=b,,x,y");
    }
}
