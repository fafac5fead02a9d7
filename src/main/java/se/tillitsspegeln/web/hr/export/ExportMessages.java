package se.tillitsspegeln.web.hr.export;

import io.quarkus.qute.i18n.MessageBundle;

/** The words about files, and on their first sheet. */
@MessageBundle(value = "export", locale = "sv")
public interface ExportMessages {

    String about(String round, int k);

    String hidden();

    String explanation();

    String roles();

    String scales();

    String items();

    String column();

    String sheets();

    String meaning();

    String scaleId();

    String title();

    String itemId();

    String question();

    String round();

    String unit();

    String name();

    String path();

    String role();

    String scale();

    String item();

    String status();

    String invited();

    String answered();

    String n();

    String index();

    String bound();

    String intervalLow();

    String intervalHigh();

    String spread();

    String referenceParent();

    String referenceOrganisation();

    String mean();

    String sd();

    String favourable();

    String share(String point);

    String shareNa();

    String heading();

    String thisUnit();

    String allBelow();

    String workbook();

    String csvExcel();

    String csv();

    String ofUnit();

    String ofAll();
}
