package se.tillitsspegeln.web.hr.units;

import io.quarkus.qute.i18n.MessageBundle;

/** The words about the unit tree. */
@MessageBundle(value = "units", locale = "sv")
public interface UnitsMessages {
    String title();

    String lead();

    String empty();

    String replaced(int units);

    String count(int count);

    String unit();

    String id();

    String below();

    String none();

    String uploadTitle();

    String uploadLead();

    String uploadWhole();

    String example();

    String exampleFile();

    String file();

    String look();

    String faultFile();

    String faultsTitle(int count);

    String faultsLead();

    String line();

    String wrong();

    String whole();

    String lineNumber(String number);

    String previewTitle();

    String previewLead(int units);

    String unchanged();

    String removed(int count);

    String removedLead();

    String removedAgreed(int count);

    String changed(int count);

    String added(int count);

    String renamed(String before, String after);

    String moved(String name, String to);

    String changedSince();

    String confirm();

    String cancel();

    String idEmpty();

    String idInvalid(String id);

    String idTwice(String id, String first);

    String nameEmpty();

    String nameLong(String length, String most);

    String nameUnreadable();

    String parentUnknown(String id);

    String noRoot();

    String twoRoots(String id, String other, String line);

    String ownParent(String id);

    String ring(String ids);

    String columnMissing(String column);

    String columnUnknown(String column);

    String columnTwice(String column);

    String tooManyColumns();

    String quotation();

    String fileEmpty();

    String fileLarge(String most);

    String noUnits();

    String tooManyUnits(String most);

    String workbook();

    String noText();
}
