package se.tillitsspegeln.web.profile;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of a unit's profile. */
@MessageBundle(value = "profile", locale = "sv")
public interface ProfileMessages {
    String title(String unit, String round);

    String roundLine(String round, int k);

    String rolesTitle();

    String answeredOf(int answered, int invited);

    String basedOn(int answered, int handedIn);

    String roleHidden();

    String roleShownNow();

    String summary();

    String towardsTrust(String scale, String index);

    String towardsControl(String scale, String index);

    String neitherSide(String scale, String index);

    String highest(String scales);

    String lowest(String scales);

    String contrast(String higher, String lower);

    String noDifference();

    String tooFew();

    String apart(String scales);

    String together();

    String and(String first, String last);

    String nothingToSay();

    String polesLead();

    String scalesLead();

    String keyUnit();

    String keyParent();

    String keyOrganisation();

    String fewAnswers();

    String chart();

    String area();

    String index();

    String interval();

    String parent();

    String organisation();

    String answers();

    String notShown();

    String tooFewShort();

    String everyoneAnswered();

    String allAlike();

    String none();

    String spread();

    String spreadLead();

    String spreadDifferent();

    String spreadPartly();

    String spreadSimilar();

    String distributions();

    String distributionsLead(int from);

    String distributionsOpen();

    String question();

    String doNotKnow();

    /** Stands right after the number, with the space that the language wants. */
    String percentSign();

    String distributionsNone(int from);

    String path();

    String pathLead();

    String pathChoose();

    String pathShow();

    String level();

    String rolesSideBySide();

    String rolesLead();

    String gap(String scale, String higher, int points, String lower);

    String gapUnknown();

    String noGap();

    String units();

    String unitsLead();

    String unit();

    String unitsMore(int count);

    String unitsRegion();

    String comments();

    String commentsLead();

    String talk();

    String talkLead();

    String rules();

    String steps();

    String minutes(int minutes);

    String questionsOn(String scale);

    String otherQuestions();

    String chooseQuestions();

    String questionsApart();

    String questionsRoles();

    String more();

    String print();

    String api();

    String hiddenTitle();

    String hiddenWhy(int k);

    String hiddenCounted();

    String hiddenNearest();

    String hiddenNone();

    String hiddenTalk();

    String resultsTitle(String name);

    String resultsLead();

    String resultsTop(String unit);

    String search();

    String searchButton();

    String searchFound(int count);

    String searchNone();

    String searchMore(int count);

    String browse();

    String open();

    String toResults();

    String nothingForYou();

    String sheet();

    String sheetTitle(String unit);

    String sheetAbout(String round);

    String sheetAnswersOf(String role);

    String sheetPrint();

    String observations();

    String observationsNone();

    String observationsOwn();

    String sheetWeakest(String area);

    String sheetChoose();

    String toProfile();

    String masked();

    String moderate();

    String moderateTitle(String unit);

    String moderateLead();

    String moderateKept();

    String moderateNone();

    String maskedBy(String name);

    String maskedText();

    String mask();

    String unmask();

    String levelLead();

    String levelRole();

    String levelShown(int from, int to, int total);

    String levelNone();

    String levelPages();

    String previous();

    String nextPage();

    String whole();

    String trend();

    String trendLead();

    String trendApi();

    String change();

    String changeUp(int points);

    String changeDown(int points);

    String changeNone();

    String changeUnknown();

    String changeBroken();

    String breakItems();

    String breakWording();

    String breakShown();

    String unitRenamed(String round, String name);

    String unitMoved(String round, String above);

    String risen(String scales, String round);

    String risenAndFallen(String risen, String fallen, String round);

    String sameAs();

    String sameAsWhy();

    String toTalk();

    String fallen(String scales, String round);

    String nothingChanged(String round);

    String andMore(String listed, int more);

    String changeSince(String said, String round);

    String changeNoneSince(String round);
}
