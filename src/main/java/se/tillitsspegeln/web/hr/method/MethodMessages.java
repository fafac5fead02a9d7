package se.tillitsspegeln.web.hr.method;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the method page. */
@MessageBundle(value = "method", locale = "sv")
public interface MethodMessages {
    String title(String round);

    String toHere();

    String lead();

    String few(int least);

    String none();

    String scale();

    String n();

    String nText();

    String alpha();

    String alphaText();

    String alphaWarning(String scale);

    String icc1();

    String icc1Text();

    String icc2();

    String icc2Text();

    String agreement();

    String agreementText();

    String agreementOfScale();

    String agreementOfScaleText();

    String absent();

    String read();

    String audit();

    String auditLead(int version, int k);

    String auditVerify();

    String role();

    String plan();

    String people();

    String items(int count);

    String blocks();

    String smallest();

    String noBlocks();

    String api();
}
