package se.tillitsspegeln.web.hr.codes;

import io.quarkus.qute.i18n.MessageBundle;

/** The words about access codes and the sheets that hand them out. */
@MessageBundle(value = "codes", locale = "sv")
public interface CodesMessages {
    String title(String name);

    String lead();

    String once();

    String again();

    String unitTitle(String unit);

    String unitLead();

    String made(int count);

    String howMany(String role);

    String below();

    String manyTitle();

    String manyLead(String roles);

    String example();

    String lines();

    String asCsv();

    String asSheets();

    String faultNothing();

    String faultCount();

    String faultLine(int line);

    String faultUnit(int line, String unit);

    String faultRole(int line, String role);

    String faultCountAt(int line);

    String faultTooMany(int most);

    String sheetsTitle();

    String sheetsLead(int count);

    String sheetsWarning();

    String sheetsPrint();

    String sheetsBack();

    String slipTitle();

    String slipText(String round, String unit);

    String slipRole(String role);

    String slipAddress();

    String slipOr();

    String slipPromise();

    String columnUnit();

    String columnName();

    String columnRole();

    String columnCode();

    String columnAddress();

    String fileName();

    String fileTitle();

    String fileLead(String roles);

    String file();
}
